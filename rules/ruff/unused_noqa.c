// RUF100: suppression comments that suppress nothing. The work is done where suppression is
// (analyzer/suppress/unused_noqa.c), after all other rules.
#include "rules/rule.h"

const Rule rule_ruff_unused_noqa[] = {
    {
        .code = "RUF100",
        .name = "unused-noqa",
        .summary = "A suppression comment has nothing to suppress",
        .why =
            "A `noqa` that no longer silences anything hides the next, real finding on its line, "
            "and tells readers of a problem that is not there. Codes that are not enabled are "
            "reported too, unless `external` names them or they are selected from a family that "
            "this build does not have.",
        .help = "Remove the comment, or the codes in it that are named.",
        .bad = "answer = 42  # noqa: S102\n",
        .good = "answer = 42\n",
        .since = "0.1.0",
        .category = CATEGORY_SUPPRESSION,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_NOQA,
    },
    {0},
};
