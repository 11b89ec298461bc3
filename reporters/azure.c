// azure: logging commands of Azure Pipelines (its documentation, "Logging commands"; escaping as in
// azure-pipelines-task-lib: `%` as %AZP25, then CR, LF and, in properties, `]` and `;`).
//
// All are errors, as in the format github and for the same reason.
#include "reporters/plain_text.h"
#include "reporters/terminal_text.h"

static void append_escaped(Buffer *out, Text text, bool is_property) {
    for (size_t i = 0; i < text.length; i++) {
        const char byte = text.bytes[i];
        if (byte == '%') {
            buffer_append_c(out, "%AZP25");
        } else if (byte == '\r' || byte == '\n' || (is_property && (byte == ']' || byte == ';'))) {
            buffer_printf(out, "%%%02X", (unsigned char)byte);
        } else {
            buffer_append_byte(out, byte);
        }
    }
}

static void append_issue(Buffer *out, const FileReport *report, const ReportedFinding *reported) {
    const Finding *const finding = reported->finding;
    const bool is_in_cell = reported->start.cell != 0; // its rows are none of the file's
    Buffer text = {0};
    append_clean(&text, text_from_c(report->absolute_path));
    buffer_append_c(out, "##vso[task.logissue type=error;sourcepath=");
    append_escaped(out, buffer_text(&text), true);
    buffer_printf(out, ";linenumber=%u;columnnumber=%u;code=%s;]",
                  is_in_cell ? 1 : reported->start.row, is_in_cell ? 1 : reported->start.column,
                  finding->rule->code);
    buffer_clear(&text);
    append_clean(&text, finding->message);
    if (is_in_cell) append_cell_note(&text, reported);
    append_escaped(out, buffer_text(&text), false);
    buffer_append_byte(out, '\n');
    buffer_release(&text);
}

static void azure_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    (void)options;
    for (uint32_t i = 0; i < report->count; i++) {
        if (!report->findings[i].finding->is_suppressed)
            append_issue(out, report, &report->findings[i]);
    }
}

const Reporter reporter_azure = {
    .name = "azure",
    .summary = "issues of an Azure Pipelines run",
    .separator = "",
    .needs = REPORT_NEEDS_FINDINGS,
    .file = azure_file,
};
