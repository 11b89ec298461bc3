// B002: `++n` and `--n`.
#include "rules/rule.h"

static void visit(Check *check, Node node) {
    const Ast *const ast = check->ast;
    const uint16_t op = ast_kind(ast, ast_child(ast, node, FIELD_OPERATOR));
    const Node inner = ast_unparenthesized(ast, ast_child(ast, node, FIELD_ARGUMENT));
    if (op != TOKEN_PLUS && op != TOKEN_MINUS) return;
    if (!ast_is(ast, inner, NODE_UNARY_OPERATOR)) return;
    if (ast_kind(ast, ast_child(ast, inner, FIELD_OPERATOR)) != op) return;
    const bool is_plus = op == TOKEN_PLUS;
    report(check, node, "Python does not support the unary prefix %s operator (`%s`)",
           is_plus ? "increment" : "decrement", is_plus ? "++" : "--");
}

const Rule rule_bugbear_unary_prefix_increment_decrement[] = {
    {
        .code = "B002",
        .name = "unary-prefix-increment-decrement",
        .summary = "`++n` or `--n`, which change nothing",
        .why = "Python has no increment operator: `++n` is `+(+n)`, the value of n again, "
               "and n keeps its value. A counter written so never moves.",
        .help = "Write `n += 1` or `n -= 1`.",
        .bad = "++count\n",
        .good = "count += 1\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_UNARY_OPERATOR},
        .visit = visit,
    },
    {0},
};
