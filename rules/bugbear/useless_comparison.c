// B015: a comparison whose result nobody takes.
#include "rules/shared/shown.h"

// The last statement of a function: perhaps a forgotten `return`.
static bool is_last_of_function(const Ast *ast, Node statement) {
    const Node block = ast_parent(ast, statement);
    return ast_next(ast, statement) == 0 && ast_is(ast, block, NODE_BLOCK) &&
           ast_is(ast, ast_parent(ast, block), NODE_FUNCTION_DEFINITION);
}

static void visit(Check *check, Node comparison) {
    const Ast *const ast = check->ast;
    const Node statement = ast_parent(ast, ast_with_parentheses(ast, comparison));
    if (ast_statement_expression(ast, statement) != comparison) return;
    if (is_shown_by_notebook(check, statement)) return;
    const char *const message =
        is_last_of_function(ast, statement)
            ? "Pointless comparison at end of function scope. Did you mean to return the "
              "expression result?"
            : "Pointless comparison. Did you mean to assign a value? Otherwise, prepend `assert` "
              "or remove it.";
    report(check, comparison, "%s", message);
}

const Rule rule_bugbear_useless_comparison[] = {
    {
        .code = "B015",
        .name = "useless-comparison",
        .summary = "The result of a comparison is not used",
        .why = "The line does nothing. Often `=` was meant, or an `assert` or `return` was "
               "forgotten, so that a test checks nothing.",
        .help = "Write `assert`, `=` or `return`, or remove the line.",
        .bad = "total == 3\n",
        .good = "assert total == 3\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_COMPARISON_OPERATOR},
        .visit = visit,
    },
    {0},
};
