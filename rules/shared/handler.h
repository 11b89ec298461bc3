// `except` clauses: what they catch, and what that is called in them.
#ifndef SHIKRA_RULES_SHARED_HANDLER_H
#define SHIKRA_RULES_SHARED_HANDLER_H

#include "rules/rule.h"

// The type that an except_clause catches, without `as` and parentheses; 0 for a bare `except:`.
Node handler_type(const Ast *ast, Node clause);
bool handler_is_group(const Ast *ast, Node clause); // except*
// The clause without what stands behind its last statement.
Range handler_range(const Ast *ast, Node clause);
// The name behind `as`; ATOM_NONE if there is none.
Atom handler_name(const Ast *ast, Node clause);
// "Exception" or "BaseException" if the type is one of these, which nearly everything is an
// instance of; else NULL.
const char *broad_exception(const Check *check, Node type);

#endif
