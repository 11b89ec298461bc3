// What an identifier is in the syntax: a name that is read, bound or deleted, or no name at all.
#ifndef SHIKRA_SYNTAX_NAME_ROLE_H
#define SHIKRA_SYNTAX_NAME_ROLE_H

#include "syntax/ast.h"

// As the `ctx` of ast.Name; what has no ast.Name (attributes, parameters, imports, keywords,
// `except ... as x`, captures) is NAME_NONE.
typedef enum NameRole { NAME_NONE, NAME_LOAD, NAME_STORE, NAME_DELETE } NameRole;

NameRole name_role(const Ast *ast, Node identifier);
// What the statement around does with `node`, alone or in a sequence: NAME_LOAD where that is no
// target.
NameRole target_role(const Ast *ast, Node node);

typedef VEC(Node) NodeList;
// The names that a target binds, in order: not those in `x.y` and `x[y]`.
void target_names(const Ast *ast, Node target, Arena *arena, NodeList *names);

#endif
