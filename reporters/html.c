// html: one page for people, with all that it needs in it (html/page.html, report.css, report.js).
//
// The findings are in the page as JSON, from which its script makes what is looked at. They are a
// list of pieces, each behind what it belongs to:
//
//     {"file": "src/a.py", "counts": [errors, warnings, infos]}
//                                                          the counts are of what the file has,
//                                                          listed or not
//     ["S102", row, column, end row, end column, "message", "help", flags, cell, "fix",
//     "suppression"]
//                                                          a finding; 0 where there is no text, or
//                                                          it is the rule's
//     {"l": line, "s": ["before", "marked", "behind"]}     its source, which begins with that line
//
// If the page would be too large excerpts are left out, then findings: the least severe first. The
// page says how many.
#include "reporters/excerpt.h"
#include "reporters/explain.h"
#include "reporters/html/page.h"
#include "reporters/pieces.h"
#include "reporters/plain_text.h"
#include "reporters/trend.h"

#include "base/utf8.h"
#include "config/selector.h"
#include "source/path.h"

extern const Reporter reporter_html;

enum {
    MOST_BYTES = 16 * 1024 * 1024, // of findings: a browser reads it in a fraction of a second
    RANK_FILE = 0,
    RANK_FINDING = 1,
    RANK_EXCERPT = RANK_FINDING + FINDING_RANKS,
    LONGEST_LINE = 200, // bytes of a line of an excerpt
    MOST_MARKED = 8,    // lines of what is marked
    MOST_NOTICES = 100,
};

typedef enum Flag { FLAG_NEW = 1, FLAG_SAFE = 2, FLAG_UNSAFE = 4, FLAG_SUPPRESSED = 8 } Flag;

// JSON between <script> and its end: no markup can begin in it.
static void append_data(Buffer *out, const Buffer *json) {
    Text rest = buffer_text(json);
    size_t at;
    while ((at = text_find_byte(rest, '<', 0)) != TEXT_NOT_FOUND) {
        buffer_append(out, text_slice(rest, 0, at));
        buffer_append_c(out, "\\u003c");
        rest = text_skip(rest, at + 1);
    }
    buffer_append(out, rest);
}

static void append_piece(Buffer *out, uint32_t rank, Buffer *json) {
    const size_t begin = piece_begin(out, rank);
    append_data(out, json);
    piece_end(out, begin);
    buffer_clear(json);
}

// ---- Excerpts ----

// The last bytes of a text, none of a cut character.
static Text last_bytes(Text text, size_t limit) {
    if (text.length <= limit) return text;
    size_t start = text.length - limit;
    while (start < text.length && utf8_is_tail(text.bytes[start])) start++;
    return text_skip(text, start);
}

static void append_start(Buffer *out, Text text) {
    buffer_append_json(out, utf8_at_most(text, LONGEST_LINE));
    if (text.length > LONGEST_LINE) buffer_append_c(out, "\xe2\x80\xa6");
}

static void append_end(Buffer *out, Text text) {
    if (text.length > LONGEST_LINE) buffer_append_c(out, "\xe2\x80\xa6");
    buffer_append_json(out, last_bytes(text, LONGEST_LINE));
}

// What is marked: the rest of its first line, then line by line.
static void append_marked(Buffer *out, const Source *source, Range range, uint32_t last) {
    const uint32_t first = source_line_of(source, range.start);
    for (uint32_t line = first; line <= last; line++) {
        const uint32_t line_start = source->line_starts[line];
        const Text text = source_line_text(source, line);
        const size_t from = line == first ? range.start - line_start : 0;
        if (line != first) buffer_append_c(out, "\\n");
        append_start(out, text_slice(text, from, range.end - line_start));
    }
}

static void append_excerpt_data(Buffer *out, const Source *source, Range range) {
    const ExcerptLines lines = excerpt_lines(source, range);
    const bool is_cut = lines.last - lines.first >= MOST_MARKED;
    const uint32_t last = is_cut ? lines.first + MOST_MARKED - 1 : lines.last;
    buffer_printf(out, "{\"l\": %u, \"s\": [\"", lines.from + 1 - lines.cell);
    for (uint32_t line = lines.from; line < lines.first; line++) {
        append_start(out, source_line_text(source, line));
        buffer_append_c(out, "\\n");
    }
    const Text line = source_line_text(source, lines.first);
    append_end(out, text_slice(line, 0, range.start - source->line_starts[lines.first]));
    buffer_append_c(out, "\", \"");
    append_marked(out, source, range, last);
    buffer_append_c(out, is_cut ? "\\n\xe2\x80\xa6\", \"" : "\", \"");
    if (!is_cut) {
        const uint32_t behind = range.end - source->line_starts[last];
        append_start(out, text_skip(source_line_text(source, last), behind));
        for (uint32_t next = last + 1; next <= lines.to; next++) {
            buffer_append_c(out, "\\n");
            append_start(out, source_line_text(source, next));
        }
    }
    buffer_append_c(out, "\"]}");
}

// ---- Findings ----

static uint32_t flags_of(const Finding *finding, bool is_new) {
    uint32_t flags = is_new ? FLAG_NEW : 0;
    if (finding->is_suppressed) flags |= FLAG_SUPPRESSED;
    if (finding->fix == NULL) return flags;
    if (finding->fix->applicability == FIX_SAFE) flags |= FLAG_SAFE;
    if (finding->fix->applicability == FIX_UNSAFE) flags |= FLAG_UNSAFE;
    return flags;
}

static void append_text_or_zero(Buffer *out, Text text, bool is_shown) {
    enum { LONGEST = 2000 };
    if (is_shown) {
        buffer_append_json_string(out, utf8_at_most(text, LONGEST));
    } else {
        buffer_append_byte(out, '0');
    }
}

static void append_finding(Buffer *out, const ReportedFinding *reported, bool is_new) {
    const Finding *const finding = reported->finding;
    const bool has_own_help = !text_is(finding->help, finding->rule->help);
    buffer_printf(out, "[\"%s\", %u, %u, %u, %u, ", finding->rule->code, reported->start.row,
                  reported->start.column, reported->end.row, reported->end.column);
    append_text_or_zero(out, finding->message, true);
    buffer_append_c(out, ", ");
    append_text_or_zero(out, finding->help, has_own_help);
    buffer_printf(out, ", %u, %u, ", flags_of(finding, is_new), reported->start.cell);
    append_text_or_zero(out, finding->fix != NULL ? finding->fix->message : TEXT(""),
                        finding->fix != NULL);
    buffer_append_c(out, ", ");
    append_text_or_zero(out, finding->suppression, finding->is_suppressed);
    buffer_append_byte(out, ']');
}

static void append_file_data(Buffer *out, const ReportOptions *options, const FileReport *report) {
    uint32_t by_severity[SEVERITY_ERROR + 1] = {0};
    for (uint32_t i = 0; i < report->count; i++) {
        const Finding *const finding = report->findings[i].finding;
        by_severity[finding->rule->severity] += !finding->is_suppressed;
    }
    Buffer path = {0};
    append_checkout_path(&path, options, report);
    buffer_append_c(out, "{\"file\": ");
    buffer_append_json_string(out, buffer_text(&path));
    buffer_printf(out, ", \"counts\": [%u, %u, %u]}", by_severity[SEVERITY_ERROR],
                  by_severity[SEVERITY_WARNING], by_severity[SEVERITY_INFO]);
    buffer_release(&path);
}

static void html_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    Trend *const trend = report->is_checked ? options->trend : NULL;
    TrendFile *const earlier = trend != NULL ? trend_file(trend, report->absolute_path) : NULL;
    Buffer json = {0};
    if (report->count == 0) return;
    append_file_data(&json, options, report);
    buffer_append_byte(&json, '\n');
    append_piece(out, RANK_FILE, &json);
    for (uint32_t i = 0; i < report->count; i++) {
        const ReportedFinding *const reported = &report->findings[i];
        const Finding *const finding = reported->finding;
        const uint32_t rank = finding_rank(finding);
        const bool is_new =
            trend != NULL && !finding->is_suppressed && trend_is_new(earlier, finding);
        append_finding(&json, reported, is_new);
        append_piece(out, RANK_FINDING + rank, &json);
        append_excerpt_data(&json, report->source, finding->range);
        append_piece(out, RANK_EXCERPT + rank, &json);
    }
    buffer_release(&json);
}

// ---- What is known at the end ----

static void append_member(Buffer *out, const char *key, const char *value) {
    buffer_printf(out, ", \"%s\": ", key);
    buffer_append_json_string(out, text_from_c(value));
}

static void append_rule_data(Buffer *out, const Rule *rule, uint32_t count) {
    buffer_printf(out, "{\"count\": %u, \"cwe\": %u", count, rule->cwe);
    append_member(out, "code", rule->code);
    append_member(out, "name", rule->name);
    append_member(out, "summary", rule->summary);
    append_member(out, "why", rule->why);
    append_member(out, "help", rule->help);
    append_member(out, "bad", rule->bad);
    append_member(out, "good", rule->good);
    append_member(out, "category", category_name(rule->category));
    append_member(out, "severity", severity_name(rule->severity));
    if (!rule_is_syntax_error(rule)) {
        buffer_append_c(out, ", \"url\": \"");
        append_rule_url(out, rule->code);
        buffer_append_byte(out, '"');
    }
    buffer_append_byte(out, '}');
}

// Those that found something, or may have: suppressed findings are not counted by rule.
static void append_rules(Buffer *out, const ReportOptions *options, const RunSummary *summary) {
    bool is_first = true;
    buffer_append_c(out, "\"rules\": {");
    for (uint32_t i = 0; i < registry_count(options->registry); i++) {
        const uint32_t count = summary->by_rule[i].findings;
        const bool may_be_shown = options->show_suppressed && rule_set_has(options->enabled, i);
        if (count == 0 && !may_be_shown) continue;
        const Rule *const rule = registry_rule(options->registry, i);
        buffer_printf(out, "%s\n\"%s\": ", is_first ? "" : ",", rule->code);
        append_rule_data(out, rule, count);
        is_first = false;
    }
    buffer_append_byte(out, '}');
}

static void append_notices(Buffer *out, const RunSummary *summary) {
    uint32_t count = 0;
    buffer_append_c(out, ", \"notices\": [");
    for (const Notice *notice = summary->notices; notice != NULL; notice = notice->next) {
        if (notice->level != NOTICE_ERROR || count++ >= MOST_NOTICES) continue;
        Buffer text = {0};
        if (notice->path != NULL) buffer_printf(&text, "%s: ", notice->path);
        buffer_append_c(&text, notice->text);
        if (count != 1) buffer_append_c(out, ", ");
        buffer_append_json_string(out, buffer_text(&text));
        buffer_release(&text);
    }
    const uint32_t more = count > MOST_NOTICES ? count - MOST_NOTICES : 0;
    buffer_printf(out, "], \"moreNotices\": %u", more);
}

// A code is whatever the earlier report had.
static void append_trend(Buffer *out, const ReportOptions *options, const RunSummary *summary) {
    Arena arena;
    arena_init(&arena);
    const TrendSummary trend = trend_summary(options->trend, &arena, options, summary);
    buffer_printf(out,
                  ",\n\"trend\": {\"fresh\": %u, \"gone\": %u, \"unchanged\": %u, "
                  "\"notCompared\": %u",
                  trend.total.fresh, trend.total.gone, trend.total.unchanged, trend.not_compared);
    append_member(out, "previous", options->trend->path);
    buffer_append_c(out, ", \"rules\": [");
    for (uint32_t i = 0; i < trend.count; i++) {
        const TrendCount *const count = &trend.rules[i];
        buffer_append_c(out, i != 0 ? ", [" : "[");
        buffer_append_json_string(out, text_from_c(count->rule));
        buffer_printf(out, ", %u, %u, %u]", count->fresh, count->gone, count->unchanged);
    }
    buffer_append_c(out, "]}");
    arena_release(&arena);
}

static void append_run(Buffer *out, const ReportOptions *options, const RunSummary *summary) {
    uint32_t excerpts = 0;
    for (uint32_t i = 0; i < FINDING_RANKS; i++) excerpts += summary->left_out[RANK_EXCERPT + i];
    const Text root = path_name(text_from_c(options->root));
    buffer_append_c(out, ",\n\"run\": {\"project\": ");
    buffer_append_json_string(out, root.length != 0 ? root : TEXT("/"));
    append_member(out, "cwd", options->cwd);
    append_member(out, "command", options->command_line);
    append_member(out, "start", options->start_time);
    append_member(out, "version", SHIKRA_VERSION);
    buffer_printf(out,
                  ", \"files\": %u, \"findings\": %u, \"fixable\": %u, \"unsafe\": %u, "
                  "\"suppressed\": %u, \"complete\": %s, \"leftOut\": {\"findings\": %u, "
                  "\"excerpts\": %u}",
                  summary->file_count, summary->finding_count, summary->fixable_count,
                  summary->unsafe_fixable_count, summary->suppressed_count,
                  summary->is_complete ? "true" : "false",
                  left_out_findings(&reporter_html, summary), excerpts);
    append_notices(out, summary);
    if (options->trend != NULL) append_trend(out, options, summary);
    buffer_append_byte(out, '}');
}

static void html_begin(const ReportOptions *options, Buffer *out) {
    (void)options;
    buffer_append(out, HTML_PAGE_BEFORE);
    buffer_append_c(out, "{\"items\": [");
}

static void html_end(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    Buffer json = {0};
    buffer_append_c(&json, "],\n");
    append_rules(&json, options, summary);
    append_run(&json, options, summary);
    buffer_append_c(&json, "}\n");
    append_data(out, &json);
    buffer_release(&json);
    buffer_append(out, HTML_PAGE_AFTER);
}

static const ReportLimits LIMITS = {
    .most_bytes = MOST_BYTES,
    .first_finding = RANK_FINDING,
    .what_to_do = "the page would be too large for a browser; check folder by folder, or select "
                  "fewer rules",
};

const Reporter reporter_html = {
    .name = "html",
    .summary = "a page for people: search, filters, source, trend (--output-file report.html)",
    .separator = ",",
    .limits = &LIMITS,
    .needs = REPORT_NEEDS_SOURCE,
    .begin = html_begin,
    .file = html_file,
    .end = html_end,
};
