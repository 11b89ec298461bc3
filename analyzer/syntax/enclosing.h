// Enclosing: the functions and classes around a place, as "Class.method".
#ifndef SHIKRA_SYNTAX_ENCLOSING_H
#define SHIKRA_SYNTAX_ENCLOSING_H

#include "base/buffer.h"
#include "syntax/ast.h"

// A function or class of a file.
typedef struct Definition {
    const struct Definition *around; // the one that it is in; NULL: none
    Text name;
    uint32_t number; // among the file's: from 1, `around` before what is in it
    uint32_t end;    // offset
    bool is_class;
} Definition;

typedef struct Enclosing {
    const Ast *ast;
    const uint32_t *numbers; // for each node that of the definition that it is or is in; 0 for none
    const Definition *const *definitions; // by number
} Enclosing;

// One walk over the file; to be made once for all of its findings.
Enclosing enclosing_of(Arena *arena, const Ast *ast);
// The innermost around a place; NULL if there is none.
const Definition *enclosing_definition(const Enclosing *self, uint32_t offset);

// Appends "Class.method": at most 16 names, the inner ones, each cut at 255 bytes. Nothing for
// NULL.
void definition_append_path(Buffer *out, const Definition *definition);

#endif
