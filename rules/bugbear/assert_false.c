// B011: `assert False`.
#include "model/unparse.h"
#include "rules/rule.h"

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node test = ast_unparenthesized(ast, ast_first_child(ast, statement));
    if (!ast_is(ast, test, NODE_FALSE)) return;
    Finding *const finding = report(check, test,
                                    "Do not `assert False` (`python -O` removes these calls), "
                                    "raise `AssertionError()`");
    const Node shown = ast_child_at(ast, statement, 1);
    const Text message =
        shown != 0 ? unparse(ast, shown, UNPARSE_ARGUMENT, check->arena) : TEXT("");
    const Range range = {ast_start(ast, statement), ast_end(ast, ast_last_child(ast, statement))};
    const Edit edit = {
        range.start, range.end,
        arena_printf(check->arena, "raise AssertionError(%.*s)", TEXT_ARGS(message))};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Replace `assert False`");
}

const Rule rule_bugbear_assert_false[] = {
    {
        .code = "B011",
        .name = "assert-false",
        .summary = "`assert False` marks what cannot be reached",
        .why = "Under `python -O` the statement is not there: the code that could not be "
               "reached is then run through in silence.",
        .help = "Write `raise AssertionError(message)`.",
        .bad = "assert False, \"unreachable\"\n",
        .good = "raise AssertionError(\"unreachable\")\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .is_default = true,
        .kinds = {NODE_ASSERT_STATEMENT},
        .visit = visit,
    },
    {0},
};
