// RUF101, RUF102, RUF103: suppression comments that say something else than is meant. The work is
// done where suppression is (analyzer/suppress/comment_codes.c), after all other rules.
#include "rules/rule.h"

#define COMMON                                                                                     \
    .since = "0.1.0", .category = CATEGORY_SUPPRESSION, .severity = SEVERITY_WARNING,              \
    .precision = PRECISION_VERY_HIGH, .fix = FIX_ALWAYS, .needs = NEEDS_NOQA

const Rule rule_ruff_suppression_comments[] = {
    {
        .code = "RUF101",
        .name = "redirected-noqa",
        .summary = "A `noqa` has the old name of a code",
        .why = "The old code still works, but a search for the new one does not find the comment, "
               "and one day the old one will be forgotten.",
        .help = "Write the new code.",
        .bad = "import os  # noqa: TCH003\n",
        .good = "import os  # noqa: TC003\n",
        COMMON,
    },
    {
        .code = "RUF102",
        .name = "invalid-rule-code",
        .summary = "A suppression comment has a code that no rule has",
        .why = "It suppresses nothing. Most likely it is mistyped, and the finding that it was to "
               "silence is still reported, or the rule is gone and the comment with it can go.",
        .help = "Correct the code; if another tool knows it, list it in `lint.external`.",
        .bad = "import os  # noqa: XYZ123\n",
        .good = "import os  # noqa: F401\n",
        COMMON,
    },
    {
        .code = "RUF103",
        .name = "invalid-suppression-comment",
        .summary = "A comment looks like a suppression and is none",
        .why = "It suppresses nothing: its brackets are not closed, its codes are missing, it "
               "enables what was not disabled, it stands behind code where it has to begin a "
               "line, or it is indented otherwise than the statements around.",
        .help = "Write it as `# ruff: ignore[E501]`, or `# ruff: disable[E501]` on a line of its "
                "own.",
        .bad = "x = 1  # ruff: ignore[E501\n",
        .good = "x = 1  # ruff: ignore[E501]\n",
        COMMON,
    },
    {0},
};
