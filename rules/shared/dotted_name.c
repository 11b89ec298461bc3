// Chains of attributes as text.
#include "rules/shared/dotted_name.h"

Text dotted_name(const Ast *ast, Node expression, Arena *arena) {
    VEC(Node) names = {0}; // last first
    Node node = ast_unparenthesized(ast, expression);
    while (ast_is(ast, node, NODE_ATTRIBUTE)) {
        VEC_PUSH(arena, &names, ast_child(ast, node, FIELD_ATTRIBUTE));
        node = ast_unparenthesized(ast, ast_child(ast, node, FIELD_OBJECT));
    }
    if (!ast_is(ast, node, NODE_IDENTIFIER)) return TEXT("");
    if (names.count == 0) return ast_text(ast, node);
    size_t length = ast_text(ast, node).length;
    for (uint32_t i = 0; i < names.count; i++) length += 1 + ast_text(ast, names.items[i]).length;
    char *const bytes = arena_alloc(arena, length);
    size_t at = length;
    for (uint32_t i = 0; i < names.count; i++) {
        const Text name = ast_text(ast, names.items[i]);
        at -= name.length;
        memcpy(bytes + at, name.bytes, name.length);
        bytes[--at] = '.';
    }
    memcpy(bytes, ast_text(ast, node).bytes, at);
    return (Text){bytes, length};
}
