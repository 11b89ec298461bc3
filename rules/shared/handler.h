// `except` clauses: what they catch, and what that is called in them.
#ifndef SHIKRA_RULES_SHARED_HANDLER_H
#define SHIKRA_RULES_SHARED_HANDLER_H

#include "rules/rule.h"

// The type that an except_clause catches, without `as` and parentheses; 0 for a bare `except:`.
// Of `except A, B:` the first.
Node handler_type(const Ast *ast, Node clause);

// The tuple that an except_clause catches: `(A, B)`, or `A, B` where the target version has that.
// (For older ones it is Python 2's `except A, name:`.)
typedef struct HandlerTuple {
    Node first; // element, 0 if there is none
    Range range;
    bool is_bare; // without parentheses
} HandlerTuple;
// False if the clause catches something else.
bool handler_tuple(const Check *check, Node clause, HandlerTuple *tuple);
Node handler_tuple_next(const Ast *ast, Node element);
bool handler_is_group(const Ast *ast, Node clause); // except*
// The clause without what stands behind its last statement.
Range handler_range(const Ast *ast, Node clause);
// The name behind `as`; ATOM_NONE if there is none.
Atom handler_name(const Ast *ast, Node clause);
// "Exception" or "BaseException" if the type is one of these, which nearly everything is an
// instance of; else NULL.
const char *broad_exception(const Check *check, Node type);

#endif
