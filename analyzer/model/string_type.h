// Types in strings: `"list[Node]"` as an expression.
//
// The model reads each string that stands where a type is wanted. Its expression is part of the
// file's Ast from then on (syntax/string_type.h): rules visit its nodes after those of the file,
// the names in it have References, and climbing from it leads through the string to where that
// stands.
#ifndef SHIKRA_MODEL_STRING_TYPE_H
#define SHIKRA_MODEL_STRING_TYPE_H

#include "model/model.h"

// The expression in a NODE_STRING or NODE_CONCATENATED_STRING that is a type; 0 if the string is no
// type, or malformed.
Node model_string_type(const Model *self, Node string);
// The string around a node of such an expression (the innermost); 0 outside of strings.
Node model_string_around(const Model *self, Node node);

// All strings that stand where a type is wanted, in the order of reading, and what names in them
// are (ReferenceFlag).
uint32_t model_typed_string_count(const Model *self);
Node model_typed_string(const Model *self, uint32_t index, uint32_t *flags);

// Strings that should be types and are no expressions, in the order of reading (F722).
uint32_t model_malformed_type_count(const Model *self);
Node model_malformed_type(const Model *self, uint32_t index);

#endif
