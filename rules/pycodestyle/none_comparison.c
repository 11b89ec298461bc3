// E711: `==` and `!=` with None.
#include "rules/pycodestyle/literal_comparison.h"

static void report_none(Check *check, Node comparison, Comparison pair, Node none) {
    const bool is_equal = ast_is(check->ast, pair.op, TOKEN_EQUAL_EQUAL);
    const char *const operator= is_equal ? "is" : "is not";
    Finding *const finding =
        report(check, none, "Comparison to `None` should be `cond %s None`", operator);
    const Edit edit = identity_edit(check, comparison, pair);
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1,
                    is_equal ? "Replace with `cond is None`" : "Replace with `cond is not None`");
}

static void visit(Check *check, Node node) {
    const Ast *const ast = check->ast;
    COMPARISON_EACH(ast, pair, node) {
        if (!is_equality(ast, pair.op)) continue;
        const Node left = ast_unparenthesized(ast, pair.left);
        const Node right = ast_unparenthesized(ast, pair.right);
        // Of a chain's inner operands the left side was the right side of the pair before.
        if (pair.index == 0 && is_none(ast, left) && !operand_is_constant(ast, right)) {
            report_none(check, node, pair, left);
        }
        if (is_none(ast, right) && !operand_is_constant(ast, left)) {
            report_none(check, node, pair, right);
        }
    }
}

const Rule rule_pycodestyle_none_comparison[] = {
    {
        .code = "E711",
        .name = "none-comparison",
        .summary = "`None` is compared by `==` or `!=`",
        .why = "`==` calls `__eq__`, which a class may define as it likes: arrays answer with an "
               "array, mocks and ORM columns with an object that is always true. There is one "
               "`None`, so identity is the question that is meant, and the faster one.",
        .help = "Write `is None` or `is not None`.",
        .bad = "if user == None:\n    pass\n",
        .good = "if user is None:\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .cwe = 0,
        .fix = FIX_ALWAYS,
        .is_default = true,
        .kinds = {NODE_COMPARISON_OPERATOR},
        .visit = visit,
    },
    {0},
};
