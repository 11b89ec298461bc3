// Tree: from post-order to the Ast's preorder, in one pass from the root back.
#include "syntax/fast/tree.h"

#include "base/memory.h"

#include <assert.h>
#include <stdlib.h>

static_assert(offsetof(NodeRecord, parent) == sizeof(TreeNode) &&
                  offsetof(NodeRecord, flags) == offsetof(TreeNode, flags),
              "a NodeRecord begins with a TreeNode");

enum { FIRST_CAPACITY = 16 * 1024, LIMIT_STEP = 64 * 1024, KEEP_AT_MOST = 1024 * 1024 };
enum { ROOM_FOR_STRINGS = 16 }; // a node for types in strings for so many nodes

void tree_init(Tree *self) {
    self->capacity = FIRST_CAPACITY;
    self->nodes = memory_alloc(self->capacity * sizeof *self->nodes);
    tree_start(self);
}

void tree_release(Tree *self) {
    free(self->nodes);
}

static void set_limit(Tree *self, uint32_t count) {
    self->limit = count + LIMIT_STEP;
    if (self->limit > self->capacity) self->limit = self->capacity;
}

void tree_start(Tree *self) {
    set_limit(self, 0);
}

void tree_extend(Tree *self, uint32_t count) {
    if (count >= self->capacity) {
        self->capacity *= 2;
        self->nodes = memory_realloc(self->nodes, self->capacity * sizeof *self->nodes);
    }
    set_limit(self, count);
}

void tree_trim(Tree *self) {
    if (self->capacity <= KEEP_AT_MOST) return;
    tree_release(self);
    tree_init(self);
}

// A node's place in preorder is known from its place in post-order: before it come its ancestors
// and the nodes that are before its subtree in post-order, too. Going back from the root, each node
// comes after its parent, so its ancestors are known. Their chain is in the Ast's parent links, and
// where a subtree begins in post-order follows by the same rule from its root's place and depth.
void tree_to_ast(const Tree *self, uint32_t count, Ast *ast, Arena *arena) {
    ast->count = count + 1;
    ast->total = ast->count;
    ast->capacity = ast->count + count / ROOM_FOR_STRINGS;
    NodeRecord *const nodes = arena_alloc(arena, ast->capacity * sizeof *nodes);
    nodes[0] = (NodeRecord){.flags = NODE_FLAG_LEAF};
    ast->nodes = nodes;
    // What is behind a pointer is fetched again after each byte that is written.
    const TreeNode *const made = self->nodes;
    bool *const has_kind = ast->has_kind;
    Node open = 0;           // innermost ancestor of what comes next
    uint32_t depth = 0;      // the number of ancestors, `open` included
    uint32_t open_first = 0; // of its subtree in post-order
    for (uint32_t i = count; i-- > 0;) {
        while (i < open_first) {
            open = nodes[open].parent;
            depth--;
            open_first = open - AST_ROOT - (depth - 1);
        }
        const TreeNode *const node = &made[i];
        has_kind[node->kind] = true;
        const bool is_leaf = node->flags != 0;
        const uint32_t first = i - tree_below(node);
        const Node place = AST_ROOT + first + depth;
        memcpy(&nodes[place], node, sizeof *node);
        nodes[place].parent = open;
        open = is_leaf ? open : place;
        open_first = is_leaf ? open_first : first;
        depth += !is_leaf;
    }
}
