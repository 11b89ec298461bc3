// Model: a first form that knows module-wide imports and builtins; scopes and bindings follow.
#include "model/model.h"

typedef struct Import {
    Atom name;
    Text qualified;
} Import;

struct Model {
    const Ast *ast;
    Arena *arena;
    const ModelOptions *options;
    VEC(Import) imports;
};

static void add_import(Model *self, Node name, Node alias, Text prefix) {
    const Ast *const ast = self->ast;
    const Text dotted = ast_text(ast, name);
    Import import = {.qualified = dotted};
    if (prefix.length != 0) {
        import.qualified =
            arena_printf(self->arena, "%.*s.%.*s", TEXT_ARGS(prefix), TEXT_ARGS(dotted));
    } else if (alias == 0) {
        import.qualified = ast_text(ast, ast_first_child(ast, name));
    }
    import.name = ast_atom(ast, alias != 0 ? alias : ast_first_child(ast, name));
    VEC_PUSH(self->arena, &self->imports, import);
}

static void add_imports(Model *self, Node statement) {
    const Ast *const ast = self->ast;
    const Text prefix = ast_text(ast, ast_child(ast, statement, FIELD_MODULE_NAME));
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name)) {
        if (ast_is(ast, name, NODE_ALIASED_IMPORT)) {
            add_import(self, ast_child(ast, name, FIELD_NAME), ast_child(ast, name, FIELD_ALIAS),
                       prefix);
        } else {
            add_import(self, name, 0, prefix);
        }
    }
}

Model *model_build(Arena *arena, const Ast *ast, const ModelOptions *options) {
    Model *const self = ARENA_NEW(arena, Model);
    self->ast = ast;
    self->arena = arena;
    self->options = options;
    for (Node node = AST_ROOT; node < ast->count; node++) {
        const uint16_t kind = ast_kind(ast, node);
        if (kind == NODE_IMPORT_STATEMENT || kind == NODE_IMPORT_FROM_STATEMENT) {
            add_imports(self, node);
        }
    }
    return self;
}

Text model_qualified_name(const Model *self, Node expression, Arena *arena) {
    const Ast *const ast = self->ast;
    if (ast_is(ast, expression, NODE_ATTRIBUTE)) {
        const Text object =
            model_qualified_name(self, ast_child(ast, expression, FIELD_OBJECT), arena);
        if (object.length == 0) return object;
        const Text member = ast_text(ast, ast_child(ast, expression, FIELD_ATTRIBUTE));
        return arena_printf(arena, "%.*s.%.*s", TEXT_ARGS(object), TEXT_ARGS(member));
    }
    const Atom name = ast_atom(ast, expression);
    if (name == ATOM_NONE) return TEXT("");
    for (uint32_t i = self->imports.count; i-- > 0;) {
        if (self->imports.items[i].name == name) return self->imports.items[i].qualified;
    }
    return arena_printf(arena, "builtins.%.*s", TEXT_ARGS(ast_text(ast, expression)));
}

Text model_qualified_name_at(const Model *self, Node place, Text dotted, Arena *arena) {
    (void)place;
    Text rest = dotted;
    Text first;
    if (!text_split_next(&rest, '.', &first)) return TEXT("");
    const Text members = text_skip(dotted, first.length);
    const Atom name = atom_find(&self->ast->atoms, first);
    for (uint32_t i = self->imports.count; i-- > 0;) {
        if (self->imports.items[i].name != name || name == ATOM_NONE) continue;
        return arena_printf(arena, "%.*s%.*s", TEXT_ARGS(self->imports.items[i].qualified),
                            TEXT_ARGS(members));
    }
    return arena_printf(arena, "builtins.%.*s", TEXT_ARGS(dotted));
}

QName model_qname(const Model *self, Node expression) {
    return qname_find(self->ast->atoms.names, model_qualified_name(self, expression, self->arena));
}

bool model_is(const Model *self, Node expression, const char *qualified) {
    return text_is(model_qualified_name(self, expression, self->arena), qualified);
}

bool model_is_any(const Model *self, Node expression, const char *const *qualified) {
    const Text name = model_qualified_name(self, expression, self->arena);
    for (; *qualified != NULL; qualified++) {
        if (text_is(name, *qualified)) return true;
    }
    return false;
}

bool model_is_builtin(const Model *self, Node expression, const char *name) {
    const Text qualified = model_qualified_name(self, expression, self->arena);
    return text_starts_with(qualified, TEXT("builtins.")) && text_is(text_skip(qualified, 9), name);
}

bool model_is_typing(const Model *self, Node expression, const char *member) {
    const Text qualified = model_qualified_name(self, expression, self->arena);
    Text rest = qualified;
    Text module;
    text_split_next(&rest, '.', &module);
    return (text_is(module, "typing") || text_is(module, "typing_extensions")) &&
           rest.bytes != NULL && text_is(rest, member);
}
