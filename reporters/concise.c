// concise: one line a finding, `path:row:column: CODE message`, as compilers print.
#include "reporters/reporter.h"
#include "reporters/terminal_text.h"
#include "rules/rule.h"

static void concise_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    for (uint32_t i = 0; i < report->count; i++) {
        const ReportedFinding *const reported = &report->findings[i];
        const Finding *const finding = reported->finding;
        append_location(out, options, report, reported);
        append_styled(out, options, STYLE_CODE, finding->rule->code);
        // A syntax error is its own rule: `path:1:2: invalid-syntax: message`.
        const bool is_code = byte_is_digit(finding->rule->code[strlen(finding->rule->code) - 1]);
        buffer_append_c(out, is_code ? " " : ": ");
        if (finding->fix != NULL && finding->fix->applicability == FIX_SAFE)
            buffer_append_c(out, "[*] ");
        append_clean(out, finding->message);
        buffer_append_byte(out, '\n');
    }
}

const Reporter reporter_concise = {
    .name = "concise",
    .summary = "one line a finding",
    .separator = "",
    .file = concise_file,
    .end = report_summary_of_run,
};
