// B020: `for x in x`.
#include "rules/rule.h"

enum { LONGEST_TARGET = 256 }; // nodes; nobody writes more

// Of a comprehension only its iterables are read where the loop is.
static bool is_hidden(const Ast *ast, Node node) {
    const Node parent = ast_parent(ast, node);
    if (ast_is_comprehension(ast, parent)) return !ast_is(ast, node, NODE_FOR_IN_CLAUSE);
    return (ast_is(ast, parent, NODE_FOR_IN_CLAUSE) && ast_field(ast, node) != FIELD_RIGHT);
}

static bool is_name(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_IDENTIFIER) && ast_names_variable(ast, node);
}

static bool lambda_binds(Check *check, Node lambda, Atom name) {
    const ParameterList parameters = function_parameters(check->ast, lambda, check->arena);
    for (uint32_t i = 0; i < parameters.count; i++) {
        if (ast_atom(check->ast, parameters.items[i].name) == name) return true;
    }
    return false;
}

// As bugbear and ruff have it, a lambda's parameter hides also what has been read before the
// lambda, and a body that is nothing but the name does not count.
static bool reads_name(Check *check, Node iterable, Atom name) {
    const Ast *const ast = check->ast;
    bool is_read = false;
    for (Node node = iterable; node < ast_end_of(ast, iterable);) {
        if (ast_is(ast, node, NODE_LAMBDA)) {
            const Node body = ast_child(ast, node, FIELD_BODY);
            const bool is_bound = lambda_binds(check, node, name);
            if (is_bound) is_read = false;
            const bool is_passed = is_bound || ast_is(ast, body, NODE_IDENTIFIER) || body == 0;
            node = is_passed ? ast_end_of(ast, node) : body;
        } else if (node != iterable && is_hidden(ast, node)) {
            node = ast_end_of(ast, node);
        } else {
            is_read |= ast_atom(ast, node) == name && is_name(ast, node);
            node++;
        }
    }
    return is_read;
}

// The last of several equal names in the target stands for all.
static bool has_later(const Ast *ast, Node target, Node name) {
    for (Node node = name + 1; node < ast_end_of(ast, target); node++) {
        if (ast_atom(ast, node) == ast_atom(ast, name) && is_name(ast, node)) return true;
    }
    return false;
}

static void visit(Check *check, Node loop) {
    const Ast *const ast = check->ast;
    const Node target = ast_child(ast, loop, FIELD_LEFT);
    const Node iterable = ast_child(ast, loop, FIELD_RIGHT);
    if (target == 0 || iterable == 0 || ast_end_of(ast, target) - target > LONGEST_TARGET) return;
    for (Node node = target; node < ast_end_of(ast, target); node++) {
        if (!is_name(ast, node) || !reads_name(check, iterable, ast_atom(ast, node))) continue;
        if (has_later(ast, target, node)) continue;
        report(check, node, "Loop control variable `%.*s` overrides iterable it iterates",
               TEXT_ARGS(ast_text(ast, node)));
    }
}

const Rule rule_bugbear_loop_variable_overrides_iterator[] = {
    {
        .code = "B020",
        .name = "loop-variable-overrides-iterator",
        .summary = "A loop variable has the name of what the loop iterates over",
        .why = "After the first round the name stands for an element. Whoever reads the "
               "collection in or behind the loop gets that instead.",
        .help = "Give the loop variable another name.",
        .bad = "for items in items:\n    print(items)\n",
        .good = "for item in items:\n    print(item)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_FOR_STATEMENT},
        .visit = visit,
    },
    {0},
};
