// F634: conditions that are tuples.
#include "rules/rule.h"

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node test = ast_unparenthesized(ast, ast_child(ast, statement, FIELD_CONDITION));
    if (!ast_is(ast, test, NODE_TUPLE) || ast_is_leaf(ast, test)) return;
    report(check, test, "If test is a tuple, which is always `True`");
}

const Rule rule_pyflakes_if_tuple[] = {
    {
        .code = "F634",
        .name = "if-tuple",
        .summary = "A condition is a tuple that is never empty",
        .why = "A tuple with something in it is always true, so the branch is always taken. A "
               "comma stands where `and` or `or` was meant.",
        .help = "Combine the conditions with `and` or `or`.",
        .bad = "if (ready, valid):\n    start()\n",
        .good = "if ready and valid:\n    start()\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_IF_STATEMENT, NODE_ELIF_CLAUSE},
        .visit = visit,
    },
    {0},
};
