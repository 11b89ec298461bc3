// concise: one line a finding, `path:row:column: CODE message`, as compilers print.
#include "reporters/terminal_text.h"

static void concise_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    for (uint32_t i = 0; i < report->count; i++) {
        append_location(out, options, report, &report->findings[i]);
        append_headline(out, options, report->findings[i].finding);
    }
}

const Reporter reporter_concise = {
    .name = "concise",
    .summary = "one line a finding",
    .separator = "",
    .needs = REPORT_NEEDS_FINDINGS,
    .file = concise_file,
    .end = report_summary_of_run,
};
