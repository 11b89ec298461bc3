// Whether an expression counts as true, as far as the source shows it.
#ifndef SHIKRA_MODEL_TRUTH_H
#define SHIKRA_MODEL_TRUTH_H

#include "model/model.h"

typedef enum Truth {
    TRUTH_UNKNOWN,
    TRUTH_FALSE, // False, None, 0, "", [], dict()
    TRUTH_TRUE,  // True, 1, "a", [x], list("a"), a lambda
} Truth;

// Literals, displays, strings of any kind and calls of list, tuple, set, frozenset and dict.
Truth expression_truth(const Model *model, const Ast *ast, Node expression);

#endif
