// E713, E714: `not x in y`, `not x is y`.
#include "rules/rule.h"

// The comparison that `not` negates if it has one operator, of kind `token`; else 0.
static Node negated(const Ast *ast, Node operation, uint16_t token) {
    const Node comparison = ast_unparenthesized(ast, ast_first_child(ast, operation));
    if (!ast_is(ast, comparison, NODE_COMPARISON_OPERATOR)) return 0;
    const Node sign = ast_child(ast, comparison, FIELD_OPERATORS);
    const bool is_only = ast_next_in_field(ast, sign) == 0;
    return is_only && ast_is(ast, sign, token) ? comparison : 0;
}

static void visit(Check *check, Node operation) {
    const Ast *const ast = check->ast;
    const bool is_membership = strcmp(check->rule->code, "E713") == 0;
    const Node comparison = negated(ast, operation, is_membership ? TOKEN_IN : TOKEN_IS);
    if (comparison == 0) return;
    Finding *const finding = report(check, comparison,
                                    is_membership ? "Test for membership should be `not in`"
                                                  : "Test for object identity should be `is not`");
    if (!fix_has_room(check, ast_text(ast, operation).length)) return;
    const Node left = ast_first_child(ast, comparison);
    const Text fixed = arena_printf(check->arena, "%.*s %s %.*s", TEXT_ARGS(ast_text(ast, left)),
                                    is_membership ? "not in" : "is not",
                                    TEXT_ARGS(ast_text(ast, ast_last_child(ast, comparison))));
    const Edit edit = {ast_start(ast, operation), ast_end(ast, operation), fixed};
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1,
                    is_membership ? "Convert to `not in`" : "Convert to `is not`");
}

const Rule rule_pycodestyle_not_test[] = {
    {
        .code = "E713",
        .name = "not-in-test",
        .summary = "`not x in y` is written for `x not in y`",
        .why =
            "It reads as `(not x) in y`, and one has to know the precedence to see that it is not.",
        .help = "Write `x not in y`.",
        .bad = "if not name in names:\n    add(name)\n",
        .good = "if name not in names:\n    add(name)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .kinds = {NODE_NOT_OPERATOR},
        .visit = visit,
    },
    {
        .code = "E714",
        .name = "not-is-test",
        .summary = "`not x is y` is written for `x is not y`",
        .why =
            "It reads as `(not x) is y`, and one has to know the precedence to see that it is not.",
        .help = "Write `x is not y`.",
        .bad = "if not value is None:\n    use(value)\n",
        .good = "if value is not None:\n    use(value)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .kinds = {NODE_NOT_OPERATOR},
        .visit = visit,
    },
    {0},
};
