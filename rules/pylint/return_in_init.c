// PLE0101: `return` of a value in `__init__`.
#include "rules/rule.h"

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node value = ast_unparenthesized(ast, ast_first_child(ast, statement));
    if (value == 0 || is_none(ast, value)) return;
    if (!runs_in_init(check->model, ast, statement)) return;
    report(check, statement, "Explicit return in `__init__`");
}

const Rule rule_pylint_return_in_init[] = {
    {
        .code = "PLE0101",
        .name = "return-in-init",
        .summary = "`__init__` returns a value",
        .why = "`__init__` fills an instance that exists already; Python raises a TypeError if it "
               "returns anything but None.",
        .help = "Remove the value; use `__new__` or a class method to choose the object.",
        .bad =
            "class Point:\n    def __init__(self, x):\n        self.x = x\n        return self\n",
        .good = "class Point:\n    def __init__(self, x):\n        self.x = x\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_RETURN_STATEMENT},
        .visit = visit,
    },
    {0},
};
