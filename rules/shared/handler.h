// `except` clauses: their types, and the names of those.
#ifndef SHIKRA_RULES_SHARED_HANDLER_H
#define SHIKRA_RULES_SHARED_HANDLER_H

#include "rules/rule.h"

// The type that an except_clause catches, without `as` and parentheses; 0 for a bare `except:`.
Node handler_type(const Ast *ast, Node clause);
bool handler_is_group(const Ast *ast, Node clause); // except*
// The clause without what stands behind its last statement.
Range handler_range(const Ast *ast, Node clause);
// `a.b.c` as it is spelled without blanks; empty if the node is no name or chain of attributes.
Text dotted_name(const Ast *ast, Node expression, Arena *arena);

#endif
