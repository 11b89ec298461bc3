// RUF019: `key in dict and dict[key]` as a condition.
#include "rules/shared/same_expression.h"

#include "check/edits.h"
#include "model/effect.h"
#include "syntax/comparison.h"

// What has been found out for the operations of a file, so that a long chain is climbed once.
typedef struct Chains {
    Node *outermost; // by node
} Chains;

// The boolean operation that an operation is an operand of; 0 if there is none.
static Node operation_around(const Ast *ast, Node operation) {
    const Node parent = ast_parent(ast, ast_with_parentheses(ast, operation));
    return ast_is(ast, parent, NODE_BOOLEAN_OPERATOR) ? parent : 0;
}

// `and`s and `or`s around are conditions if the outermost one is.
static Node outermost_operation(Check *check, Node operation) {
    const Ast *const ast = check->ast;
    Chains *const chains = rule_state(check, sizeof *chains);
    if (chains->outermost == NULL) {
        chains->outermost = ARENA_ARRAY(check->arena, Node, ast->total);
    }
    Node known = operation;
    while (chains->outermost[known] == 0 && operation_around(ast, known) != 0) {
        known = operation_around(ast, known);
    }
    const Node outermost = chains->outermost[known] != 0 ? chains->outermost[known] : known;
    for (Node node = operation; node != 0 && chains->outermost[node] == 0;) {
        chains->outermost[node] = outermost;
        node = operation_around(ast, node);
    }
    return ast_with_parentheses(ast, outermost);
}

// Nothing but whether the value counts as true is of interest there.
static bool is_condition(Check *check, Node operation) {
    const Ast *const ast = check->ast;
    const Node node = outermost_operation(check, operation);
    const Node parent = ast_parent(ast, node);
    switch (ast_kind(ast, parent)) {
    case NODE_IF_STATEMENT:
    case NODE_ELIF_CLAUSE:
    case NODE_WHILE_STATEMENT: return ast_field(ast, node) == FIELD_CONDITION;
    case NODE_ASSERT_STATEMENT: return ast_first_child(ast, parent) == node;
    case NODE_IF_CLAUSE:
    case NODE_NOT_OPERATOR: return true;
    case NODE_CONDITIONAL_EXPRESSION: return ast_child_at(ast, parent, 1) == node;
    case NODE_ARGUMENT_LIST:
        return ast_first_child(ast, parent) == node &&
               model_is_builtin(check->model,
                                ast_child(ast, ast_parent(ast, parent), FIELD_FUNCTION), "bool");
    default: return false;
    }
}

// An `and` of exactly two.
static bool is_pair(const Ast *ast, Node operation) {
    const Node parent = ast_parent(ast, operation);
    const uint16_t kind = TOKEN_AND;
    return ast_is(ast, ast_child(ast, operation, FIELD_OPERATOR), kind) &&
           !ast_is(ast, ast_child(ast, ast_child(ast, operation, FIELD_LEFT), FIELD_OPERATOR),
                   kind) &&
           !(ast_is(ast, parent, NODE_BOOLEAN_OPERATOR) &&
             ast_is(ast, ast_child(ast, parent, FIELD_OPERATOR), kind));
}

// What stands between the brackets: a tuple without parentheses gets some.
static Text key_text(const Check *check, Node subscript) {
    const Ast *const ast = check->ast;
    const Node first = ast_child(ast, subscript, FIELD_SUBSCRIPT);
    const Node last = ast_last_child(ast, subscript);
    const Text text =
        source_slice(check->source, (Range){ast_start(ast, first), ast_end(ast, last)});
    if (first == last) return text;
    return arena_printf(check->arena, "(%.*s)", TEXT_ARGS(text));
}

static bool is_same_key(const Check *check, Node key, Node subscript) {
    const Ast *const ast = check->ast;
    const Node first = ast_child(ast, subscript, FIELD_SUBSCRIPT);
    if (ast_next_in_field(ast, first) == 0) return is_same_expression(check, key, first);
    const Node tuple = ast_unparenthesized(ast, key);
    Node element = ast_first_child(ast, tuple);
    if (!ast_is(ast, tuple, NODE_TUPLE)) return false;
    for (Node part = first; part != 0; part = ast_next_in_field(ast, part)) {
        if (element == 0 || !is_same_expression(check, element, part)) return false;
        element = ast_next(ast, element);
    }
    return element == 0;
}

static void visit(Check *check, Node operation) {
    const Ast *const ast = check->ast;
    if (!is_pair(ast, operation)) return;
    const Node test = ast_unparenthesized(ast, ast_child(ast, operation, FIELD_LEFT));
    const Node access = ast_unparenthesized(ast, ast_child(ast, operation, FIELD_RIGHT));
    if (!ast_is(ast, test, NODE_COMPARISON_OPERATOR) || !ast_is(ast, access, NODE_SUBSCRIPT))
        return;
    const Comparison pair = comparison_first(ast, test);
    const Node object = ast_child(ast, access, FIELD_VALUE);
    if (!ast_is(ast, pair.op, TOKEN_IN) || comparison_is_chain(ast, test)) return;
    if (!is_same_expression(check, pair.right, object)) return;
    if (!is_same_key(check, pair.left, access) || !is_condition(check, operation)) return;
    if (expression_has_effect(check->model, ast, object) ||
        expression_has_effect(check->model, ast, pair.left)) {
        return;
    }
    Finding *const finding =
        report(check, operation, "Unnecessary key check before dictionary access");
    const Range range = ast_range(ast, operation);
    const Text key = key_text(check, access);
    const Edit edit = {range.start, range.end,
                       arena_printf(check->arena, "%.*s.get(%.*s)",
                                    TEXT_ARGS(ast_text(ast, object)), TEXT_ARGS(key))};
    finding_set_fix(check, finding, applicability_in(ast, range), &edit, 1,
                    "Replace with `dict.get`");
}

const Rule rule_ruff_unnecessary_key_check[] = {
    {
        .code = "RUF019",
        .name = "unnecessary-key-check",
        .summary = "A condition looks for a key in a dictionary and then looks it up",
        .why = "Both steps do the same search. `get` does it once and gives None for a key that "
               "is not there, which is false as well.",
        .help = "Use `dictionary.get(key)`.",
        .bad = "if \"debug\" in options and options[\"debug\"]:\n    trace()\n",
        .good = "if options.get(\"debug\"):\n    trace()\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_BOOLEAN_OPERATOR},
        .visit = visit,
    },
    {0},
};
