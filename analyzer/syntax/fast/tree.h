// Tree: nodes as the LR parser makes them, children before parents (post-order), in one array.
//
// A subtree is the node and the `size - 1` records before it, so the children of a node that is
// being made are found by going back from the end, and nothing points to anything.
#ifndef SHIKRA_SYNTAX_FAST_TREE_H
#define SHIKRA_SYNTAX_FAST_TREE_H

#include "syntax/ast.h"

typedef struct TreeNode {
    uint32_t start; // bytes
    uint32_t end;
    uint32_t size_or_atom; // of a leaf its Atom, of others the records in its subtree
    uint16_t kind;
    uint8_t field;
    uint8_t flags; // NODE_FLAG_LEAF or 0
} TreeNode;

typedef struct Tree {
    TreeNode *nodes;
    uint32_t capacity;
    uint32_t limit; // at most `capacity`: at so many nodes tree_extend is to be called
} Tree;

void tree_init(Tree *self);
void tree_release(Tree *self);
// For a new file.
void tree_start(Tree *self);
// Makes room for more nodes behind `count` and moves the limit on, never by much: the caller can
// look at the clock now and then.
void tree_extend(Tree *self, uint32_t count);
// Gives back what an unusually large file needed.
void tree_trim(Tree *self);
// Fills ast->nodes, allocated in `arena`, with the tree whose root is the last of `count` nodes.
void tree_to_ast(const Tree *self, uint32_t count, Ast *ast, Arena *arena);

// How many nodes there are below it. Whether a node is a leaf cannot be foreseen, so nothing
// branches on it.
static inline uint32_t tree_below(const TreeNode *node) {
    const uint32_t if_parent = (uint32_t)node->flags - NODE_FLAG_LEAF; // all bits, or none
    return (node->size_or_atom - 1) & if_parent;
}

static inline uint32_t tree_size(const TreeNode *node) {
    return tree_below(node) + 1;
}

#endif
