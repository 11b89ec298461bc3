// github: workflow commands that annotate a pull request
// (https://docs.github.com/actions, "Workflow commands", with its escaping of % CR LF : and ,).
#include "reporters/reporter.h"
#include "rules/rule.h"

static void append_escaped(Buffer *out, Text text, bool is_property) {
    for (size_t i = 0; i < text.length; i++) {
        const char byte = text.bytes[i];
        const bool is_special = byte == '%' || byte == '\r' || byte == '\n' ||
                                (is_property && (byte == ':' || byte == ','));
        if (is_special) {
            buffer_printf(out, "%%%02X", (unsigned char)byte);
        } else {
            buffer_append_byte(out, byte);
        }
    }
}

static void github_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    static const char *const levels[] = {"notice", "warning", "error"};
    (void)options;
    for (uint32_t i = 0; i < report->count; i++) {
        const ReportedFinding *const reported = &report->findings[i];
        const Finding *const finding = reported->finding;
        buffer_printf(out, "::%s title=shikra (%s),file=", levels[finding->rule->severity],
                      finding->rule->code);
        append_escaped(out, text_from_c(report->path), true);
        // Rows of a notebook's cell are none of the file's.
        if (reported->start.cell == 0) {
            buffer_printf(out, ",line=%u,col=%u,endLine=%u,endColumn=%u", reported->start.row,
                          reported->start.column, reported->end.row, reported->end.column);
        }
        buffer_append_c(out, "::");
        append_escaped(out, text_from_c(report->path), false);
        if (reported->start.cell != 0) buffer_printf(out, ":cell %u", reported->start.cell);
        buffer_printf(out, ":%u:%u: %s ", reported->start.row, reported->start.column,
                      finding->rule->code);
        append_escaped(out, finding->message, false);
        buffer_append_c(out, ". ");
        append_escaped(out, finding->help, false);
        buffer_append_byte(out, '\n');
    }
}

const Reporter reporter_github = {
    .name = "github",
    .summary = "annotations of a GitHub Actions run",
    .separator = "",
    .file = github_file,
};
