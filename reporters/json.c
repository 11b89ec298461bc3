// json and json-lines: ruff's shape, so that its consumers work; `help` and `cwe` are ours on top,
// and `suppression` where suppressed findings are asked for. Written by hand, for tens of thousands
// of findings are common.
#include "reporters/reporter.h"
#include "rules/rule.h"

// The members, each with what stands in front of it.
typedef enum Key {
    // of a finding
    KEY_CELL,
    KEY_CODE,
    KEY_END_LOCATION,
    KEY_FILENAME,
    KEY_FIX,
    KEY_LOCATION,
    KEY_MESSAGE,
    KEY_NAME,
    KEY_NOQA_ROW,
    KEY_SEVERITY,
    KEY_URL,
    KEY_HELP,
    KEY_CWE,
    KEY_SUPPRESSION,
    // of a position
    KEY_COLUMN,
    KEY_ROW,
    // of a fix
    KEY_APPLICABILITY,
    KEY_EDITS,
    KEY_FIX_MESSAGE,
    // of an edit
    KEY_CONTENT,
    KEY_EDIT_END,
    KEY_EDIT_START,
    KEY_COUNT,
} Key;

typedef struct JsonLayout {
    Text keys[KEY_COUNT];
    Text close; // behind a finding's last member
    Text comma; // between edits
} JsonLayout;

#define CONSTANT(literal)                                                                          \
    { "" literal, sizeof(literal) - 1 } // TEXT in a static initialiser

// `open` is in front of a finding's first member, `next` between its members, `comma` between those
// of what is inside a member.
#define LAYOUT(open, next, close_, colon, comma_)                                                  \
    {                                                                                              \
        .close = CONSTANT(close_), .comma = CONSTANT(comma_), .keys = {                            \
            [KEY_CELL] = CONSTANT(open "\"cell\"" colon),                                          \
            [KEY_CODE] = CONSTANT(next "\"code\"" colon),                                          \
            [KEY_END_LOCATION] = CONSTANT(next "\"end_location\"" colon),                          \
            [KEY_FILENAME] = CONSTANT(next "\"filename\"" colon),                                  \
            [KEY_FIX] = CONSTANT(next "\"fix\"" colon),                                            \
            [KEY_LOCATION] = CONSTANT(next "\"location\"" colon),                                  \
            [KEY_MESSAGE] = CONSTANT(next "\"message\"" colon),                                    \
            [KEY_NAME] = CONSTANT(next "\"name\"" colon),                                          \
            [KEY_NOQA_ROW] = CONSTANT(next "\"noqa_row\"" colon),                                  \
            [KEY_SEVERITY] = CONSTANT(next "\"severity\"" colon),                                  \
            [KEY_URL] = CONSTANT(next "\"url\"" colon),                                            \
            [KEY_HELP] = CONSTANT(next "\"help\"" colon),                                          \
            [KEY_CWE] = CONSTANT(next "\"cwe\"" colon),                                            \
            [KEY_SUPPRESSION] = CONSTANT(next "\"suppression\"" colon),                            \
            [KEY_COLUMN] = CONSTANT("{\"column\"" colon),                                          \
            [KEY_ROW] = CONSTANT(comma_ "\"row\"" colon),                                          \
            [KEY_APPLICABILITY] = CONSTANT("{\"applicability\"" colon),                            \
            [KEY_EDITS] = CONSTANT(comma_ "\"edits\"" colon),                                      \
            [KEY_FIX_MESSAGE] = CONSTANT(comma_ "\"message\"" colon),                              \
            [KEY_CONTENT] = CONSTANT("{\"content\"" colon),                                        \
            [KEY_EDIT_END] = CONSTANT(comma_ "\"end_location\"" colon),                            \
            [KEY_EDIT_START] = CONSTANT(comma_ "\"location\"" colon),                              \
        }                                                                                          \
    }

static const JsonLayout PRETTY = LAYOUT("  {\n    ", ",\n    ", "\n  }", ": ", ", ");
static const JsonLayout LINE = LAYOUT("{", ",", "}", ":", ",");

// What is the same for all findings of a rule, as it stands in the report: offsets in
// JsonWriter.constants.
typedef struct RuleParts {
    const Rule *rule;
    Range code; // up to the end's position
    Range name; // from there to the row for noqa, but for what is the finding's own
    Range tail; // all behind that
} RuleParts;

enum { RULE_PARTS = 64 }; // a power of two

typedef struct JsonWriter {
    Buffer *out;
    const JsonLayout *layout;
    Text filename; // the member, and the key behind it
    Buffer constants;
    RuleParts parts[RULE_PARTS]; // by the rule's address
} JsonWriter;

static void append_key(const JsonWriter *self, Key key) {
    buffer_append(self->out, self->layout->keys[key]);
}

// ---- Several pieces at once ----

// One look at the room does for all pieces up to the next text of any length.

static char *start_writing(const JsonWriter *self, size_t room) {
    buffer_reserve(self->out, room);
    return self->out->bytes + self->out->length;
}

static void stop_writing(const JsonWriter *self, char *at) {
    *at = '\0';
    self->out->length = (size_t)(at - self->out->bytes);
}

static char *write_text(char *at, Text text) {
    memcpy(at, text.bytes, text.length);
    return at + text.length;
}

static char *write_key(const JsonWriter *self, char *at, Key key) {
    return write_text(at, self->layout->keys[key]);
}

static char *write_number_or_null(char *at, uint32_t number) {
    return number == 0 ? write_text(at, TEXT("null")) : number_write(at, number);
}

static size_t position_room(const JsonWriter *self) {
    const Text *const keys = self->layout->keys;
    return keys[KEY_COLUMN].length + keys[KEY_ROW].length + 2 * (size_t)NUMBER_DIGITS + 1;
}

static char *write_position(const JsonWriter *self, char *at, Position position) {
    at = number_write(write_key(self, at, KEY_COLUMN), position.column);
    at = number_write(write_key(self, at, KEY_ROW), position.row);
    *at++ = '}';
    return at;
}

// ---- The members ----

// `places`: of its start and its end.
static void append_edit(const JsonWriter *self, const Edit *edit, const Position *places) {
    const Text *const keys = self->layout->keys;
    append_key(self, KEY_CONTENT);
    buffer_append_json_string(self->out, edit->content);
    char *at = start_writing(self, keys[KEY_EDIT_END].length + keys[KEY_EDIT_START].length +
                                       2 * position_room(self) + 1);
    at = write_position(self, write_key(self, at, KEY_EDIT_END), places[1]);
    at = write_position(self, write_key(self, at, KEY_EDIT_START), places[0]);
    *at++ = '}';
    stop_writing(self, at);
}

static void append_fix(const JsonWriter *self, const Fix *fix, const Position *places) {
    static const char *const names[] = {"safe", "unsafe", "displayonly"};
    if (fix == NULL) {
        buffer_append_c(self->out, "null");
        return;
    }
    append_key(self, KEY_APPLICABILITY);
    buffer_append_json_string(self->out, text_from_c(names[fix->applicability]));
    append_key(self, KEY_EDITS);
    buffer_append_byte(self->out, '[');
    for (uint32_t i = 0; i < fix->count; i++) {
        if (i != 0) buffer_append(self->out, self->layout->comma);
        append_edit(self, &fix->edits[i], &places[2 * i]);
    }
    buffer_append_byte(self->out, ']');
    append_key(self, KEY_FIX_MESSAGE);
    buffer_append_json_string(self->out, fix->message);
    buffer_append_byte(self->out, '}');
}

static void append_url(Buffer *out, const Rule *rule) {
    if (rule_is_syntax_error(rule)) {
        buffer_append_c(out, "null");
        return;
    }
    buffer_append_byte(out, '"');
    append_rule_url(out, rule->code);
    buffer_append_byte(out, '"');
}

static void append_tail(const JsonWriter *self, const Rule *rule, Text help) {
    append_key(self, KEY_SEVERITY);
    buffer_append_c(self->out, "\"error\"");
    append_key(self, KEY_URL);
    append_url(self->out, rule);
    append_key(self, KEY_HELP);
    buffer_append_json_string(self->out, help);
    append_key(self, KEY_CWE);
    stop_writing(self, write_number_or_null(start_writing(self, NUMBER_DIGITS), rule->cwe));
}

static RuleParts make_parts(JsonWriter *self, const Rule *rule) {
    Buffer *const out = &self->constants;
    JsonWriter inner = {.out = out, .layout = self->layout};
    RuleParts parts = {.rule = rule};
    parts.code.start = (uint32_t)out->length;
    append_key(&inner, KEY_CODE);
    buffer_append_json_string(out, text_from_c(rule->code));
    append_key(&inner, KEY_END_LOCATION);
    parts.code.end = parts.name.start = (uint32_t)out->length;
    append_key(&inner, KEY_NAME);
    buffer_append_json_string(out, text_from_c(rule->name));
    append_key(&inner, KEY_NOQA_ROW);
    parts.name.end = parts.tail.start = (uint32_t)out->length;
    append_tail(&inner, rule, text_from_c(rule->help));
    parts.tail.end = (uint32_t)out->length;
    return parts;
}

static const RuleParts *parts_of(JsonWriter *self, const Rule *rule) {
    RuleParts *const parts = &self->parts[(uintptr_t)rule / sizeof *rule % RULE_PARTS];
    if (parts->rule != rule) *parts = make_parts(self, rule);
    return parts;
}

static Text constant(const JsonWriter *self, Range part) {
    return text_slice(buffer_text(&self->constants), part.start, part.end);
}

static void append_suppression(const JsonWriter *self, const Finding *finding) {
    append_key(self, KEY_SUPPRESSION);
    if (finding->is_suppressed) {
        buffer_append_json_string(self->out, finding->suppression);
    } else {
        buffer_append_c(self->out, "null");
    }
}

// Up to the fix.
static void append_head(const JsonWriter *self, const RuleParts *parts,
                        const ReportedFinding *reported) {
    const Text code = constant(self, parts->code);
    char *at = start_writing(self, self->layout->keys[KEY_CELL].length + NUMBER_DIGITS +
                                       code.length + position_room(self) + self->filename.length);
    at = write_number_or_null(write_key(self, at, KEY_CELL), reported->start.cell);
    at = write_position(self, write_text(at, code), reported->end);
    stop_writing(self, write_text(at, self->filename));
}

// From the fix to the message.
static void append_location(const JsonWriter *self, const ReportedFinding *reported) {
    const Text *const keys = self->layout->keys;
    char *at = start_writing(self, keys[KEY_LOCATION].length + position_room(self) +
                                       keys[KEY_MESSAGE].length);
    at = write_position(self, write_key(self, at, KEY_LOCATION), reported->start);
    stop_writing(self, write_key(self, at, KEY_MESSAGE));
}

// Behind the message; what is the finding's own help is left to append_tail.
static void append_name(const JsonWriter *self, const RuleParts *parts, uint32_t noqa_row,
                        bool has_tail) {
    const Text name = constant(self, parts->name);
    const Text tail = has_tail ? constant(self, parts->tail) : TEXT("");
    char *at = start_writing(self, name.length + NUMBER_DIGITS + tail.length);
    at = write_number_or_null(write_text(at, name), noqa_row);
    stop_writing(self, write_text(at, tail));
}

// The members in ruff's order, then ours.
static void append_finding(JsonWriter *self, const ReportOptions *options,
                           const ReportedFinding *reported) {
    const Finding *const finding = reported->finding;
    const Rule *const rule = finding->rule;
    const RuleParts *const parts = parts_of(self, rule);
    const bool has_tail = finding->help.bytes == rule->help;
    append_head(self, parts, reported);
    append_fix(self, finding->fix, reported->edits);
    append_location(self, reported);
    buffer_append_json_string(self->out, finding->message);
    append_name(self, parts, rule_is_syntax_error(rule) ? 0 : reported->noqa_row, has_tail);
    if (!has_tail) append_tail(self, rule, finding->help);
    if (options->show_suppressed) append_suppression(self, finding);
    buffer_append(self->out, self->layout->close);
}

static void json_begin(const ReportOptions *options, Buffer *out) {
    (void)options;
    buffer_append_byte(out, '[');
}

// All findings of a file, each behind `before` but the first, which is behind `first`.
static void append_file(const ReportOptions *options, const FileReport *report,
                        const JsonLayout *layout, Text first, Text before, Buffer *out) {
    enum { LIKELY_LENGTH = 640 }; // of a finding without the file's name
    Buffer filename = {0};
    if (report->count == 0) return;
    buffer_append(&filename, layout->keys[KEY_FILENAME]);
    buffer_append_json_string(&filename, text_from_c(report->absolute_path));
    buffer_append(&filename, layout->keys[KEY_FIX]);
    buffer_reserve(out, report->count * (LIKELY_LENGTH + filename.length));
    JsonWriter self = {.out = out, .layout = layout, .filename = buffer_text(&filename)};
    for (uint32_t i = 0; i < report->count; i++) {
        buffer_append(out, i == 0 ? first : before);
        append_finding(&self, options, &report->findings[i]);
    }
    buffer_release(&self.constants);
    buffer_release(&filename);
}

static void json_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    append_file(options, report, &PRETTY, TEXT("\n"), TEXT(",\n"), out);
}

static void json_end(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    (void)options;
    (void)summary;
    buffer_append_c(out, "\n]\n");
}

static void json_lines_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    append_file(options, report, &LINE, TEXT(""), TEXT("\n"), out);
    if (report->count != 0) buffer_append_byte(out, '\n');
}

const Reporter reporter_json = {
    .name = "json",
    .summary = "an array in the shape of ruff's",
    .separator = ",",
    .needs = REPORT_NEEDS_FINDINGS,
    .begin = json_begin,
    .file = json_file,
    .end = json_end,
};

const Reporter reporter_json_lines = {
    .name = "json-lines",
    .summary = "the same, one finding a line",
    .separator = "",
    .needs = REPORT_NEEDS_FINDINGS,
    .file = json_lines_file,
};
