// Precedence: in the arrays an `as` that is lifted moves in front of what it now stands around;
// what lies between makes room by one, and nothing else moves. Of a `:=` only three nodes move.
#include "syntax/precedence.h"

// ---- as ----

// Whose last operand the grammar lets end with `as ...`.
static bool takes_alias(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_CONDITIONAL_EXPRESSION) || ast_is(ast, node, NODE_LAMBDA);
}

// The outermost of the expressions that end with `pattern`; 0 if it stands where it belongs.
static Node owner_of(const Ast *ast, Node pattern) {
    Node owner = 0;
    for (Node node = ast_parent(ast, pattern); takes_alias(ast, node);
         node = ast_parent(ast, node)) {
        if (ast_end_of(ast, node) != ast_end_of(ast, pattern)) break;
        owner = node;
    }
    return owner;
}

// The expressions from `owner` on that end with `pattern` now end in front of its `as`.
static void shorten(Ast *self, Node owner, Node pattern, uint32_t nodes, uint32_t end) {
    for (Node node = ast_parent(self, pattern);; node = ast_parent(self, node)) {
        self->nodes[node].size_or_atom -= nodes;
        self->nodes[node].end = end;
        if (node == owner) return;
    }
}

static void lift(Ast *self, Node owner, Node pattern) {
    const Node value = ast_first_child(self, pattern);
    const Node target = ast_next(self, value);
    NodeRecord moved = self->nodes[pattern];
    moved.start = self->nodes[owner].start;
    moved.size_or_atom = self->nodes[owner].size_or_atom;
    moved.parent = self->nodes[owner].parent;
    moved.field = self->nodes[owner].field;
    shorten(self, owner, pattern, 1 + ast_end_of(self, target) - target, self->nodes[value].end);
    self->nodes[value].parent = self->nodes[pattern].parent + 1;
    self->nodes[value].field = self->nodes[pattern].field;
    self->nodes[target].parent = owner;
    for (Node node = pattern; node > owner; node--) {
        self->nodes[node] = self->nodes[node - 1];
        if (self->nodes[node].parent >= owner) self->nodes[node].parent++;
    }
    self->nodes[owner + 1].parent = owner;
    self->nodes[owner + 1].field = 0;
    self->nodes[owner] = moved;
}

static void lift_aliases(Ast *self) {
    static const uint8_t wanted[NODE_KIND_COUNT] = {[NODE_AS_PATTERN] = 1};
    const bool *const has = self->has_kind;
    if (!has[NODE_AS_PATTERN]) return;
    if (!has[NODE_CONDITIONAL_EXPRESSION] && !has[NODE_LAMBDA]) return;
    for (Node node = ast_find(self, AST_ROOT, wanted); node < self->total;
         node = ast_find(self, node + 1, wanted)) {
        const Node owner = owner_of(self, node);
        if (owner != 0 && ast_child_count(self, node) == 2) lift(self, owner, node);
    }
}

// ---- := ----

// The conditional, the walrus in it and the walrus's name become the walrus, its name and the
// conditional.
static void widen(Ast *self, Node conditional) {
    NodeRecord *const nodes = &self->nodes[conditional];
    const NodeRecord outer = nodes[0];
    const NodeRecord inner = nodes[1];
    NodeRecord *const value = &nodes[3];
    for (Node child = ast_first_child(self, conditional); child != 0;) {
        const Node next = ast_next(self, child);
        self->nodes[child].parent = conditional + 2;
        child = next;
    }
    nodes[0].kind = inner.kind;
    nodes[1] = nodes[2];
    nodes[1].parent = conditional;
    nodes[2] = outer;
    nodes[2].start = value->start;
    nodes[2].size_or_atom = outer.size_or_atom - 2;
    nodes[2].parent = conditional;
    nodes[2].field = value->field;
    value->parent = conditional + 2;
    value->field = inner.field;
}

static void widen_walruses(Ast *self) {
    static const uint8_t wanted[NODE_KIND_COUNT] = {[NODE_NAMED_EXPRESSION] = 1};
    if (!self->has_kind[NODE_NAMED_EXPRESSION]) return;
    if (!self->has_kind[NODE_CONDITIONAL_EXPRESSION]) return;
    for (Node node = ast_find(self, AST_ROOT, wanted); node < self->total;
         node = ast_find(self, node + 1, wanted)) {
        const Node conditional = node - 1;
        const bool is_whole = ast_child_count(self, node) == 2 && ast_is_leaf(self, node + 1);
        if (is_whole && ast_parent(self, node) == conditional &&
            ast_is(self, conditional, NODE_CONDITIONAL_EXPRESSION)) {
            widen(self, conditional);
        }
    }
}

void ast_mend_precedence(Ast *self) {
    lift_aliases(self);
    widen_walruses(self);
}
