// Syntax errors: what CPython would refuse, in the words that ruff's users know.
//
// Two sources: ERROR and MISSING nodes of the tree (diagnosed from the tokens, diagnose.c), and
// what tree-sitter-python accepts although Python does not (language reference; CPython's symtable
// and compiler checks): placement.c for statements in the wrong place, targets.c for what cannot be
// assigned to, signatures.c for parameters and arguments, names.c for global and nonlocal,
// literals.c for strings and numbers, patterns.c for match.
#ifndef SHIKRA_SYNTAX_SYNTAX_ERRORS_H
#define SHIKRA_SYNTAX_SYNTAX_ERRORS_H

#include "syntax/ast.h"

typedef struct SyntaxError {
    Range range;
    Text message; // without a full stop, as ruff words it
} SyntaxError;

typedef struct SyntaxErrorList {
    SyntaxError *items; // in the source's order
    uint32_t count;
    uint32_t capacity;
} SyntaxErrorList;

// Everything in `arena`. Linear in the size of the file.
SyntaxErrorList syntax_errors_find(const Ast *ast, Arena *arena);

#endif
