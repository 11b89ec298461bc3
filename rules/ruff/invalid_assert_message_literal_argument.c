// RUF040: `assert value, 2`.
#include "rules/rule.h"

static bool is_literal(const Ast *ast, Node message) {
    Node node = message;
    if (ast_is(ast, node, NODE_CONCATENATED_STRING)) node = ast_first_child(ast, node);
    switch (ast_kind(ast, node)) {
    case NODE_INTEGER:
    case NODE_FLOAT:
    case NODE_NONE:
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_ELLIPSIS: return true;
    case NODE_STRING: return (string_parts(ast, node).flags & STRING_BYTES) != 0;
    default: return false;
    }
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node message = ast_unparenthesized(ast, ast_child_at(ast, statement, 1));
    if (message == 0 || !is_literal(ast, message)) return;
    report(check, message, "Non-string literal used as assert message");
}

const Rule rule_ruff_invalid_assert_message_literal_argument[] = {
    {
        .code = "RUF040",
        .name = "invalid-assert-message-literal-argument",
        .summary = "The message of an assertion is a number or another constant",
        .why = "Nobody writes `2` to explain a failure: a comparison was meant, as in a test "
               "framework's `assertEqual(value, 2)`. As it stands the assertion only asks whether "
               "the value is true.",
        .help = "Compare with `==`, or give a message.",
        .bad = "assert len(fruits), 2\n",
        .good = "assert len(fruits) == 2\n",
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
