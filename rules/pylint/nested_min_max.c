// PLW3301: `min(a, min(b, c))`.
#include "rules/rule.h"

static const char *const FUNCTIONS[] = {"builtins.min", "builtins.max", NULL};

// "min" or "max" for a call of one that has no keywords; NULL for others.
static const char *function_name(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, call, NODE_CALL)) return NULL;
    const Node function = ast_child(ast, call, FIELD_FUNCTION);
    const Node arguments = call_arguments(ast, call);
    if (!ast_is(ast, arguments, NODE_ARGUMENT_LIST)) return NULL;
    if (ast_child_of_kind(ast, arguments, NODE_KEYWORD_ARGUMENT) != 0) return NULL;
    if (ast_child_of_kind(ast, arguments, NODE_DICTIONARY_SPLAT) != 0) return NULL;
    if (model_is(check->model, function, FUNCTIONS[0])) return "min";
    return model_is(check->model, function, FUNCTIONS[1]) ? "max" : NULL;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const char *const name = function_name(check, call);
    if (name == NULL || call_argument_count(ast, call) < 2) return;
    AST_EACH_CHILD(ast, argument, call_arguments(ast, call)) {
        if (function_name(check, ast_unparenthesized(ast, argument)) != name) continue;
        report(check, call, "Nested `%s` calls can be flattened", name);
        return;
    }
}

const Rule rule_pylint_nested_min_max[] = {
    {
        .code = "PLW3301",
        .name = "nested-min-max",
        .summary = "`min` or `max` is called on its own result",
        .why = "Both take any number of arguments: one call says the same with less to read.",
        .help = "Write all arguments into one call.",
        .bad = "lowest = min(a, min(b, c))\n",
        .good = "lowest = min(a, b, c)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .calls = FUNCTIONS,
        .visit = visit,
    },
    {0},
};
