// B030: `except` with what cannot be an exception class.
#include "rules/shared/handler.h"

static bool can_be_class(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_IDENTIFIER:
    case NODE_ATTRIBUTE:
    case NODE_SUBSCRIPT:
    case NODE_CALL:
    case NODE_ERROR: return true;
    default: return false;
    }
}

typedef VEC(Node) NodeVec;

static void push_elements(Check *check, NodeVec *pending, Node tuple) {
    AST_EACH_CHILD(check->ast, element, tuple) VEC_PUSH(check->arena, pending, element);
}

static bool is_sum(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_BINARY_OPERATOR) &&
           ast_is(ast, ast_child(ast, node, FIELD_OPERATOR), TOKEN_PLUS);
}

static void push_splat(Check *check, NodeVec *pending, Node splat) {
    const Node value = ast_unparenthesized(check->ast, ast_first_child(check->ast, splat));
    if (ast_is(check->ast, value, NODE_TUPLE) || ast_is(check->ast, value, NODE_LIST)) {
        push_elements(check, pending, value);
    } else {
        VEC_PUSH(check->arena, pending, value);
    }
}

// Sides of `(A, B) + more` may be tuples themselves.
static void push_sides(Check *check, NodeVec *pending, Node sum) {
    const Node sides[] = {ast_child(check->ast, sum, FIELD_LEFT),
                          ast_child(check->ast, sum, FIELD_RIGHT)};
    for (int i = 0; i < 2; i++) {
        const Node side = ast_unparenthesized(check->ast, sides[i]);
        if (ast_is(check->ast, side, NODE_TUPLE)) {
            push_elements(check, pending, side);
        } else {
            VEC_PUSH(check->arena, pending, side);
        }
    }
}

static void visit(Check *check, Node clause) {
    const Ast *const ast = check->ast;
    const Node type = handler_type(ast, clause);
    NodeVec pending = {0};
    HandlerTuple tuple;
    if (type == 0) return;
    if (handler_tuple(check, clause, &tuple)) {
        for (Node e = tuple.first; e != 0; e = handler_tuple_next(ast, e)) {
            VEC_PUSH(check->arena, &pending, e);
        }
    } else {
        VEC_PUSH(check->arena, &pending, type);
    }
    while (pending.count != 0) {
        const Node node = ast_unparenthesized(ast, pending.items[--pending.count]);
        if (ast_is(ast, node, NODE_LIST_SPLAT)) {
            push_splat(check, &pending, node);
        } else if (is_sum(ast, node)) {
            push_sides(check, &pending, node);
        } else if (!can_be_class(ast, node)) {
            report(check, node,
                   "`except%s` handlers should only be exception classes or tuples of exception "
                   "classes",
                   handler_is_group(ast, clause) ? "*" : "");
        }
    }
}

const Rule rule_bugbear_except_with_non_exception_classes[] = {
    {
        .code = "B030",
        .name = "except-with-non-exception-classes",
        .summary = "`except` names something that is no exception class",
        .why = "When an exception is raised, Python evaluates this expression and raises a "
               "TypeError instead: the handler fails just when it is needed.",
        .help = "Name exception classes, several of them in a tuple.",
        .bad = "try:\n    load()\nexcept [OSError, ValueError]:\n    pass\n",
        .good = "try:\n    load()\nexcept (OSError, ValueError):\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_EXCEPT_CLAUSE},
        .visit = visit,
    },
    {0},
};
