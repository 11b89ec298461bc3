// json and json-lines: ruff's shape, so that its consumers work; `help` and `cwe` are ours on top.
#include "reporters/reporter.h"
#include "rules/rule.h"

typedef struct JsonLayout {
    const char *open;  // before the first member of a finding
    const char *next;  // between members
    const char *close; // behind the last
} JsonLayout;

static const JsonLayout PRETTY = {"  {\n    ", ",\n    ", "\n  }"};
static const JsonLayout LINE = {"{", ",", "}"};

static void append_position(Buffer *out, Position position) {
    buffer_printf(out, "{\"column\": %u, \"row\": %u}", position.column, position.row);
}

static void append_edit(Buffer *out, const Source *source, const Edit *edit) {
    buffer_append_c(out, "{\"content\": ");
    buffer_append_json_string(out, edit->content);
    buffer_append_c(out, ", \"end_location\": ");
    append_position(out, source_position(source, edit->end));
    buffer_append_c(out, ", \"location\": ");
    append_position(out, source_position(source, edit->start));
    buffer_append_byte(out, '}');
}

static void append_fix(Buffer *out, const Source *source, const Fix *fix) {
    static const char *const names[] = {"safe", "unsafe", "display"};
    if (fix == NULL) {
        buffer_append_c(out, "null");
        return;
    }
    buffer_printf(out, "{\"applicability\": \"%s\", \"edits\": [", names[fix->applicability]);
    for (uint32_t i = 0; i < fix->count; i++) {
        if (i != 0) buffer_append_c(out, ", ");
        append_edit(out, source, &fix->edits[i]);
    }
    buffer_append_c(out, "], \"message\": ");
    buffer_append_json_string(out, fix->message);
    buffer_append_byte(out, '}');
}

static void append_cell(Buffer *out, uint32_t cell) {
    if (cell == 0) {
        buffer_append_c(out, "null");
    } else {
        buffer_append_number(out, cell);
    }
}

static bool is_syntax_error(const Rule *rule) {
    return strcmp(rule->code, "invalid-syntax") == 0;
}

static void append_finding(Buffer *out, const FileReport *report, const ReportedFinding *reported,
                           const JsonLayout *layout) {
    const Finding *const finding = reported->finding;
    const Rule *const rule = finding->rule;
    buffer_printf(out, "%s\"cell\": ", layout->open);
    append_cell(out, reported->start.cell);
    buffer_printf(out, "%s\"code\": \"%s\"%s\"end_location\": ", layout->next, rule->code,
                  layout->next);
    append_position(out, reported->end);
    buffer_printf(out, "%s\"filename\": ", layout->next);
    buffer_append_json_string(out, text_from_c(report->absolute_path));
    buffer_printf(out, "%s\"fix\": ", layout->next);
    append_fix(out, report->source, finding->fix);
    buffer_printf(out, "%s\"location\": ", layout->next);
    append_position(out, reported->start);
    buffer_printf(out, "%s\"message\": ", layout->next);
    buffer_append_json_string(out, finding->message);
    buffer_printf(out, "%s\"name\": \"%s\"%s\"noqa_row\": ", layout->next, rule->name,
                  layout->next);
    if (is_syntax_error(rule)) {
        buffer_append_c(out, "null");
    } else {
        buffer_append_number(out, reported->noqa_row);
    }
    buffer_printf(out, "%s\"severity\": \"error\"%s\"url\": ", layout->next, layout->next);
    if (is_syntax_error(rule)) {
        buffer_append_c(out, "null");
    } else {
        buffer_append_byte(out, '"');
        append_rule_url(out, rule->code);
        buffer_append_byte(out, '"');
    }
    buffer_printf(out, "%s\"help\": ", layout->next);
    buffer_append_json_string(out, finding->help);
    buffer_printf(out, "%s\"cwe\": ", layout->next);
    append_cell(out, rule->cwe);
    buffer_append_c(out, layout->close);
}

static void json_begin(const ReportOptions *options, Buffer *out) {
    (void)options;
    buffer_append_byte(out, '[');
}

static void json_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    (void)options;
    for (uint32_t i = 0; i < report->count; i++) {
        buffer_append_c(out, i == 0 ? "\n" : ",\n");
        append_finding(out, report, &report->findings[i], &PRETTY);
    }
}

static void json_end(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    (void)options;
    (void)summary;
    buffer_append_c(out, "\n]\n");
}

static void json_lines_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    (void)options;
    for (uint32_t i = 0; i < report->count; i++) {
        append_finding(out, report, &report->findings[i], &LINE);
        buffer_append_byte(out, '\n');
    }
}

const Reporter reporter_json = {
    .name = "json",
    .summary = "an array in the shape of ruff's",
    .separator = ",",
    .begin = json_begin,
    .file = json_file,
    .end = json_end,
};

const Reporter reporter_json_lines = {
    .name = "json-lines",
    .summary = "the same, one finding a line",
    .separator = "",
    .file = json_lines_file,
};
