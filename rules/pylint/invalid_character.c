// PLE2510, PLE2512-PLE2515: control characters and zero-width spaces that stand in strings as such.
#include "rules/rule.h"

#include "syntax/lexemes.h"

#include <assert.h>

typedef struct InvalidCharacter {
    const char *code;
    const char *name; // as the message has it
    const char *advice;
    const char *escape;
    Text bytes;
} InvalidCharacter;

static const InvalidCharacter CHARACTERS[] = {
    {"PLE2510", "backspace", "\\b", "\\b", {"\b", 1}},
    {"PLE2512", "SUB", "\\x1a", "\\x1a", {"\x1a", 1}},
    {"PLE2513", "ESC", "\\x1b", "\\x1b", {"\x1b", 1}},
    {"PLE2514", "NUL", "\\0", "\\0", {"\0", 1}},
    {"PLE2515", "zero-width-space", "\\u200B", "\\u200b", {"\xe2\x80\x8b", 3}},
};

static const InvalidCharacter *character_of(const Rule *rule) {
    size_t i = 0;
    while (strcmp(CHARACTERS[i].code, rule->code) != 0) {
        i++;
        assert(i < sizeof CHARACTERS / sizeof *CHARACTERS); // each rule of this file has one
    }
    return &CHARACTERS[i];
}

// The next one at or behind `at`.
static size_t find(Text text, const InvalidCharacter *character, size_t at) {
    const Text bytes = character->bytes;
    for (;; at++) {
        at = text_find_byte(text, bytes.bytes[0], at);
        if (at == TEXT_NOT_FOUND) return at;
        if (text_starts_with(text_skip(text, at), bytes)) return at;
    }
}

// Hardly any file has one: a look through the bytes saves one at each string.
#define APPLIES(name, index)                                                                       \
    static bool name(const Check *check) {                                                         \
        return find(check->source->text, &CHARACTERS[index], 0) != TEXT_NOT_FOUND;                 \
    }
APPLIES(has_backspace, 0)
APPLIES(has_sub, 1)
APPLIES(has_esc, 2)

static bool has_nul(const Check *check) {
    return check->source->nul_at != SOURCE_NO_OFFSET;
}

static bool has_zero_width_space(const Check *check) {
    if (check->source->is_ascii) return false;
    return find(check->source->text, &CHARACTERS[4], 0) != TEXT_NOT_FOUND;
}

// Behind a backslash the escape would be another one.
static bool is_behind_backslash(Text text, size_t start, size_t at) {
    size_t count = 0;
    while (at > start && text.bytes[at - 1] == '\\') {
        at--;
        count++;
    }
    return count % 2 != 0;
}

// `\0` would take the digit along.
static bool is_before_digit(Text text, size_t end) {
    return end < text.length && text.bytes[end] >= '0' && text.bytes[end] <= '7';
}

static void check_range(Check *check, Range range, bool may_escape) {
    const InvalidCharacter *const character = character_of(check->rule);
    const Text text = text_slice(check->source->text, 0, range.end);
    for (size_t at = find(text, character, range.start); at != TEXT_NOT_FOUND;
         at = find(text, character, at + 1)) {
        const Edit edit = {(uint32_t)at, (uint32_t)(at + character->bytes.length),
                           text_from_c(character->escape)};
        Finding *const finding = report_range(check, (Range){edit.start, edit.end},
                                              "Invalid unescaped character %s, use \"%s\" instead",
                                              character->name, character->advice);
        if (!may_escape || is_behind_backslash(text, range.start, at)) continue;
        if (character->bytes.bytes[0] == '\0' && is_before_digit(text, edit.end)) continue;
        finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Replace with escape sequence");
    }
}

// The text of a format specification, between the fields in it.
static void check_specification(Check *check, Node node, bool may_escape) {
    const Ast *const ast = check->ast;
    uint32_t start = ast_start(ast, node);
    AST_EACH_CHILD(ast, field, node) {
        check_range(check, (Range){start, ast_start(ast, field)}, may_escape);
        start = ast_end(ast, field);
    }
    check_range(check, (Range){start, ast_end(ast, node)}, may_escape);
}

// Raw strings have no escapes, and fields of f-strings no backslashes before Python 3.12.
static bool has_escapes(const Check *check, Node string) {
    const StringParts parts = string_parts(check->ast, string);
    if ((parts.flags & STRING_RAW) != 0) return false;
    return check->settings->target_version >= 312 ||
           ast_ancestor_of_kind(check->ast, string, NODE_INTERPOLATION) == 0;
}

static void visit(Check *check, Node node) {
    const Ast *const ast = check->ast;
    if (ast_is_in_string(ast, node)) return; // has been looked at as a string
    switch (ast_kind(ast, node)) {
    case NODE_STRING:
        if (!ast_is_leaf(ast, node)) return;
        check_range(check, string_parts(ast, node).content, has_escapes(check, node));
        break;
    case NODE_STRING_CONTENT:
        check_range(check, ast_range(ast, node), has_escapes(check, ast_parent(ast, node)));
        break;
    default:
        check_specification(check, node,
                            has_escapes(check, ast_ancestor_of_kind(ast, node, NODE_STRING)));
    }
}

// No parser makes a tree of a file with NUL bytes: its strings are read anew.
static void finish_nul(Check *check) {
    SyntaxErrorList errors = {0};
    LexemeReader *const reader = ARENA_NEW(check->arena, LexemeReader);
    reader_init(reader, check->source, check->arena, &errors, &errors);
    for (Lexeme lexeme = reader_next(reader); lexeme.kind != LEXEME_END;
         lexeme = reader_next(reader)) {
        if (lexeme.kind != LEXEME_STRING && lexeme.kind != LEXEME_FORMAT_MIDDLE) continue;
        check_range(check, (Range){lexeme.start, lexeme.end}, (lexeme.flags & STRING_RAW) == 0);
    }
    reader_release(reader);
}

// What the rules of this file have in common.
#define CHARACTER_RULE                                                                             \
    .since = "0.1.0", .category = CATEGORY_SUSPICIOUS, .severity = SEVERITY_ERROR,                 \
    .precision = PRECISION_VERY_HIGH, .fix = FIX_SOMETIMES, .is_default = true
#define CHARACTER_VISIT                                                                            \
    .kinds = {NODE_STRING, NODE_STRING_CONTENT, NODE_FORMAT_SPECIFIER}, .visit = visit

const Rule rule_pylint_invalid_character[] = {
    {
        .code = "PLE2510",
        .name = "invalid-character-backspace",
        .summary = "A string holds a backspace character",
        .why = "The character is invisible, and terminals act on it: what is printed or reviewed "
               "hides the text before it.",
        .help = "Write the escape `\\b`.",
        .bad = "name = \"ab\bc\"\n",
        .good = "name = \"ab\\bc\"\n",
        .applies = has_backspace,
        CHARACTER_RULE,
        CHARACTER_VISIT,
    },
    {
        .code = "PLE2512",
        .name = "invalid-character-sub",
        .summary = "A string holds a SUB character",
        .why = "The character (Ctrl-Z) is invisible, and some programs take it for the end of the "
               "file: they show less than Python runs.",
        .help = "Write the escape `\\x1a`.",
        .bad = "name = \"ab\x1a\"\n",
        .good = "name = \"ab\\x1a\"\n",
        .applies = has_sub,
        CHARACTER_RULE,
        CHARACTER_VISIT,
    },
    {
        .code = "PLE2513",
        .name = "invalid-character-esc",
        .summary = "A string holds an ESC character",
        .why = "The character is invisible, and terminals take what follows for a command: it can "
               "hide or overwrite text that is reviewed.",
        .help = "Write the escape `\\x1b`.",
        .bad = "red = \"\x1b[31m\"\n",
        .good = "red = \"\\x1b[31m\"\n",
        .applies = has_esc,
        CHARACTER_RULE,
        CHARACTER_VISIT,
    },
    {
        .code = "PLE2514",
        .name = "invalid-character-nul",
        .summary = "A string holds a NUL character",
        .why = "Python refuses source with NUL bytes, and other programs take them for the text's "
               "end. (In the example \xe2\x90\x80 stands for one.)",
        .help = "Write the escape `\\0`.",
        .bad = "name = \"ab\xe2\x90\x80\"\n",
        .good = "name = \"ab\\0\"\n",
        .applies = has_nul,
        CHARACTER_RULE,
        .finish = finish_nul,
    },
    {
        .code = "PLE2515",
        .name = "invalid-character-zero-width-space",
        .summary = "A string holds a zero-width space",
        .why = "Nobody sees it, so two strings that look the same are not, and a comparison, key "
               "or search fails for no visible reason.",
        .help = "Write the escape `\\u200b`, or remove the character.",
        .bad = "name = \"ab\xe2\x80\x8b"
               "c\"\n",
        .good = "name = \"abc\"\n",
        .applies = has_zero_width_space,
        CHARACTER_RULE,
        CHARACTER_VISIT,
    },
    {0},
};
