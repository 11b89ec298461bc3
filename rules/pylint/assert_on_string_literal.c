// PLW0129: `assert` of a string.
#include "rules/rule.h"

typedef enum Emptiness { EMPTY, NOT_EMPTY, UNKNOWN } Emptiness;

// One string of those that stand side by side.
static Emptiness string_emptiness(const Ast *ast, Node string) {
    const Range content = string_parts(ast, string).content;
    if (ast_is_leaf(ast, string)) return content.start == content.end ? EMPTY : NOT_EMPTY;
    if (ast_child_of_kind(ast, string, NODE_STRING_CONTENT) != 0) return NOT_EMPTY;
    return ast_child_of_kind(ast, string, NODE_INTERPOLATION) != 0 ? UNKNOWN : EMPTY;
}

static Emptiness emptiness(const Ast *ast, Node node) {
    if (ast_is(ast, node, NODE_STRING)) return string_emptiness(ast, node);
    Emptiness all = EMPTY;
    AST_EACH_CHILD(ast, string, node) {
        const Emptiness one = string_emptiness(ast, string);
        if (one == NOT_EMPTY) return NOT_EMPTY;
        if (one == UNKNOWN) all = UNKNOWN;
    }
    return all;
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node test = ast_unparenthesized(ast, ast_first_child(ast, statement));
    if (!ast_is(ast, test, NODE_STRING) && !ast_is(ast, test, NODE_CONCATENATED_STRING)) return;
    if ((string_parts(ast, string_first(ast, test)).flags & STRING_TEMPLATE) != 0) return;
    switch (emptiness(ast, test)) {
    case EMPTY: report(check, test, "Asserting on an empty string literal will never pass"); break;
    case NOT_EMPTY:
        report(check, test, "Asserting on a non-empty string literal will always pass");
        break;
    case UNKNOWN:
        report(check, test, "Asserting on a string literal may have unintended results");
        break;
    }
}

const Rule rule_pylint_assert_on_string_literal[] = {
    {
        .code = "PLW0129",
        .name = "assert-on-string-literal",
        .summary = "`assert` tests a string literal",
        .why = "A text is true unless it is empty, so that the assertion checks nothing. Usually "
               "the condition before the message is missing, or the string is code by mistake.",
        .help = "Write the condition first: `assert condition, \"message\"`.",
        .bad = "assert \"order has items\"\n",
        .good = "assert order.items, \"order has no items\"\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_ASSERT_STATEMENT},
        .visit = visit,
    },
    {0},
};
