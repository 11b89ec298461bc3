// Base classes: those that a class names, and those of classes of the same file among them.
#ifndef SHIKRA_MODEL_BASES_H
#define SHIKRA_MODEL_BASES_H

#include "model/model.h"

// True if the class is derived from one of `names` (qualified, NULL-terminated), directly or by way
// of classes of this file.
bool class_has_base(const Model *model, const Ast *ast, Node class, const char *const *names);
// The same, but classes of this file are found by their names at module level, wherever `class`
// stands; those of functions are not known.
bool class_has_global_base(const Model *model, const Ast *ast, Node class,
                           const char *const *names);
// The same for Enum and what the module enum derives from it.
bool class_is_enumeration(const Model *model, const Ast *ast, Node class);

#endif
