// Visibility: whether users of a module are meant to see a definition.
#ifndef SHIKRA_MODEL_VISIBILITY_H
#define SHIKRA_MODEL_VISIBILITY_H

#include "model/function.h"

// True for functions and classes that are not part of the module's interface: named with an
// underscore (methods: but for `__x__`), missing from an `__all__` that is there, inside a function
// or a private class, setters and deleters of properties, and all that is in a private module.
bool definition_is_private(const Model *model, const Ast *ast, Node definition);

#endif
