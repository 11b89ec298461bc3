// Enclosing.
#include "syntax/enclosing.h"

Enclosing enclosing_of(Arena *arena, const Ast *ast) {
    Node *const definitions = ARENA_ARRAY(arena, Node, ast->count);
    for (Node node = AST_ROOT; node < ast->count; node++) {
        const uint16_t kind = ast_kind(ast, node);
        const bool is_definition =
            kind == NODE_FUNCTION_DEFINITION || kind == NODE_CLASS_DEFINITION;
        definitions[node] = is_definition ? node : definitions[ast_parent(ast, node)];
    }
    return (Enclosing){ast, definitions};
}

// The last node that starts at or before `offset`: starts never go down in preorder.
static Node last_node_before(const Ast *ast, uint32_t offset) {
    Node low = AST_ROOT;
    Node high = ast->count;
    while (high - low > 1) {
        const Node middle = low + (high - low) / 2;
        if (ast_start(ast, middle) <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

uint32_t enclosing_definitions(const Enclosing *self, uint32_t offset, Node *around) {
    uint32_t count = 0;
    Node node = self->definitions[last_node_before(self->ast, offset)];
    while (node != 0 && count < ENCLOSING_DEEPEST) {
        if (ast_end(self->ast, node) > offset) around[count++] = node;
        node = self->definitions[ast_parent(self->ast, node)];
    }
    return count;
}

Text enclosing_name(const Enclosing *self, Node definition) {
    return ast_text(self->ast, ast_child(self->ast, definition, FIELD_NAME));
}
