// Detour: how the fast parser gets past gaps of the grammar.
//
// `x: list[a] or b`: behind an identifier with brackets the grammar takes a type for finished.
// `x = *(a, b), c`: where `*` can also make a pattern, it takes nothing but a name, an attribute or
// a subscript. Both are expressions in the wrong place. So where such a thing meets an error, it is
// parsed as if it were in parentheses, which are neither in the text nor in the tree; what they
// hold then counts as what the grammar wanted. How far it reaches has to be known before, for the
// loop to leave the group at its end: that is looked for by the bytes.
//
// `(*(a, b), c) = d`: in brackets that has been read as an expression by then, and becomes a target
// as it is (recover.c).
#ifndef SHIKRA_SYNTAX_FAST_DETOUR_H
#define SHIKRA_SYNTAX_FAST_DETOUR_H

#include "syntax/fast/lexer.h"

// One at a time: none begins in another.
typedef struct Detour {
    uint32_t group; // index on the stack of the left parenthesis that is not there; 0: none is open
    uint32_t end;   // of the last token in it
    bool is_splat;
} Detour;

// The end of the last token of the expression that starts at `start`; 0 if it cannot be told, or
// it is one that would need real parentheses. `is_operand`: what `*` can stand before.
uint32_t detour_end(Lexer *lexer, uint32_t start, bool is_operand, bool is_in_brackets);

#endif
