// Unparse: an expression written anew, on one line, with one blank where Python's own unparser puts
// one and parentheses only where they are needed. For fixes that move an expression.
#ifndef SHIKRA_MODEL_UNPARSE_H
#define SHIKRA_MODEL_UNPARSE_H

#include "model/model.h"

#include "base/buffer.h"

typedef enum UnparsePlace {
    UNPARSE_VALUE,    // right of `=`: a tuple needs no parentheses
    UNPARSE_ARGUMENT, // among arguments, elements, parameters
    UNPARSE_MEMBER,   // beside a `|`
    UNPARSE_OBJECT,   // in front of a dot
} UnparsePlace;

// Comments inside are lost. Numbers are decimal, strings keep their quotes if those take no more
// escapes than the others would. What has a syntax error in it stays as it is written.
Text unparse(const Ast *ast, Node expression, UnparsePlace place, Arena *arena);

// The same for a type that is to stand in a string whose quotes are `quote`: strings in it that are
// types become what they hold, those in Literal and in Annotated's notes get the other quotes, and
// the ones in brackets behind an unknown name stay.
Text unparse_type(const Model *model, const Ast *ast, Node expression, char quote, Arena *arena);

// Of unparse_literal.c: a number; a string without interpolation; the text between the fields of
// an f-string whose quotes are `quote`.
void unparse_number(Buffer *out, Text number);
void unparse_string(Buffer *out, const Ast *ast, Node string, Arena *arena);
// `text` as a string, in `quote` if the other one does not save escapes.
void unparse_text(Buffer *out, Text value, char quote);
void unparse_content(Buffer *out, Text value, char quote);

#endif
