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
// difference is then passed over. So are lines after one with a comma (`a,`; `(a,), b`), and all
// that follows a match statement that the stock runtime did not see.
AstDifference ast_compare(const Ast *left, const Ast *right);

// What the stock runtime is to make the same tree of as the fast parser made of `source`, given
// that one's answer: the same, but for the line ends in brackets that end a block in the grammar's
// eyes. They are spaces in it. False if there is no such text: the fast parser fell back, the
// grammar lacks what is in it or may take a body for a type, or a comment is before such a line
// end.
bool source_for_stock(Source *result, Arena *arena, const Ast *fast, const ParseFallback *fallback);

#endif
