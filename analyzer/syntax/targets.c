// Syntax checks: what can be assigned to, deleted, annotated, starred (language
// reference 7.2, 7.5).
#include "syntax/syntax_checks.h"

typedef enum TargetUse { USE_ASSIGN, USE_DELETE } TargetUse;

static void check_target(SyntaxChecker *self, Node target, TargetUse use);

static void report_target(SyntaxChecker *self, Node target, TargetUse use) {
    SYNTAX_ERROR(self, target, "Invalid %s target", use == USE_DELETE ? "delete" : "assignment");
}

static bool is_sequence(uint16_t kind) {
    switch (kind) {
    case NODE_TUPLE:
    case NODE_LIST:
    case NODE_TUPLE_PATTERN:
    case NODE_LIST_PATTERN:
    case NODE_PATTERN_LIST:
    case NODE_EXPRESSION_LIST: return true;
    default: return false;
    }
}

static bool is_star(uint16_t kind) {
    return kind == NODE_LIST_SPLAT || kind == NODE_LIST_SPLAT_PATTERN;
}

// Leaves of a target, found without recursion: its descendants in order, stepping over what is no
// sequence.
static void check_sequence(SyntaxChecker *self, Node sequence, TargetUse use) {
    const Ast *const ast = self->ast;
    int stars = 0;
    for (Node node = sequence + 1; node < ast_end_of(ast, sequence);) {
        const uint16_t kind = ast_kind(ast, node);
        if (is_sequence(kind) || kind == NODE_PARENTHESIZED_EXPRESSION) {
            node++;
            continue;
        }
        if (is_star(kind)) {
            stars += ast_parent(ast, node) == sequence;
            if (use == USE_DELETE) report_target(self, node, use);
            node += use == USE_DELETE ? ast_end_of(ast, node) - node : 1;
            continue;
        }
        check_target(self, node, use);
        node = ast_end_of(ast, node);
    }
    if (stars > 1 && use == USE_ASSIGN) {
        SYNTAX_ERROR(self, sequence, "Two starred expressions in assignment");
    }
}

static void check_target(SyntaxChecker *self, Node target, TargetUse use) {
    const Ast *const ast = self->ast;
    target = ast_unparenthesized(ast, target);
    const uint16_t kind = ast_kind(ast, target);
    if (is_sequence(kind)) {
        check_sequence(self, target, use);
        return;
    }
    switch (kind) {
    case NODE_IDENTIFIER:
        if (ast_atom(ast, target) == ATOM___debug__) {
            SYNTAX_ERROR(self, target, "cannot %s `__debug__`",
                         use == USE_DELETE ? "delete" : "assign to");
        }
        break;
    case NODE_ATTRIBUTE:
    case NODE_SUBSCRIPT:
    case NODE_NULL: break;
    case NODE_AS_PATTERN_TARGET: check_target(self, ast_first_child(ast, target), use); break;
    default: report_target(self, target, use);
    }
}

// `(x)` as a target comes as a tuple of one; without a comma it is just `x`.
static Node without_parentheses(const Ast *ast, Node target) {
    for (;;) {
        target = ast_unparenthesized(ast, target);
        const Node only = ast_first_child(ast, target);
        const bool is_pair =
            ast_is(ast, target, NODE_TUPLE) || ast_is(ast, target, NODE_TUPLE_PATTERN);
        if (!is_pair || only == 0 || ast_next(ast, only) != 0) return target;
        const Text behind = text_slice(ast->source->text, ast_end(ast, only), ast_end(ast, target));
        if (text_find_byte(behind, ',', 0) != TEXT_NOT_FOUND) return target;
        target = only;
    }
}

static void check_assignment(SyntaxChecker *self, Node assignment) {
    const Ast *const ast = self->ast;
    const Node left = ast_child(ast, assignment, FIELD_LEFT);
    const Node inner = without_parentheses(ast, left);
    if (ast_child(ast, assignment, FIELD_TYPE) != 0) {
        const uint16_t kind = ast_kind(ast, inner);
        if (is_sequence(kind)) {
            const bool is_list = kind == NODE_LIST || kind == NODE_LIST_PATTERN;
            SYNTAX_ERROR(self, inner, "Only single target (not %s) can be annotated",
                         is_list ? "list" : "tuple");
        } else if (kind != NODE_IDENTIFIER && kind != NODE_ATTRIBUTE && kind != NODE_SUBSCRIPT) {
            SYNTAX_ERROR(self, inner, "Invalid annotated assignment target");
        }
        return;
    }
    if (is_star(ast_kind(ast, inner))) {
        SYNTAX_ERROR(self, inner, "starred assignment target must be in a list or tuple");
        return;
    }
    check_target(self, left, USE_ASSIGN);
}

static void check_augmented(SyntaxChecker *self, Node assignment) {
    const Ast *const ast = self->ast;
    const Node left = without_parentheses(ast, ast_child(ast, assignment, FIELD_LEFT));
    const uint16_t kind = ast_kind(ast, left);
    if (kind != NODE_IDENTIFIER && kind != NODE_ATTRIBUTE && kind != NODE_SUBSCRIPT) {
        SYNTAX_ERROR(self, left, "Invalid augmented assignment target");
    }
}

// `x = *a`, `*a`: a star needs a tuple around it.
static bool is_star_misplaced(const Ast *ast, Node star) {
    const Node parent = ast_parent(ast, star);
    switch (ast_kind(ast, parent)) {
    case NODE_ASSIGNMENT:
    case NODE_RETURN_STATEMENT: return ast_field(ast, star) != FIELD_LEFT;
    case NODE_EXPRESSION_STATEMENT: {
        // A comma behind it makes it a tuple, and that is no node.
        const Text text = ast->source->text;
        uint32_t at = ast_end(ast, star);
        while (at < text.length && text.bytes[at] == ' ') at++;
        return ast_child_count(ast, parent) == 1 && (at >= text.length || text.bytes[at] != ',');
    }
    case NODE_PAIR:
    case NODE_PARENTHESIZED_EXPRESSION: return true;
    default: return false;
    }
}

static bool is_in_delete(const Ast *ast, Node node) {
    const Node parent = ast_parent(ast, node);
    return ast_is(ast, parent, NODE_DELETE_STATEMENT);
}

static void check_named_expression(SyntaxChecker *self, Node named) {
    const Ast *const ast = self->ast;
    const Atom name = ast_atom(ast, ast_child(ast, named, FIELD_NAME));
    for (Node at = named; at != 0; at = ast_parent(ast, at)) {
        const Node parent = ast_parent(ast, at);
        const uint16_t kind = ast_kind(ast, parent);
        if (kind == NODE_FOR_IN_CLAUSE && ast_field(ast, at) == FIELD_RIGHT) {
            SYNTAX_ERROR(self, named,
                         "assignment expression cannot be used in a comprehension "
                         "iterable expression");
            return;
        }
        if (kind == NODE_LIST_COMPREHENSION || kind == NODE_SET_COMPREHENSION ||
            kind == NODE_DICTIONARY_COMPREHENSION || kind == NODE_GENERATOR_EXPRESSION) {
            AST_EACH_CHILD(ast, clause, parent) {
                if (!ast_is(ast, clause, NODE_FOR_IN_CLAUSE)) continue;
                const Node target = ast_child(ast, clause, FIELD_LEFT);
                for (Node i = target; target != 0 && i < ast_end_of(ast, target); i++) {
                    if (name != ATOM_NONE && ast_atom(ast, i) == name) {
                        SYNTAX_ERROR(self, ast_child(ast, named, FIELD_NAME),
                                     "assignment expression cannot rebind comprehension variable");
                        return;
                    }
                }
            }
            continue;
        }
        if (kind == NODE_LAMBDA || kind == NODE_EXPRESSION_STATEMENT || kind == NODE_BLOCK ||
            kind == NODE_MODULE) {
            return;
        }
    }
}

// Statements of a block stand in one column; tree-sitter lets them wander.
static Text indentation(const Ast *ast, Node statement, bool *begins_line) {
    const Text text = ast->source->text;
    uint32_t at = ast_start(ast, statement);
    const uint32_t end = at;
    while (at > 0 && (text.bytes[at - 1] == ' ' || text.bytes[at - 1] == '\t')) at--;
    const bool is_continued =
        at > 1 && text.bytes[at - 1] == '\n' &&
        (text.bytes[at - 2] == '\\' ||
         (at > 2 && text.bytes[at - 2] == '\r' && text.bytes[at - 3] == '\\'));
    *begins_line = (at == 0 || text.bytes[at - 1] == '\n') && !is_continued;
    return text_slice(text, at, end);
}

static void check_indentation(SyntaxChecker *self, Node block) {
    const Ast *const ast = self->ast;
    Text expected = {NULL, 0};
    if (block == AST_ROOT && ast->source->kind != SOURCE_NOTEBOOK) expected = TEXT("");
    AST_EACH_CHILD(ast, statement, block) {
        bool begins_line = false;
        const Text indent = indentation(ast, statement, &begins_line);
        if (!begins_line) continue;
        if (expected.bytes == NULL) expected = indent;
        if (text_equal(indent, expected)) continue;
        const uint32_t end = ast_start(ast, statement);
        const bool is_deeper =
            text_starts_with(indent, expected) || indent.length > expected.length;
        syntax_error_at(self, (Range){end - (uint32_t)indent.length, end},
                        is_deeper ? "Unexpected indentation"
                                  : "unindent does not match any outer indentation level");
        return;
    }
}

void check_targets(SyntaxChecker *self, Node node) {
    const Ast *const ast = self->ast;
    switch (ast_kind(ast, node)) {
    case NODE_ASSIGNMENT: check_assignment(self, node); break;
    case NODE_AUGMENTED_ASSIGNMENT: check_augmented(self, node); break;
    case NODE_FOR_STATEMENT:
    case NODE_FOR_IN_CLAUSE: {
        const Node left = ast_child(ast, node, FIELD_LEFT);
        if (is_star(ast_kind(ast, left))) {
            SYNTAX_ERROR(self, left, "Starred expression cannot be used here");
        } else {
            check_target(self, left, USE_ASSIGN);
        }
        break;
    }
    case NODE_AS_PATTERN_TARGET:
        if (!ast_is(ast, ast_parent(ast, ast_parent(ast, node)), NODE_CASE_PATTERN)) {
            check_target(self, node, USE_ASSIGN);
        }
        break;
    case NODE_DELETE_STATEMENT:
        AST_EACH_CHILD(ast, target, node) {
            if (is_star(ast_kind(ast, target))) {
                report_target(self, target, USE_DELETE);
            } else {
                check_target(self, target, USE_DELETE);
            }
        }
        break;
    case NODE_LIST_SPLAT:
        if (is_star_misplaced(ast, node) && !is_in_delete(ast, node)) {
            SYNTAX_ERROR(self, node, "Starred expression cannot be used here");
        }
        break;
    case NODE_PARENTHESIZED_LIST_SPLAT:
        SYNTAX_ERROR(self, node, "Starred expression cannot be used here");
        break;
    case NODE_NAMED_EXPRESSION: check_named_expression(self, node); break;
    case NODE_MODULE: check_indentation(self, node); break;
    case NODE_RAISE_STATEMENT: {
        const Node value = ast_first_child(ast, node);
        if (ast_is(ast, value, NODE_EXPRESSION_LIST)) {
            SYNTAX_ERROR(self, value, "Unparenthesized tuple expression cannot be used here");
        }
        break;
    }
    case NODE_COMPARISON_OPERATOR:
        AST_EACH_CHILD(ast, operator, node) {
            if (!ast_is(ast, operator, TOKEN_LESS_GREATER)) continue;
            const uint32_t end = ast_end(ast, operator);
            syntax_error_at(self, (Range){end - 1, end}, "Expected an expression");
        }
        break;
    case NODE_CONSTRAINED_TYPE:
        if (!ast_is(ast, ast_parent(ast, ast_parent(ast, node)), NODE_TYPE_PARAMETER)) {
            const uint32_t at = ast_end(ast, ast_first_child(ast, node));
            syntax_error_at(self, (Range){at, at + 1}, "Expected a statement");
        }
        break;
    case NODE_DICTIONARY_COMPREHENSION:
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_GENERATOR_EXPRESSION: {
        const Node body = ast_child(ast, node, FIELD_BODY);
        if (is_star(ast_kind(ast, body)) || ast_is(ast, body, NODE_DICTIONARY_SPLAT)) {
            SYNTAX_ERROR(self, body, "Unpacking cannot be used in a comprehension");
        }
        break;
    }
    default: break;
    }
}

void check_block_indentation(SyntaxChecker *self, Node block) {
    check_indentation(self, block);
}
