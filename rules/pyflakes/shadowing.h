// Pairs of bindings of which one takes the place of the other: what F402, F811 and F823 look at.
#ifndef SHIKRA_RULES_PYFLAKES_SHADOWING_H
#define SHIKRA_RULES_PYFLAKES_SHADOWING_H

#include "rules/rule.h"

// `import x`, `from x import y`, also of `__future__`.
bool binding_is_import(const Binding *binding);
// Calls `visit` for each binding that shadows another: first those of its own scope, newest first;
// then the one that the oldest of them shadows in a function or module around.
// `context` is passed on.
void shadowing_each(Check *check, void *context,
                    void (*visit)(Check *check, void *context, const Binding *binding,
                                  const Binding *shadowed, bool is_same_scope));

#endif
