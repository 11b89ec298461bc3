// What a function returns, as far as its return statements and its name tell.
#ifndef SHIKRA_RULES_ANNOTATIONS_RETURNS_H
#define SHIKRA_RULES_ANNOTATIONS_RETURNS_H

#include "rules/rule.h"

// No return statement has a value other than None. (A generator counts too.)
bool returns_nothing(const Ast *ast, Node function);
// The next node of a function's own code: other functions and classes in it are passed over.
Node return_next_own(const Ast *ast, Node node);
// The type that Python prescribes for a special method ("str" for `__str__`); NULL if it does not.
const char *special_method_type(Text name);

#endif
