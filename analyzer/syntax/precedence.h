// Precedence: what binds looser to Python than to the grammar.
//
//     with a if b else c as d      the grammar: a if b else (c as d)
//     (x := a if b else c)         the grammar: (x := a) if b else c
#ifndef SHIKRA_SYNTAX_PRECEDENCE_H
#define SHIKRA_SYNTAX_PRECEDENCE_H

#include "syntax/ast.h"

// Makes each such `as` and `:=` that of the whole expression.
void ast_mend_precedence(Ast *self);

#endif
