// sarif: SARIF 2.1.0 for GitHub code scanning (OASIS sarif-v2.1.0, section numbers below; GitHub's
// "SARIF support for code scanning"). Everything GitHub documents is filled.
//
// Results come first and the tool last, so that results stream; JSON does not mind the order. Rules
// are all that were enabled, in the registry's order. GitHub's limits: 25,000 results a run, 20
// tags a rule, 10 MB compressed.
#include "reporters/explain.h"
#include "reporters/line_hash.h"
#include "reporters/reporter.h"

#include "base/utf8.h"
#include "config/selector.h"

#include <stdlib.h>

static void append_key_string(Buffer *out, const char *key, Text value) {
    buffer_printf(out, "\"%s\": ", key);
    buffer_append_json_string(out, value);
}

static void append_text_object(Buffer *out, const char *key, Text value) {
    buffer_printf(out, "\"%s\": {\"text\": ", key);
    buffer_append_json_string(out, value);
    buffer_append_byte(out, '}');
}

// RFC 3986: unreserved characters and the slash stay.
static void append_uri_path(Buffer *out, Text path) {
    for (size_t i = 0; i < path.length; i++) {
        const char byte = path.bytes[i];
        const bool is_plain = byte_is_digit(byte) || byte_is_upper(byte) || byte_is_lower(byte) ||
                              (byte != '\0' && strchr("-._~/", byte) != NULL);
        if (is_plain) {
            buffer_append_byte(out, byte);
        } else {
            buffer_printf(out, "%%%02X", (unsigned char)byte);
        }
    }
}

// The path below the root, with the base id; an absolute URI for files outside of it.
static void append_artifact_location(const ReportOptions *options, const char *absolute,
                                     Buffer *out) {
    const Text root = text_from_c(options->root);
    const Text path = text_from_c(absolute);
    const bool is_below =
        text_starts_with(path, root) && path.length > root.length && path.bytes[root.length] == '/';
    buffer_append_c(out, "\"artifactLocation\": {\"uri\": \"");
    if (is_below) {
        append_uri_path(out, text_skip(path, root.length + 1));
        buffer_append_c(out, "\", \"uriBaseId\": \"%SRCROOT%\"}");
    } else {
        buffer_append_c(out, "file://");
        append_uri_path(out, path);
        buffer_append_c(out, "\"}");
    }
}

static const char *level_name(Severity severity) {
    static const char *const names[] = {"note", "warning", "error"};
    return names[severity];
}

// ---- Results ----

typedef struct ResultWriter {
    const ReportOptions *options;
    const FileReport *report;
    const LineHashes *hashes;
    uint32_t *char_offsets; // of each line, in characters from the start
    Buffer *out;
} ResultWriter;

// Rows as the file's; a notebook's rows count in the cell, as its editors show them.
static void append_region_lines(Buffer *out, Position start, Position end) {
    buffer_printf(out, "\"startLine\": %u, \"startColumn\": %u, \"endLine\": %u, \"endColumn\": %u",
                  start.row, start.column, end.row, end.column);
}

static uint32_t char_offset(const ResultWriter *self, uint32_t offset) {
    const Source *const source = self->report->source;
    const uint32_t line = source_line_of(source, offset);
    return self->char_offsets[line] +
           (uint32_t)utf8_count(text_slice(source->text, source->line_starts[line], offset));
}

// 3.30: the finding's region with its text, and two lines around it.
static void append_regions(const ResultWriter *self, const ReportedFinding *reported) {
    enum { LONGEST = 2000, CONTEXT = 2 };
    const Source *const source = self->report->source;
    const Range range = reported->finding->range;
    const Text snippet =
        text_slice(source->text, range.start,
                   range.end < range.start + LONGEST ? range.end : range.start + LONGEST);
    buffer_append_c(self->out, "\"region\": {");
    append_region_lines(self->out, reported->start, reported->end);
    if (reported->start.cell == 0) {
        const uint32_t from = char_offset(self, range.start);
        buffer_printf(self->out, ", \"charOffset\": %u, \"charLength\": %u", from,
                      char_offset(self, range.end) - from);
    }
    buffer_append_c(self->out, ", ");
    append_text_object(self->out, "snippet", snippet);
    buffer_append_c(self->out, "}");
    const uint32_t first = source_line_of(source, range.start);
    const uint32_t last = source_line_of(source, range.end);
    uint32_t from = first > CONTEXT ? first - CONTEXT : 0;
    uint32_t to = last + CONTEXT < source->line_count ? last + CONTEXT : source->line_count - 1;
    const bool is_long = source_line_range(source, to).end - source->line_starts[from] > LONGEST;
    if (is_long || reported->start.cell != 0) {
        from = first;
        to = last;
    }
    Text context =
        text_slice(source->text, source->line_starts[from], source_line_range(source, to).end);
    if (context.length > LONGEST) context = snippet;
    if (context.length < snippet.length || reported->start.cell != 0) return;
    buffer_printf(self->out, ", \"contextRegion\": {\"startLine\": %u, \"endLine\": %u, ", from + 1,
                  to + 1);
    append_text_object(self->out, "snippet", context);
    buffer_append_c(self->out, "}");
}

// 3.33: the functions and classes around the finding, as "Class.method".
static void append_logical_location(const ResultWriter *self, uint32_t offset) {
    enum { DEEPEST = 8 };
    const Ast *const ast = self->report->ast;
    Text names[DEEPEST];
    uint32_t count = 0;
    bool is_class = false;
    for (Node node = AST_ROOT; node < ast->count && count < DEEPEST;) {
        if (ast_start(ast, node) > offset) break;
        if (ast_end(ast, node) <= offset) {
            node = ast_end_of(ast, node);
            continue;
        }
        const uint16_t kind = ast_kind(ast, node);
        if (kind == NODE_FUNCTION_DEFINITION || kind == NODE_CLASS_DEFINITION) {
            names[count++] = ast_text(ast, ast_child(ast, node, FIELD_NAME));
            is_class = kind == NODE_CLASS_DEFINITION;
        }
        node++;
    }
    if (count == 0) return;
    buffer_append_c(self->out, ", \"logicalLocations\": [{\"name\": ");
    buffer_append_json_string(self->out, names[count - 1]);
    buffer_append_c(self->out, ", \"fullyQualifiedName\": \"");
    for (uint32_t i = 0; i < count; i++) {
        if (i != 0) buffer_append_byte(self->out, '.');
        buffer_append_json(self->out, names[i]);
    }
    buffer_printf(self->out, "\", \"kind\": \"%s\"}]", is_class ? "type" : "function");
}

// 3.55: fixes as replacements of regions.
static void append_fix(const ResultWriter *self, const Fix *fix) {
    const Source *const source = self->report->source;
    buffer_append_c(self->out, ", \"fixes\": [{\"description\": {\"text\": ");
    buffer_append_json_string(self->out, fix->message);
    buffer_append_c(self->out, "}, \"artifactChanges\": [{");
    append_artifact_location(self->options, self->report->absolute_path, self->out);
    buffer_append_c(self->out, ", \"replacements\": [");
    for (uint32_t i = 0; i < fix->count; i++) {
        buffer_printf(self->out, "%s{\"deletedRegion\": {", i != 0 ? ", " : "");
        append_region_lines(self->out, source_position(source, fix->edits[i].start),
                            source_position(source, fix->edits[i].end));
        buffer_append_c(self->out, "}, \"insertedContent\": {\"text\": ");
        buffer_append_json_string(self->out, fix->edits[i].content);
        buffer_append_c(self->out, "}}");
    }
    buffer_append_c(self->out, "]}]}]");
}

static uint32_t rule_index(const ReportOptions *options, const Rule *rule) {
    const uint32_t index = registry_index(options->registry, rule);
    uint32_t before = 0;
    for (uint32_t i = 0; i < index; i++) before += rule_set_has(options->enabled, i);
    return before;
}

// What is wrong, and what to write instead. In a notebook also where, since rows count in cells.
static void append_message(const ResultWriter *self, const ReportedFinding *reported) {
    Buffer text = {0};
    buffer_append(&text, reported->finding->message);
    if (reported->start.cell != 0) buffer_printf(&text, " (cell %u)", reported->start.cell);
    buffer_append_c(&text, ". ");
    buffer_append(&text, reported->finding->help);
    append_text_object(self->out, "message", buffer_text(&text));
    buffer_release(&text);
}

static void append_result(const ResultWriter *self, const ReportedFinding *reported) {
    Buffer *const out = self->out;
    const Finding *const finding = reported->finding;
    buffer_printf(
        out, "\n{\"ruleId\": \"%s\", \"ruleIndex\": %u, \"kind\": \"fail\", \"level\": \"%s\", ",
        finding->rule->code, rule_index(self->options, finding->rule),
        level_name(finding->rule->severity));
    append_message(self, reported);
    buffer_append_c(out, ", \"locations\": [{\"id\": 1, \"physicalLocation\": {");
    append_artifact_location(self->options, self->report->absolute_path, out);
    buffer_append_c(out, ", ");
    append_regions(self, reported);
    buffer_append_byte(out, '}');
    append_logical_location(self, finding->range.start);
    buffer_append_c(out, "}]");
    const uint32_t line = source_line_of(self->report->source, finding->range.start);
    const LineHash hash = self->hashes->lines[line];
    if (hash.occurrence != 0) {
        buffer_printf(out, ", \"partialFingerprints\": {\"primaryLocationLineHash\": \"%llx:%u\"}",
                      (unsigned long long)hash.hash, hash.occurrence);
    }
    if (finding->fix != NULL) append_fix(self, finding->fix);
    if (finding->is_suppressed) {
        buffer_append_c(out,
                        ", \"suppressions\": [{\"kind\": \"inSource\", \"status\": \"accepted\", ");
        append_key_string(out, "justification", finding->suppression);
        buffer_append_c(out, "}]");
    } else if (self->options->show_suppressed) {
        buffer_append_c(out, ", \"suppressions\": []");
    }
    buffer_printf(out, ", \"properties\": {\"name\": \"%s\", ", finding->rule->name);
    append_key_string(out, "help", finding->help);
    buffer_append_c(out, "}}");
}

static void sarif_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    if (report->count == 0) return;
    const Source *const source = report->source;
    Arena arena;
    arena_init(&arena);
    const LineHashes hashes =
        line_hashes(&arena, source->text, source->line_count, source->has_bom);
    ResultWriter self = {.options = options, .report = report, .hashes = &hashes, .out = out};
    self.char_offsets = ARENA_ARRAY(&arena, uint32_t, source->line_count);
    for (uint32_t line = 1; line < source->line_count; line++) {
        const Range before = source_line_range(source, line - 1);
        self.char_offsets[line] =
            self.char_offsets[line - 1] + (uint32_t)utf8_count(source_slice(source, before));
    }
    for (uint32_t i = 0; i < report->count; i++) {
        if (i != 0) buffer_append_byte(out, ',');
        append_result(&self, &report->findings[i]);
    }
    arena_release(&arena);
}

// ---- The run ----

static void sarif_begin(const ReportOptions *options, Buffer *out) {
    (void)options;
    buffer_append_c(
        out,
        "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", "
        "\"runs\": [{\"results\": [");
}

static void append_tags(Buffer *out, const Rule *rule) {
    buffer_printf(out, "\"tags\": [\"python\", \"%s\"", category_name(rule->category));
    if (rule->cwe != 0) buffer_printf(out, ", \"external/cwe/cwe-%03u\"", rule->cwe);
    buffer_append_byte(out, ']');
}

static void append_rule_properties(Buffer *out, const Rule *rule) {
    buffer_append_c(out, "\"properties\": {");
    append_tags(out, rule);
    buffer_printf(out, ", \"precision\": \"%s\", \"problem.severity\": \"%s\"",
                  precision_name(rule->precision),
                  rule->severity == SEVERITY_ERROR     ? "error"
                  : rule->severity == SEVERITY_WARNING ? "warning"
                                                       : "recommendation");
    if (rule->security_severity != NULL)
        buffer_printf(out, ", \"security-severity\": \"%s\"", rule->security_severity);
    buffer_append_byte(out, '}');
}

// 3.49: reportingDescriptor.
static void append_rule(Buffer *out, const Rule *rule) {
    Buffer text = {0};
    buffer_printf(out, "\n{\"id\": \"%s\", \"name\": \"%s\", ", rule->code, rule->name);
    append_text_object(out, "shortDescription", text_from_c(rule->summary));
    buffer_append_c(out, ", ");
    buffer_printf(&text, "%s. %s", rule->summary, rule->why);
    append_text_object(out, "fullDescription", text_slice(buffer_text(&text), 0, 1024));
    buffer_printf(
        out,
        ", \"defaultConfiguration\": {\"enabled\": %s, \"level\": \"%s\"}, \"help\": {\"text\": ",
        rule->is_default ? "true" : "false", level_name(rule->severity));
    buffer_clear(&text);
    explain_text(rule, false, &text);
    buffer_append_json_string(out, buffer_text(&text));
    buffer_clear(&text);
    explain_markdown(rule, &text);
    buffer_append_c(out, ", \"markdown\": ");
    buffer_append_json_string(out, buffer_text(&text));
    buffer_append_c(out, "}, \"helpUri\": \"");
    append_rule_url(out, rule->code);
    buffer_append_c(out, "\", ");
    if (rule->cwe != 0) {
        buffer_printf(
            out,
            "\"relationships\": [{\"target\": {\"id\": \"CWE-%u\", \"toolComponent\": {\"name\": \"CWE\"}}, "
            "\"kinds\": [\"superset\"]}], ",
            rule->cwe);
    }
    append_rule_properties(out, rule);
    buffer_append_byte(out, '}');
    buffer_release(&text);
}

static void append_driver(const ReportOptions *options, Buffer *out) {
    buffer_append_c(
        out,
        ",\n\"tool\": {\"driver\": {\"name\": \"shikra\", \"fullName\": \"shikra " SHIKRA_VERSION
        "\", "
        "\"organization\": \"shikra\", \"version\": \"" SHIKRA_VERSION
        "\", \"semanticVersion\": \"" SHIKRA_VERSION "\", \"informationUri\": \"" SHIKRA_HOME
        "\", \"language\": \"en-US\", \"supportedTaxonomies\": "
        "[{\"name\": \"CWE\"}], \"notifications\": [{\"id\": \"incomplete\", \"shortDescription\": "
        "{\"text\": \"A file could not be read, parsed or configured\"}}], \"rules\": [");
    bool is_first = true;
    for (uint32_t i = 0; i < registry_count(options->registry); i++) {
        if (!rule_set_has(options->enabled, i)) continue;
        if (!is_first) buffer_append_byte(out, ',');
        append_rule(out, registry_rule(options->registry, i));
        is_first = false;
    }
    buffer_append_c(out, "]}}");
}

// 3.58: notifications about the run. Files are named by a URI as results have it.
static void append_notification(const ReportOptions *options, const Notice *notice, Buffer *out) {
    buffer_printf(out, "{\"descriptor\": {\"id\": \"incomplete\"}, \"level\": \"%s\", ",
                  notice->level == NOTICE_ERROR ? "error" : "warning");
    append_text_object(out, "message", text_from_c(notice->text));
    if (notice->path != NULL) {
        Buffer absolute = {0};
        if (notice->path[0] != '/') buffer_printf(&absolute, "%s/", options->cwd);
        buffer_append_c(&absolute, notice->path);
        buffer_append_c(out, ", \"locations\": [{\"physicalLocation\": {");
        append_artifact_location(options, absolute.bytes, out);
        if (notice->line != 0)
            buffer_printf(out, ", \"region\": {\"startLine\": %u}", notice->line);
        buffer_append_c(out, "}}]");
        buffer_release(&absolute);
    }
    buffer_append_byte(out, '}');
}

// Warnings about comments and settings are about the configuration, errors about the execution.
static void append_notifications(const ReportOptions *options, const RunSummary *summary,
                                 NoticeLevel level, const char *key, Buffer *out) {
    bool is_first = true;
    buffer_printf(out, ", \"%s\": [", key);
    for (const Notice *notice = summary->notices; notice != NULL; notice = notice->next) {
        if (notice->level != level) continue;
        if (!is_first) buffer_append_c(out, ", ");
        append_notification(options, notice, out);
        is_first = false;
    }
    buffer_append_byte(out, ']');
}

static void append_folder_uri(Buffer *out, const char *folder) {
    buffer_append_c(out, "{\"uri\": \"file://");
    append_uri_path(out, text_from_c(folder));
    if (strcmp(folder, "/") != 0) buffer_append_byte(out, '/');
    buffer_append_c(out, "\"}");
}

static void append_invocation(const ReportOptions *options, const RunSummary *summary,
                              Buffer *out) {
    buffer_append_c(out, ",\n\"invocations\": [{");
    append_key_string(out, "commandLine", text_from_c(options->command_line));
    buffer_printf(
        out,
        ", \"startTimeUtc\": \"%s\", \"exitCode\": %d, \"executionSuccessful\": %s, \"workingDirectory\": ",
        options->start_time, summary->exit_status, summary->is_complete ? "true" : "false");
    append_folder_uri(out, options->cwd);
    append_notifications(options, summary, NOTICE_ERROR, "toolExecutionNotifications", out);
    append_notifications(options, summary, NOTICE_WARNING, "toolConfigurationNotifications", out);
    buffer_append_c(out, "}]");
}

// 3.24: the files that were checked.
static void append_artifacts(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    buffer_append_c(out, ",\n\"artifacts\": [");
    for (uint32_t i = 0; summary->paths != NULL && summary->paths[i] != NULL; i++) {
        Buffer absolute = {0};
        Buffer location = {0};
        if (summary->paths[i][0] != '/') buffer_printf(&absolute, "%s/", options->cwd);
        buffer_append_c(&absolute, summary->paths[i]);
        append_artifact_location(options, absolute.bytes, &location);
        buffer_printf(
            out,
            "%s{\"location\": %s, \"sourceLanguage\": \"python\", \"roles\": [\"analysisTarget\"]}",
            i != 0 ? ",\n" : "\n", location.bytes + strlen("\"artifactLocation\": "));
        buffer_release(&location);
        buffer_release(&absolute);
    }
    buffer_append_byte(out, ']');
}

// 3.14.8: the weaknesses that the rules name.
static void append_taxonomies(const ReportOptions *options, Buffer *out) {
    bool seen[2048] = {false};
    bool is_first = true;
    buffer_append_c(
        out,
        ",\n\"taxonomies\": [{\"name\": \"CWE\", \"organization\": \"MITRE\", \"informationUri\": "
        "\"https://cwe.mitre.org/\", \"shortDescription\": {\"text\": \"Common Weakness Enumeration\"}, "
        "\"isComprehensive\": false, \"taxa\": [");
    for (uint32_t i = 0; i < registry_count(options->registry); i++) {
        const uint16_t cwe = registry_rule(options->registry, i)->cwe;
        if (cwe == 0 || cwe >= 2048 || seen[cwe] || !rule_set_has(options->enabled, i)) continue;
        buffer_printf(
            out,
            "%s{\"id\": \"CWE-%u\", \"helpUri\": \"https://cwe.mitre.org/data/definitions/%u.html\"}",
            is_first ? "" : ", ", cwe, cwe);
        seen[cwe] = true;
        is_first = false;
    }
    buffer_append_c(out, "]}]");
}

static void sarif_end(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    buffer_append_c(out, "\n]");
    append_driver(options, out);
    append_invocation(options, summary, out);
    append_artifacts(options, summary, out);
    append_taxonomies(options, out);
    buffer_append_c(out, ",\n\"automationDetails\": {\"id\": ");
    Buffer id = {0};
    buffer_printf(&id, "%s/", options->category != NULL ? options->category : "shikra");
    buffer_append_json_string(out, buffer_text(&id));
    buffer_release(&id);
    buffer_append_c(
        out,
        "}, \"columnKind\": \"unicodeCodePoints\", \"language\": \"en-US\", \"defaultEncoding\": \"utf-8\", "
        "\"defaultSourceLanguage\": \"python\", \"originalUriBaseIds\": {\"%SRCROOT%\": ");
    append_folder_uri(out, options->root);
    buffer_append_c(out, "}}]}\n");
}

const Reporter reporter_sarif = {
    .name = "sarif",
    .summary = "SARIF 2.1.0 for GitHub code scanning",
    .separator = ",",
    .begin = sarif_begin,
    .file = sarif_file,
    .end = sarif_end,
};
