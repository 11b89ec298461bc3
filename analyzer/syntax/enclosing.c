// Enclosing.
#include "syntax/enclosing.h"

#include "base/utf8.h"

typedef VEC(const Definition *) DefinitionVec;

static bool is_definition(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_FUNCTION_DEFINITION) || ast_is(ast, node, NODE_CLASS_DEFINITION);
}

static const Definition *define(Arena *arena, const Ast *ast, Node node, uint32_t number,
                                const Definition *around) {
    Definition *const definition = ARENA_NEW(arena, Definition);
    *definition = (Definition){.around = around,
                               .name = ast_text(ast, ast_child(ast, node, FIELD_NAME)),
                               .number = number,
                               .end = ast_end(ast, node),
                               .is_class = ast_is(ast, node, NODE_CLASS_DEFINITION)};
    return definition;
}

Enclosing enclosing_of(Arena *arena, const Ast *ast) {
    uint32_t *const numbers = arena_alloc(arena, (size_t)ast->count * sizeof *numbers);
    DefinitionVec definitions = {0};
    VEC_PUSH(arena, &definitions, NULL);
    numbers[0] = 0;
    for (Node node = AST_ROOT; node < ast->count; node++) {
        const uint32_t around = numbers[ast_parent(ast, node)];
        numbers[node] = around;
        if (!is_definition(ast, node)) continue;
        const uint32_t number = numbers[node] = definitions.count;
        const Definition *const outer = definitions.items[around];
        VEC_PUSH(arena, &definitions, define(arena, ast, node, number, outer));
    }
    return (Enclosing){ast, numbers, definitions.items};
}

const Definition *enclosing_definition(const Enclosing *self, uint32_t offset) {
    const uint32_t number = self->numbers[ast_last_from(self->ast, offset)];
    const Definition *definition = self->definitions[number];
    while (definition != NULL && definition->end <= offset) definition = definition->around;
    return definition;
}

void definition_append_path(Buffer *out, const Definition *definition) {
    enum { MOST_NAMES = 16, LONGEST_NAME = 255 };
    const Definition *around[MOST_NAMES];
    uint32_t count = 0;
    for (; definition != NULL && count < MOST_NAMES; definition = definition->around)
        around[count++] = definition;
    while (count-- > 0) {
        buffer_append(out, utf8_at_most(around[count]->name, LONGEST_NAME));
        if (count != 0) buffer_append_byte(out, '.');
    }
}
