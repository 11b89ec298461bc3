// RUF034: `x if test else x`.
#include "rules/shared/same_expression.h"

static void visit(Check *check, Node conditional) {
    const Node body = ast_child_at(check->ast, conditional, 0);
    const Node otherwise = ast_last_child(check->ast, conditional);
    if (body == otherwise || !is_same_expression(check, body, otherwise)) return;
    report(check, conditional, "Useless `if`-`else` condition");
}

const Rule rule_ruff_useless_if_else[] = {
    {
        .code = "RUF034",
        .name = "useless-if-else",
        .summary = "Both arms of a conditional expression are the same",
        .why = "Whatever the condition says, the value is the same. Either the condition is left "
               "over from an earlier version, or one of the arms was copied and never changed: "
               "then one of the two cases gets the wrong value.",
        .help = "Correct the arm that is wrong, or use the value without a condition.",
        .bad = "port = secure_port if tls else secure_port\n",
        .good = "port = secure_port if tls else plain_port\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_CONDITIONAL_EXPRESSION},
        .visit = visit,
    },
    {0},
};
