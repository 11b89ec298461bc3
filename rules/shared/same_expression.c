// Compares two subtrees side by side, in the order of the nodes.
#include "rules/shared/same_expression.h"

static bool is_same_string(const Check *check, Node left, Node right) {
    const Ast *const ast = check->ast;
    Text a;
    Text b;
    if (literal_string(ast, left, check->arena, &a))
        return literal_string(ast, right, check->arena, &b) && text_equal(a, b);
    if (literal_bytes(ast, left, check->arena, &a))
        return literal_bytes(ast, right, check->arena, &b) && text_equal(a, b);
    return text_equal(ast_text(ast, left), ast_text(ast, right));
}

static bool is_same_leaf(const Check *check, Node left, Node right) {
    const Ast *const ast = check->ast;
    int64_t a;
    int64_t b;
    if (ast_is(ast, left, NODE_STRING)) return is_same_string(check, left, right);
    if (literal_integer(ast, left, &a) && literal_integer(ast, right, &b)) return a == b;
    if (!ast_is(ast, left, NODE_IDENTIFIER) && !ast_is(ast, left, NODE_INTEGER) &&
        !ast_is(ast, left, NODE_FLOAT) && !ast_is(ast, left, NODE_STRING_CONTENT))
        return true; // the kind says it all
    return text_equal(ast_text(ast, left), ast_text(ast, right));
}

static Node skip_parentheses(const Ast *ast, Node node) {
    while (ast_is(ast, node, NODE_PARENTHESIZED_EXPRESSION)) node++;
    return node;
}

static bool is_same_node(const Check *check, Node left, Node right) {
    const Ast *const ast = check->ast;
    if (ast_kind(ast, left) != ast_kind(ast, right)) return false;
    if (ast_is_leaf(ast, left) != ast_is_leaf(ast, right)) return false;
    if (ast_is_leaf(ast, left)) return is_same_leaf(check, left, right);
    // Of format specifications the tree has only the fields.
    if (ast_is(ast, left, NODE_STRING) && !text_equal(ast_text(ast, left), ast_text(ast, right)))
        return false;
    return ast_child_count(ast, left) == ast_child_count(ast, right);
}

// One string of several parts is the same as one of a single part.
static bool is_joined_string(const Ast *ast, Node left, Node right) {
    return (ast_is(ast, left, NODE_CONCATENATED_STRING) ||
            ast_is(ast, right, NODE_CONCATENATED_STRING)) &&
           is_plain_string(ast, left) && is_plain_string(ast, right);
}

bool is_same_expression(const Check *check, Node left, Node right) {
    const Ast *const ast = check->ast;
    const Node left_end = ast_end_of(ast, left);
    const Node right_end = ast_end_of(ast, right);
    Node a = skip_parentheses(ast, left);
    Node b = skip_parentheses(ast, right);
    while (a < left_end && b < right_end) {
        if (is_joined_string(ast, a, b)) {
            if (!is_same_string(check, a, b)) return false;
            a = skip_parentheses(ast, ast_end_of(ast, a));
            b = skip_parentheses(ast, ast_end_of(ast, b));
            continue;
        }
        if (!is_same_node(check, a, b)) return false;
        a = skip_parentheses(ast, a + 1);
        b = skip_parentheses(ast, b + 1);
    }
    return a >= left_end && b >= right_end;
}
