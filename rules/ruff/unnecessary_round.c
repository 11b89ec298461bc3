// RUF057: `round()` of an integer.
#include "rules/ruff/unneeded_call.h"

#include "check/edits.h"

static void visit(Check *check, Node call) {
    const Rounding rounding = read_rounding(check, call);
    if (rounding.number == 0 || rounding.kind != ROUNDED_INTEGER) return;
    if (rounding.keeps_digits && (!rounding.has_digits || rounding.digits < 0)) return;
    Finding *const finding = report(check, call, "Value being rounded is already an integer");
    const Edit edit = edit_unwrap_call(check, call, rounding.number);
    const bool is_safe =
        rounding.is_literal && !range_has_comment(check->ast, ast_range(check->ast, call));
    finding_set_fix(check, finding, is_safe ? FIX_SAFE : FIX_UNSAFE, &edit, 1,
                    "Remove unnecessary `round` call");
}

const Rule rule_ruff_unnecessary_round[] = {
    {
        .code = "RUF057",
        .name = "unnecessary-round",
        .summary = "An integer is rounded",
        .why = "An integer has nothing to round: the call does nothing, and makes a reader think "
               "that the value could be a fraction.",
        .help = "Use the value as it is.",
        .bad = "def rows(count: int):\n    return round(count)\n",
        .good = "def rows(count: int):\n    return count\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_ALWAYS,
        .calls = (const char *const[]){"builtins.round", NULL},
        .visit = visit,
    },
    {0},
};
