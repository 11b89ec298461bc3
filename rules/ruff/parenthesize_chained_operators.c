// RUF021: `a or b and c` without parentheses.
#include "rules/rule.h"

static bool is_operation(const Ast *ast, Node node, uint16_t op) {
    return ast_is(ast, node, NODE_BOOLEAN_OPERATOR) &&
           ast_is(ast, ast_child(ast, node, FIELD_OPERATOR), op);
}

static void check_operand(Check *check, Node operand) {
    const Ast *const ast = check->ast;
    if (!is_operation(ast, operand, TOKEN_AND)) return;
    const Range range = ast_range(ast, operand);
    Finding *const finding =
        report(check, operand,
               "Parenthesize `a and b` expressions when chaining `and` and `or` together, to make "
               "the precedence clear");
    const Edit edits[] = {{range.start, range.start, TEXT("(")}, {range.end, range.end, TEXT(")")}};
    finding_set_fix(check, finding, FIX_SAFE, edits, 2, "Parenthesize the `and` subexpression");
}

static void visit(Check *check, Node operation) {
    const Ast *const ast = check->ast;
    if (!is_operation(ast, operation, TOKEN_OR)) return;
    check_operand(check, ast_child(ast, operation, FIELD_LEFT));
    check_operand(check, ast_child(ast, operation, FIELD_RIGHT));
}

const Rule rule_ruff_parenthesize_chained_operators[] = {
    {
        .code = "RUF021",
        .name = "parenthesize-chained-operators",
        .summary = "`and` stands in a chain with `or`, without parentheses",
        .why = "`and` binds stronger than `or`, whatever the line breaks and blanks say. A reader "
               "has to know that, and a writer who did not has written another condition than "
               "they meant.",
        .help = "Put the `and` expression into parentheses.",
        .bad = "if is_admin or is_owner and not is_locked:\n    edit()\n",
        .good = "if is_admin or (is_owner and not is_locked):\n    edit()\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_ALWAYS,
        .is_default = false,
        .kinds = {NODE_BOOLEAN_OPERATOR},
        .visit = visit,
    },
    {0},
};
