// Annotations: the shapes of type expressions, whichever way the grammar spells them.
//
// `Optional[int]` is a generic_type in one place and a subscript in another, `A | B` a union_type
// or a binary_operator. Rules ask here and see one shape. Parentheses never matter.
#ifndef SHIKRA_MODEL_ANNOTATION_H
#define SHIKRA_MODEL_ANNOTATION_H

#include "model/model.h"

typedef enum AnnotationShape {
    ANNOTATION_NAME,      // a name or an attribute chain
    ANNOTATION_SUBSCRIPT, // head[arguments]
    ANNOTATION_UNION,     // left | right
    ANNOTATION_NONE,      // None
    ANNOTATION_STRING,    // a string literal, also of strings side by side
    ANNOTATION_OTHER,
} AnnotationShape;

// Without parentheses and the grammar's own wrapping.
Node annotation_strip(const Ast *ast, Node annotation);
AnnotationShape annotation_shape(const Ast *ast, Node annotation);
// Of a union: its two sides.
Node annotation_left(const Ast *ast, Node annotation);
Node annotation_right(const Ast *ast, Node annotation);
// Of a subscript: what stands before the brackets, and the first argument inside them. Those that
// follow are ast_next of it. A tuple inside the brackets is its elements.
Node annotation_head(const Ast *ast, Node annotation);
Node annotation_first_argument(const Ast *ast, Node annotation);
#define AST_EACH_ARGUMENT(ast, argument, subscript)                                                \
    for (Node argument = annotation_first_argument((ast), (subscript)); (argument) != 0;           \
         (argument) = ast_next((ast), (argument)))
// True if the brackets hold a tuple: several arguments, or a comma behind the only one.
bool annotation_has_tuple(const Ast *ast, Node annotation);

// Where a union reaches as Python reads it, from left to right: the grammar takes the rest of
// `list[int] | str | None` for the right side. `bar` is a union_type or a binary_operator.
Range annotation_union_range(const Ast *ast, Node bar);

// True if a value of that type cannot be changed (int, Sequence[str], tuple[int, ...] | None).
// `more` is a NULL-terminated list of qualified names to count as well.
bool annotation_is_immutable(const Model *model, const Ast *ast, Node annotation,
                             const char *const *more, Arena *arena);

#endif
