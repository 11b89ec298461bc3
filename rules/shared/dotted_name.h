// `a.b.c` as text.
#ifndef SHIKRA_RULES_SHARED_DOTTED_NAME_H
#define SHIKRA_RULES_SHARED_DOTTED_NAME_H

#include "rules/rule.h"

// As it is spelled, without blanks and parentheses; empty if the node is no name or chain of
// attributes.
Text dotted_name(const Ast *ast, Node expression, Arena *arena);

#endif
