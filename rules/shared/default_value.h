// What B006 and B008 share: calls that make mutable and immutable objects, and what in a default is
// of interest.
#ifndef SHIKRA_RULES_SHARED_DEFAULT_VALUE_H
#define SHIKRA_RULES_SHARED_DEFAULT_VALUE_H

#include "rules/rule.h"

// A list, dict or set: a display, a comprehension, or a call of a type whose objects change.
bool is_mutable_expression(const Check *check, Node expression);
// What is called, without type arguments: `list` in `list[int]()`.
Node unsubscripted_callee(const Ast *ast, Node call);
bool makes_mutable(const Check *check, Node callee);
// The parameter's annotation promises that nobody changes the value.
bool is_declared_immutable(const Check *check, const Parameter *parameter);

#endif
