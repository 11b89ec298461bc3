// What B006 and B008 share: calls that make mutable objects, annotations that rule change out.
#include "rules/shared/default_value.h"

#include "model/annotation.h"

static const char *const MUTABLE_TYPES[] = {
    "builtins.dict",
    "builtins.list",
    "builtins.set",
    "collections.ChainMap",
    "collections.Counter",
    "collections.OrderedDict",
    "collections.UserDict",
    "collections.UserList",
    "collections.UserString",
    "collections.defaultdict",
    "collections.deque",
    "weakref.WeakKeyDictionary",
    "weakref.WeakSet",
    "weakref.WeakValueDictionary",
    NULL,
};

bool makes_mutable(const Check *check, Node callee) {
    return model_is_any(check->model, ast_unparenthesized(check->ast, callee), MUTABLE_TYPES);
}

Node unsubscripted_callee(const Ast *ast, Node call) {
    const Node callee = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    if (!ast_is(ast, callee, NODE_SUBSCRIPT)) return callee;
    return ast_unparenthesized(ast, ast_child(ast, callee, FIELD_VALUE));
}

bool is_mutable_expression(const Check *check, Node expression) {
    switch (ast_kind(check->ast, expression)) {
    case NODE_LIST:
    case NODE_LIST_COMPREHENSION:
    case NODE_SET:
    case NODE_SET_COMPREHENSION:
    case NODE_DICTIONARY:
    case NODE_DICTIONARY_COMPREHENSION: return true;
    case NODE_CALL: return makes_mutable(check, unsubscripted_callee(check->ast, expression));
    default: return false;
    }
}

bool is_declared_immutable(const Check *check, const Parameter *parameter) {
    return parameter->annotation != 0 &&
           annotation_is_immutable(check->model, check->ast, parameter->annotation,
                                   check->settings->bugbear.extend_immutable_calls.items,
                                   check->arena);
}
