// What RUF008, RUF009 and RUF012 share: dataclasses, and what a class body binds to mutable
// objects.
#ifndef SHIKRA_RULES_RUFF_CLASS_DEFAULT_H
#define SHIKRA_RULES_RUFF_CLASS_DEFAULT_H

#include "rules/rule.h"

typedef enum DataclassKind {
    DATACLASS_NONE,
    DATACLASS_STDLIB,
    DATACLASS_ATTRS,          // annotated names are its fields
    DATACLASS_ATTRS_EXPLICIT, // only what attr.ib() makes is a field
} DataclassKind;

DataclassKind dataclass_kind(const Check *check, Node class);
// The assignment that a statement of a class body consists of; 0 for other statements.
Node class_assignment(const Ast *ast, Node statement);
// The expression inside the annotation; 0 if there is none.
Node assignment_annotation(const Ast *ast, Node assignment);
bool is_class_variable(const Check *check, Node annotation); // ClassVar, ClassVar[...]
bool is_final(const Check *check, Node annotation);          // Final, Final[...]
// The annotation promises that the value cannot change.
bool is_immutable_annotation(const Check *check, Node annotation);

#endif
