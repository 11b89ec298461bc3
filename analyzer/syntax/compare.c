// Compare: two trees, side by side in preorder.
#include "syntax/compare.h"

#include "base/memory.h"

#include <stdlib.h>

typedef struct Comparison {
    const Ast *left;
    const Ast *right;
    Node *counterparts; // of left's nodes
} Comparison;

static bool same_atom(const Comparison *self, Node left, Node right) {
    const Atom a = ast_atom(self->left, left);
    const Atom b = ast_atom(self->right, right);
    const Atom first_local = self->left->atoms.first; // below it: numbers that all files share
    if ((a < first_local || b < first_local) && a != b) return false;
    return text_equal(atom_text(&self->left->atoms, a), atom_text(&self->right->atoms, b));
}

static const char *node_difference(const Comparison *self, Node left, Node right) {
    const NodeRecord *const a = &self->left->nodes[left];
    const NodeRecord *const b = &self->right->nodes[right];
    if (a->kind != b->kind) return "kinds differ";
    if (a->start != b->start || a->end != b->end) return "ranges differ";
    if (a->field != b->field) return "fields differ";
    if (a->flags != b->flags) return "flags differ";
    if (self->counterparts[a->parent] != b->parent) return "parents differ";
    if (!same_atom(self, left, right)) return "names differ";
    return NULL;
}

static bool holds_splat(const Ast *ast, Node node) {
    for (Node i = node; i < ast_end_of(ast, node); i++) {
        if (ast_is(ast, i, NODE_LIST_SPLAT) || ast_is(ast, i, NODE_LIST_SPLAT_PATTERN)) return true;
    }
    return false;
}

// The items of `with (a as b,):` as the stock runtime reads them.
static bool is_tuple_of_one_item(const Ast *ast, Node clause) {
    const Node item = ast_first_child(ast, clause);
    const Node tuple = ast_child(ast, item, FIELD_VALUE);
    return ast_is(ast, clause, NODE_WITH_CLAUSE) && ast_is(ast, tuple, NODE_TUPLE) &&
           ast_child_count(ast, tuple) == 1;
}

// The expression that ends with `node`, a statement: itself, or one in its block, `with a: b,`.
static Node last_expression(const Ast *ast, Node node) {
    Node last = ast_end_of(ast, node) - 1;
    while (last > node && !ast_is(ast, last, NODE_EXPRESSION_STATEMENT))
        last = ast_parent(ast, last);
    return last;
}

// A line with a comma, `a,` or `(a,), b`, and the next ones, which the stock runtime takes for a
// pattern `a, b` or `(a,), b(c).d` of one assignment.
static bool skip_lines_of_comma(const Comparison *self, Node *left, Node *right) {
    const Ast *const ast = self->left;
    const Range line = ast_range(ast, *left);
    const Range lines = ast_range(self->right, *right);
    const Node expression = last_expression(ast, *left);
    if (ast_kind(ast, *left) != ast_kind(self->right, *right)) return false;
    if (line.start != lines.start || line.end >= lines.end) return false;
    if (!ast_is(ast, expression, NODE_EXPRESSION_STATEMENT)) return false;
    const bool ends_with_comma = ast->source->text.bytes[line.end - 1] == ',';
    if (!ends_with_comma && ast_child_count(ast, expression) < 2) return false;
    while (*left < ast->count && ast_start(ast, *left) < lines.end) *left = ast_end_of(ast, *left);
    *right = ast_end_of(self->right, *right);
    return true;
}

// `match [a]:` before `case [b]:` and `c = 1`, which the stock runtime may take for one assignment
// with a type. How far that goes on is accidental, too.
static bool is_match_unlike_stock(const Comparison *self, Node left, Node right) {
    return ast_is(self->left, left, NODE_MATCH_STATEMENT) &&
           ast_is(self->right, right, NODE_EXPRESSION_STATEMENT) &&
           ast_start(self->left, left) == ast_start(self->right, right);
}

// Passes over the smallest subtree around both nodes that the trees share; false if it has none of
// the things that may be read in two ways.
static bool skip_ambiguous(const Comparison *self, Node *left, Node *right) {
    Node parent = *left < self->left->count ? ast_parent(self->left, *left) : AST_ROOT;
    while (parent != 0 && !ast_contains(self->right, self->counterparts[parent], *right)) {
        parent = ast_parent(self->left, parent);
    }
    if (parent == 0) return false;
    const Node counterpart = self->counterparts[parent];
    const bool has_splat = holds_splat(self->left, parent) && holds_splat(self->right, counterpart);
    if (!has_splat && !is_tuple_of_one_item(self->right, counterpart)) return false;
    *left = ast_end_of(self->left, parent);
    *right = ast_end_of(self->right, counterpart);
    return true;
}

static AstDifference compare_nodes(const Comparison *self) {
    AstDifference result = {0};
    Node left = AST_ROOT;
    Node right = AST_ROOT;
    while (left < self->left->count || right < self->right->count) {
        const bool are_both = left < self->left->count && right < self->right->count;
        const char *const what =
            are_both ? node_difference(self, left, right) : "one has more nodes";
        if (what == NULL) {
            self->counterparts[left++] = right++;
        } else if (are_both && is_match_unlike_stock(self, left, right)) {
            result.ambiguous_count++;
            break;
        } else if (are_both && (skip_lines_of_comma(self, &left, &right) ||
                                skip_ambiguous(self, &left, &right))) {
            result.ambiguous_count++;
        } else {
            return (AstDifference){.what = what, .left = left, .right = right};
        }
    }
    return result;
}

static bool same_comments(const Ast *left, const Ast *right) {
    if (left->comment_count != right->comment_count) return false;
    for (uint32_t i = 0; i < left->comment_count; i++) {
        if (left->comments[i].start != right->comments[i].start) return false;
        if (left->comments[i].end != right->comments[i].end) return false;
    }
    return true;
}

AstDifference ast_compare(const Ast *left, const Ast *right) {
    if (left->has_error != right->has_error) return (AstDifference){.what = "one has an error"};
    if (!same_comments(left, right)) return (AstDifference){.what = "comments differ"};
    Comparison self = {.left = left, .right = right};
    self.counterparts = memory_zalloc(left->count, sizeof *self.counterparts);
    const AstDifference result = compare_nodes(&self);
    free(self.counterparts);
    return result;
}

static bool is_behind_comment(const Ast *ast, uint32_t at) {
    for (uint32_t i = 0; i < ast->comment_count; i++) {
        if (ast->comments[i].end == at) return true;
    }
    return false;
}

// Those of continuations stay.
static void blank_line_ends(char *bytes, Range gap) {
    for (uint32_t i = gap.start; i < gap.end; i++) {
        if (bytes[i] != '\n') continue;
        const char before = bytes[i - (i > gap.start && bytes[i - 1] == '\r' ? 2 : 1)];
        if (before != '\\') bytes[i] = ' ';
    }
}

// `def f() -> int: a[b] = 1`, whose body is more of the type to the grammar.
static bool has_body_like_type(const Ast *ast) {
    for (Node node = AST_ROOT; node < ast->count; node++) {
        if (!ast_is(ast, node, NODE_FUNCTION_DEFINITION)) continue;
        const Node type = ast_child(ast, node, FIELD_RETURN_TYPE);
        const Node body = ast_child(ast, node, FIELD_BODY);
        const uint32_t line = source_line_of(ast->source, ast_start(ast, body));
        if (type != 0 && line == source_line_of(ast->source, ast_end(ast, type))) return true;
    }
    return false;
}

bool source_for_stock(Source *result, Arena *arena, const Ast *fast,
                      const ParseFallback *fallback) {
    if (fallback->reason != NULL || fallback->extends_grammar) return false;
    if (has_body_like_type(fast)) return false;
    *result = *fast->source;
    if (fallback->joined_count == 0) return true;
    char *const bytes = arena_alloc(arena, result->text.length + SOURCE_PADDING);
    memcpy(bytes, result->text.bytes, result->text.length + SOURCE_PADDING);
    for (uint32_t i = 0; i < fallback->joined_count; i++) {
        if (is_behind_comment(fast, fallback->joined[i].start)) return false;
        blank_line_ends(bytes, fallback->joined[i]);
    }
    result->text.bytes = bytes;
    return true;
}
