// Syntax checks: match statements (language reference 8.6; PEP 634).
#include "syntax/syntax_checks.h"

// A name that a pattern binds: an identifier or a dotted name of one part, not a class, value or
// keyword's name. 0 if the node is none.
static Node captured_name(const Ast *ast, Node node) {
    if (ast_is(ast, node, NODE_DOTTED_NAME)) {
        const Node parent = ast_parent(ast, node);
        const Node name = ast_first_child(ast, node);
        return ast_is(ast, parent, NODE_CASE_PATTERN) && ast_next(ast, name) == 0 ? name : 0;
    }
    if (!ast_is(ast, node, NODE_IDENTIFIER)) return 0;
    const uint16_t parent = ast_kind(ast, ast_parent(ast, node));
    if (parent == NODE_SPLAT_PATTERN) return node;
    if (parent == NODE_AS_PATTERN) return node;
    return 0;
}

// An unguarded `case x` or `case _` takes everything.
static Node irrefutable(const Ast *ast, Node clause) {
    if (ast_child(ast, clause, FIELD_GUARD) != 0) return 0;
    const Node pattern = ast_first_child(ast, clause);
    if (!ast_is(ast, pattern, NODE_CASE_PATTERN) ||
        ast_is(ast, ast_next(ast, pattern), NODE_CASE_PATTERN)) {
        return 0;
    }
    const Node inner = ast_first_child(ast, pattern);
    return ast_is(ast, inner, TOKEN__) || captured_name(ast, inner) != 0 ? inner : 0;
}

static void check_order(SyntaxChecker *self, Node match) {
    const Ast *const ast = self->ast;
    Node all = 0;
    AST_EACH_CHILD(ast, clause, ast_child(ast, match, FIELD_BODY)) {
        if (!ast_is(ast, clause, NODE_CASE_CLAUSE)) continue;
        if (all != 0) {
            if (ast_is(ast, all, TOKEN__)) {
                SYNTAX_ERROR(self, all, "wildcard makes remaining patterns unreachable");
            } else {
                SYNTAX_ERROR(self, all, "name capture `%.*s` makes remaining patterns unreachable",
                             TEXT_ARGS(ast_text(ast, all)));
            }
        }
        all = irrefutable(ast, clause);
    }
}

// A name may be bound once, but for the alternatives of `|`, which bind the same ones.
static void check_captures(SyntaxChecker *self, Node clause) {
    enum { MOST_NAMES = 64 };
    const Ast *const ast = self->ast;
    Node names[MOST_NAMES];
    uint32_t count = 0;
    AST_EACH_CHILD(ast, pattern, clause) {
        if (ast_field(ast, pattern) != FIELD_NONE) continue;
        for (Node node = pattern; node < ast_end_of(ast, pattern); node++) {
            if (ast_is(ast, node, NODE_UNION_PATTERN)) {
                node = ast_end_of(ast, node) - 1;
                continue;
            }
            const Node name = captured_name(ast, node);
            if (name == 0 || ast_atom(ast, name) == ATOM__) continue;
            for (uint32_t i = 0; i < count; i++) {
                if (names[i] != name && ast_atom(ast, names[i]) == ast_atom(ast, name)) {
                    SYNTAX_ERROR(self, name, "multiple assignments to name `%.*s` in pattern",
                                 TEXT_ARGS(ast_text(ast, name)));
                    return;
                }
            }
            if (count < MOST_NAMES) names[count++] = name;
        }
    }
}

void check_pattern(SyntaxChecker *self, Node node) {
    if (ast_is(self->ast, node, NODE_MATCH_STATEMENT)) {
        check_order(self, node);
    } else {
        check_captures(self, node);
    }
}
