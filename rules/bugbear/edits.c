// Pieces of fixes.
#include "rules/bugbear/edits.h"

#include "base/utf8.h"

bool range_has_comment(const Ast *ast, Range range) {
    uint32_t low = 0;
    uint32_t high = ast->comment_count;
    while (low < high) { // the first comment at or behind the start
        const uint32_t middle = (low + high) / 2;
        if (ast->comments[middle].start < range.start) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < ast->comment_count && ast->comments[low].start < range.end;
}

FixApplicability applicability_in(const Ast *ast, Range range) {
    return range_has_comment(ast, range) ? FIX_UNSAFE : FIX_SAFE;
}

bool keyword_edit(const Check *check, Node call, const char *keyword, Edit *edit) {
    const Ast *const ast = check->ast;
    const Node arguments = call_arguments(ast, call);
    if (!ast_is(ast, arguments, NODE_ARGUMENT_LIST)) return false;
    Node last = 0;
    AST_EACH_CHILD(ast, argument, arguments) {
        if (ast_is(ast, argument, NODE_KEYWORD_ARGUMENT) ||
            ast_is(ast, argument, NODE_DICTIONARY_SPLAT)) {
            const uint32_t start = ast_start(ast, argument);
            *edit = (Edit){start, start, arena_printf(check->arena, "%s, ", keyword)};
            return true;
        }
        last = argument;
    }
    const uint32_t at = last != 0 ? ast_end(ast, last) : ast_start(ast, arguments) + 1;
    *edit = (Edit){at, at, arena_printf(check->arena, "%s%s", last != 0 ? ", " : "", keyword)};
    return true;
}

Text object_text(const Check *check, Node expression) {
    const Node node = ast_unparenthesized(check->ast, expression);
    const Text text = ast_text(check->ast, node);
    switch (ast_kind(check->ast, node)) {
    case NODE_IDENTIFIER:
    case NODE_ATTRIBUTE:
    case NODE_CALL:
    case NODE_SUBSCRIPT:
        if (text_find_byte(text, '\n', 0) == TEXT_NOT_FOUND) return text;
        break;
    default: break;
    }
    return arena_printf(check->arena, "(%.*s)", TEXT_ARGS(text));
}

// Beyond ASCII: not the blocks of punctuation, signs and pictures.
static bool is_letter(uint32_t character) {
    if (character < 0xc0) return character == 0xaa || character == 0xb5 || character == 0xba;
    const bool is_sign = character == 0xd7 || character == 0xf7;
    const bool is_symbol = (character >= 0x2000 && character < 0x2c00 &&
                            !(character >= 0x2100 && character < 0x2190)) ||
                           (character >= 0x3000 && character < 0x3005) ||
                           (character >= 0xe000 && character < 0xf900);
    return !is_sign && !is_symbol && !(character >= 0x1f000 && character < 0x20000) &&
           character != 0xfffd;
}

static bool is_identifier(Text name) {
    const size_t length = name.length;
    while (name.length != 0) {
        size_t width;
        const uint32_t character = utf8_decode(name, &width);
        const bool is_mark = character == 0xb7 || (character >= 0x300 && character < 0x370);
        const bool is_part = character < 0x80 ? byte_is_identifier((char)character)
                                              : is_mark || is_letter(character);
        if (!is_part || (name.length == length && (is_mark || byte_is_digit(name.bytes[0]))))
            return false;
        name = text_skip(name, width);
    }
    return length != 0;
}

bool is_attribute_name(Text name) {
    static const char *const keywords[] = {
        "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
        "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
        "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
        "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield",
    };
    if (!is_identifier(name)) return false;
    for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++) {
        if (text_is(name, keywords[i])) return false;
    }
    return true;
}

bool is_ascii_text(Text text) {
    for (size_t i = 0; i < text.length; i++) {
        if ((text.bytes[i] & 0x80) != 0) return false;
    }
    return true;
}
