// What E711 and E712 share: which comparisons count, and how they are replaced.
#ifndef SHIKRA_RULES_PYCODESTYLE_LITERAL_COMPARISON_H
#define SHIKRA_RULES_PYCODESTYLE_LITERAL_COMPARISON_H

#include "rules/rule.h"
#include "syntax/comparison.h"

static inline bool is_equality(const Ast *ast, Node op) {
    return ast_is(ast, op, TOKEN_EQUAL_EQUAL) || ast_is(ast, op, TOKEN_BANG_EQUAL);
}
static inline bool is_boolean(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_TRUE) || ast_is(ast, node, NODE_FALSE);
}
// `x == True == True`: the second says nothing that the first does not.
bool is_repeated_boolean(const Ast *ast, Comparison pair);
// The comparison with `is` and `is not` wherever one of the two rules, if it is on, asks for it; so
// that all findings of a chain have one fix. Where a comment would be lost only the operator of
// `pair` is replaced.
Edit identity_edit(Check *check, Node comparison, Comparison pair);

#endif
