// UP025: `u"text"`.
#include "rules/shared/late_string.h"

// `''u'a'` without the prefix would begin a string of several lines: a blank takes its place.
static Text separator(const Check *check, uint32_t start) {
    const char *const bytes = check->source->text.bytes;
    return start != 0 && bytes[start - 1] == bytes[start + 1] ? TEXT(" ") : TEXT("");
}

static void visit(Check *check, Node string) {
    const uint32_t start = ast_start(check->ast, string);
    const char first = check->source->text.bytes[start];
    if (first != 'u' && first != 'U') return;
    if (is_late_string(check, string)) return;
    Finding *const finding = report(check, string, "Remove unicode literals from strings");
    if (ast_has_flag(check->ast, string, NODE_FLAG_WHOLE_STRING)) return;
    const Edit edit = {start, start + 1, separator(check, start)};
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Remove unicode prefix");
}

const Rule rule_pyupgrade_unicode_kind_prefix[] = {
    {
        .code = "UP025",
        .name = "unicode-kind-prefix",
        .summary = "A string has the prefix `u`",
        .why =
            "In Python 3 every string is Unicode: the prefix is left from code for both versions.",
        .help = "Remove the prefix.",
        .bad = "name = u\"Shop\"\n",
        .good = "name = \"Shop\"\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_STRING},
        .visit = visit,
    },
    {0},
};
