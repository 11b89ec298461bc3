// sonarqube: generic issues for `sonar.externalIssuesReportPaths` (SonarQube's documentation,
// "Generic formatted issue reports": `rules` and `issues`, since version 10.3). Columns count from
// 0 there. Issues come first and rules last, so that issues stream.
#include "reporters/explain.h"
#include "reporters/plain_text.h"
#include "reporters/sarif_parts.h"

static void append_range(Buffer *out, const ReportedFinding *reported) {
    const Position start = reported->start;
    const Position end = reported->end;
    if (start.cell != 0) return; // its rows are none of the file's
    buffer_printf(out, ", \"textRange\": {\"startLine\": %u", start.row);
    // An end at a line's start, or an empty range, is refused: whole lines then.
    const bool has_columns = start.row != end.row ? end.column > 1 : end.column > start.column;
    if (has_columns) {
        buffer_printf(out, ", \"endLine\": %u, \"startColumn\": %u, \"endColumn\": %u", end.row,
                      start.column - 1, end.column - 1);
    }
    buffer_append_byte(out, '}');
}

static void append_issue(Buffer *out, const ReportOptions *options, const FileReport *report,
                         const ReportedFinding *reported) {
    Buffer text = {0};
    buffer_printf(out, "{\"ruleId\": \"%s\", \"effortMinutes\": 0, \"primaryLocation\": {",
                  reported->finding->rule->code);
    buffer_append(&text, reported->finding->message);
    if (reported->start.cell != 0) append_cell_note(&text, reported);
    append_key_string(out, "message", buffer_text(&text));
    buffer_clear(&text);
    append_checkout_path(&text, options, report);
    buffer_append_c(out, ", ");
    append_key_string(out, "filePath", buffer_text(&text));
    append_range(out, reported);
    buffer_append_c(out, "}}");
    buffer_release(&text);
}

static void sonarqube_begin(const ReportOptions *options, Buffer *out) {
    (void)options;
    buffer_append_c(out, "{\"issues\": [");
}

static void sonarqube_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    bool is_first = true;
    for (uint32_t i = 0; i < report->count; i++) {
        if (report->findings[i].finding->is_suppressed) continue;
        buffer_append_c(out, is_first ? "\n" : ",\n");
        append_issue(out, options, report, &report->findings[i]);
        is_first = false;
    }
}

static void append_rule(Buffer *out, const Rule *rule) {
    static const char *const severities[] = {"LOW", "MEDIUM", "HIGH"};
    static const char *const old_severities[] = {"MINOR", "MAJOR", "CRITICAL"};
    const bool is_security = rule->security_severity != NULL;
    const bool is_fault = rule->severity == SEVERITY_ERROR;
    buffer_printf(out, "{\"id\": \"%s\", \"name\": \"%s\", ", rule->code, rule->name);
    Buffer text = {0};
    explain_text(rule, false, &text);
    append_key_string(out, "description", buffer_text(&text));
    buffer_release(&text);
    buffer_printf(out,
                  ", \"engineId\": \"shikra\", \"cleanCodeAttribute\": \"%s\", \"type\": \"%s\", "
                  "\"severity\": \"%s\", \"impacts\": [{\"softwareQuality\": \"%s\", "
                  "\"severity\": \"%s\"}]}",
                  is_security ? "TRUSTWORTHY"
                  : is_fault  ? "LOGICAL"
                              : "CONVENTIONAL",
                  is_security ? "VULNERABILITY"
                  : is_fault  ? "BUG"
                              : "CODE_SMELL",
                  old_severities[rule->severity],
                  is_security ? "SECURITY"
                  : is_fault  ? "RELIABILITY"
                              : "MAINTAINABILITY",
                  severities[rule->severity]);
}

// Only the rules that fired: SonarQube lists each that it is told of.
static void sonarqube_end(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    bool is_first = true;
    buffer_append_c(out, "\n], \"rules\": [");
    for (uint32_t i = 0; i < registry_count(options->registry); i++) {
        if (summary->by_rule[i].findings == 0) continue;
        buffer_append_c(out, is_first ? "\n" : ",\n");
        append_rule(out, registry_rule(options->registry, i));
        is_first = false;
    }
    buffer_append_c(out, "\n]}\n");
}

const Reporter reporter_sonarqube = {
    .name = "sonarqube",
    .summary = "SonarQube's generic issues",
    .separator = ",",
    .needs = REPORT_NEEDS_FINDINGS,
    .begin = sonarqube_begin,
    .file = sonarqube_file,
    .end = sonarqube_end,
};
