// PLW0131: `(x := 1)` as a statement.
#include "rules/rule.h"

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node value = ast_unparenthesized(ast, ast_first_child(ast, statement));
    if (!ast_is(ast, value, NODE_NAMED_EXPRESSION) || ast_is_bare_tuple(ast, statement)) return;
    report(check, value, "Named expression used without context");
}

const Rule rule_pylint_named_expr_without_context[] = {
    {
        .code = "PLW0131",
        .name = "named-expr-without-context",
        .summary = "`:=` is used where `=` would do",
        .why = "The operator is for assignments inside of an expression whose value is used; as a "
               "statement of its own it is an assignment that reads like something else.",
        .help = "Write an assignment.",
        .bad = "(total := 0)\n",
        .good = "total = 0\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_EXPRESSION_STATEMENT},
        .visit = visit,
    },
    {0},
};
