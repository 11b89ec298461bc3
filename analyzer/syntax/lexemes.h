// Lexemes: Python's tokens (language reference 2), for the diagnosis of files that do not parse.
// Private to syntax/. Unlike the parser's tokens they do not depend on what the grammar expects, so
// they can be trusted around an error.
#ifndef SHIKRA_SYNTAX_LEXEMES_H
#define SHIKRA_SYNTAX_LEXEMES_H

#include "syntax/ast.h"

typedef enum LexemeKind {
    LEXEME_NAME,
    LEXEME_KEYWORD,
    LEXEME_NUMBER,
    LEXEME_STRING, // with prefix and quotes; an f-string is one lexeme
    LEXEME_OPERATOR,
    LEXEME_NEWLINE, // end of a logical line
    LEXEME_INDENT,
    LEXEME_DEDENT,
    LEXEME_WRONG, // `message` says why; the diagnosis reports it
    LEXEME_END,
} LexemeKind;

typedef struct Lexeme {
    LexemeKind kind;
    uint32_t start;
    uint32_t end;
    const char *message; // of LEXEME_WRONG
} Lexeme;

typedef struct LexemeList {
    Lexeme *items; // ends with LEXEME_END
    uint32_t count;
    uint32_t capacity;
} LexemeList;

LexemeList lexemes_read(const Source *source, Arena *arena);
// True if the lexeme is that keyword or operator.
bool lexeme_is(const Source *source, Lexeme lexeme, const char *spelling);

#endif
