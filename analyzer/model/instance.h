// What class a name's value is an instance of, as far as the place that binds the name says.
#ifndef SHIKRA_MODEL_INSTANCE_H
#define SHIKRA_MODEL_INSTANCE_H

#include "model/model.h"

// True if `name` was bound once in its scope, up to here, and either to a call of one of `classes`
// (assignment, walrus, `with` item) or with an annotation that allows one of them: the class
// itself, Optional, or a part of a union. Parameters count by their annotation. `classes` are
// qualified names, NULL-terminated.
bool name_is_instance(const Model *model, const Ast *ast, Node name, const char *const *classes,
                      Arena *arena);
// True for a call of one of `classes`.
bool is_instantiation(const Model *model, const Ast *ast, Node expression,
                      const char *const *classes);
// True if `name` was bound once in its scope, up to here, and is of the builtin type "int",
// "float", "str", "bytes", "list", "tuple", "set" or "dict" by its annotation (`dict`,
// `dict[str, int]`, `typing.Dict`), as *args or **kwargs, or by its value: a literal or a display,
// or a call of the type. The builtin's name has to mean it where `name` is read, too, as ruff has
// it.
bool name_has_builtin_type(const Model *model, const Ast *ast, Node name, const char *type);

#endif
