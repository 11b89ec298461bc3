// Types in strings: their expressions become part of the Ast and are read like any other.
#include "model/string_type.h"
#include "model/symbols.h"
#include "syntax/literal.h"

// The tables by node and by atom, for what has been added.
static void extend_tables(Model *self) {
    const uint32_t atoms = atom_count(&self->ast->atoms);
    if (self->atom_capacity < atoms) {
        AtomEntry *const entries = ARENA_ARRAY(self->arena, AtomEntry, atoms * 2);
        memcpy(entries, self->atoms, self->atom_capacity * sizeof *entries);
        self->atoms = entries;
        self->atom_capacity = atoms * 2;
    }
    if (self->meaning_capacity < self->ast->total) {
        uint32_t *const meaning = ARENA_ARRAY(self->arena, uint32_t, self->ast->capacity);
        memcpy(meaning, self->meaning, self->meaning_capacity * sizeof *meaning);
        self->meaning = meaning;
        self->meaning_capacity = self->ast->capacity;
    }
}

void read_type_string(Model *self, Node string, Context context) {
    const TypeString found = {string, reference_flags(context)};
    VEC_PUSH(self->arena, &self->type_strings, found);
    if (self->meaning[string] == 0) {
        StringTypes *const types = &self->string_types;
        if (types->parser == NULL) types->parser = parser_new();
        const Node root = string_type_add(types, string);
        extend_tables(self);
        self->meaning[string] = root;
    }
    task_read(self, self->meaning[string], context);
}

// ---- Formatted strings ----

static bool is_formatted_part(const Ast *ast, Node string) {
    return !ast_is_leaf(ast, string) ||
           (string_parts(ast, string).flags & (STRING_FORMAT | STRING_TEMPLATE)) != 0;
}

bool string_is_formatted(const Ast *ast, Node string) {
    if (ast_is(ast, string, NODE_STRING)) return is_formatted_part(ast, string);
    AST_EACH_CHILD(ast, part, string) {
        if (is_formatted_part(ast, part)) return true;
    }
    return false;
}

void read_interpolations(Model *self, Node string, Context context) {
    if (ast_is(self->ast, string, NODE_STRING)) {
        task_read_range(self, string + 1, ast_end_of(self->ast, string), context);
        return;
    }
    AST_EACH_CHILD(self->ast, part, string) {
        task_read_range(self, part + 1, ast_end_of(self->ast, part), context);
    }
}

// ---- Access ----

static bool is_string(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_STRING) || ast_is(ast, node, NODE_CONCATENATED_STRING);
}

Node model_string_type(const Model *self, Node string) {
    return is_string(self->ast, string) ? self->meaning[string] : 0;
}

Node model_string_around(const Model *self, Node node) {
    const Ast *const ast = self->ast;
    while (ast_is_in_string(ast, node)) {
        node = ast_parent(ast, node);
        if (is_string(ast, node) && self->meaning[node] != 0) return node;
    }
    return 0;
}

uint32_t model_typed_string_count(const Model *self) {
    return self->type_strings.count;
}

Node model_typed_string(const Model *self, uint32_t index, uint32_t *flags) {
    *flags = self->type_strings.items[index].flags;
    return self->type_strings.items[index].string;
}

uint32_t model_malformed_type_count(const Model *self) {
    return self->string_types.malformed.count;
}

Node model_malformed_type(const Model *self, uint32_t index) {
    return self->string_types.malformed.items[index];
}
