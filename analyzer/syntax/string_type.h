// String types: the expressions in strings that are types (`"list[Node]"`), as nodes of the file's
// own Ast.
//
// The tree of such an expression is put behind the file's nodes; its root has the string as parent,
// so that whoever climbs gets out of the string, and nobody gets in who does not ask. Where the
// string's text is its value, as nearly always, nodes stand where they are in the file. In the
// value of strings side by side, or with escapes, they have NODE_FLAG_WHOLE_STRING and the string's
// range: then ast_name tells identifiers, and a fix of a part is not possible.
#ifndef SHIKRA_SYNTAX_STRING_TYPE_H
#define SHIKRA_SYNTAX_STRING_TYPE_H

#include "syntax/ast.h"

typedef struct InnerString {
    Node node;
    Text value;
} InnerString;

typedef struct StringTypes {
    Ast *ast;
    Arena *arena;
    Parser *parser;         // not owned
    VEC(InnerString) inner; // strings in trees that are NODE_FLAG_WHOLE_STRING, in order
    VEC(Node) malformed;    // strings that should be types and are no expressions
} StringTypes;

// Adds the tree of `string`, a NODE_STRING or NODE_CONCATENATED_STRING, once. The root; 0 if it
// cannot be a type (bytes, an f-string) or is malformed. Trees in trees are no deeper than quotes
// nest, and each is smaller than the one around it.
Node string_type_add(StringTypes *self, Node string);

// What is wrong with a malformed one, in ruff's words: "Expected an expression".
Text string_type_error(const Ast *ast, Node string, Arena *arena);
// `text` as a source of its own, for a parser.
Source *string_type_source(const Source *file, Arena *arena, Text text);

#endif
