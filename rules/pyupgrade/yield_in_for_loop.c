// UP028: a loop that yields what it goes over.
#include "rules/rule.h"

// The loop's only statement, if it yields a value.
static Node yielded_value(const Ast *ast, Node loop) {
    const Node body = ast_child(ast, loop, FIELD_BODY);
    const Node statement = ast_first_child(ast, body);
    const Node yield = ast_first_child(ast, statement);
    const bool is_only = statement != 0 && ast_next(ast, statement) == 0;
    if (!is_only || !ast_is(ast, statement, NODE_EXPRESSION_STATEMENT)) return 0;
    if (!ast_is(ast, yield, NODE_YIELD) || ast_child_count(ast, yield) != 1) return 0;
    return ast_first_child(ast, yield);
}

static bool is_tuple(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_TUPLE) || ast_is(ast, node, NODE_EXPRESSION_LIST) ||
           ast_is(ast, node, NODE_TUPLE_PATTERN) || ast_is(ast, node, NODE_PATTERN_LIST);
}

// The target's names in the same order and in the same tuples.
static bool is_same(const Ast *ast, Node target, Node value) {
    Node left = ast_unparenthesized_target(ast, target);
    Node right = ast_unparenthesized(ast, value);
    const Node end = ast_end_of(ast, left);
    const Node first = left;
    const Node outside = right;
    while (left < end) {
        left = left == first ? left : ast_unparenthesized_target(ast, left);
        right = right == outside ? right : ast_unparenthesized(ast, right);
        if (ast_is(ast, left, NODE_IDENTIFIER)) {
            if (!ast_is(ast, right, NODE_IDENTIFIER)) return false;
            if (ast_atom(ast, left) != ast_atom(ast, right)) return false;
        } else if (!is_tuple(ast, left) || !is_tuple(ast, right) ||
                   ast_child_count(ast, left) != ast_child_count(ast, right)) {
            return false;
        }
        left++;
        right++;
    }
    return true;
}

// True if a name is used elsewhere than where it is yielded, whichever binding of it in this scope
// is meant; but for those that are deleted, as an exception is behind its clause.
static bool is_used_elsewhere(const Check *check, ScopeId scope, Node name) {
    const Model *const model = check->model;
    const Reference *reference;
    BindingId id = model_lookup(model, scope, ast_atom(check->ast, name));
    while (id != 0) {
        const Binding *const binding = model_binding(model, id);
        for (ReferenceId at = binding->first_reference; at != 0; at = reference->next) {
            reference = model_reference(model, at);
            if (reference->node != name) return true;
        }
        id = binding->shadows;
        const BindingKind kind = model_binding(model, id)->kind;
        if (kind == BINDING_DELETION || kind == BINDING_UNBOUND_EXCEPTION) break;
    }
    return false;
}

static bool is_declared_elsewhere(const Check *check, Node name) {
    const BindingId id = model_resolve(check->model, name);
    return (model_binding(check->model, id)->flags &
            (BINDING_FLAG_GLOBAL | BINDING_FLAG_NONLOCAL)) != 0;
}

static void fix(Check *check, Finding *finding, Node loop) {
    const Ast *const ast = check->ast;
    const Node iterable = ast_child(ast, loop, FIELD_RIGHT);
    const bool is_open_tuple = ast_is(ast, iterable, NODE_EXPRESSION_LIST);
    const Text text = ast_text(ast, iterable);
    const Range range = ast_statement_range(ast, loop);
    const Edit edit = {range.start, range.end,
                       arena_printf(check->arena,
                                    is_open_tuple ? "yield from (%.*s)" : "yield from %.*s",
                                    TEXT_ARGS(text))};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Replace with `yield from`");
}

static void visit(Check *check, Node loop) {
    const Ast *const ast = check->ast;
    const Node target = ast_child(ast, loop, FIELD_LEFT);
    const Node value = yielded_value(ast, loop);
    const Node function = enclosing_function(ast, loop);
    if (value == 0 || ast_child(ast, loop, FIELD_ALTERNATIVE) != 0) return;
    if (ast_is(ast, ast_first_child(ast, loop), TOKEN_ASYNC)) return;
    if (function_is_async(ast, function) || !is_same(ast, target, value)) return;
    const ScopeId scope = model_scope_of(check->model, loop);
    bool is_declared = false;
    for (Node node = value; node < ast_end_of(ast, value); node++) {
        if (!ast_is(ast, node, NODE_IDENTIFIER)) continue;
        if (is_used_elsewhere(check, scope, node)) return;
        is_declared |= is_declared_elsewhere(check, node);
    }
    Finding *const finding = report_range(check, ast_statement_range(ast, loop),
                                          "Replace `yield` over `for` loop with `yield from`");
    if (!is_declared) fix(check, finding, loop);
}

const Rule rule_pyupgrade_yield_in_for_loop[] = {
    {
        .code = "UP028",
        .name = "yield-in-for-loop",
        .summary = "A loop yields just what it goes over",
        .why = "`yield from` says so in one line, is faster, and passes on what is sent or thrown "
               "into the generator.",
        .help = "Write `yield from`.",
        .bad = "def items(shop):\n    for item in shop:\n        yield item\n",
        .good = "def items(shop):\n    yield from shop\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FOR_STATEMENT},
        .visit = visit,
    },
    {0},
};
