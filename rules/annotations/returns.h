// What a function returns, as far as its return statements and its name tell.
#ifndef SHIKRA_RULES_ANNOTATIONS_RETURNS_H
#define SHIKRA_RULES_ANNOTATIONS_RETURNS_H

#include "rules/rule.h"

// No return statement has a value other than None. (A generator counts too.)
bool returns_nothing(const Ast *ast, Node function);
// The next return statement or yield from `node` on and before `end`; 0 if there is none. Other
// functions and classes in between are passed over.
Node return_next(const Ast *ast, Node node, Node end);
// The type that Python prescribes for a special method ("str" for `__str__`); NULL if it does not.
const char *special_method_type(Text name);

#endif
