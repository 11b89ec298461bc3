// Literals and constants: what a string, number or display in the source evaluates to.
#ifndef SHIKRA_SYNTAX_LITERAL_H
#define SHIKRA_SYNTAX_LITERAL_H

#include "syntax/ast.h"

typedef enum StringFlag {
    STRING_BYTES = 1,
    STRING_RAW = 2,
    STRING_FORMAT = 4,   // f-string
    STRING_TEMPLATE = 8, // t-string (PEP 750)
    STRING_UNICODE = 16, // u prefix
    STRING_TRIPLE = 32,
} StringFlag;

typedef struct StringParts {
    uint32_t flags;  // StringFlag
    uint32_t prefix; // bytes of the prefix (rb, f, ...)
    uint32_t quote;  // bytes of the quotes: 1 or 3
    Range content;   // between the quotes, not decoded
} StringParts;

// Prefix, quotes and content of a NODE_STRING.
StringParts string_parts(const Ast *ast, Node string);
// The strings of `expression`, a string or strings side by side, one after the other; 0 at the end,
// and of anything else.
Node string_first(const Ast *ast, Node expression);
Node string_next(const Ast *ast, Node expression, Node string);
// The value of a string or of strings written side by side, escapes decoded (PEP 3120, language
// reference 2.4.1). False for bytes, f-strings with interpolations and everything else.
bool literal_string(const Ast *ast, Node node, Arena *arena, Text *value);
bool literal_bytes(const Ast *ast, Node node, Arena *arena, Text *value);
// Text that stands literally in a string expression. Of strings without interpolation side by side
// that is their joined value, at the range of the whole; as soon as one is an f-string it is each
// run between interpolations, at its own range, and each other string. Bytes and t-strings have
// none, format specifications do not count.
typedef struct LiteralPiece {
    Range range;
    Text value; // decoded
} LiteralPiece;
typedef struct LiteralPieces {
    const Ast *ast;
    Arena *arena;
    Node expression;
    Node string;   // the next string to look at; 0 at the end
    Node hole;     // in an f-string: the interpolation before the next run, 0 at its start
    bool is_whole; // no f-string among them: one piece
} LiteralPieces;
// `expression` is a NODE_STRING or NODE_CONCATENATED_STRING; anything else has no pieces.
LiteralPieces literal_pieces(const Ast *ast, Node expression, Arena *arena);
bool literal_pieces_next(LiteralPieces *self, LiteralPiece *piece);
// The value of a NODE_STRING_CONTENT, the text between an f-string's fields.
Text format_string_content(const Ast *ast, Node content, Arena *arena);
// The first byte of what is between the quotes, for rules that look for few strings among many:
// `\\` if it takes a closer look to tell (a prefix, an escape), 0 if the string is empty.
static inline char string_first_byte(const Ast *ast, Node string) {
    const char *const text = ast->source->text.bytes + ast_start(ast, string);
    const char quote = text[0]; // zero bytes follow the source's text
    if (quote != '"' && quote != '\'') return '\\';
    if (text[1] != quote) return text[1];
    return text[2] == quote ? text[3] : '\0';
}
// True for a string literal of any prefix but bytes, also f-strings and strings side by side.
bool is_string_like(const Ast *ast, Node node);
// True for a string literal that is no bytes, f-string or t-string; also for such side by side.
bool is_plain_string(const Ast *ast, Node node);
// The decoded template of `template % values`. False if the operation is another, or formats
// anything but a plain string.
bool percent_template(const Ast *ast, Node operation, Arena *arena, Text *template);
// The value of an integer literal that fits; underscores, hex, octal, binary, unary minus.
bool literal_integer(const Ast *ast, Node node, int64_t *value);
// True or False, the keyword constants.
bool literal_boolean(const Ast *ast, Node node, bool *value);
static inline bool is_none(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_NONE);
}

#endif
