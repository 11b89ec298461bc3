// Unparse: an expression written anew, on one line, with one blank where Python's own unparser puts
// one and parentheses only where they are needed. For fixes that move an expression.
#ifndef SHIKRA_MODEL_UNPARSE_H
#define SHIKRA_MODEL_UNPARSE_H

#include "syntax/ast.h"

#include "base/buffer.h"

typedef enum UnparsePlace {
    UNPARSE_VALUE,    // right of `=`: a tuple needs no parentheses
    UNPARSE_ARGUMENT, // among arguments, elements, parameters
    UNPARSE_OBJECT,   // in front of a dot
} UnparsePlace;

// Comments inside are lost. Numbers are decimal, strings keep their quotes if those take no more
// escapes than the others would. What has a syntax error in it stays as it is written.
Text unparse(const Ast *ast, Node expression, UnparsePlace place, Arena *arena);

// Of unparse_literal.c: a number; a string without interpolation; the text between the fields of
// an f-string whose quotes are `quote`.
void unparse_number(Buffer *out, Text number);
void unparse_string(Buffer *out, const Ast *ast, Node string, Arena *arena);
void unparse_content(Buffer *out, Text value, char quote);

#endif
