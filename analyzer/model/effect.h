// Whether an expression may do something beside having a value.
#ifndef SHIKRA_MODEL_EFFECT_H
#define SHIKRA_MODEL_EFFECT_H

#include "model/model.h"

// True for what runs code of others: calls (but not `list()` and its like), subscripts, operators
// on anything but literals and displays, comprehensions, `await`, `yield`; also for walruses.
// Attributes, comparisons and unary operators are taken to do nothing.
bool expression_has_effect(const Model *model, const Ast *ast, Node expression);

#endif
