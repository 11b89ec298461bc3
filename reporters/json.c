// json and json-lines: ruff's shape, so that its consumers work; `help` and `cwe` are ours on top,
// and `suppression` where suppressed findings are asked for. Written by hand, for tens of thousands
// of findings are common.
#include "reporters/reporter.h"
#include "rules/rule.h"

typedef struct JsonLayout {
    const char *open;  // before the first member of a finding
    const char *next;  // between its members
    const char *close; // behind the last
    const char *colon;
    const char *comma; // inside a member
} JsonLayout;

static const JsonLayout PRETTY = {"  {\n    ", ",\n    ", "\n  }", ": ", ", "};
static const JsonLayout LINE = {"{", ",", "}", ":", ","};

typedef struct JsonWriter {
    Buffer *out;
    const JsonLayout *layout;
    const Source *source;
} JsonWriter;

// `"key": `, with `before` in front of it.
static void append_key(const JsonWriter *self, const char *before, const char *key) {
    buffer_append_c(self->out, before);
    buffer_append_byte(self->out, '"');
    buffer_append_c(self->out, key);
    buffer_append_byte(self->out, '"');
    buffer_append_c(self->out, self->layout->colon);
}

static void append_position(const JsonWriter *self, Position position) {
    append_key(self, "{", "column");
    buffer_append_number(self->out, position.column);
    append_key(self, self->layout->comma, "row");
    buffer_append_number(self->out, position.row);
    buffer_append_byte(self->out, '}');
}

static void append_edit(const JsonWriter *self, const Edit *edit) {
    append_key(self, "{", "content");
    buffer_append_json_string(self->out, edit->content);
    append_key(self, self->layout->comma, "end_location");
    append_position(self, source_position(self->source, edit->end));
    append_key(self, self->layout->comma, "location");
    append_position(self, source_position(self->source, edit->start));
    buffer_append_byte(self->out, '}');
}

static void append_fix(const JsonWriter *self, const Fix *fix) {
    static const char *const names[] = {"safe", "unsafe", "displayonly"};
    if (fix == NULL) {
        buffer_append_c(self->out, "null");
        return;
    }
    append_key(self, "{", "applicability");
    buffer_printf(self->out, "\"%s\"", names[fix->applicability]);
    append_key(self, self->layout->comma, "edits");
    buffer_append_byte(self->out, '[');
    for (uint32_t i = 0; i < fix->count; i++) {
        if (i != 0) buffer_append_c(self->out, self->layout->comma);
        append_edit(self, &fix->edits[i]);
    }
    buffer_append_byte(self->out, ']');
    append_key(self, self->layout->comma, "message");
    buffer_append_json_string(self->out, fix->message);
    buffer_append_byte(self->out, '}');
}

static void append_number_or_null(Buffer *out, uint32_t number) {
    if (number == 0) {
        buffer_append_c(out, "null");
    } else {
        buffer_append_number(out, number);
    }
}

// The members that ruff has, in its order.
static void append_ruffs(const JsonWriter *self, const FileReport *report,
                         const ReportedFinding *reported) {
    Buffer *const out = self->out;
    const char *const next = self->layout->next;
    const Rule *const rule = reported->finding->rule;
    const bool is_syntax_error = rule_is_syntax_error(rule);
    append_key(self, self->layout->open, "cell");
    append_number_or_null(out, reported->start.cell);
    append_key(self, next, "code");
    buffer_append_json_string(out, text_from_c(rule->code));
    append_key(self, next, "end_location");
    append_position(self, reported->end);
    append_key(self, next, "filename");
    buffer_append_json_string(out, text_from_c(report->absolute_path));
    append_key(self, next, "fix");
    append_fix(self, reported->finding->fix);
    append_key(self, next, "location");
    append_position(self, reported->start);
    append_key(self, next, "message");
    buffer_append_json_string(out, reported->finding->message);
    append_key(self, next, "name");
    buffer_append_json_string(out, text_from_c(rule->name));
    append_key(self, next, "noqa_row");
    append_number_or_null(out, is_syntax_error ? 0 : reported->noqa_row);
    append_key(self, next, "severity");
    buffer_append_c(out, "\"error\"");
    append_key(self, next, "url");
    buffer_append_c(out, is_syntax_error ? "null" : "\"");
    if (is_syntax_error) return;
    append_rule_url(out, rule->code);
    buffer_append_byte(out, '"');
}

static void append_finding(const JsonWriter *self, const ReportOptions *options,
                           const FileReport *report, const ReportedFinding *reported) {
    const Finding *const finding = reported->finding;
    append_ruffs(self, report, reported);
    append_key(self, self->layout->next, "help");
    buffer_append_json_string(self->out, finding->help);
    append_key(self, self->layout->next, "cwe");
    append_number_or_null(self->out, finding->rule->cwe);
    if (options->show_suppressed) {
        append_key(self, self->layout->next, "suppression");
        if (finding->is_suppressed) {
            buffer_append_json_string(self->out, finding->suppression);
        } else {
            buffer_append_c(self->out, "null");
        }
    }
    buffer_append_c(self->out, self->layout->close);
}

static void json_begin(const ReportOptions *options, Buffer *out) {
    (void)options;
    buffer_append_byte(out, '[');
}

static void json_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    const JsonWriter self = {out, &PRETTY, report->source};
    for (uint32_t i = 0; i < report->count; i++) {
        buffer_append_c(out, i == 0 ? "\n" : ",\n");
        append_finding(&self, options, report, &report->findings[i]);
    }
}

static void json_end(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    (void)options;
    (void)summary;
    buffer_append_c(out, "\n]\n");
}

static void json_lines_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    const JsonWriter self = {out, &LINE, report->source};
    for (uint32_t i = 0; i < report->count; i++) {
        append_finding(&self, options, report, &report->findings[i]);
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
