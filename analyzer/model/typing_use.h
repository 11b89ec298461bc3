// Uses of typing: every name in the code that means a member of typing, typing_extensions or a
// configured typing module, in types in strings, too. For rules that would rather have another one
// there.
#ifndef SHIKRA_MODEL_TYPING_USE_H
#define SHIKRA_MODEL_TYPING_USE_H

#include "model/model.h"

typedef struct TypingUse {
    Node node;   // the name, or the attribute chain
    Text member; // "List"
    Text module; // "typing"
    const Reference *reference;
    ReferenceId next;
} TypingUse;

// `TypingUse use = {0}; while (typing_use_next(model, ast, &use)) ...`. In the order of the model's
// references.
bool typing_use_next(const Model *model, const Ast *ast, TypingUse *use);
// The use that stands before the brackets of `use[...]`: that subscript; 0 if there is none.
Node typing_use_subscript(const Ast *ast, const TypingUse *use);
// As it is written, also in a string with escapes: "t.List".
Text typing_use_text(const Ast *ast, const TypingUse *use, Arena *arena);
// True where only type checkers look, or Python only when it is asked to.
bool typing_use_is_unevaluated(const TypingUse *use);

// True if an argument of one of typing's functions is a type there: `cast(type, x)`, `TypeVar("T",
// type)`, `TypedDict("T", {"key": type})`, ... `expression` is what is asked about in the argument.
bool is_typed_argument(const Model *model, Node argument, Node expression);

// True for a class outside typing that takes types in brackets since Python 3.9 (PEP 585).
bool is_generic_class_name(Text qualified);
// True for such a class and for a member of typing whose arguments are types.
bool is_generic_class_expression(const Model *model, Node expression, Arena *arena);

#endif
