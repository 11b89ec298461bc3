// The type that a function's return statements tell, for fixes of the rules about return
// annotations.
#ifndef SHIKRA_RULES_ANNOTATIONS_RETURN_TYPE_H
#define SHIKRA_RULES_ANNOTATIONS_RETURN_TYPE_H

#include "check/edits.h"
#include "rules/rule.h"

typedef struct ReturnType {
    Text text;        // "int", "str | None", "typing.Never"
    EditList imports; // that it takes
} ReturnType;

// False if a value is returned whose type is not known, or the function is a generator or a
// placeholder.
bool return_type_of(Check *check, Node function, ReturnType *type);
// `name` is None or that of a builtin type ("int"). False if it cannot be named here.
bool return_type_builtin(Check *check, Node function, const char *name, ReturnType *type);

#endif
