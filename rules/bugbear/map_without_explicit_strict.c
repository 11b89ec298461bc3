// B912: `map` without `strict=`.
#include "rules/bugbear/strict.h"

enum { FIRST_VERSION = 314 };

// The function comes before the iterables.
static void visit(Check *check, Node call) {
    if (check->settings->target_version < FIRST_VERSION) return;
    check_strict(check, call, "map", 1);
}

const Rule rule_bugbear_map_without_explicit_strict[] = {
    {
        .code = "B912",
        .name = "map-without-explicit-strict",
        .summary = "`map` over several iterables does not say what happens if their lengths differ",
        .why = "`map` stops at the shortest of them in silence: what the longer ones still hold is "
               "never passed to the function. Since Python 3.14 it can raise an error instead.",
        .help = "Pass `strict=True`, or `strict=False` where lengths may differ.",
        .bad = "totals = list(map(add, prices, taxes))\n",
        .good = "totals = list(map(add, prices, taxes, strict=True))\n",
        .example_version = 314,
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_MEDIUM,
        .fix = FIX_SOMETIMES,
        .is_default = false,
        .calls = (const char *const[]){"builtins.map", NULL},
        .visit = visit,
    },
    {0},
};
