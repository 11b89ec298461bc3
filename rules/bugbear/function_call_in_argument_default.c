// B008: calls in argument defaults.
#include "rules/shared/default_value.h"
#include "rules/shared/dotted_name.h"
#include "rules/shared/immutable_call.h"

static void check_call(Check *check, Node call, Node function) {
    const Node callee = ast_child(check->ast, call, FIELD_FUNCTION);
    if (makes_mutable(check, callee) || makes_immutable(check, call, function)) return;
    const Text name = dotted_name(check->ast, callee, check->arena);
    const char *const blank = name.length != 0 ? " " : "";
    const char *const quote = name.length != 0 ? "`" : "";
    report(check, call,
           "Do not perform function call%s%s%.*s%s in argument defaults; instead, perform the call "
           "within the function, or read the default from a module-level singleton variable",
           blank, quote, TEXT_ARGS(name), quote);
}

// A lambda's body runs later; its own defaults are checked when the lambda is visited.
static void check_default(Check *check, Node value, Node function) {
    const Ast *const ast = check->ast;
    for (Node node = value; node < ast_end_of(ast, value);) {
        if (ast_is(ast, node, NODE_CALL)) check_call(check, node, function);
        node = ast_is(ast, node, NODE_LAMBDA) ? ast_end_of(ast, node) : node + 1;
    }
}

static void visit(Check *check, Node function) {
    const ParameterList list = check_parameters(check, function);
    if (!list.has_default) return;
    for (uint32_t i = 0; i < list.count; i++) {
        const Parameter *const parameter = &list.items[i];
        if (ast_is_leaf(check->ast, parameter->value)) continue; // no call there, or no default
        if (is_declared_immutable(check, parameter)) continue;
        check_default(check, parameter->value, function);
    }
}

const Rule rule_bugbear_function_call_in_argument_default[] = {
    {
        .code = "B008",
        .name = "function-call-in-default-argument",
        .summary = "A default is the result of a function call",
        .why = "The call runs once, when the `def` does: the time it read, the file it opened or "
               "the identifier it drew is the same for all calls, and importing the module is "
               "enough to make it. If the result can change, all callers share it.",
        .help = "Use `None` and call inside the function, or name the value at module level.",
        .bad = "def log(message, at=clock()):\n    print(at, message)\n",
        .good = "def log(message, at=None):\n    print(at or clock(), message)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .cwe = 0,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FUNCTION_DEFINITION, NODE_LAMBDA},
        .visit = visit,
    },
    {0},
};
