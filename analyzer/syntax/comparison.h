// Comparisons: `a < b == c` as the pairs that Python evaluates, `a < b` and `b == c`.
#ifndef SHIKRA_SYNTAX_COMPARISON_H
#define SHIKRA_SYNTAX_COMPARISON_H

#include "syntax/ast.h"

typedef struct Comparison {
    Node left;  // operands with the parentheses around them
    Node op;    // TOKEN_EQUAL_EQUAL, TOKEN_IS_NOT, ... (one token, also of two words)
    Node right; // 0 if a syntax error left it out
    uint32_t index;
} Comparison;

// The first pair of a comparison_operator node; .op is 0 if it has none.
static inline Comparison comparison_first(const Ast *ast, Node node) {
    const Node left = ast_first_child(ast, node);
    const Node op = ast_next(ast, left);
    return (Comparison){left, op, ast_next(ast, op), 0};
}

static inline Comparison comparison_next(const Ast *ast, Comparison self) {
    const Node op = ast_next(ast, self.right);
    return (Comparison){self.right, op, ast_next(ast, op), self.index + 1};
}

static inline bool comparison_is_chain(const Ast *ast, Node node) {
    return comparison_next(ast, comparison_first(ast, node)).op != 0;
}

// A number, string or bytes literal, also strings side by side, or a tuple of such at any depth, in
// which None, True, False and `...` may stand too. No f-string, no template.
bool operand_is_constant(const Ast *ast, Node operand);

#define COMPARISON_EACH(ast, pair, node)                                                           \
    for (Comparison pair = comparison_first((ast), (node)); (pair).op != 0;                        \
         (pair) = comparison_next((ast), (pair)))

#endif
