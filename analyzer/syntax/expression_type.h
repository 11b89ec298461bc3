// What type an expression surely has, from the expression alone: literals, displays, operators on
// them. A set of types, since `1 if x else "a"` has one of two.
#ifndef SHIKRA_SYNTAX_EXPRESSION_TYPE_H
#define SHIKRA_SYNTAX_EXPRESSION_TYPE_H

#include "syntax/ast.h"

typedef enum ExpressionType {
    TYPE_NONE = 1,
    TYPE_BOOL = 2,
    TYPE_INT = 4,
    TYPE_FLOAT = 8,
    TYPE_COMPLEX = 16,
    TYPE_STRING = 32,
    TYPE_BYTES = 64,
    TYPE_LIST = 128,
    TYPE_TUPLE = 256,
    TYPE_SET = 512,
    TYPE_DICT = 1024,
    TYPE_GENERATOR = 2048,
    TYPE_ELLIPSIS = 4096,
    TYPE_WRONG = 8192, // an operation that these types do not have: `-"x"`. No other beside it
} ExpressionType;

enum { TYPE_NUMBER = TYPE_BOOL | TYPE_INT | TYPE_FLOAT | TYPE_COMPLEX };

// The types that the expression can have; 0 if it may have others.
uint32_t expression_types(const Ast *ast, Node expression);
// Of what is one or the other: both, but of two numbers the wider one, and no number that is
// narrower than one of several types (as ruff has it, what stands there before stays: `None | int |
// float`); unknown if one of them is, and wrong if one of them is.
uint32_t expression_types_either(uint32_t left, uint32_t right);

#endif
