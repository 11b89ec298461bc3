// gitlab: GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/, "Code
// Quality report format"). GitLab reads a part of Code Climate's; other readers want what Code
// Climate's specification asks for besides, `type` and `categories`.
//
// Paths are those of the checkout, since GitLab knows no other ones. A fingerprint is made of rule,
// path and the line's hash, so that a finding is the same one when lines move.
#include "reporters/line_hash.h"
#include "reporters/plain_text.h"
#include "reporters/sarif_parts.h"

#include <xxhash.h>

static const char *gitlab_severity(const Rule *rule) {
    static const char *const names[] = {"minor", "major", "critical"};
    return names[rule->severity];
}

// Code Climate's name for what a rule is about.
static const char *code_climate_category(const Rule *rule) {
    switch (rule->category) {
    case CATEGORY_SECURITY: return "Security";
    case CATEGORY_STYLE: return "Style";
    case CATEGORY_TYPING:
    case CATEGORY_SUPPRESSION: return "Clarity";
    default: return "Bug Risk";
    }
}

// Which finding of its rule on its line this is.
static uint32_t occurrence_on_line(const FileReport *report, uint32_t index) {
    enum { MOST = 64 }; // further ones get their index: no quadratic walk
    const ReportedFinding *const findings = report->findings;
    uint32_t count = 0;
    for (uint32_t i = index; i-- > 0 && findings[i].start.row == findings[index].start.row;) {
        if (index - i > MOST) return index;
        count += findings[i].finding->rule == findings[index].finding->rule;
    }
    return count;
}

static void append_fingerprint(Buffer *out, const ReportOptions *options, const FileReport *report,
                               const LineHashes *hashes, uint32_t index) {
    const Finding *const finding = report->findings[index].finding;
    const LineHash hash = hashes->lines[source_line_of(report->source, finding->range.start)];
    Buffer key = {0};
    append_checkout_path(&key, options, report);
    buffer_printf(&key, "\n%s\n%llx:%u\n%u", finding->rule->code, (unsigned long long)hash.hash,
                  hash.occurrence, occurrence_on_line(report, index));
    const XXH128_hash_t digest = XXH3_128bits(key.bytes, key.length);
    buffer_printf(out, "%016llx%016llx", (unsigned long long)digest.high64,
                  (unsigned long long)digest.low64);
    buffer_release(&key);
}

// Rows of a notebook's cell are none of the file's.
static void append_position(Buffer *out, const char *key, Position position) {
    const bool is_in_cell = position.cell != 0;
    buffer_printf(out, "\"%s\": {\"line\": %u, \"column\": %u}", key, is_in_cell ? 1 : position.row,
                  is_in_cell ? 1 : position.column);
}

static void append_issue(Buffer *out, const ReportOptions *options, const FileReport *report,
                         const LineHashes *hashes, uint32_t index) {
    const ReportedFinding *const reported = &report->findings[index];
    const Rule *const rule = reported->finding->rule;
    Buffer text = {0};
    buffer_printf(&text, "%s: ", rule->code);
    buffer_append(&text, reported->finding->message);
    if (reported->start.cell != 0) append_cell_note(&text, reported);
    buffer_printf(out, "{\"type\": \"issue\", \"check_name\": \"%s\", \"categories\": [\"%s\"], ",
                  rule->code, code_climate_category(rule));
    append_key_string(out, "description", buffer_text(&text));
    buffer_printf(out, ", \"severity\": \"%s\", \"fingerprint\": \"", gitlab_severity(rule));
    append_fingerprint(out, options, report, hashes, index);
    buffer_append_c(out, "\", \"location\": {");
    buffer_clear(&text);
    append_checkout_path(&text, options, report);
    append_key_string(out, "path", buffer_text(&text));
    buffer_append_c(out, ", \"positions\": {");
    append_position(out, "begin", reported->start);
    buffer_append_c(out, ", ");
    append_position(out, "end", reported->end);
    buffer_append_c(out, "}}}");
    buffer_release(&text);
}

static void gitlab_begin(const ReportOptions *options, Buffer *out) {
    (void)options;
    buffer_append_byte(out, '[');
}

static void gitlab_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    if (report->count == 0) return;
    Arena arena;
    arena_init(&arena);
    const LineHashes hashes = line_hashes(&arena, report->source);
    bool is_first = true;
    for (uint32_t i = 0; i < report->count; i++) {
        if (report->findings[i].finding->is_suppressed) continue;
        buffer_append_c(out, is_first ? "\n" : ",\n");
        append_issue(out, options, report, &hashes, i);
        is_first = false;
    }
    arena_release(&arena);
}

static void gitlab_end(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    (void)options;
    (void)summary;
    buffer_append_c(out, "\n]\n");
}

const Reporter reporter_gitlab = {
    .name = "gitlab",
    .summary = "GitLab's code quality report",
    .separator = ",",
    .needs = REPORT_NEEDS_SOURCE,
    .begin = gitlab_begin,
    .file = gitlab_file,
    .end = gitlab_end,
};
