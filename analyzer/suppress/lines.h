// How lines belong together: for a comment that speaks for more than its own line. Private to
// suppress/.
#ifndef SHIKRA_SUPPRESS_LINES_H
#define SHIKRA_SUPPRESS_LINES_H

#include "syntax/ast.h"

// What the line feed at the end of a line is to Python's tokenizer.
typedef enum LineEnd {
    LINE_END_STATEMENT, // the end of a logical line (also of a blank or a comment's line)
    LINE_END_BRACKET,   // white space between brackets
    LINE_END_NONE,      // no token: inside a string, or behind a backslash
} LineEnd;

// By line, 0-based.
typedef struct Lines {
    const Ast *ast;
    uint32_t *noqa;       // the line on which a `# noqa` speaks for this one
    uint8_t *ends;        // LineEnd; NULL until lines_find_ends
    bool *is_in_brackets; // at its first byte
    uint32_t *next_code;  // this line or the first behind it that has more than a comment
} Lines;

// Finds `noqa` alone, which is all that most files need.
void lines_init(Lines *self, Arena *arena, const Ast *ast);
// Finds the rest.
void lines_find_ends(Lines *self, Arena *arena);

#endif
