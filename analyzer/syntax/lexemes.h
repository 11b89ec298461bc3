// Lexemes: Python's tokens (language reference 2), one at a time, for the grammar's own parser
// (grammar.h). Private to syntax/. Unlike the parser's tokens they do not depend on what is
// expected next, so they can be trusted around an error.
//
// The reader is a value: a copy of it is a place to come back to. What it finds wrong goes to
// `errors` of its owner, who cuts the list when it goes back.
#ifndef SHIKRA_SYNTAX_LEXEMES_H
#define SHIKRA_SYNTAX_LEXEMES_H

#include "syntax/syntax_errors.h"

#include <pcre2.h>

// Kind, and how it is spelt in messages.
#define LEXEME_OTHERS(X)                                                                           \
    X(END, "end of file")                                                                          \
    X(NEWLINE, "newline")                                                                          \
    X(INDENT, "indent")                                                                            \
    X(DEDENT, "dedent")                                                                            \
    X(WRONG, "Unknown")                                                                            \
    X(NAME, "identifier")                                                                          \
    X(INT, "int")                                                                                  \
    X(FLOAT, "float")                                                                              \
    X(COMPLEX, "complex")                                                                          \
    X(STRING, "string")                                                                            \
    X(FORMAT_START, "FStringStart")                                                                \
    X(FORMAT_MIDDLE, "FStringMiddle")                                                              \
    X(FORMAT_END, "FStringEnd")

// Longer operators before their beginnings.
#define LEXEME_OPERATORS(X)                                                                        \
    X(DOUBLE_STAR_EQUAL, "**=")                                                                    \
    X(DOUBLE_SLASH_EQUAL, "//=")                                                                   \
    X(LEFT_SHIFT_EQUAL, "<<=")                                                                     \
    X(RIGHT_SHIFT_EQUAL, ">>=")                                                                    \
    X(ELLIPSIS, "...")                                                                             \
    X(DOUBLE_STAR, "**")                                                                           \
    X(DOUBLE_SLASH, "//")                                                                          \
    X(LEFT_SHIFT, "<<")                                                                            \
    X(RIGHT_SHIFT, ">>")                                                                           \
    X(EQUAL_EQUAL, "==")                                                                           \
    X(NOT_EQUAL, "!=")                                                                             \
    X(LESS_EQUAL, "<=")                                                                            \
    X(GREATER_EQUAL, ">=")                                                                         \
    X(ARROW, "->")                                                                                 \
    X(WALRUS, ":=")                                                                                \
    X(PLUS_EQUAL, "+=")                                                                            \
    X(MINUS_EQUAL, "-=")                                                                           \
    X(STAR_EQUAL, "*=")                                                                            \
    X(SLASH_EQUAL, "/=")                                                                           \
    X(PERCENT_EQUAL, "%=")                                                                         \
    X(AND_EQUAL, "&=")                                                                             \
    X(OR_EQUAL, "|=")                                                                              \
    X(XOR_EQUAL, "^=")                                                                             \
    X(AT_EQUAL, "@=")                                                                              \
    X(LEFT_PARENTHESIS, "(")                                                                       \
    X(RIGHT_PARENTHESIS, ")")                                                                      \
    X(LEFT_BRACKET, "[")                                                                           \
    X(RIGHT_BRACKET, "]")                                                                          \
    X(LEFT_BRACE, "{")                                                                             \
    X(RIGHT_BRACE, "}")                                                                            \
    X(COLON, ":")                                                                                  \
    X(COMMA, ",")                                                                                  \
    X(SEMICOLON, ";")                                                                              \
    X(DOT, ".")                                                                                    \
    X(EQUAL, "=")                                                                                  \
    X(EXCLAMATION, "!")                                                                            \
    X(PLUS, "+")                                                                                   \
    X(MINUS, "-")                                                                                  \
    X(STAR, "*")                                                                                   \
    X(SLASH, "/")                                                                                  \
    X(PERCENT, "%")                                                                                \
    X(AMPERSAND, "&")                                                                              \
    X(BAR, "|")                                                                                    \
    X(CARET, "^")                                                                                  \
    X(TILDE, "~")                                                                                  \
    X(AT, "@")                                                                                     \
    X(LESS, "<")                                                                                   \
    X(GREATER, ">")

#define LEXEME_KEYWORDS(X)                                                                         \
    X(FALSE, "False")                                                                              \
    X(NONE, "None")                                                                                \
    X(TRUE, "True")                                                                                \
    X(AND, "and")                                                                                  \
    X(AS, "as")                                                                                    \
    X(ASSERT, "assert")                                                                            \
    X(ASYNC, "async")                                                                              \
    X(AWAIT, "await")                                                                              \
    X(BREAK, "break")                                                                              \
    X(CLASS, "class")                                                                              \
    X(CONTINUE, "continue")                                                                        \
    X(DEF, "def")                                                                                  \
    X(DEL, "del")                                                                                  \
    X(ELIF, "elif")                                                                                \
    X(ELSE, "else")                                                                                \
    X(EXCEPT, "except")                                                                            \
    X(FINALLY, "finally")                                                                          \
    X(FOR, "for")                                                                                  \
    X(FROM, "from")                                                                                \
    X(GLOBAL, "global")                                                                            \
    X(IF, "if")                                                                                    \
    X(IMPORT, "import")                                                                            \
    X(IN, "in")                                                                                    \
    X(IS, "is")                                                                                    \
    X(LAMBDA, "lambda")                                                                            \
    X(NONLOCAL, "nonlocal")                                                                        \
    X(NOT, "not")                                                                                  \
    X(OR, "or")                                                                                    \
    X(PASS, "pass")                                                                                \
    X(RAISE, "raise")                                                                              \
    X(RETURN, "return")                                                                            \
    X(TRY, "try")                                                                                  \
    X(WHILE, "while")                                                                              \
    X(WITH, "with")                                                                                \
    X(YIELD, "yield")

// Names that are keywords in some places.
#define LEXEME_SOFT_KEYWORDS(X)                                                                    \
    X(CASE, "case")                                                                                \
    X(LAZY, "lazy")                                                                                \
    X(MATCH, "match")                                                                              \
    X(TYPE, "type")

#define LEXEME_KIND(name, spelling) LEXEME_##name,
typedef enum LexemeKind {
    LEXEME_OTHERS(LEXEME_KIND) LEXEME_OPERATORS(LEXEME_KIND) LEXEME_KEYWORDS(LEXEME_KIND)
        LEXEME_SOFT_KEYWORDS(LEXEME_KIND) LEXEME_COUNT,
} LexemeKind;
#undef LEXEME_KIND

typedef struct Lexeme {
    LexemeKind kind;
    uint32_t flags; // of strings and format strings: StringFlag, LEXEME_UNTERMINATED
    uint32_t start;
    uint32_t end;
} Lexeme;

enum { LEXEME_UNTERMINATED = 1u << 16 };

// CPython's limits (Parser/lexer/state.h).
enum { DEEPEST_INDENT = 100, DEEPEST_BRACKET = 200, DEEPEST_FORMAT = 150 };

typedef struct Indent {
    uint32_t column;    // tabs go to multiples of eight, as CPython has it
    uint32_t narrow;    // of two, as ruff has it
    uint32_t character; // tabs count one: the others must agree with it (TabError)
} Indent;

// An f-string or t-string that is being read.
typedef struct FormatString {
    char quote;
    bool is_triple;
    bool is_raw;
    bool is_template;
    uint32_t nesting; // brackets open around it
    uint32_t specs;   // format specifications open in it
} FormatString;

typedef struct LexemeReader {
    const Source *source;
    const char *text; // padded with zeros
    uint32_t length;
    uint32_t at;
    uint32_t nesting;   // open brackets
    uint32_t newline;   // first line end in brackets in front of the current lexeme, or NO_NEWLINE
    bool is_line_start; // the next lexeme may be an indent
    bool has_logical_token; // since the last NEWLINE
    bool is_dedenting;      // to `indent`, which the next lexeme is compared with
    Indent indent;
    uint32_t indent_start;
    uint32_t indent_count;
    Indent indents[DEEPEST_INDENT];
    uint32_t format_count;
    FormatString formats[DEEPEST_FORMAT];
    pcre2_code *names; // what an identifier is; NULL if the source is ASCII
    pcre2_match_data *match;
    VEC(Range) comments; // in f-strings
    Arena *arena;
    SyntaxErrorList *errors;
    SyntaxErrorList *glued; // numbers with a word right behind that the grammar would take
} LexemeReader;

#define NO_NEWLINE UINT32_MAX

void reader_init(LexemeReader *self, const Source *source, Arena *arena, SyntaxErrorList *errors,
                 SyntaxErrorList *glued);
void reader_release(LexemeReader *self); // once, whatever copies there are
Lexeme reader_next(LexemeReader *self);
// After an error in a bracket that was not closed: the line ends in front of `current`, if that is
// the first lexeme of its line and no other bracket is open. True if the reader went back there.
bool reader_leave_bracket(LexemeReader *self, Lexeme current);
// To where the next lexeme is to start; forgets what was wrong behind it.
void reader_go_back(LexemeReader *self, uint32_t at);
const char *lexeme_spelling(LexemeKind kind);
// Reports what the lexer found wrong.
void reader_error(LexemeReader *self, uint32_t start, uint32_t end, const char *message);

// lexeme_strings.c. False if there is none of it here.
bool reader_read_string(LexemeReader *self, Lexeme *lexeme); // also the beginning of an f-string
bool reader_read_format_text(LexemeReader *self,
                             Lexeme *lexeme); // text, braces and end of an f-string
bool reader_read_field_end(LexemeReader *self,
                           Lexeme *lexeme); // the colon in front of a format spec
void reader_end_format(LexemeReader *self); // the file ends in an f-string
bool reader_read_string_as_end(LexemeReader *self, Lexeme current);
// lexeme_numbers.c
bool reader_read_number(LexemeReader *self, Lexeme *lexeme);

#endif
