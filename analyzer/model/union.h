// Unions in types: `A | B` and `Union[A, B]`, however they nest.
#ifndef SHIKRA_MODEL_UNION_H
#define SHIKRA_MODEL_UNION_H

#include "model/model.h"

#include "base/arena.h"

typedef struct UnionMembers {
    VEC(Node) items;  // from the left, without parentheses
    bool is_regular;  // no union stands on the right of a `|` or inside the brackets of a Union
    bool is_too_long; // the rest is left out
} UnionMembers;

// The union of which the expression is a member, at any depth; 0 if it is none.
Node outermost_union(const Model *model, const Ast *ast, Node member);
UnionMembers union_members(const Model *model, const Ast *ast, Node outermost, Arena *arena);
// True where an expression stands for a type: in annotations and what Python itself reads as types,
// in strings that are types, in the first argument of cast and those of TypeVar; but not among the
// values of Literal and what Annotated adds.
bool is_type_place(const Model *model, const Ast *ast, Node expression);

#endif
