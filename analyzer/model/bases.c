// Base classes, breadth first, up to a fixed number.
#include "model/bases.h"

#include "model/function.h"

enum { MOST_CLASSES = 64 }; // looked at for one class's bases

static Node bound_class(const Ast *ast, const Binding *binding) {
    if (binding->kind != BINDING_CLASS) return 0;
    const Node statement = binding->statement;
    return ast_is(ast, statement, NODE_DECORATED_DEFINITION)
               ? ast_child(ast, statement, FIELD_DEFINITION)
               : statement;
}

// The class of this file that a base means; 0 if it is none.
static Node local_class(const Model *model, const Ast *ast, Node base) {
    return bound_class(ast, model_binding(model, model_resolve(model, base)));
}

// `A` or `A.B` at module level.
static Node global_class(const Model *model, const Ast *ast, Node base) {
    enum { LONGEST = 8 };
    Node names[LONGEST];
    uint32_t count = 0;
    for (; ast_is(ast, base, NODE_ATTRIBUTE); base = ast_child(ast, base, FIELD_OBJECT)) {
        if (count + 1 == LONGEST) return 0;
        names[count++] = ast_child(ast, base, FIELD_ATTRIBUTE);
    }
    names[count++] = base;
    ScopeId scope = SCOPE_ID_MODULE;
    Node class = 0;
    while (count > 0 && scope != 0) {
        const Node name = names[--count];
        if (!ast_is(ast, name, NODE_IDENTIFIER)) return 0;
        class =
            bound_class(ast, model_binding(model, model_lookup(model, scope, ast_atom(ast, name))));
        if (class == 0) return 0;
        scope = count > 0 ? model_scope_of(model, definition_body(ast, class)) : scope;
    }
    return class;
}

typedef Node FindClass(const Model *model, const Ast *ast, Node base);

static bool has_base(const Model *model, const Ast *ast, Node class, const char *const *names,
                     FindClass *find_class) {
    Node open[MOST_CLASSES] = {class};
    uint32_t count = 1;
    for (uint32_t i = 0; i < count; i++) {
        AST_EACH_CHILD(ast, base, ast_child(ast, open[i], FIELD_SUPERCLASSES)) {
            Node name = ast_unparenthesized(ast, base);
            if (ast_is(ast, name, NODE_SUBSCRIPT)) name = ast_child(ast, name, FIELD_VALUE);
            if (model_is_any(model, name, names)) return true;
            const Node parent = find_class(model, ast, name);
            if (parent != 0 && count < MOST_CLASSES) open[count++] = parent;
        }
    }
    return false;
}

bool class_has_base(const Model *model, const Ast *ast, Node class, const char *const *names) {
    return has_base(model, ast, class, names, local_class);
}

bool class_has_global_base(const Model *model, const Ast *ast, Node class,
                           const char *const *names) {
    return has_base(model, ast, class, names, global_class);
}

bool class_is_enumeration(const Model *model, const Ast *ast, Node class) {
    static const char *const enums[] = {
        "enum.Enum",    "enum.Flag",     "enum.IntEnum",   "enum.IntFlag",
        "enum.StrEnum", "enum.ReprEnum", "enum.CheckEnum", NULL};
    return class_has_base(model, ast, class, enums);
}
