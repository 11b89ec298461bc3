// full: for people. The finding, the source around it with the place marked, what to write instead,
// and the lines of a fix where there is one.
#include "reporters/excerpt.h"
#include "reporters/terminal_text.h"

#include "rules/rule.h"

static void append_place(Buffer *out, const ReportOptions *options, const FileReport *report,
                         const ReportedFinding *reported) {
    buffer_append_repeat(out, ' ', excerpt_digits(report->source, reported->finding->range));
    append_styled(out, options, STYLE_FRAME, "-->");
    buffer_append_byte(out, ' ');
    append_clean(out, text_from_c(report->path));
    if (reported->start.cell != 0) buffer_printf(out, ":cell %u", reported->start.cell);
    buffer_printf(out, ":%u:%u\n", reported->start.row, reported->start.column);
}

static void append_help(Buffer *out, const ReportOptions *options, const char *label, Text text) {
    append_styled(out, options, STYLE_HELP, label);
    buffer_append_byte(out, ' ');
    append_clean_wrapped(out, options, text, (unsigned)strlen(label) + 1);
    buffer_append_byte(out, '\n');
}

static void append_fix(Buffer *out, const ReportOptions *options, const Source *source,
                       const Finding *finding) {
    static const char *const labels[] = {
        [FIX_SAFE] = "fix:", [FIX_UNSAFE] = "unsafe fix:", [FIX_DISPLAY] = "suggestion:"};
    const Fix *const fix = finding->fix;
    if (fix == NULL || fix->count == 0) return;
    append_help(out, options, labels[fix->applicability], fix->message);
    append_fix_lines(out, options, source, fix, finding->range);
}

static void full_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    for (uint32_t i = 0; i < report->count; i++) {
        const ReportedFinding *const reported = &report->findings[i];
        append_headline(out, options, reported->finding);
        append_place(out, options, report, reported);
        append_excerpt(out, options, report->source, reported->finding->range);
        append_help(out, options, "help:", reported->finding->help);
        append_fix(out, options, report->source, reported->finding);
        buffer_append_byte(out, '\n');
    }
}

// Of the rules that fired one of the most severe.
static const Rule *worst_rule(const ReportOptions *options, const RunSummary *summary) {
    const Rule *worst = NULL;
    for (uint32_t i = 0; i < registry_count(options->registry); i++) {
        const Rule *const rule = registry_rule(options->registry, i);
        if (summary->by_rule[i].findings == 0 || rule_is_syntax_error(rule)) continue;
        if (worst == NULL || rule->severity > worst->severity) worst = rule;
    }
    return worst;
}

static void full_end(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    report_summary(options, summary, out);
    const Rule *const rule = worst_rule(options, summary);
    if (rule == NULL || options->is_quiet) return;
    buffer_printf(out, "Why it matters: `shikra rule %s`.\n", rule->code);
}

const Reporter reporter_full = {
    .name = "full",
    .summary = "source excerpt, mark and help for each finding",
    .separator = "",
    .needs = REPORT_NEEDS_SOURCE,
    .file = full_file,
    .end = full_end,
};
