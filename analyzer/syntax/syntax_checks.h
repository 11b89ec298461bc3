// The checks behind syntax_errors.c; private to syntax/.
#ifndef SHIKRA_SYNTAX_SYNTAX_CHECKS_H
#define SHIKRA_SYNTAX_SYNTAX_CHECKS_H

#include "syntax/syntax_errors.h"

typedef struct SyntaxChecker {
    const Ast *ast;
    Arena *arena;
    SyntaxErrorList errors;
} SyntaxChecker;

__attribute__((format(printf, 3, 4))) void syntax_error_at(SyntaxChecker *self, Range range,
                                                           const char *format, ...);
#define SYNTAX_ERROR(self, node, ...)                                                              \
    syntax_error_at((self), ast_range((self)->ast, (node)), __VA_ARGS__)

// Each looks at one node of a kind it knows and ignores others.
void check_placement(SyntaxChecker *self, Node node);
void check_targets(SyntaxChecker *self, Node node);
// Statements of a module or block that stand in different columns.
void check_block_indentation(SyntaxChecker *self, Node block);
void check_signature(SyntaxChecker *self, Node node);
void check_declaration(SyntaxChecker *self, Node node);
void check_literal(SyntaxChecker *self, Node node);
void check_pattern(SyntaxChecker *self, Node node);

// NUL bytes, and statements that span cells of a notebook; after the others.
void check_whole_text(SyntaxChecker *self);

// For files whose tree has ERROR or MISSING nodes: what is wrong, from the tokens.
void diagnose_errors(SyntaxChecker *self);

#endif
