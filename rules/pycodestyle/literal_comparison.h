// What E711 and E712 share: which comparisons count, and how an operator is replaced.
#ifndef SHIKRA_RULES_PYCODESTYLE_LITERAL_COMPARISON_H
#define SHIKRA_RULES_PYCODESTYLE_LITERAL_COMPARISON_H

#include "rules/rule.h"
#include "syntax/comparison.h"

static inline bool is_equality(const Ast *ast, Node op) {
    return ast_is(ast, op, TOKEN_EQUAL_EQUAL) || ast_is(ast, op, TOKEN_BANG_EQUAL);
}

// Puts the word `operator` in the place of `op`, with blanks where it would touch its neighbours.
Edit operator_edit(Check *check, Node op, const char *operator);

#endif
