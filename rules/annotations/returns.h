// What a function returns, as far as its return statements and its name tell.
#ifndef SHIKRA_RULES_ANNOTATIONS_RETURNS_H
#define SHIKRA_RULES_ANNOTATIONS_RETURNS_H

#include "rules/rule.h"

// No return statement has a value other than None. (A generator counts too.)
bool returns_nothing(const Ast *ast, Node function);
// `-> None` is surely right: nothing is returned or yielded, the end can be reached, and the body
// is more than a placeholder.
bool returns_none(const Check *check, Node function);
// The type that Python prescribes for a special method ("str" for `__str__`); NULL if it does not.
const char *special_method_type(Text name);

#endif
