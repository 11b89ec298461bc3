// UP009: `# coding: utf-8`.
#include "rules/rule.h"

typedef enum Declaration { DECLARES_NOTHING, DECLARES_UTF8, DECLARES_OTHER } Declaration;

static bool is_name_byte(char byte) {
    return byte_is_identifier(byte) || byte == '-' || byte == '.';
}

// What a line declares (PEP 263: only in a comment of its own).
static Declaration declaration_of(Text line) {
    const Text comment = text_trim(line);
    if (!text_starts_with(comment, TEXT("#"))) return DECLARES_NOTHING;
    for (size_t at = text_find(comment, TEXT("coding"), 0); at != TEXT_NOT_FOUND;
         at = text_find(comment, TEXT("coding"), at + 1)) {
        size_t start = at + strlen("coding");
        if (start >= comment.length) break;
        if (comment.bytes[start] != ':' && comment.bytes[start] != '=') continue;
        start++;
        while (start < comment.length &&
               (comment.bytes[start] == ' ' || comment.bytes[start] == '\t')) {
            start++;
        }
        size_t end = start;
        while (end < comment.length && is_name_byte(comment.bytes[end])) end++;
        if (end == start) continue;
        const Text name = text_slice(comment, start, end);
        const bool is_utf8 = text_is(name, "utf-8") || text_is(name, "utf8");
        return is_utf8 ? DECLARES_UTF8 : DECLARES_OTHER;
    }
    return DECLARES_NOTHING;
}

static void report_line(Check *check, uint32_t line) {
    const Source *const source = check->source;
    const Range whole = source_line_range(source, line);
    const Text text = source_slice(source, whole);
    const uint32_t start = whole.start + (uint32_t)text_find_byte(text, '#', 0);
    const uint32_t end = whole.start + (uint32_t)source_line_text(source, line).length;
    Finding *const finding =
        report_range(check, (Range){start, end}, "UTF-8 encoding declaration is unnecessary");
    const Edit edit = {whole.start, whole.end, TEXT("")};
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Remove unnecessary coding comment");
}

static bool is_blank(Text line) {
    return text_trim(line).length == 0;
}

static bool is_comment(Text line) {
    return text_starts_with(text_trim(line), TEXT("#"));
}

// True if without this line another comment might declare the encoding. (ruff looks at two.)
static bool hides_another(const Source *source, uint32_t line) {
    uint32_t comments = 0;
    for (uint32_t next = line + 1; next < source->line_count && comments < 2; next++) {
        const Text text = source_line_text(source, next);
        const Declaration declaration = declaration_of(text);
        if (declaration != DECLARES_NOTHING) return declaration == DECLARES_OTHER;
        if (!is_blank(text) && !is_comment(text)) return false;
        comments += is_comment(text);
    }
    return false;
}

static void finish(Check *check) {
    const Source *const source = check->source;
    for (uint32_t line = 0; line < 2 && line < source->line_count; line++) {
        const Text text = source_line_text(source, line);
        const Declaration declaration = declaration_of(text);
        if (declaration == DECLARES_UTF8 && !hides_another(source, line)) report_line(check, line);
        if (declaration != DECLARES_NOTHING || !(is_blank(text) || is_comment(text))) return;
    }
}

const Rule rule_pyupgrade_utf8_encoding_declaration[] = {
    {
        .code = "UP009",
        .name = "utf8-encoding-declaration",
        .summary = "A comment declares that the file is UTF-8",
        .why = "Python 3 reads sources as UTF-8 unless they say otherwise. The comment is left "
               "over from Python 2 and makes readers wonder whether the encoding is special.",
        .help = "Remove the comment.",
        .bad = "# -*- coding: utf-8 -*-\nname = \"Shop\"\n",
        .good = "name = \"Shop\"\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .finish = finish,
    },
    {0},
};
