// pylint: `path:row: [CODE] message`, for tools that read pylint's output.
#include "reporters/plain_text.h"
#include "reporters/terminal_text.h"

static void pylint_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    (void)options;
    for (uint32_t i = 0; i < report->count; i++) {
        const ReportedFinding *const reported = &report->findings[i];
        if (reported->finding->is_suppressed) continue;
        append_clean(out, text_from_c(report->path));
        buffer_printf(out, ":%u: [%s] ", reported->start.cell != 0 ? 1 : reported->start.row,
                      reported->finding->rule->code);
        append_clean(out, reported->finding->message);
        if (reported->start.cell != 0) append_cell_note(out, reported);
        buffer_append_byte(out, '\n');
    }
}

const Reporter reporter_pylint = {
    .name = "pylint",
    .summary = "one line a finding, as pylint prints",
    .separator = "",
    .needs = REPORT_NEEDS_FINDINGS,
    .file = pylint_file,
};
