// What the rules of flake8-annotations share: which functions and parameters they look at.
#ifndef SHIKRA_RULES_ANNOTATIONS_ANNOTATED_H
#define SHIKRA_RULES_ANNOTATIONS_ANNOTATED_H

#include "rules/rule.h"

// The implementation behind `@overload`s: its interface is theirs.
bool is_overload_implementation(const Check *check, Node function);
// All parameters but `self` or `cls`: of a method that is not static the first one is left out.
ParameterList own_parameters(Check *check, Node function);
// With the setting ignore-fully-untyped: the function has no annotation at all.
bool is_left_untyped(Check *check, Node function);
// A parameter other than `self` has an annotation.
bool has_typed_parameter(Check *check, Node function);

#endif
