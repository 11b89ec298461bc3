// concise: one line a finding, `path:row:column: CODE message`, as compilers print.
#include "reporters/reporter.h"
#include "rules/rule.h"

static void concise_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    (void)options;
    for (uint32_t i = 0; i < report->count; i++) {
        const ReportedFinding *const reported = &report->findings[i];
        const Finding *const finding = reported->finding;
        buffer_printf(out, "%s:", report->path);
        if (reported->start.cell != 0) buffer_printf(out, "cell %u:", reported->start.cell);
        buffer_printf(out, "%u:%u: %s %.*s\n", reported->start.row, reported->start.column,
                      finding->rule->code, TEXT_ARGS(finding->message));
    }
}

const Reporter reporter_concise = {
    .name = "concise",
    .summary = "one line a finding",
    .separator = "",
    .file = concise_file,
};
