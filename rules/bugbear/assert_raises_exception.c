// B017: `assertRaises(Exception)` and `pytest.raises(Exception)`.
#include "rules/shared/handler.h"

static bool is_assert_raises(const Ast *ast, Node call) {
    const Node function = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    return ast_atom(ast, ast_child(ast, function, FIELD_ATTRIBUTE)) == ATOM_assertRaises;
}

// The exception of a call that asserts one and nothing more about it; 0 for other calls.
static Node asserted_exception(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (is_assert_raises(ast, call)) return call_argument(ast, call, "exception", 0);
    if (!model_is(check->model, ast_child(ast, call, FIELD_FUNCTION), "pytest.raises")) return 0;
    if (call_keyword(ast, call, "match") != 0) return 0;
    if (is_plain_string(ast, call_positional(ast, call, 1))) return 0; // a pattern
    return call_argument(ast, call, "expected_exception", 0);
}

static void check_call(Check *check, Node call) {
    const char *const name = broad_exception(check, asserted_exception(check, call));
    if (name != NULL) report(check, call, "Do not assert blind exception: `%s`", name);
}

static Node second_argument(const Ast *ast, Node call) {
    const Node second = ast_child_at(ast, call_arguments(ast, call), 1);
    return argument_is_positional(ast, second) ? second : 0;
}

// `with pytest.raises(Exception):`; what is kept with `as` is perhaps looked at later.
static void visit_with_item(Check *check, Node item) {
    const Ast *const ast = check->ast;
    const Node call = ast_unparenthesized(ast, ast_child(ast, item, FIELD_VALUE));
    if (ast_is(ast, call, NODE_CALL)) check_call(check, call);
}

// `pytest.raises(Exception, function)`.
static void visit(Check *check, Node node) {
    const Ast *const ast = check->ast;
    if (ast_is(ast, node, NODE_WITH_ITEM)) {
        visit_with_item(check, node);
        return;
    }
    const bool is_unittest = is_assert_raises(ast, node);
    if (second_argument(ast, node) == 0 && (is_unittest || call_keyword(ast, node, "func") == 0)) {
        return;
    }
    check_call(check, node);
}

const Rule rule_bugbear_assert_raises_exception[] = {
    {
        .code = "B017",
        .name = "assert-raises-exception",
        .summary = "A test expects `Exception`, which any mistake raises",
        .why = "Every error is an Exception: a misspelt name in the test, a wrong argument, "
               "a missing file. The test passes although what it is about never happened.",
        .help = "Expect the exact exception, or check its message with `match=`.",
        .bad = "import pytest\n\nwith pytest.raises(Exception):\n    parse(text)\n",
        .good = "import pytest\n\nwith pytest.raises(ValueError):\n    parse(text)\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_WITH_ITEM},
        .calls = (const char *const[]){"pytest.raises", NULL},
        .methods = (const char *const[]){"assertRaises", NULL},
        .visit = visit,
    },
    {0},
};
