// B905: `zip` without `strict=`.
#include "rules/bugbear/strict.h"

enum { FIRST_VERSION = 310 }; // PEP 618

static void visit(Check *check, Node call) {
    if (check->settings->target_version < FIRST_VERSION) return;
    check_strict(check, call, "zip", 0);
}

const Rule rule_bugbear_zip_without_explicit_strict[] = {
    {
        .code = "B905",
        .name = "zip-without-explicit-strict",
        .summary = "`zip` does not say what happens to iterables of different length",
        .why = "`zip` stops at the shortest of them in silence: a list that is one short "
               "loses the last items of the others, and nobody is told.",
        .help = "Pass `strict=True`, or `strict=False` where lengths may differ.",
        .bad = "for name, value in zip(names, values):\n    print(name, value)\n",
        .good = "for name, value in zip(names, values, strict=True):\n    print(name, value)\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_MEDIUM,
        .fix = FIX_SOMETIMES,
        .is_default = false,
        .calls = (const char *const[]){"builtins.zip", NULL},
        .visit = visit,
    },
    {0},
};
