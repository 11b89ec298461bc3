// Effects: one pass over the expression's nodes.
#include "model/effect.h"

#include "model/call.h"
#include "syntax/literal.h"

// Makes an empty container.
static bool is_harmless_call(const Model *model, const Ast *ast, Node call) {
    static const char *const makers[] = {"builtins.set",  "builtins.list",      "builtins.tuple",
                                         "builtins.dict", "builtins.frozenset", NULL};
    return call_argument_count(ast, call) == 0 &&
           ast_is(ast, call_arguments(ast, call), NODE_ARGUMENT_LIST) &&
           model_is_any(model, ast_child(ast, call, FIELD_FUNCTION), makers);
}

static bool is_template(const Ast *ast, Node string) {
    return (string_parts(ast, string).flags & STRING_TEMPLATE) != 0;
}

// What operators are known to be harmless on.
static bool is_plain_operand(const Ast *ast, Node operand) {
    operand = ast_unparenthesized(ast, operand);
    switch (ast_kind(ast, operand)) {
    case NODE_INTEGER:
    case NODE_FLOAT:
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_NONE:
    case NODE_ELLIPSIS:
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_SET:
    case NODE_DICTIONARY: return true;
    case NODE_STRING: return !is_template(ast, operand);
    case NODE_CONCATENATED_STRING: return !is_template(ast, ast_first_child(ast, operand));
    default: return false;
    }
}

static bool node_has_effect(const Model *model, const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_CALL: return !is_harmless_call(model, ast, node);
    case NODE_BINARY_OPERATOR:
        return !is_plain_operand(ast, ast_child(ast, node, FIELD_LEFT)) ||
               !is_plain_operand(ast, ast_child(ast, node, FIELD_RIGHT));
    case NODE_SUBSCRIPT:
    case NODE_AWAIT:
    case NODE_YIELD:
    case NODE_NAMED_EXPRESSION:
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICTIONARY_COMPREHENSION:
    case NODE_GENERATOR_EXPRESSION: return true;
    default: return false;
    }
}

bool expression_has_effect(const Model *model, const Ast *ast, Node expression) {
    for (Node node = expression; node < ast_end_of(ast, expression); node++) {
        if (node_has_effect(model, ast, node)) return true;
    }
    return false;
}
