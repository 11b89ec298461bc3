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

Text dotted_text(const Check *check, Node callee) {
    const Ast *const ast = check->ast;
    size_t length = 0;
    Node node = ast_unparenthesized(ast, callee);
    for (; ast_is(ast, node, NODE_ATTRIBUTE);
         node = ast_unparenthesized(ast, ast_child(ast, node, FIELD_OBJECT)))
        length += ast_text(ast, ast_child(ast, node, FIELD_ATTRIBUTE)).length + 1;
    if (!ast_is(ast, node, NODE_IDENTIFIER)) return TEXT("");
    length += ast_text(ast, node).length;
    char *const bytes = arena_alloc(check->arena, length + 1);
    size_t at = length; // from the last name to the first
    for (node = ast_unparenthesized(ast, callee); ast_is(ast, node, NODE_ATTRIBUTE);
         node = ast_unparenthesized(ast, ast_child(ast, node, FIELD_OBJECT))) {
        const Text member = ast_text(ast, ast_child(ast, node, FIELD_ATTRIBUTE));
        at -= member.length;
        memcpy(bytes + at, member.bytes, member.length);
        bytes[--at] = '.';
    }
    memcpy(bytes, ast_text(ast, node).bytes, at);
    bytes[length] = '\0';
    return (Text){bytes, length};
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
