// F631: assertions of tuples.
#include "rules/rule.h"

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node test = ast_unparenthesized(ast, ast_first_child(ast, statement));
    if (!ast_is(ast, test, NODE_TUPLE) || ast_is_leaf(ast, test)) return;
    report(check, statement, "Assert test is a non-empty tuple, which is always `True`");
}

const Rule rule_pyflakes_assert_tuple[] = {
    {
        .code = "F631",
        .name = "assert-tuple",
        .summary = "An assertion tests a tuple that is never empty",
        .why = "A tuple with something in it is always true, so the assertion can never fail. "
               "What was meant is nearly always `assert condition, message`.",
        .help = "Take the parentheses away: `assert condition, message`.",
        .bad = "assert (total > 0, \"empty\")\n",
        .good = "assert total > 0, \"empty\"\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_ASSERT_STATEMENT},
        .visit = visit,
    },
    {0},
};
