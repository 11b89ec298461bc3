// PLE0100: `yield` in `__init__`.
#include "rules/rule.h"

static void visit(Check *check, Node yield) {
    if (!runs_in_init(check->model, check->ast, yield)) return;
    report(check, yield, "`__init__` method is a generator");
}

const Rule rule_pylint_yield_in_init[] = {
    {
        .code = "PLE0100",
        .name = "yield-in-init",
        .summary = "`__init__` is a generator",
        .why = "A function with a `yield` returns a generator and runs nothing yet. `__init__` has "
               "to return None, so that making an instance is a TypeError.",
        .help = "Fill the instance in `__init__` and move the `yield` to a method.",
        .bad = "class Rows:\n    def __init__(self, rows):\n        yield from rows\n",
        .good = "class Rows:\n    def __iter__(self):\n        yield from self.rows\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_YIELD},
        .visit = visit,
    },
    {0},
};
