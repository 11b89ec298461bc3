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
// Of an import's names that bring in the same under the same name, and are not removed yet, the
// first is the one to be removed, as in ruff. `repeated` is one of them, the one at `own`; of very
// many it is the one.
uint32_t first_same_import(const Ast *ast, Node repeated, uint32_t own, const bool *is_removed);

#endif
