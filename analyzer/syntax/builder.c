// AstBuilder: nodes in preorder into the arrays; kept.h decides which ones rules get to see.
#include "syntax/builder.h"

#include "syntax/kept.h"

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
    ast->total = 1;
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
    Ast *const ast = self->ast;
    const uint16_t parent = ast_kind(ast, self->open);
    if (!node.is_missing && !is_node_kept(node.kind, node.is_named, node.field, parent)) {
        return false;
    }
    if (ast->count == self->capacity) {
        ast->nodes = vec_grow(self->arena, ast->nodes, &self->capacity, sizeof *ast->nodes);
    }
    const Node added = ast->count++;
    ast->total = ast->count;
    const uint8_t flags = (uint8_t)(NODE_FLAG_LEAF | (node.is_missing ? NODE_FLAG_MISSING : 0));
    ast->nodes[added] = (NodeRecord){.start = node.start,
                                     .end = node.end,
                                     .parent = self->open,
                                     .kind = node.kind,
                                     .field = node.field,
                                     .flags = flags};
    ast->has_kind[node.kind] = true;
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
