// Instances: a name's class by its binding's annotation, or by the call that made the value.
#include "model/instance.h"

#include "model/annotation.h"
#include "model/function.h"
#include "model/value.h"
#include "syntax/expression_type.h"

bool is_instantiation(const Model *model, const Ast *ast, Node expression,
                      const char *const *classes) {
    const Node call = ast_unparenthesized(ast, expression);
    if (!ast_is(ast, call, NODE_CALL)) return false;
    return model_is_any(model, ast_child(ast, call, FIELD_FUNCTION), classes);
}

typedef VEC(Node) NodeStack;

// Puts on `open` what a union or Optional allows.
static void open_subscript(const Model *model, const Ast *ast, Node annotation, NodeStack *open,
                           Arena *arena) {
    const Node head = annotation_head(ast, annotation);
    const bool is_union = model_is_typing(model, head, "Union");
    const bool is_optional =
        model_is_typing(model, head, "Optional") && !annotation_has_tuple(ast, annotation);
    if (!is_union && !is_optional) return;
    for (Node argument = annotation_first_argument(ast, annotation); argument != 0;
         argument = ast_next(ast, argument)) {
        VEC_PUSH(arena, open, argument);
    }
}

static bool annotation_allows(const Model *model, const Ast *ast, Node annotation,
                              const char *const *classes, Arena *arena) {
    NodeStack open = {0};
    VEC_PUSH(arena, &open, annotation);
    while (open.count != 0) {
        const Node part = annotation_strip(ast, open.items[--open.count]);
        switch (annotation_shape(ast, part)) {
        case ANNOTATION_NAME:
            if (model_is_any(model, part, classes)) return true;
            break;
        case ANNOTATION_UNION:
            VEC_PUSH(arena, &open, annotation_left(ast, part));
            VEC_PUSH(arena, &open, annotation_right(ast, part));
            break;
        case ANNOTATION_SUBSCRIPT: open_subscript(model, ast, part, &open, arena); break;
        default: break;
        }
    }
    return false;
}

// The annotation of `x: Path = ...` or of a parameter that is neither *args nor **kwargs.
static Node binding_annotation(const Ast *ast, const Binding *binding) {
    const Node parent = ast_parent(ast, binding->node);
    switch (ast_kind(ast, parent)) {
    case NODE_ASSIGNMENT:
    case NODE_TYPED_PARAMETER:
    case NODE_TYPED_DEFAULT_PARAMETER: return ast_child(ast, parent, FIELD_TYPE);
    default: return 0;
    }
}

bool name_is_instance(const Model *model, const Ast *ast, Node name, const char *const *classes,
                      Arena *arena) {
    const Binding *const binding = name_only_binding(model, ast, name);
    if (binding == NULL || binding->kind == BINDING_ANNOTATION) return false;
    const Node annotation = binding_annotation(ast, binding);
    if (annotation != 0) return annotation_allows(model, ast, annotation, classes, arena);
    return is_instantiation(model, ast, binding_value(ast, binding), classes);
}

// ---- Builtin types ----

typedef struct BuiltinType {
    const char *name;
    const char *typing_name; // NULL: typing has none
    ExpressionType type;
    uint16_t parameter; // what binds one as a parameter; 0: nothing does
} BuiltinType;

static const BuiltinType *find_builtin_type(const char *name) {
    static const BuiltinType types[] = {
        {"int", NULL, TYPE_INT, 0},     {"float", NULL, TYPE_FLOAT, 0},
        {"str", NULL, TYPE_STRING, 0},  {"bytes", NULL, TYPE_BYTES, 0},
        {"list", "List", TYPE_LIST, 0}, {"tuple", "Tuple", TYPE_TUPLE, NODE_LIST_SPLAT_PATTERN},
        {"set", "Set", TYPE_SET, 0},    {"dict", "Dict", TYPE_DICT, NODE_DICTIONARY_SPLAT_PATTERN},
    };
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        if (strcmp(types[i].name, name) == 0) return &types[i];
    }
    return NULL;
}

// True if `name` means the builtin, and what is spelled so at `place` is that, too.
static bool is_builtin_at(const Model *model, const Ast *ast, Node place, Node name,
                          const BuiltinType *type) {
    if (!model_is_builtin(model, name, type->name)) return false;
    if (!ast_is(ast, name, NODE_IDENTIFIER)) return true;
    return binding_seen_at(model, ast, place, ast_name(ast, name)) == model_resolve(model, name);
}

static bool annotation_is_builtin(const Model *model, const Ast *ast, Node place, Node annotation,
                                  const BuiltinType *type) {
    Node name = annotation_strip(ast, annotation);
    if (annotation_shape(ast, name) == ANNOTATION_SUBSCRIPT) name = annotation_head(ast, name);
    if (is_builtin_at(model, ast, place, name, type)) return true;
    return type->typing_name != NULL && model_is_typing(model, name, type->typing_name);
}

static bool value_is_builtin(const Model *model, const Ast *ast, Node place, Node value,
                             const BuiltinType *type) {
    if (value == 0) return false;
    if (expression_types(ast, value) == (uint32_t)type->type) return true;
    return ast_is(ast, value, NODE_CALL) &&
           is_builtin_at(model, ast, place, ast_child(ast, value, FIELD_FUNCTION), type);
}

bool name_has_builtin_type(const Model *model, const Ast *ast, Node name, const char *type_name) {
    const BuiltinType *const type = find_builtin_type(type_name);
    const Binding *const binding = name_only_binding(model, ast, name);
    if (type == NULL || binding == NULL || binding->kind == BINDING_ANNOTATION) return false;
    const uint16_t parent = ast_kind(ast, ast_parent(ast, binding->node));
    if (parent == NODE_LIST_SPLAT_PATTERN || parent == NODE_DICTIONARY_SPLAT_PATTERN) {
        return binding->kind == BINDING_ARGUMENT && parent == type->parameter;
    }
    const Node annotation = binding_annotation(ast, binding);
    if (annotation != 0) return annotation_is_builtin(model, ast, name, annotation, type);
    return value_is_builtin(model, ast, name, binding_value(ast, binding), type);
}
