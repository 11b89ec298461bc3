// PLW0711: `except A or B`.
#include "rules/shared/handler.h"

static void visit(Check *check, Node clause) {
    const Ast *const ast = check->ast;
    const Node type = handler_type(ast, clause);
    HandlerTuple tuple;
    if (handler_tuple(check, clause, &tuple)) return;
    if (!ast_is(ast, type, NODE_BOOLEAN_OPERATOR)) return;
    report(check, type, "Exception to catch is the result of a binary `%.*s` operation",
           TEXT_ARGS(ast_text(ast, ast_child(ast, type, FIELD_OPERATOR))));
}

const Rule rule_pylint_binary_op_exception[] = {
    {
        .code = "PLW0711",
        .name = "binary-op-exception",
        .summary = "An `except` joins exceptions with `or` or `and`",
        .why = "Classes are true: `A or B` is `A`, and `A and B` is `B`. The other exception is "
               "not caught.",
        .help = "Write a tuple: `except (A, B):`.",
        .bad = "try:\n    load()\nexcept KeyError or IndexError:\n    reset()\n",
        .good = "try:\n    load()\nexcept (KeyError, IndexError):\n    reset()\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_EXCEPT_CLAUSE},
        .visit = visit,
    },
    {0},
};
