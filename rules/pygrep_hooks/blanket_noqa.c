// PGH004: `# noqa` without codes.
#include "rules/rule.h"
#include "suppress/suppress.h"

// Where the codes start that only lack their colon: `# noqa E501`; 0 if there are none.
static uint32_t codes_without_colon(const Check *check, const Directive *directive) {
    const Range rest = {directive->range.end, directive->comment.end};
    const size_t start = directive_find_codes(source_slice(check->source, rest));
    return start == 0 || start == TEXT_NOT_FOUND ? 0 : rest.start + (uint32_t)start;
}

static void check_directive(Check *check, const Directive *directive) {
    if (directive->has_codes || directive->is_invalid) return;
    if (directive->kind == DIRECTIVE_FILE_NOQA) {
        Range range = directive->comment;
        if (text_ends_with(source_slice(check->source, range), TEXT("\r"))) range.end--;
        report_range(check, range, "Use specific rule codes when using `ruff: noqa`");
        return;
    }
    if (directive->kind != DIRECTIVE_NOQA) return;
    const uint32_t codes = codes_without_colon(check, directive);
    if (codes == 0) {
        report_range(check, directive->range, "Use specific rule codes when using `noqa`");
        return;
    }
    Finding *const finding = report_range(check, (Range){directive->range.start, codes},
                                          "Use a colon when specifying `noqa` rule codes");
    const Edit edit = {directive->range.end, directive->range.end, TEXT(":")};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Add missing colon");
}

// What is wrong with the comments themselves is said where they are put to use.
static void finish(Check *check) {
    const DirectiveList *const list = check_directives(check);
    for (uint32_t i = 0; i < list->count; i++) check_directive(check, &list->items[i]);
}

const Rule rule_pygrep_hooks_blanket_noqa[] = {
    {
        .code = "PGH004",
        .name = "blanket-noqa",
        .summary = "A comment silences all findings of a line or file",
        .why = "It was written for one finding and hides every other that will ever come up there, "
               "security findings among them.",
        .help = "Name the codes: `# noqa: F401`.",
        .bad = "# ruff: noqa\nimport os\n",
        .good = "# ruff: noqa: F401\nimport os\n",
        .since = "0.1.0",
        .category = CATEGORY_SUPPRESSION,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .finish = finish,
    },
    {0},
};
