// RUF024: `dict.fromkeys(keys, [])`.
#include "rules/shared/default_value.h"

#include "model/unparse.h"
#include "model/value.h"

// What a comprehension does not take for its iterable as it is.
static bool needs_parentheses(const Ast *ast, Node keys) {
    switch (ast_kind(ast, keys)) {
    case NODE_LAMBDA:
    case NODE_CONDITIONAL_EXPRESSION: return true;
    default: return false;
    }
}

// `key`, or the first of `key_0`, `key_1` and so on that means nothing yet where the call stands.
static Text fresh_name(const Check *check, Node call) {
    enum { MOST_NAMES = 100 };
    Text name = TEXT("key");
    for (int i = 0; i < MOST_NAMES; i++) {
        if (binding_seen_at(check->model, check->ast, call, name) == 0) break;
        name = arena_printf(check->arena, "key_%d", i);
    }
    return name;
}

static void fix(Check *check, Finding *finding, Node call, Node keys, Node value) {
    const Ast *const ast = check->ast;
    const Range range = ast_range(ast, call);
    if (!fix_has_room(check, ast_text(ast, call).length)) return;
    keys = ast_unparenthesized(ast, keys);
    const Text iterable = unparse(ast, keys, UNPARSE_ARGUMENT, check->arena);
    const Text name = fresh_name(check, call);
    const Text made = arena_printf(check->arena,
                                   needs_parentheses(ast, keys) ? "{%.*s: %.*s for %.*s in (%.*s)}"
                                                                : "{%.*s: %.*s for %.*s in %.*s}",
                                   TEXT_ARGS(name),
                                   TEXT_ARGS(unparse(ast, value, UNPARSE_ARGUMENT, check->arena)),
                                   TEXT_ARGS(name), TEXT_ARGS(iterable));
    const Edit edit = {range.start, range.end, made};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Replace with comprehension");
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node arguments = call_arguments(ast, call);
    if (!ast_is(ast, arguments, NODE_ARGUMENT_LIST) || ast_child_count(ast, arguments) != 2) return;
    const Node keys = ast_child_at(ast, arguments, 0);
    const Node value = ast_unparenthesized(ast, ast_child_at(ast, arguments, 1));
    if (ast_is(ast, keys, NODE_KEYWORD_ARGUMENT)) return;
    if (!is_mutable_expression(check, value)) return;
    Finding *const finding =
        report(check, call, "Do not pass mutable objects as values to `dict.fromkeys`");
    if (!ast_is(ast, keys, NODE_LIST_SPLAT)) fix(check, finding, call, keys, value);
}

const Rule rule_ruff_mutable_fromkeys_value[] = {
    {
        .code = "RUF024",
        .name = "mutable-fromkeys-value",
        .summary = "`dict.fromkeys` gives all keys the same list, dict or set",
        .why = "The value is made once and every key gets that object: what is added under one "
               "key shows up under all of them.",
        .help = "Use a dict comprehension, which makes a new value for each key.",
        .bad = "groups = dict.fromkeys(names, [])\n",
        .good = "groups = {name: [] for name in names}\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .calls = (const char *const[]){"builtins.dict.fromkeys", NULL},
        .visit = visit,
    },
    {0},
};
