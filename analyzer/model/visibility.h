// Visibility: whether users of a module are meant to see a definition.
#ifndef SHIKRA_MODEL_VISIBILITY_H
#define SHIKRA_MODEL_VISIBILITY_H

#include "model/function.h"

// True for functions and classes that are not part of the module's interface: named with an
// underscore (methods: but for `__x__`), missing from an `__all__` that is there, inside a function
// or a private class, setters and deleters of properties, and all that is in a private module.
bool definition_is_private(const Ast *ast, Node definition);
// True if the module assigns `__all__`, whatever to.
bool module_has_exports(const Ast *ast);
// True if a list, tuple or sum of them that is assigned to `__all__` names it.
bool module_exports(const Ast *ast, Text name);

#endif
