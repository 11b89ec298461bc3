// PGH005: mock assertions that assert nothing.
#include "rules/rule.h"

// Assertions of unittest.mock; as names without the call they do nothing.
static const char *const METHODS[] = {
    "assert_any_await",    "assert_any_call",          "assert_awaited",
    "assert_awaited_once", "assert_awaited_once_with", "assert_awaited_with",
    "assert_called",       "assert_called_once",       "assert_called_once_with",
    "assert_called_with",  "assert_has_awaits",        "assert_has_calls",
    "assert_not_awaited",  "assert_not_called",        NULL,
};
// What a mock makes up on access, so that asserting it is always true.
static const char *const MADE_UP[] = {
    "any_await",    "any_call",    "awaited",          "awaited_once", "awaited_once_with",
    "awaited_with", "called_once", "called_once_with", "called_with",  "has_awaits",
    "has_calls",    "not_awaited", "not_called",       NULL,
};

static Text attribute_in(const Ast *ast, Node expression, const char *const *names) {
    if (!ast_is(ast, expression, NODE_ATTRIBUTE)) return TEXT("");
    const Text name = ast_text(ast, ast_last_child(ast, expression));
    for (; *names != NULL; names++) {
        if (*name.bytes == **names && text_is(name, *names)) return name;
    }
    return TEXT("");
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node expression = ast_unparenthesized(ast, ast_first_child(ast, statement));
    if (ast_is(ast, statement, NODE_EXPRESSION_STATEMENT)) {
        const Text name = attribute_in(ast, expression, METHODS);
        if (name.length == 0 || ast_is_bare_tuple(ast, statement)) return;
        report(check, expression, "Mock method should be called: `%.*s`", TEXT_ARGS(name));
        return;
    }
    const Node callee = ast_is(ast, expression, NODE_CALL)
                            ? ast_unparenthesized(ast, ast_child(ast, expression, FIELD_FUNCTION))
                            : expression;
    const Text name = attribute_in(ast, callee, MADE_UP);
    if (name.length == 0) return;
    report(check, expression, "Non-existent mock method: `%.*s`", TEXT_ARGS(name));
}

const Rule rule_pygrep_hooks_invalid_mock_access[] = {
    {
        .code = "PGH005",
        .name = "invalid-mock-access",
        .summary = "A mock's assertion is not called, or does not exist",
        .why =
            "A mock has every attribute that one asks for. `mock.assert_called` without the call "
            "does nothing, and `assert mock.called_once()` calls a new mock, which is true: the "
            "test passes whatever the code does.",
        .help = "Call the assertion method: `mock.assert_called_once()`.",
        .bad = "mock.assert_called_once\n",
        .good = "mock.assert_called_once()\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_EXPRESSION_STATEMENT, NODE_ASSERT_STATEMENT},
        .visit = visit,
    },
    {0},
};
