// Type variables of the old kind (`T = TypeVar("T")`), to be written as type parameters (PEP 695).
#ifndef SHIKRA_RULES_SHARED_TYPE_VARIABLES_H
#define SHIKRA_RULES_SHARED_TYPE_VARIABLES_H

#include "rules/rule.h"

typedef struct TypeVariable {
    Text name;
    const char *stars; // "", "*" of a TypeVarTuple, "**" of a ParamSpec
    Node call;         // 0: nothing is known of it, or it is AnyStr
    bool is_any_str;
    bool has_default;
} TypeVariable;

typedef struct TypeVariables {
    TypeVariable *items; // in the order of the uses
    uint32_t count;
    uint32_t capacity;
    bool has_others; // names were among them that are no type variables
} TypeVariables;

// The first of a class's bases that is `Generic[...]`; 0 if there is none.
Node find_generic_base(const Check *check, Node bases);
// What the identifier or attribute means; false if it is no type variable.
bool read_type_variable(const Check *check, Node name, TypeVariable *variable);
// Adds the type variables in an expression, not those in strings.
void collect_type_variables(Check *check, Node expression, TypeVariables *variables);
// Leaves the first of each name.
void drop_repeated_variables(TypeVariables *variables);
bool have_defaults(const TypeVariables *variables);
// `[T, S: int, *Ts]`; empty without any.
Text type_parameters_text(const Check *check, const TypeVariables *variables);

#endif
