// `except` clauses: types and names.
#include "rules/shared/handler.h"

Node handler_type(const Ast *ast, Node clause) {
    Node value = ast_child(ast, clause, FIELD_VALUE);
    if (ast_is(ast, value, NODE_AS_PATTERN)) value = ast_first_child(ast, value);
    return ast_unparenthesized(ast, value);
}

bool handler_is_group(const Ast *ast, Node clause) {
    return ast_child_of_kind(ast, clause, TOKEN_STAR) != 0;
}

Range handler_range(const Ast *ast, Node clause) {
    const Node last = ast_last_child(ast, ast_child_of_kind(ast, clause, NODE_BLOCK));
    return (Range){ast_start(ast, clause), ast_end(ast, last != 0 ? last : clause)};
}

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
