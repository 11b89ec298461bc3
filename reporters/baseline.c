// What `shikra baseline` writes: findings as suppress/baseline.h reads them. Not in REPORTERS.
#include "suppress/baseline.h"

#include "base/memory.h"
#include "reporters/reporter.h"

#include <stdlib.h>

static void baseline_begin(const ReportOptions *options, Buffer *out) {
    (void)options;
    buffer_append_c(out, BASELINE_BEGIN);
}

static void baseline_file_entries(const ReportOptions *options, const FileReport *report,
                                  Buffer *out) {
    if (report->count == 0) return;
    OpenFinding *const findings = memory_zalloc(report->count, sizeof *findings);
    uint32_t count = 0;
    for (uint32_t i = 0; i < report->count; i++) {
        const ReportedFinding *const reported = &report->findings[i];
        if (reported->finding->is_suppressed) continue;
        findings[count++] = (OpenFinding){reported->finding->rule, reported->identity};
    }
    baseline_append_file(out, options->baseline_folder, report->absolute_path, findings, count);
    free(findings);
}

static void baseline_end(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    (void)options;
    (void)summary;
    buffer_append_c(out, BASELINE_END);
}

const Reporter reporter_baseline = {
    .name = "baseline",
    .summary = "known findings",
    .separator = ",",
    .needs = REPORT_NEEDS_FINDINGS,
    .needs_identities = true,
    .begin = baseline_begin,
    .file = baseline_file_entries,
    .end = baseline_end,
};
