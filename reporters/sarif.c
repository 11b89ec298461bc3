// sarif: SARIF 2.1.0 for GitHub code scanning (OASIS sarif-v2.1.0, section numbers below; GitHub's
// "SARIF support for code scanning"). Everything GitHub documents is filled. sarif_result.c has the
// results, this file the run around them.
//
// Results come first and the tool last, so that results stream; JSON does not mind the order. Rules
// are all that were enabled, in the registry's order.
//
// GitHub refuses what is beyond its limits ("SARIF results exceed one or more limits"): 25,000
// results and rules a run, 10 MB compressed, 1,000 locations a result, 20 tags a rule, 1,024
// characters of description. A result is a piece, so the severest are kept, and a notification says
// how many are not. The other limits cannot be reached: a result has one location, a rule three
// tags, and there are fewer than RULE_LIMIT rules.
#include "reporters/explain.h"
#include "reporters/sarif_parts.h"

#include "base/utf8.h"
#include "config/selector.h"
#include "reporters/pieces.h"

extern const Reporter reporter_sarif;

static void sarif_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    append_sarif_results(options, report, out);
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

// 3.49: reportingDescriptor. A name must not be the id once more.
static void append_rule(Buffer *out, const Rule *rule) {
    Buffer text = {0};
    const char *const name = rule_is_syntax_error(rule) ? "InvalidSyntax" : rule->name;
    buffer_printf(out, "\n{\"id\": \"%s\", \"name\": \"%s\", ", rule->code, name);
    append_text_object(out, "shortDescription", text_from_c(rule->summary));
    buffer_append_c(out, ", ");
    buffer_printf(&text, "%s. %s", rule->summary, rule->why);
    append_text_object(out, "fullDescription",
                       utf8_at_most(buffer_text(&text), SARIF_LONGEST_TEXT));
    buffer_printf(
        out,
        ", \"defaultConfiguration\": {\"enabled\": %s, \"level\": \"%s\"}, \"help\": {\"text\": ",
        rule->is_default ? "true" : "false", sarif_level(rule->severity));
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

// 3.19.24: what notifications are about. GitHub wants of them what it wants of rules.
typedef struct NotificationKind {
    const char *id;
    const char *name;
    const char *summary;
    const char *help;
    const char *level;
} NotificationKind;

static const NotificationKind NOTIFICATIONS[] = {
    {"not-checked", "IncompleteRun",
     "A file could not be read or parsed, or a setting is wrong: the run is incomplete",
     "Correct what the message names, and run again.", "error"},
    {"doubtful", "DoubtfulSetting", "A comment or setting does not do what it seems to",
     "Correct the comment or setting that the message names.", "warning"},
    {"left-out", "LeftOutResults",
     "Results are left out, the least severe first, for there are more than code scanning takes",
     "Select fewer rules, or check folder by folder, each with its own category.", "warning"},
};

static void append_notification_kind(Buffer *out, const NotificationKind *kind) {
    buffer_printf(out, "\n{\"id\": \"%s\", \"name\": \"%s\", ", kind->id, kind->name);
    append_text_object(out, "shortDescription", text_from_c(kind->summary));
    buffer_append_c(out, ", ");
    append_text_object(out, "fullDescription", text_from_c(kind->summary));
    buffer_append_c(out, ", ");
    append_text_object(out, "help", text_from_c(kind->help));
    buffer_printf(out, ", \"defaultConfiguration\": {\"level\": \"%s\"}}", kind->level);
}

static void append_driver(const ReportOptions *options, Buffer *out) {
    enum { KINDS = sizeof NOTIFICATIONS / sizeof NOTIFICATIONS[0] };
    buffer_append_c(
        out,
        ",\n\"tool\": {\"driver\": {\"name\": \"shikra\", \"fullName\": \"shikra " SHIKRA_VERSION
        "\", "
        "\"organization\": \"shikra\", \"version\": \"" SHIKRA_VERSION
        "\", \"semanticVersion\": \"" SHIKRA_VERSION "\", \"informationUri\": \"" SHIKRA_HOME
        "\", \"language\": \"en-US\", \"supportedTaxonomies\": "
        "[{\"name\": \"CWE\"}], \"notifications\": [");
    for (uint32_t i = 0; i < KINDS; i++) {
        if (i != 0) buffer_append_byte(out, ',');
        append_notification_kind(out, &NOTIFICATIONS[i]);
    }
    buffer_append_c(out, "], \"rules\": [");
    bool is_first = true;
    for (uint32_t i = 0; i < registry_count(options->registry); i++) {
        if (!rule_set_has(options->enabled, i)) continue;
        if (!is_first) buffer_append_byte(out, ',');
        append_rule(out, registry_rule(options->registry, i));
        is_first = false;
    }
    buffer_append_c(out, "]}}");
}

static void append_path_location(const ReportOptions *options, const char *path, uint32_t index,
                                 Buffer *out) {
    Buffer absolute = {0};
    if (path[0] != '/') buffer_printf(&absolute, "%s/", options->cwd);
    buffer_append_c(&absolute, path);
    append_artifact_location(options, absolute.bytes, index, out);
    buffer_release(&absolute);
}

// 3.58: notifications about the run. Files are named by a URI as results have it.
static void append_notification(const ReportOptions *options, const Notice *notice, Buffer *out) {
    const bool is_error = notice->level == NOTICE_ERROR;
    buffer_printf(out, "{\"descriptor\": {\"id\": \"%s\", \"index\": %d}, \"level\": \"%s\", ",
                  is_error ? "not-checked" : "doubtful", is_error ? 0 : 1,
                  is_error ? "error" : "warning");
    append_text_object(out, "message", text_from_c(notice->text));
    if (notice->path != NULL) {
        buffer_append_c(out, ", \"locations\": [{\"physicalLocation\": {\"artifactLocation\": ");
        append_path_location(options, notice->path, UINT32_MAX, out);
        if (notice->line != 0) buffer_printf(out, ", \"region\": {\"startLine\": %u", notice->line);
        if (notice->line != 0 && notice->column != 0)
            buffer_printf(out, ", \"startColumn\": %u", notice->column);
        buffer_append_c(out, notice->line != 0 ? "}}}]" : "}}]");
    }
    buffer_append_byte(out, '}');
}

// What the report does not hold, by level.
static void append_left_out(const RunSummary *summary, bool is_first, Buffer *out) {
    const uint32_t *const by_rank = summary->left_out;
    const uint32_t count = left_out_findings(&reporter_sarif, summary);
    if (count == 0) return;
    buffer_printf(out,
                  "%s{\"descriptor\": {\"id\": \"left-out\", \"index\": 2}, \"level\": "
                  "\"warning\", \"message\": {\"text\": \"%u results are left out, the least "
                  "severe ones: %u errors, %u warnings, %u notes, %u suppressed\"}}",
                  is_first ? "" : ", ", count, by_rank[0] + by_rank[1], by_rank[2] + by_rank[3],
                  by_rank[4] + by_rank[5], by_rank[6]);
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
    if (level == NOTICE_ERROR) append_left_out(summary, is_first, out);
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
    buffer_printf(out,
                  ", \"startTimeUtc\": \"%s\", \"endTimeUtc\": \"%s\", \"exitCode\": %d, "
                  "\"executionSuccessful\": %s, \"workingDirectory\": ",
                  options->start_time, summary->end_time, summary->exit_status,
                  summary->is_complete ? "true" : "false");
    append_folder_uri(out, options->cwd);
    append_notifications(options, summary, NOTICE_ERROR, "toolExecutionNotifications", out);
    append_notifications(options, summary, NOTICE_WARNING, "toolConfigurationNotifications", out);
    buffer_append_c(out, "}]");
}

// 3.24: the files that were checked.
static void append_artifacts(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    buffer_append_c(out, ",\n\"artifacts\": [");
    for (uint32_t i = 0; summary->paths != NULL && summary->paths[i] != NULL; i++) {
        buffer_append_c(out, i != 0 ? ",\n{\"location\": " : "\n{\"location\": ");
        append_path_location(options, summary->paths[i], i, out);
        buffer_append_c(out, ", \"sourceLanguage\": \"python\", \"roles\": [\"analysisTarget\"]}");
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

// The megabyte and a half below GitHub's 10 are for the run around the results: rules, artifacts.
static const ReportLimits LIMITS = {
    .most_pieces = 25000,
    .most_compressed = 8500 * 1000,
    .what_to_do =
        "GitHub code scanning takes 25,000 results and 10 MB (compressed) of a run; select "
        "fewer rules, or check folder by folder, each with its own --sarif-category",
};

const Reporter reporter_sarif = {
    .name = "sarif",
    .summary = "SARIF 2.1.0 for GitHub code scanning",
    .separator = ",",
    .limits = &LIMITS,
    .needs = REPORT_NEEDS_SOURCE,
    .needs_identities = true,
    .begin = sarif_begin,
    .file = sarif_file,
    .end = sarif_end,
};
