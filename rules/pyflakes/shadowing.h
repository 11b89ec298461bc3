// What a binding takes the place of: what F402, F811 and F823 look at.
#ifndef SHIKRA_RULES_PYFLAKES_SHADOWING_H
#define SHIKRA_RULES_PYFLAKES_SHADOWING_H

#include "rules/rule.h"

// `import x`, `from x import y`, also of `__future__`.
bool binding_is_import(const Binding *binding);
// A variable of a `for` statement, or of a comprehension in what that goes over.
bool binding_is_of_loop(const Ast *ast, const Binding *binding);
// The one that `binding` shadows in its own scope, or else in a function or module around.
const Binding *shadowed_binding(const Model *model, const Binding *binding);

#endif
