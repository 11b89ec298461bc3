// The grammar's own lexer, run on bytes: by the generator to find out what it does in each of its
// states, by the fast parser for the rare identifier that is not ASCII.
#ifndef SHIKRA_SYNTAX_FAST_GRAMMAR_LEXER_H
#define SHIKRA_SYNTAX_FAST_GRAMMAR_LEXER_H

#include <stdbool.h>
#include <stdint.h>
#include <tree_sitter/parser.h>

typedef struct GrammarToken {
    bool is_found;
    TSSymbol symbol;
    const char *start; // behind white space
    const char *end;
} GrammarToken;

typedef bool (*GrammarLexFunction)(TSLexer *, TSStateId);

// The token at `text`, which is valid UTF-8 up to `end`.
GrammarToken grammar_lex(GrammarLexFunction lex, uint16_t lex_state, const char *text,
                         const char *end);

#endif
