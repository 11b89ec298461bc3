// Base classes, breadth first, up to a fixed number.
#include "model/bases.h"

enum { MOST_CLASSES = 64 }; // looked at for one class's bases

// The class of this file that a base means; 0 if it is none.
static Node local_class(const Model *model, const Ast *ast, Node base) {
    const Binding *const binding = model_binding(model, model_resolve(model, base));
    if (binding->kind != BINDING_CLASS) return 0;
    const Node statement = binding->statement;
    return ast_is(ast, statement, NODE_DECORATED_DEFINITION)
               ? ast_child(ast, statement, FIELD_DEFINITION)
               : statement;
}

bool class_has_base(const Model *model, const Ast *ast, Node class, const char *const *names) {
    Node open[MOST_CLASSES] = {class};
    uint32_t count = 1;
    for (uint32_t i = 0; i < count; i++) {
        AST_EACH_CHILD(ast, base, ast_child(ast, open[i], FIELD_SUPERCLASSES)) {
            Node name = ast_unparenthesized(ast, base);
            if (ast_is(ast, name, NODE_SUBSCRIPT)) name = ast_child(ast, name, FIELD_VALUE);
            if (model_is_any(model, name, names)) return true;
            const Node parent = local_class(model, ast, name);
            if (parent != 0 && count < MOST_CLASSES) open[count++] = parent;
        }
    }
    return false;
}

bool class_is_enumeration(const Model *model, const Ast *ast, Node class) {
    static const char *const enums[] = {
        "enum.Enum",    "enum.Flag",     "enum.IntEnum",   "enum.IntFlag",
        "enum.StrEnum", "enum.ReprEnum", "enum.CheckEnum", NULL};
    return class_has_base(model, ast, class, enums);
}
