// Passwords: a hand-written matcher, because it looks at every name that is assigned to.
#include "rules/bandit/password.h"

#include "model/annotation.h"

// The number of bytes at `at` that spell the lower-case `letter`, with the two characters outside
// ASCII that fold to a letter in it.
static size_t letter_width(Text name, size_t at, char letter) {
    if (at >= name.length) return 0;
    if (byte_lower(name.bytes[at]) == letter) return 1;
    const Text rest = text_skip(name, at);
    if (letter == 's' && text_starts_with(rest, TEXT("\xc5\xbf"))) return 2;
    if (letter == 'k' && text_starts_with(rest, TEXT("\xe2\x84\xaa"))) return 3;
    return 0;
}

// Matches `pattern` at `at`; returns the offset behind it, or TEXT_NOT_FOUND. In the pattern `?`
// makes the letter before it optional and `+` lets it repeat.
static size_t match_word(Text name, size_t at, const char *pattern) {
    for (const char *p = pattern; *p != '\0'; p++) {
        const char mark = p[1];
        size_t width = letter_width(name, at, *p);
        if (width == 0 && mark != '?') return TEXT_NOT_FOUND;
        at += width;
        while (mark == '+' && (width = letter_width(name, at, *p)) != 0) at += width;
        if (mark == '?' || mark == '+') p++;
    }
    return at;
}

static bool is_word_end(Text name, size_t at) {
    return at == name.length || (at < name.length && name.bytes[at] == '_');
}

static bool has_word(Text name, size_t at, const char *const *words) {
    for (; *words != NULL; words++) {
        if (is_word_end(name, match_word(name, at, *words))) return true;
    }
    return false;
}

// By the first letter, for hardly any name goes on from there.
static bool begins_with_password(Text name, size_t at) {
    static const char *const with_p[] = {"pas+wo?r?d", "pass", "passphrase", "pwd", NULL};
    static const char *const with_t[] = {"token", NULL};
    static const char *const with_s[] = {"secrete?", NULL};
    switch (byte_lower(name.bytes[at])) {
    case 'p': return has_word(name, at, with_p);
    case 't': return has_word(name, at, with_t);
    case 's':
    case '\xc5': return has_word(name, at, with_s); // U+017F folds to s
    default: return false;
    }
}

bool is_password_name(Text name) {
    for (size_t at = 0; at < name.length;) {
        if (begins_with_password(name, at)) return true;
        const size_t underscore = text_find_byte(name, '_', at);
        if (underscore == TEXT_NOT_FOUND) return false;
        at = underscore + 1;
    }
    return false;
}

bool is_password_value(const Check *check, Node value) {
    LiteralPieces pieces =
        literal_pieces(check->ast, ast_unparenthesized(check->ast, value), check->arena);
    LiteralPiece piece;
    return pieces.is_whole && literal_pieces_next(&pieces, &piece) && piece.value.length != 0;
}

// `x["password"]`, without a second index.
static Text subscript_name(const Check *check, Node subscript) {
    const Ast *const ast = check->ast;
    const Node index = ast_unparenthesized(ast, ast_child(ast, subscript, FIELD_SUBSCRIPT));
    LiteralPieces pieces = literal_pieces(ast, index, check->arena);
    LiteralPiece piece;
    const bool is_string = pieces.is_whole && literal_pieces_next(&pieces, &piece) &&
                           !annotation_has_tuple(ast, subscript);
    return is_string ? piece.value : TEXT("");
}

Text password_target(const Check *check, Node target) {
    const Ast *const ast = check->ast;
    target = ast_unparenthesized_target(ast, target);
    Text name = TEXT("");
    switch (ast_kind(ast, target)) {
    case NODE_IDENTIFIER: name = ast_text(ast, target); break;
    case NODE_ATTRIBUTE: name = ast_text(ast, ast_child(ast, target, FIELD_ATTRIBUTE)); break;
    case NODE_SUBSCRIPT: name = subscript_name(check, target); break;
    default: break;
    }
    return is_password_name(name) ? name : TEXT("");
}
