// RUF061: `pytest.raises(Error, function, ...)`.
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node function = ast_child(ast, call, FIELD_FUNCTION);
    const bool is_deprecated_call = model_is(check->model, function, "pytest.deprecated_call");
    const bool is_warns = model_is(check->model, function, "pytest.warns");
    const Node callee = call_argument(ast, call, "func", is_deprecated_call ? 0 : 1);
    if (callee == 0) return;
    if (ast_is(ast, ast_parent(ast, ast_with_parentheses(ast, call)), NODE_WITH_ITEM)) return;
    report(check, call, "Use context-manager form of `pytest.%s()`",
           is_deprecated_call ? "deprecated_call"
           : is_warns         ? "warns"
                              : "raises");
}

const Rule rule_ruff_legacy_form_pytest_raises[] = {
    {
        .code = "RUF061",
        .name = "legacy-form-pytest-raises",
        .summary = "`pytest.raises` is given the function to call",
        .why = "The function is called inside, with arguments that look as if they were those of "
               "`raises`: a `match=` goes to the function. In a `with` block one sees what is "
               "called and how, and type checkers check it.",
        .help = "Use `with pytest.raises(Error):` and make the call in its block.",
        .bad = "import pytest\n\n\ndef test_empty():\n    pytest.raises(ValueError, parse, \"\")\n",
        .good =
            "import pytest\n\n\ndef test_empty():\n    with pytest.raises(ValueError):\n        "
            "parse(\"\")\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .calls =
            (const char *const[]){"pytest.raises", "pytest.warns", "pytest.deprecated_call", NULL},
        .visit = visit,
    },
    {0},
};
