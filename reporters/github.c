// github: workflow commands that annotate a pull request
// (https://docs.github.com/actions, "Workflow commands", with its escaping of % CR LF : and ,).
//
// All are errors, whatever the rule's severity: each of them fails the run, and GitHub shows ten
// annotations of a level.
#include "reporters/plain_text.h"
#include "reporters/terminal_text.h"

// GitHub takes columns only where both are on one line; rows of a notebook's cell are
// none of the file's.
static void append_region(Buffer *out, Position start, Position end) {
    if (start.cell != 0) return;
    if (start.row != end.row) {
        buffer_printf(out, ",line=%u,endLine=%u", start.row, end.row);
    } else {
        buffer_printf(out, ",line=%u,col=%u,endLine=%u,endColumn=%u", start.row, start.column,
                      end.row, end.column);
    }
}

static void append_finding(Buffer *out, const FileReport *report, const ReportedFinding *reported) {
    const Finding *const finding = reported->finding;
    buffer_printf(out, "::error title=shikra (%s),file=", finding->rule->code);
    Buffer message = {0};
    append_clean(&message, text_from_c(report->absolute_path));
    append_percent(out, buffer_text(&message), "\r\n:,");
    append_region(out, reported->start, reported->end);
    buffer_append_c(out, "::");
    buffer_clear(&message);
    append_clean(&message, text_from_c(report->path));
    if (reported->start.cell != 0) buffer_printf(&message, ":cell %u", reported->start.cell);
    buffer_printf(&message, ":%u:%u: %s%s", reported->start.row, reported->start.column,
                  finding->rule->code, rule_is_syntax_error(finding->rule) ? ": " : " ");
    append_clean(&message, finding->message);
    buffer_append_c(&message, "\n  help: ");
    append_clean(&message, finding->help);
    append_percent(out, buffer_text(&message), "\r\n");
    buffer_release(&message);
    buffer_append_byte(out, '\n');
}

static void github_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    (void)options;
    for (uint32_t i = 0; i < report->count; i++) {
        if (!report->findings[i].finding->is_suppressed)
            append_finding(out, report, &report->findings[i]);
    }
}

const Reporter reporter_github = {
    .name = "github",
    .summary = "annotations of a GitHub Actions run",
    .separator = "",
    .needs = REPORT_NEEDS_FINDINGS,
    .file = github_file,
};
