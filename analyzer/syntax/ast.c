// Ast: navigation that is more than an array access.
#include "syntax/ast.h"

// A node's children fill its subtree, so that where it ends says which child is the last. (They are
// asked for so often that what AST_EACH_CHILD spends on looking for a sibling counts.)
Node ast_child(const Ast *self, Node node, uint8_t field) {
    if (ast_is_leaf(self, node)) return 0;
    const Node end = ast_end_of(self, node);
    for (Node child = node + 1; child < end; child = ast_end_of(self, child)) {
        if (ast_field(self, child) == field) return child;
    }
    return 0;
}

Node ast_next_in_field(const Ast *self, Node child) {
    const uint8_t field = ast_field(self, child);
    for (Node next = ast_next(self, child); next != 0; next = ast_next(self, next)) {
        if (ast_field(self, next) == field) return next;
    }
    return 0;
}

Node ast_child_of_kind(const Ast *self, Node node, uint16_t kind) {
    if (ast_is_leaf(self, node)) return 0;
    const Node end = ast_end_of(self, node);
    for (Node child = node + 1; child < end; child = ast_end_of(self, child)) {
        if (ast_is(self, child, kind)) return child;
    }
    return 0;
}

Node ast_child_at(const Ast *self, Node node, uint32_t index) {
    AST_EACH_CHILD(self, child, node) {
        if (index-- == 0) return child;
    }
    return 0;
}

Node ast_last_child(const Ast *self, Node node) {
    Node last = 0;
    AST_EACH_CHILD(self, child, node) last = child;
    return last;
}

// Right in front of a node is the last descendant of its sibling. Counting from the first child
// instead would be quadratic for who asks it of each child.
Node ast_last_from(const Ast *self, uint32_t offset) {
    Node low = AST_ROOT;
    Node high = self->count;
    while (low + 1 < high) {
        const Node middle = low + (high - low) / 2;
        if (ast_start(self, middle) <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

Node ast_previous(const Ast *self, Node node) {
    const Node parent = ast_parent(self, node);
    if (ast_first_child(self, parent) == 0 || node == parent + 1) return 0;
    Node previous = node - 1;
    while (ast_parent(self, previous) != parent) previous = ast_parent(self, previous);
    return previous;
}

uint32_t ast_child_count(const Ast *self, Node node) {
    uint32_t count = 0;
    AST_EACH_CHILD(self, child, node) count++;
    return count;
}

void ast_init_empty(Ast *self, Arena *arena, const NameTable *names, const Source *source) {
    *self = (Ast){.source = source, .count = AST_ROOT + 1, .total = AST_ROOT + 1};
    self->capacity = self->total;
    self->nodes = arena_zalloc(arena, self->capacity, sizeof *self->nodes);
    self->nodes[0].flags = NODE_FLAG_LEAF;
    self->nodes[AST_ROOT] = (NodeRecord){
        .end = (uint32_t)source->text.length, .kind = NODE_MODULE, .flags = NODE_FLAG_LEAF};
    self->has_kind[NODE_MODULE] = true;
    atom_table_init(&self->atoms, names, arena);
}

Node ast_ancestor_of_kind(const Ast *self, Node node, uint16_t kind) {
    do {
        node = ast_parent(self, node);
    } while (node != 0 && !ast_is(self, node, kind));
    return node;
}

Node ast_unparenthesized(const Ast *self, Node node) {
    while (ast_is(self, node, NODE_PARENTHESIZED_EXPRESSION)) {
        const Node inner = ast_first_child(self, node);
        if (inner == 0) break;
        node = inner;
    }
    return node;
}

Node ast_unparenthesized_target(const Ast *self, Node target) {
    target = ast_unparenthesized(self, target);
    while (ast_is(self, target, NODE_TUPLE_PATTERN)) {
        const Node inner = ast_first_child(self, target);
        const Range behind = {ast_end(self, inner), ast_end(self, target)};
        if (inner == 0 || ast_next(self, inner) != 0) break;
        if (text_starts_with(text_trim(source_slice(self->source, behind)), TEXT(","))) break;
        target = inner;
    }
    return target;
}

Node ast_with_parentheses(const Ast *self, Node node) {
    while (ast_is(self, ast_parent(self, node), NODE_PARENTHESIZED_EXPRESSION)) {
        node = ast_parent(self, node);
    }
    return node;
}

bool ast_is_bare_tuple(const Ast *self, Node statement) {
    const Node last = ast_last_child(self, statement);
    const Range rest = {ast_end(self, last), ast_end(self, statement)};
    return last != ast_first_child(self, statement) ||
           text_find_byte(source_slice(self->source, rest), ',', 0) != TEXT_NOT_FOUND;
}

Node ast_statement_expression(const Ast *self, Node statement) {
    const bool is_one =
        ast_is(self, statement, NODE_EXPRESSION_STATEMENT) && !ast_is_bare_tuple(self, statement);
    return is_one ? ast_unparenthesized(self, ast_first_child(self, statement)) : 0;
}

// What ends with a statement of its own.
static bool is_compound(const Ast *self, Node node) {
    switch (ast_kind(self, node)) {
    case NODE_BLOCK:
    case NODE_CASE_CLAUSE:
    case NODE_CLASS_DEFINITION:
    case NODE_DECORATED_DEFINITION:
    case NODE_ELIF_CLAUSE:
    case NODE_ELSE_CLAUSE:
    case NODE_EXCEPT_CLAUSE:
    case NODE_FINALLY_CLAUSE:
    case NODE_FOR_STATEMENT:
    case NODE_FUNCTION_DEFINITION:
    case NODE_IF_STATEMENT:
    case NODE_MATCH_STATEMENT:
    case NODE_TRY_STATEMENT:
    case NODE_WHILE_STATEMENT:
    case NODE_WITH_STATEMENT: return true;
    default: return false;
    }
}

Range ast_statement_range(const Ast *self, Node statement) {
    Node last = statement;
    while (is_compound(self, last) && !ast_is_leaf(self, last)) last = ast_last_child(self, last);
    return (Range){ast_start(self, statement), ast_end(self, last)};
}
