// B911: `itertools.batched` without `strict=`.
#include "rules/bugbear/infinite.h"

enum { FIRST_VERSION = 313 };

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node iterable = call_positional(ast, call, 0);
    if (check->settings->target_version < FIRST_VERSION || iterable == 0) return;
    if (call_keyword(ast, call, "strict") != 0 || is_infinite_iterator(check, iterable)) return;
    report(check, call, "`itertools.batched()` without an explicit `strict` parameter");
}

const Rule rule_bugbear_batched_without_explicit_strict[] = {
    {
        .code = "B911",
        .name = "batched-without-explicit-strict",
        .summary = "`itertools.batched` does not say what happens to a last batch that is not "
                   "full",
        .why = "By default the last batch is shorter in silence; code that unpacks each "
               "batch fails there, and only for some lengths.",
        .help = "Pass `strict=True`, or `strict=False` where the last batch may be short.",
        .bad = "import itertools\n\nfor pair in itertools.batched(items, 2):\n    print(pair)\n",
        .good = "import itertools\n\nfor pair in itertools.batched(items, 2, strict=False):\n    "
                "print(pair)\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_MEDIUM,
        .is_default = false,
        .calls = (const char *const[]){"itertools.batched", NULL},
        .visit = visit,
    },
    {0},
};
