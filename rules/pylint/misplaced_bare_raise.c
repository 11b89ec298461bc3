// PLE0704: `raise` alone outside of an exception handler.
#include "rules/rule.h"

// Handlers around a function or class are none of its own: it may run later.
static bool is_in_handler(const Ast *ast, Node statement) {
    for (Node node = ast_parent(ast, statement); node != 0; node = ast_parent(ast, node)) {
        switch (ast_kind(ast, node)) {
        case NODE_EXCEPT_CLAUSE: return true;
        case NODE_FUNCTION_DEFINITION:
        case NODE_CLASS_DEFINITION: return false;
        default: break;
        }
    }
    return false;
}

// `__exit__` runs with the exception that it may raise again.
static bool is_in_exit(const Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node function = model_scope(check->model, model_scope_of(check->model, statement))->node;
    return ast_is(ast, function, NODE_FUNCTION_DEFINITION) &&
           text_is(ast_text(ast, definition_name(ast, function)), "__exit__") &&
           function_enclosing_class(ast, function) != 0;
}

static void visit(Check *check, Node statement) {
    if (ast_first_child(check->ast, statement) != 0) return;
    if (is_in_handler(check->ast, statement) || is_in_exit(check, statement)) return;
    report(check, statement, "Bare `raise` statement is not inside an exception handler");
}

const Rule rule_pylint_misplaced_bare_raise[] = {
    {
        .code = "PLE0704",
        .name = "misplaced-bare-raise",
        .summary = "`raise` without an exception stands outside of `except`",
        .why = "It raises again what is being handled. Where nothing is, that is a RuntimeError "
               "(\"No active exception to reraise\") that hides what went wrong.",
        .help = "Name the exception to raise, or move the `raise` into the handler.",
        .bad = "def check(order):\n    if not order.items:\n        raise\n",
        .good = "def check(order):\n    if not order.items:\n        raise ValueError(\"empty\")\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_RAISE_STATEMENT},
        .visit = visit,
    },
    {0},
};
