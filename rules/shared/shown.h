// Statements that are only an expression: tuples without parentheses, what a notebook shows.
#ifndef SHIKRA_RULES_SHARED_SHOWN_H
#define SHIKRA_RULES_SHARED_SHOWN_H

#include "rules/rule.h"

// True for the last statement of a notebook's cell: its value is displayed.
bool is_shown_by_notebook(const Check *check, Node statement);
// True if an expression_statement is a tuple without parentheses: `a, b` or `a,`. Its items are
// then the statement's children.
bool is_bare_tuple(const Ast *ast, Node statement);

#endif
