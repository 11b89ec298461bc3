// SARIF results: one finding each (3.27), for one file.
//
// Nothing here walks the file for each finding: what depends on the whole file (line hashes) is
// computed once for a file that has findings.
#include "reporters/line_hash.h"
#include "reporters/pieces.h"
#include "reporters/sarif_parts.h"

#include "base/utf8.h"

enum {
    LONGEST_SNIPPET = 2000, // bytes
    LONGEST_NAME = 255,
    LONGEST_FIX = 64 * 1024, // of what it inserts; a longer one is left out
    CONTEXT = 2,             // lines above and below
};

typedef struct ResultWriter {
    const ReportOptions *options;
    const FileReport *report;
    const Source *source;
    LineHashes hashes;
    Buffer *out;
} ResultWriter;

// ---- Where ----

// Rows as the file's; a notebook's rows count in the cell, as its editors show them.
static void append_region_lines(Buffer *out, Position start, Position end) {
    buffer_printf(out, "\"startLine\": %u, \"startColumn\": %u, \"endLine\": %u, \"endColumn\": %u",
                  start.row, start.column, end.row, end.column);
}

// 3.30: the finding's region with its text.
static void append_region(const ResultWriter *self, const ReportedFinding *reported) {
    const Range range = reported->finding->range;
    buffer_append_c(self->out, "\"region\": {");
    append_region_lines(self->out, reported->start, reported->end);
    if (reported->start.cell == 0) {
        const uint32_t from = source_characters_before(self->source, range.start);
        const uint32_t to = source_characters_before(self->source, range.end);
        buffer_printf(self->out, ", \"charOffset\": %u, \"charLength\": %u", from, to - from);
    }
    buffer_append_c(self->out, ", ");
    const Text text = text_slice(self->source->shown, range.start, range.end);
    append_text_object(self->out, "snippet", utf8_at_most(text, LONGEST_SNIPPET));
    buffer_append_byte(self->out, '}');
}

// 3.29.5: some lines around it, a proper superset of the region; left out if they are too long.
static void append_context(const ResultWriter *self, const ReportedFinding *reported) {
    const Source *const source = self->source;
    const Range range = reported->finding->range;
    if (reported->start.cell != 0) return;
    const uint32_t first = source_line_of(source, range.start);
    const uint32_t last = source_line_of(source, range.end);
    uint32_t from = first > CONTEXT ? first - CONTEXT : 0;
    uint32_t to = last + CONTEXT < source->line_count ? last + CONTEXT : source->line_count - 1;
    // The empty line behind the last line end is none.
    if (to > last && source->line_starts[to] == source->text.length) to--;
    if (source_line_range(source, to).end - source->line_starts[from] > LONGEST_SNIPPET) {
        from = first;
        to = last;
    }
    const Range lines = {source->line_starts[from], source_line_range(source, to).end};
    if (lines.end - lines.start > LONGEST_SNIPPET) return;
    buffer_printf(self->out, ", \"contextRegion\": {\"startLine\": %u, \"endLine\": %u, ", from + 1,
                  to + 1);
    append_text_object(self->out, "snippet", source_slice(source, lines));
    buffer_append_byte(self->out, '}');
}

// ---- In what ----

// 3.33: the functions and classes around the finding, as "Class.method".
static void append_logical_location(const ResultWriter *self, const Definition *around) {
    if (around == NULL) return;
    Buffer path = {0};
    definition_append_path(&path, around);
    buffer_append_c(self->out, ", \"logicalLocations\": [{");
    append_key_string(self->out, "name", utf8_at_most(around->name, LONGEST_NAME));
    buffer_append_c(self->out, ", ");
    append_key_string(self->out, "fullyQualifiedName", buffer_text(&path));
    buffer_printf(self->out, ", \"kind\": \"%s\"}]", around->is_class ? "type" : "function");
    buffer_release(&path);
}

static void append_locations(const ResultWriter *self, const ReportedFinding *reported) {
    buffer_append_c(self->out,
                    ", \"locations\": [{\"id\": 1, \"physicalLocation\": {\"artifactLocation\": ");
    append_artifact_location(self->options, self->report->absolute_path, self->report->index,
                             self->out);
    buffer_append_c(self->out, ", ");
    append_region(self, reported);
    append_context(self, reported);
    buffer_append_byte(self->out, '}');
    append_logical_location(self, reported->identity->around);
    buffer_append_c(self->out, "}]");
}

// ---- What ----

// What is wrong, and what to write instead. In a notebook also where, since rows count in cells.
static void append_message(const ResultWriter *self, const ReportedFinding *reported) {
    Buffer text = {0};
    buffer_append(&text, reported->finding->message);
    if (reported->start.cell != 0) buffer_printf(&text, " (cell %u)", reported->start.cell);
    buffer_append_c(&text, ". ");
    buffer_append(&text, reported->finding->help);
    append_text_object(self->out, "message", utf8_at_most(buffer_text(&text), SARIF_LONGEST_TEXT));
    buffer_release(&text);
}

static void append_fingerprint(const ResultWriter *self, uint32_t offset) {
    const LineHash hash = self->hashes.lines[source_line_of(self->source, offset)];
    if (hash.occurrence == 0) return;
    buffer_printf(self->out,
                  ", \"partialFingerprints\": {\"primaryLocationLineHash\": \"%llx:%u\"}",
                  (unsigned long long)hash.hash, hash.occurrence);
}

static bool is_fix_shown(const Fix *fix) {
    size_t length = 0;
    if (fix == NULL) return false;
    for (uint32_t i = 0; i < fix->count; i++) length += fix->edits[i].content.length;
    return fix->count != 0 && length <= LONGEST_FIX;
}

// 3.55: fixes as replacements of regions.
static void append_fix(const ResultWriter *self, const Fix *fix) {
    static const char *const names[] = {"safe", "unsafe", "display"};
    buffer_append_c(self->out, ", \"fixes\": [{\"description\": {\"text\": ");
    buffer_append_json_string(self->out, fix->message);
    buffer_append_c(self->out, "}, \"artifactChanges\": [{\"artifactLocation\": ");
    append_artifact_location(self->options, self->report->absolute_path, self->report->index,
                             self->out);
    buffer_append_c(self->out, ", \"replacements\": [");
    for (uint32_t i = 0; i < fix->count; i++) {
        buffer_printf(self->out, "%s{\"deletedRegion\": {", i != 0 ? ", " : "");
        const Edit *const edit = &fix->edits[i];
        const uint32_t end = source_end_in_cell(self->source, edit->start, edit->end);
        append_region_lines(self->out, source_position(self->source, edit->start),
                            source_position(self->source, end));
        buffer_append_c(self->out, "}, ");
        append_text_object(self->out, "insertedContent", fix->edits[i].content);
        buffer_append_byte(self->out, '}');
    }
    buffer_printf(self->out, "]}], \"properties\": {\"applicability\": \"%s\"}}]",
                  names[fix->applicability]);
}

// 3.35: empty for what is not suppressed, so that a reader knows that suppressions were looked for.
static void append_suppressions(const ResultWriter *self, const Finding *finding) {
    if (!self->options->show_suppressed) return;
    buffer_append_c(self->out, ", \"suppressions\": [");
    if (finding->is_suppressed) {
        buffer_printf(self->out, "{\"kind\": \"%s\", \"status\": \"accepted\", ",
                      finding->is_known ? "external" : "inSource");
        append_key_string(self->out, "justification", finding->suppression);
        buffer_append_byte(self->out, '}');
    }
    buffer_append_byte(self->out, ']');
}

static void append_properties(const ResultWriter *self, const ReportedFinding *reported) {
    buffer_append_c(self->out, ", \"properties\": {");
    append_key_string(self->out, "name", text_from_c(reported->finding->rule->name));
    buffer_append_c(self->out, ", ");
    append_key_string(self->out, "help", utf8_at_most(reported->finding->help, SARIF_LONGEST_TEXT));
    if (reported->start.cell != 0) buffer_printf(self->out, ", \"cell\": %u", reported->start.cell);
    buffer_append_c(self->out, "}}");
}

// The rule's place among those that are enabled.
static uint32_t rule_index(const ReportOptions *options, const Rule *rule) {
    const uint32_t index = registry_index(options->registry, rule);
    uint32_t before = 0;
    for (uint32_t word = 0; word < index / 64; word++)
        before += (uint32_t)__builtin_popcountll(options->enabled->words[word]);
    const uint64_t below = (UINT64_C(1) << index % 64) - 1;
    return before + (uint32_t)__builtin_popcountll(options->enabled->words[index / 64] & below);
}

static void append_result(const ResultWriter *self, const ReportedFinding *reported) {
    const Finding *const finding = reported->finding;
    buffer_printf(self->out,
                  "\n{\"ruleId\": \"%s\", \"ruleIndex\": %u, \"kind\": \"fail\", "
                  "\"level\": \"%s\", ",
                  finding->rule->code, rule_index(self->options, finding->rule),
                  sarif_level(finding->rule->severity));
    append_message(self, reported);
    append_locations(self, reported);
    append_fingerprint(self, finding->range.start);
    if (is_fix_shown(finding->fix)) append_fix(self, finding->fix);
    append_suppressions(self, finding);
    append_properties(self, reported);
}

void append_sarif_results(const ReportOptions *options, const FileReport *report, Buffer *out) {
    if (report->count == 0) return;
    Arena arena;
    arena_init(&arena);
    const Source *const source = report->source;
    ResultWriter self = {.options = options, .report = report, .source = source, .out = out};
    self.hashes = line_hashes(&arena, source);
    for (uint32_t i = 0; i < report->count; i++) {
        const size_t piece = piece_begin(out, finding_rank(report->findings[i].finding));
        append_result(&self, &report->findings[i]);
        piece_end(out, piece);
    }
    arena_release(&arena);
}
