// AstBuilder: how the stock parser hands its tree over. Private to syntax/. Nodes come in preorder:
// a node is opened, its children follow, it is closed; whether a node is kept is decided on the way
// (kept.h).
#ifndef SHIKRA_SYNTAX_BUILDER_H
#define SHIKRA_SYNTAX_BUILDER_H

#include "syntax/ast.h"

typedef struct AstBuilder {
    Ast *ast;
    Arena *arena;
    uint32_t capacity;         // of ast->nodes
    uint32_t comment_capacity; // of ast->comments
    Node open;                 // innermost open node
} AstBuilder;

typedef struct BuilderNode {
    uint16_t kind;
    uint8_t field;
    bool is_named;
    bool is_missing;
    uint32_t start;
    uint32_t end;
} BuilderNode;

void builder_init(AstBuilder *self, Ast *ast, Arena *arena, const NameTable *names,
                  const Source *source);
// Opens a node; false if it is not kept, and then it must not be closed and its children not given.
bool builder_open(AstBuilder *self, BuilderNode node);
void builder_close(AstBuilder *self);

#endif
