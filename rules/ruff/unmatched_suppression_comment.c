// RUF104: a `# ruff: disable` that nothing ends. The work is done where suppression is
// (analyzer/suppress/comment_codes.c), after all other rules.
#include "rules/rule.h"

const Rule rule_ruff_unmatched_suppression_comment[] = {
    {
        .code = "RUF104",
        .name = "unmatched-suppression-comment",
        .summary = "A `# ruff: disable` has no `# ruff: enable`",
        .why = "It holds to the end of the block, at the margin to the end of the file: code that "
               "is added below later is silenced, too, although nobody meant that.",
        .help = "End it with `# ruff: enable[...]` and the same codes.",
        .bad = "# ruff: disable[S102]\nexec(command)\n",
        .good = "# ruff: disable[S102]\nexec(command)\n# ruff: enable[S102]\n",
        .since = "0.1.0",
        .category = CATEGORY_SUPPRESSION,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .needs = NEEDS_NOQA,
    },
    {0},
};
