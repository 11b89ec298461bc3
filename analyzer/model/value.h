// What a name was given where it was bound. The one place to ask that; which question is the right
// one is said by what is to follow from the answer:
//
//     name_value          what it holds, as far as the last assignment before says: `url` in
//                         `urlopen(url)`
//     name_maker          what it was made by: `app` of `app.run()` by `Flask(__name__)`
//     name_only_binding   what it is for certain, because nothing else binds it before. Of the
//                         class of what it holds model/instance.h tells more.
#ifndef SHIKRA_MODEL_VALUE_H
#define SHIKRA_MODEL_VALUE_H

#include "model/model.h"

// The last value of `a = b = value`, without parentheses; 0 for `x: int`.
Node assigned_value(const Ast *ast, Node assignment);
// What an assignment, walrus or `with` item binds a name to, without parentheses: `1` for `x = 1`,
// `2` for `y` in `x, (y, z) = 1, (2, 3)`. 0 for other bindings and where unpacking cannot be
// followed.
Node binding_value(const Ast *ast, const Binding *binding);
// The same for what an identifier refers to; 0 for other expressions.
Node name_value(const Model *model, const Ast *ast, Node identifier);
// The binding that an identifier refers to, if no other of that name in its scope came before; NULL
// if one did, and for other expressions.
const Binding *name_only_binding(const Model *model, const Ast *ast, Node identifier);
// What is called in the assignment that last bound the identifier (which may be in parentheses),
// whatever the call's value was unpacked to; 0 if something else bound it, or it to something else.
Node name_maker(const Model *model, const Ast *ast, Node identifier);
// The binding that `name` would mean if it stood at `place`, which a function runs when what is
// around it has been run; 0 if that is a builtin or nothing. A name that was bound very often since
// counts as bound before.
BindingId binding_seen_at(const Model *model, const Ast *ast, Node place, Text name);
// A target without the parentheses that the grammar takes for a tuple: `(x) = 1`.
Node target_unparenthesized(const Ast *ast, Node target);

#endif
