// rdjson: reviewdog's diagnostic format
// (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf). Columns count bytes of UTF-8
// there, unlike everywhere else; a notebook's rows are left out, for its cells are none of them.
#include "reporters/plain_text.h"
#include "reporters/sarif_parts.h"

static void append_position(Buffer *out, const Source *source, const char *key, uint32_t offset) {
    const uint32_t line = source_line_of(source, offset);
    buffer_printf(out, "\"%s\": {\"column\": %u, \"line\": %u}", key,
                  offset - source->line_starts[line] + 1, line + 1);
}

static void append_range(Buffer *out, const Source *source, uint32_t start, uint32_t end) {
    buffer_append_c(out, "\"range\": {");
    append_position(out, source, "end", end);
    buffer_append_c(out, ", ");
    append_position(out, source, "start", start);
    buffer_append_byte(out, '}');
}

static void append_suggestions(Buffer *out, const Source *source, const Fix *fix) {
    buffer_append_c(out, ", \"suggestions\": [");
    for (uint32_t i = 0; i < fix->count; i++) {
        buffer_append_c(out, i != 0 ? ", {" : "{");
        append_range(out, source, fix->edits[i].start, fix->edits[i].end);
        buffer_append_c(out, ", ");
        append_key_string(out, "text", fix->edits[i].content);
        buffer_append_byte(out, '}');
    }
    buffer_append_byte(out, ']');
}

static void append_code(Buffer *out, const Rule *rule) {
    buffer_append_c(out, "{\"code\": {");
    if (!rule_is_syntax_error(rule)) {
        buffer_append_c(out, "\"url\": \"");
        append_rule_url(out, rule->code);
        buffer_append_c(out, "\", ");
    }
    append_key_string(out, "value", text_from_c(rule->code));
    buffer_append_byte(out, '}');
}

static void append_diagnostic(Buffer *out, const FileReport *report,
                              const ReportedFinding *reported) {
    static const char *const severities[] = {"INFO", "WARNING", "ERROR"};
    const Finding *const finding = reported->finding;
    const bool is_in_cell = reported->start.cell != 0;
    Buffer text = {0};
    append_code(out, finding->rule);
    buffer_append_c(out, ", \"location\": {");
    append_key_string(out, "path", text_from_c(report->absolute_path));
    if (!is_in_cell) {
        buffer_append_c(out, ", ");
        append_range(out, report->source, finding->range.start, finding->range.end);
    }
    buffer_append_c(out, "}, ");
    buffer_append(&text, finding->message);
    if (is_in_cell) append_cell_note(&text, reported);
    append_key_string(out, "message", buffer_text(&text));
    buffer_printf(out, ", \"severity\": \"%s\"", severities[finding->rule->severity]);
    if (finding->fix != NULL && finding->fix->count != 0 && !is_in_cell)
        append_suggestions(out, report->source, finding->fix);
    buffer_append_byte(out, '}');
    buffer_release(&text);
}

static void rdjson_begin(const ReportOptions *options, Buffer *out) {
    (void)options;
    buffer_append_c(out, "{\"diagnostics\": [");
}

static void rdjson_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    (void)options;
    bool is_first = true;
    for (uint32_t i = 0; i < report->count; i++) {
        if (report->findings[i].finding->is_suppressed) continue;
        buffer_append_c(out, is_first ? "\n" : ",\n");
        append_diagnostic(out, report, &report->findings[i]);
        is_first = false;
    }
}

static void rdjson_end(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    (void)options;
    (void)summary;
    buffer_append_c(out, "\n], \"severity\": \"WARNING\", \"source\": {\"name\": \"shikra\", "
                         "\"url\": \"" SHIKRA_HOME "\"}}\n");
}

const Reporter reporter_rdjson = {
    .name = "rdjson",
    .summary = "reviewdog's diagnostics",
    .separator = ",",
    .needs = REPORT_NEEDS_SOURCE,
    .begin = rdjson_begin,
    .file = rdjson_file,
    .end = rdjson_end,
};
