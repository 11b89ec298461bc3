// W605: backslashes before characters that they do not change.
#include "rules/rule.h"

#include "base/utf8.h"

typedef VEC(uint32_t) OffsetVec;

// The escapes of one string literal.
typedef struct Escapes {
    OffsetVec invalid; // offsets of backslashes
    bool has_valid;
} Escapes;

static bool is_escape(char byte) {
    return byte != '\0' && strchr("\n\r\\'\"abfnrtv01234567xNuU", byte) != NULL;
}

static void scan(const Check *check, Escapes *escapes, uint32_t start, uint32_t end) {
    const Text text = check->source->text;
    for (uint32_t i = start; i < end; i++) {
        const size_t at = text_find_byte(text_slice(text, 0, end), '\\', i);
        if (at == TEXT_NOT_FOUND) return;
        i = (uint32_t)at + 1;
        if (i < text.length && is_escape(text.bytes[i])) {
            escapes->has_valid = true;
        } else {
            VEC_PUSH(check->arena, &escapes->invalid, (uint32_t)at);
            if (i < text.length && text.bytes[i] == '{') i--; // an interpolation's
        }
    }
}

// The literal parts of an f-string: between its interpolations, and in their format specs.
static void scan_parts(const Check *check, Escapes *escapes, Node node, Range range) {
    const Ast *const ast = check->ast;
    uint32_t at = range.start;
    for (Node part = node + 1; part < ast_end_of(ast, node);) {
        const bool is_code =
            ast_is(ast, part, NODE_INTERPOLATION) || ast_is(ast, part, NODE_FORMAT_EXPRESSION);
        if (!is_code) {
            part++;
            continue;
        }
        scan(check, escapes, at, ast_start(ast, part));
        at = ast_end(ast, part);
        const Node spec = ast_child(ast, part, FIELD_FORMAT_SPECIFIER);
        if (spec != 0) { // goes on inside it
            at = ast_start(ast, spec);
            Range inside = {ast_start(ast, spec), ast_end(ast, spec)};
            for (Node nested = spec + 1; nested < ast_end_of(ast, spec);) {
                const bool is_nested = ast_is(ast, nested, NODE_FORMAT_EXPRESSION);
                if (is_nested) {
                    scan(check, escapes, inside.start, ast_start(ast, nested));
                    inside.start = ast_end(ast, nested);
                }
                nested = is_nested ? ast_end_of(ast, nested) : nested + 1;
            }
            scan(check, escapes, inside.start, inside.end);
            at = ast_end(ast, part);
        }
        part = ast_end_of(ast, part);
    }
    scan(check, escapes, at, range.end);
}

// The last byte of the character at `offset`.
static uint32_t character_end(const Source *source, uint32_t offset) {
    uint32_t end = offset + 1;
    while (end < source->text.length && utf8_is_tail(source->text.bytes[end])) {
        end++;
    }
    return end;
}

// A raw string if no escape is meant, else a second backslash.
static void report_escape(Check *check, Node string, StringParts parts, const Escapes *escapes,
                          uint32_t offset) {
    const Range range = {offset, character_end(check->source, offset + 1)};
    const Text character = source_slice(check->source, (Range){offset + 1, range.end});
    Finding *const finding =
        report_range(check, range, "Invalid escape sequence: `\\%.*s`", TEXT_ARGS(character));
    const uint32_t start = ast_start(check->ast, string);
    // `u` and `r` do not go together.
    const uint32_t prefix = (parts.flags & STRING_UNICODE) != 0 ? 1 : 0;
    const Edit raw = {start, start + prefix, TEXT("r")};
    const Edit doubled = {offset + 1, offset + 1, TEXT("\\")};
    const bool becomes_raw = !escapes->has_valid;
    finding_set_fix(check, finding, FIX_SAFE, becomes_raw ? &raw : &doubled, 1,
                    becomes_raw ? "Use a raw string literal" : "Add backslash to escape sequence");
}

static void visit(Check *check, Node string) {
    const Text text = ast_text(check->ast, string);
    // Nearly all. (What has parts is read part by part: they may have strings, too.)
    const bool is_whole = ast_is_leaf(check->ast, string);
    if (is_whole && text_find_byte(text, '\\', 0) == TEXT_NOT_FOUND) return;
    const StringParts parts = string_parts(check->ast, string);
    if ((parts.flags & STRING_RAW) != 0) return;
    Escapes escapes = {0};
    scan_parts(check, &escapes, string, parts.content);
    for (uint32_t i = 0; i < escapes.invalid.count; i++) {
        report_escape(check, string, parts, &escapes, escapes.invalid.items[i]);
    }
}

const Rule rule_pycodestyle_invalid_escape_sequence[] = {
    {
        .code = "W605",
        .name = "invalid-escape-sequence",
        .summary = "A backslash stands before a character that it does not change",
        .why = "Python keeps the backslash, with a warning that is to become an error. Often a "
               "regular expression or a path was meant, and the next character added after it may "
               "be one that is an escape.",
        .help = "Write a raw string, r\"...\", or double the backslash.",
        .bad = "pattern = \"\\d+\"\n",
        .good = "pattern = r\"\\d+\"\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .is_default = true,
        .kinds = {NODE_STRING},
        .visit = visit,
    },
    {0},
};
