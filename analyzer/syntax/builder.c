// AstBuilder: nodes in preorder into the arrays; decides which ones rules get to see.
#include "syntax/builder.h"

void builder_init(AstBuilder *self, Ast *ast, Arena *arena, const NameTable *names,
                  const Source *source) {
    *ast = (Ast){.source = source};
    atom_table_init(&ast->atoms, names, arena);
    *self = (AstBuilder){.ast = ast, .arena = arena};
    // Real code has a node every seven bytes or so; a wrong guess costs one copy.
    self->capacity = (uint32_t)(source->text.length / 6) + 64;
    ast->nodes = arena_alloc(arena, self->capacity * sizeof *ast->nodes);
    ast->nodes[0] = (NodeRecord){.flags = NODE_FLAG_LEAF};
    ast->count = 1;
}

static bool is_token_kept(const AstBuilder *self, BuilderNode node) {
    if (node.field != FIELD_NONE) return true;
    const uint16_t parent = ast_kind(self->ast, self->open);
    switch (node.kind) {
    case TOKEN_ASYNC: return true;
    case TOKEN_FROM: return parent == NODE_YIELD;
    case TOKEN_COLON: return parent == NODE_SLICE;
    case TOKEN_EQUAL: return parent == NODE_INTERPOLATION || parent == NODE_FORMAT_EXPRESSION;
    case TOKEN_STAR:
        return parent == NODE_SPLAT_PATTERN || parent == NODE_SPLAT_TYPE ||
               parent == NODE_EXCEPT_CLAUSE;
    case TOKEN_STAR_STAR: return parent == NODE_SPLAT_PATTERN || parent == NODE_SPLAT_TYPE;
    case TOKEN__: return true;
    case TOKEN_MINUS:
        return parent == NODE_CASE_PATTERN || parent == NODE_COMPLEX_PATTERN ||
               parent == NODE_UNION_PATTERN || parent == NODE_DICT_PATTERN;
    default: return parent == NODE_ERROR;
    }
}

static bool is_kept(const AstBuilder *self, BuilderNode node) {
    switch (node.kind) {
    case NODE_LINE_CONTINUATION:
    case NODE_STRING_START:
    case NODE_STRING_END:
    case NODE_ESCAPE_SEQUENCE:
    case NODE_ESCAPE_INTERPOLATION: return ast_is(self->ast, self->open, NODE_ERROR);
    default: return node.is_named || is_token_kept(self, node);
    }
}

static void add_comment(AstBuilder *self, BuilderNode node) {
    Ast *const ast = self->ast;
    if (ast->comment_count == self->comment_capacity) {
        ast->comments =
            vec_grow(self->arena, ast->comments, &self->comment_capacity, sizeof *ast->comments);
    }
    ast->comments[ast->comment_count++] = (Range){node.start, node.end};
}

static void mark_error(Ast *ast, Node node) {
    ast->has_error = true;
    for (; node != 0 && !ast_has_flag(ast, node, NODE_FLAG_HAS_ERROR);
         node = ast_parent(ast, node)) {
        ast->nodes[node].flags |= NODE_FLAG_HAS_ERROR;
    }
}

bool builder_open(AstBuilder *self, BuilderNode node) {
    if (node.kind == NODE_COMMENT) {
        add_comment(self, node);
        return false;
    }
    if (!node.is_missing && !is_kept(self, node)) return false;
    Ast *const ast = self->ast;
    if (ast->count == self->capacity) {
        ast->nodes = vec_grow(self->arena, ast->nodes, &self->capacity, sizeof *ast->nodes);
    }
    const Node added = ast->count++;
    const uint8_t flags = (uint8_t)(NODE_FLAG_LEAF | (node.is_missing ? NODE_FLAG_MISSING : 0));
    ast->nodes[added] = (NodeRecord){.start = node.start,
                                     .end = node.end,
                                     .parent = self->open,
                                     .kind = node.kind,
                                     .field = node.field,
                                     .flags = flags};
    if (self->open != 0) ast->nodes[self->open].flags &= (uint8_t)~NODE_FLAG_LEAF;
    self->open = added;
    if (node.is_missing || node.kind == NODE_ERROR) mark_error(ast, added);
    return true;
}

void builder_close(AstBuilder *self) {
    Ast *const ast = self->ast;
    NodeRecord *const node = &ast->nodes[self->open];
    if ((node->flags & NODE_FLAG_LEAF) == 0) {
        node->size_or_atom = ast->count - self->open;
    } else if (node->kind == NODE_IDENTIFIER) {
        node->size_or_atom =
            atom_intern(&ast->atoms, text_slice(ast->source->text, node->start, node->end));
    }
    self->open = node->parent;
}
