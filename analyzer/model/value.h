// The expression that a name was given where it was bound.
#ifndef SHIKRA_MODEL_VALUE_H
#define SHIKRA_MODEL_VALUE_H

#include "model/model.h"

// What an assignment, walrus or `with` item binds a name to, without parentheses: `1` for `x = 1`,
// `2` for `y` in `x, (y, z) = 1, (2, 3)`. 0 for other bindings and where unpacking cannot be
// followed.
Node binding_value(const Ast *ast, const Binding *binding);
// The same for what an identifier refers to; 0 for other expressions.
Node name_value(const Model *model, const Ast *ast, Node identifier);
// A target without the parentheses that the grammar takes for a tuple: `(x) = 1`.
Node target_unparenthesized(const Ast *ast, Node target);

#endif
