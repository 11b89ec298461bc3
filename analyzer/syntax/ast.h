// Ast: a Python file's syntax tree as flat preorder arrays. Only this folder knows tree-sitter.
//
// A Node is an index. 0 is "no node": every accessor takes it and answers 0, so that
// `ast_text(ast, ast_child(ast, call, FIELD_FUNCTION))` needs no checks on the way. The module is
// 1; a node's descendants are the indices behind it up to `ast_end_of`. Kinds and fields are those
// of tree-sitter-python, generated at build time (node_kinds.h): NODE_CALL, TOKEN_ASYNC,
// FIELD_FUNCTION.
//
// What is not kept, because no rule needs it and each node costs time:
//   - comments and line continuations are not in the tree but in `comments` (in order);
//   - punctuation and keywords whose place in the tree says it all. Kept are tokens in a field (the
//     operators) and these: async, `from` in yield, `:` in slices, `=` in f-string fields, `*` and
//     `**` in splat patterns, `**` in types, `-` and `_` in match patterns, `except*`; inside an
//     ERROR, all (the policy is in kept.h);
//   - the inside of a string without interpolations (a NODE_STRING leaf; decode it with
//     syntax/literal.h). An f-string has NODE_STRING_CONTENT and NODE_INTERPOLATION children.
//
// Behind the file's own nodes come those of the types that stand in strings (string_type.h): trees
// whose root has the string as its parent, while the string itself stays a leaf.
#ifndef SHIKRA_SYNTAX_AST_H
#define SHIKRA_SYNTAX_AST_H

#include "base/names.h"
#include "source/source.h"
#include "syntax/node_kinds.h"

typedef uint32_t Node; // 0: none

enum { AST_ROOT = 1 };

typedef enum NodeFlag {
    NODE_FLAG_LEAF = 1,
    NODE_FLAG_MISSING = 2,      // the parser made it up to go on after a syntax error
    NODE_FLAG_HAS_ERROR = 4,    // it or a descendant is an ERROR or MISSING
    NODE_FLAG_WHOLE_STRING = 8, // in a string whose text is not its value: has the string's range
} NodeFlag;

// One node. Private to syntax/: use the accessors.
typedef struct NodeRecord {
    uint32_t start; // bytes
    uint32_t end;
    uint32_t size_or_atom; // of a leaf its Atom (identifiers), of others the nodes in its subtree
    uint16_t kind;
    uint8_t field;
    uint8_t flags;
    Node parent; // last: what is before it is a TreeNode of the fast parser
} NodeRecord;

typedef struct Ast {
    const Source *source;
    NodeRecord *nodes; // nodes[0] is the null node
    uint32_t count;    // with the null node: the file's own nodes are 1 .. count - 1
    uint32_t total;    // those of types in strings are count .. total - 1
    uint32_t capacity; // of `nodes`
    AtomTable atoms;
    Range *comments; // in order, from `#` to the line's end
    uint32_t comment_count;
    bool has_error; // an ERROR or MISSING somewhere
    bool is_tidy;   // lines, indentation, brackets, blocks, strings and numbers are as Python wants
                    // them: the fast parser saw that. False: nobody has looked (syntax_checks.h)
    bool has_kind[NODE_KIND_COUNT]; // which kinds of nodes there are
} Ast;

typedef enum ParserKind {
    PARSER_FAST,  // the stock runtime where the fast parser gives up: for syntax errors
    PARSER_STOCK, // always
} ParserKind;

typedef struct ParseOptions {
    uint64_t max_microseconds; // for one file; 0: no limit
    ParserKind parser;
} ParseOptions;

// Why and where the fast parser gave up; or if it did not, what the stock runtime would not take.
typedef struct ParseFallback {
    const char *reason; // NULL: it did not, or was not asked
    uint32_t offset;
    bool extends_grammar;  // Python that the grammar lacks (fast/fast.h)
    const Range *joined;   // lines in brackets that are indented less than their block: the white
    uint32_t joined_count; // space that the stock runtime would accept without its line ends
} ParseFallback;

typedef struct Parser Parser; // reusable; one per thread

Parser *parser_new(void);
void parser_free(Parser *self);
// Parses `source` into `arena`. False, with a notice, if a limit was met; a syntax error is no
// failure: the Ast then has ERROR and MISSING nodes.
bool parser_parse(Parser *self, Ast *ast, Arena *arena, const NameTable *names,
                  const Source *source, const ParseOptions *options, NoticeList *notices);
// The tree of a source that is no Python: a module with nothing in it.
void ast_init_empty(Ast *self, Arena *arena, const NameTable *names, const Source *source);
// Parses `source`, some text of the file that `whole` is the tree of, into a tree of its own with
// the same atoms. False for a syntax error.
bool parser_parse_part(Parser *self, Ast *part, Ast *whole, Arena *arena, const Source *source);
// Of the last file parsed.
ParseFallback parser_fallback(const Parser *self);

const char *node_kind_name(uint16_t kind);  // "call", "async"
const char *node_field_name(uint8_t field); // "function"; "" for none

static inline uint16_t ast_kind(const Ast *self, Node node) {
    return self->nodes[node].kind;
}
static inline bool ast_is(const Ast *self, Node node, uint16_t kind) {
    return self->nodes[node].kind == kind;
}
static inline uint8_t ast_field(const Ast *self, Node node) {
    return self->nodes[node].field;
}
static inline uint32_t ast_start(const Ast *self, Node node) {
    return self->nodes[node].start;
}
static inline uint32_t ast_end(const Ast *self, Node node) {
    return self->nodes[node].end;
}
static inline Range ast_range(const Ast *self, Node node) {
    return (Range){self->nodes[node].start, self->nodes[node].end};
}
static inline Node ast_parent(const Ast *self, Node node) {
    return self->nodes[node].parent;
}
static inline bool ast_is_leaf(const Ast *self, Node node) {
    return (self->nodes[node].flags & NODE_FLAG_LEAF) != 0;
}
static inline bool ast_has_flag(const Ast *self, Node node, NodeFlag flag) {
    return (self->nodes[node].flags & flag) != 0;
}
// The first index behind the node's subtree: descendants are node + 1 .. ast_end_of - 1.
static inline Node ast_end_of(const Ast *self, Node node) {
    return ast_is_leaf(self, node) ? node + 1 : node + self->nodes[node].size_or_atom;
}
static inline Node ast_first_child(const Ast *self, Node node) {
    return ast_is_leaf(self, node) ? 0 : node + 1;
}
static inline Node ast_next(const Ast *self, Node node) {
    const Node next = ast_end_of(self, node);
    const bool is_sibling =
        next < self->total && self->nodes[next].parent == self->nodes[node].parent && node != 0;
    return is_sibling ? next : 0;
}
static inline bool ast_contains(const Ast *self, Node ancestor, Node node) {
    return node >= ancestor && node < ast_end_of(self, ancestor);
}
// An identifier's name; ATOM_NONE for other nodes.
static inline Atom ast_atom(const Ast *self, Node node) {
    return self->nodes[node].kind == NODE_IDENTIFIER ? self->nodes[node].size_or_atom : ATOM_NONE;
}
static inline Text ast_text(const Ast *self, Node node) {
    return source_slice(self->source, ast_range(self, node));
}
// An identifier's spelling. (ast_text of one that is NODE_FLAG_WHOLE_STRING is the string.)
static inline Text ast_name(const Ast *self, Node identifier) {
    return atom_text(&self->atoms, ast_atom(self, identifier));
}
// False for an identifier that names an attribute or an argument: no variable.
static inline bool ast_names_variable(const Ast *self, Node identifier) {
    const uint8_t field = ast_field(self, identifier);
    if (field == FIELD_ATTRIBUTE) return false;
    const uint16_t around = ast_kind(self, ast_parent(self, identifier));
    return !(field == FIELD_NAME && around == NODE_KEYWORD_ARGUMENT) && around != NODE_MEMBER_TYPE;
}
// True below a string that is a type.
static inline bool ast_is_in_string(const Ast *self, Node node) {
    return node >= self->count;
}

// The first node from `node` on whose kind is marked in `wanted`; `total` if there is none.
static inline Node ast_find(const Ast *self, Node node, const uint8_t wanted[NODE_KIND_COUNT]) {
    const NodeRecord *record = &self->nodes[node];
    const NodeRecord *const end = &self->nodes[self->total];
    while (record < end && wanted[record->kind] == 0) record++;
    return (Node)(record - self->nodes);
}

enum { AST_CHUNK = 256 }; // nodes

// Those of the nodes from `first` on whose kind is marked in `wanted`, of as many as a chunk has.
// Returns how many these are. Without a branch for each, for there is no guessing what comes next.
static inline uint32_t ast_select(const Ast *self, Node first, Node end,
                                  const uint8_t wanted[NODE_KIND_COUNT], Node selected[AST_CHUNK]) {
    uint32_t count = 0;
    if (end - first > AST_CHUNK) end = first + AST_CHUNK;
    for (Node node = first; node < end; node++) {
        selected[count] = node;
        count += wanted[ast_kind(self, node)] != 0;
    }
    return count;
}

// List, set and dictionary comprehensions and generator expressions.
static inline bool ast_is_comprehension(const Ast *self, Node node) {
    const uint16_t kind = ast_kind(self, node);
    return kind == NODE_LIST_COMPREHENSION || kind == NODE_SET_COMPREHENSION ||
           kind == NODE_DICTIONARY_COMPREHENSION || kind == NODE_GENERATOR_EXPRESSION;
}

// First child in `field`, or 0.
Node ast_child(const Ast *self, Node node, uint8_t field);
// The next sibling after `child` in the same field, or 0: for fields that repeat (`name`,
// `operators`).
Node ast_next_in_field(const Ast *self, Node child);
// First child of `kind`, or 0.
Node ast_child_of_kind(const Ast *self, Node node, uint16_t kind);
// Child by position among all children; 0 if there are fewer.
Node ast_child_at(const Ast *self, Node node, uint32_t index);
Node ast_last_child(const Ast *self, Node node);
// The last node that begins at `offset` or before it, the innermost of several: in preorder starts
// only grow.
Node ast_last_from(const Ast *self, uint32_t offset);
Node ast_previous(const Ast *self, Node node); // sibling
uint32_t ast_child_count(const Ast *self, Node node);
// Nearest ancestor of `kind`, or 0.
Node ast_ancestor_of_kind(const Ast *self, Node node, uint16_t kind);
// Strips parentheses: `((x))` gives `x`.
Node ast_unparenthesized(const Ast *self, Node node);
// The same for what is assigned to, where the grammar has `(x)` as a tuple_pattern like `(x,)`.
Node ast_unparenthesized_target(const Ast *self, Node target);
// The outermost parenthesized_expression around `node`, or `node`.
Node ast_with_parentheses(const Ast *self, Node node);
// True if an expression_statement is a tuple without parentheses, `a, b` or `a,`: its items are
// then the statement's children.
bool ast_is_bare_tuple(const Ast *self, Node statement);
// The one expression that an expression_statement is, without parentheses; 0 for a tuple without
// parentheses and for other statements.
Node ast_statement_expression(const Ast *self, Node statement);
// A statement's range up to the end of its last simple statement: the grammar has what follows that
// on its line (`; # why`) in the block.
Range ast_statement_range(const Ast *self, Node statement);

#define AST_EACH_CHILD(ast, child, of)                                                             \
    for (Node child = ast_first_child((ast), (of)); (child) != 0;                                  \
         (child) = ast_next((ast), (child)))

#endif
