// Compare: whether two parsers made the same tree. For tests, fuzzers and `shikra ast --compare`.
#ifndef SHIKRA_SYNTAX_COMPARE_H
#define SHIKRA_SYNTAX_COMPARE_H

#include "syntax/ast.h"

typedef struct AstDifference {
    const char *what; // NULL: the trees are the same
    Node left;        // the first nodes that differ; 0 if it is not about nodes
    Node right;
    uint32_t ambiguous_count; // places where they differ as they may, see below
} AstDifference;

// Every node's kind, field, range, parent and flags, identifiers' names, comments, and whether
// there are errors. What may differ, because the grammar leaves it open and the stock runtime's
// answer is accidental: what `*` covers in `*a.b` and `*f(x)`, and whether `with (a,):` has one
// item or a tuple. The fast parser reads both as Python does. The smallest subtree around such a
// difference is then passed over.
AstDifference ast_compare(const Ast *left, const Ast *right);

#endif
