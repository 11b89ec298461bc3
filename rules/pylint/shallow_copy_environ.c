// PLW1507: `copy.copy(os.environ)`.
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node value = ast_unparenthesized(ast, call_positional(ast, call, 0));
    if (call_argument_count(ast, call) != 1 || !model_is(check->model, value, "os.environ")) return;
    Finding *const finding =
        report(check, call, "Shallow copy of `os.environ` via `copy.copy(os.environ)`");
    const Text text = arena_printf(check->arena, "%.*s.copy()", TEXT_ARGS(ast_text(ast, value)));
    const Edit edit = {ast_start(ast, call), ast_end(ast, call), text};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Replace with `os.environ.copy()`");
}

const Rule rule_pylint_shallow_copy_environ[] = {
    {
        .code = "PLW1507",
        .name = "shallow-copy-environ",
        .summary = "`copy.copy` is used on `os.environ`",
        .why = "`os.environ` is no dict: its shallow copy is the environment still, and what is "
               "set in it is set for the process and its children.",
        .help = "Use `os.environ.copy()`, which gives a dict.",
        .bad = "import copy\nimport os\nenvironment = copy.copy(os.environ)\n",
        .good = "import os\nenvironment = os.environ.copy()\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .is_default = true,
        .calls = (const char *const[]){"copy.copy", NULL},
        .visit = visit,
    },
    {0},
};
