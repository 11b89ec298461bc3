// Expressions as text on one line, for fixes: as a formatter without a line limit would write them.
#ifndef SHIKRA_SYNTAX_ONE_LINE_H
#define SHIKRA_SYNTAX_ONE_LINE_H

#include "syntax/ast.h"

// The expression with one space behind commas and around operators, none inside brackets, without
// comments, line ends and trailing commas. Strings and parentheses stay as they are. Empty if
// brackets nest too deeply.
Text expression_on_one_line(const Ast *ast, Node expression, Arena *arena);

#endif
