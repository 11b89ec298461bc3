// What an identifier is in the syntax: a name that is read, bound or deleted, or no name at all.
#ifndef SHIKRA_RULES_BUGBEAR_NAMES_H
#define SHIKRA_RULES_BUGBEAR_NAMES_H

#include "rules/rule.h"

// As the `ctx` of ast.Name; what has no ast.Name (attributes, parameters, imports, keywords,
// `except ... as x`, captures) is NAME_NONE.
typedef enum NameRole { NAME_NONE, NAME_LOAD, NAME_STORE, NAME_DELETE } NameRole;

NameRole name_role(const Ast *ast, Node identifier);

typedef VEC(Node) NodeList;
// The names that a target binds, in order: not those in `x.y` and `x[y]`.
void target_names(const Ast *ast, Node target, Arena *arena, NodeList *names);

typedef VEC(Atom) AtomList;
void atoms_sort(AtomList *self);
bool atoms_have(const AtomList *sorted, Atom atom);

#endif
