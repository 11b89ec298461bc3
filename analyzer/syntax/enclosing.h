// Enclosing: the functions and classes around a place, as "Class.method".
#ifndef SHIKRA_SYNTAX_ENCLOSING_H
#define SHIKRA_SYNTAX_ENCLOSING_H

#include "base/buffer.h"
#include "syntax/ast.h"

enum { ENCLOSING_DEEPEST = 16 }; // definitions that are named

typedef struct Enclosing {
    const Ast *ast;
    const Node *definitions; // for each node the function or class that it is or is in; 0 for none
} Enclosing;

// One walk over the file; to be made once for all of its findings.
Enclosing enclosing_of(Arena *arena, const Ast *ast);
// Fills `around` (ENCLOSING_DEEPEST of them), innermost first. Returns how many.
uint32_t enclosing_definitions(const Enclosing *self, uint32_t offset, Node *around);
// The name of a definition.
Text enclosing_name(const Enclosing *self, Node definition);

#endif
