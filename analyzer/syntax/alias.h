// Alias: `with a if b else c as d`, which the grammar reads as `a if b else (c as d)`.
#ifndef SHIKRA_SYNTAX_ALIAS_H
#define SHIKRA_SYNTAX_ALIAS_H

#include "syntax/ast.h"

// Makes each such `as` that of the whole expression.
void ast_lift_aliases(Ast *self);

#endif
