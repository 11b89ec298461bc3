// PLW3301: `min(a, min(b, c))`.
#include "base/buffer.h"
#include "model/unparse.h"
#include "rules/rule.h"

enum { MOST_NESTED = 64 }; // each call of a nest has a fix with all that is in it

static const char *const FUNCTIONS[] = {"builtins.min", "builtins.max", NULL};

// "min" or "max" for a call of one that has no keywords; NULL for others.
static const char *function_name(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, call, NODE_CALL)) return NULL;
    const Node function = ast_child(ast, call, FIELD_FUNCTION);
    const Node arguments = call_arguments(ast, call);
    if (ast_child_of_kind(ast, arguments, NODE_KEYWORD_ARGUMENT) != 0) return NULL;
    if (ast_child_of_kind(ast, arguments, NODE_DICTIONARY_SPLAT) != 0) return NULL;
    if (model_is(check->model, function, FUNCTIONS[0])) return "min";
    return model_is(check->model, function, FUNCTIONS[1]) ? "max" : NULL;
}

// What a call inside another is given: of one argument that is what it iterates over.
static void write_argument(Check *check, Node argument, bool is_iterated, Buffer *out) {
    const Ast *const ast = check->ast;
    const bool is_splat = ast_is(ast, argument, NODE_LIST_SPLAT);
    const bool needs_star = is_iterated && !is_splat;
    if (needs_star) buffer_append_c(out, "*");
    buffer_append(
        out, unparse(ast, argument, needs_star ? UNPARSE_OBJECT : UNPARSE_ARGUMENT, check->arena));
}

// The arguments of nested calls in one list. A call's arguments are a range of nodes: one pass
// that goes into the calls and past everything else. Empty if there are too many.
static Text flat_arguments(Check *check, Node call, const char *name) {
    const Ast *const ast = check->ast;
    const Node end = ast_end_of(ast, call);
    Buffer out = {0};
    uint32_t nested = 0;
    Node node = ast_first_child(ast, call_arguments(ast, call));
    while (node < end && nested <= MOST_NESTED) {
        const Node inner = ast_unparenthesized(ast, node);
        const Node list = call_arguments(ast, inner);
        const bool is_nested = function_name(check, inner) == name;
        nested += is_nested;
        const bool is_list = ast_is(ast, list, NODE_ARGUMENT_LIST);
        if (is_nested && is_list && ast_child_count(ast, list) != 1) {
            node = list + 1; // its first argument; an empty list has none
            continue;
        }
        // What a call of one argument iterates over may be a call of the same function.
        const Node iterated = is_list ? ast_first_child(ast, list) : list;
        if (out.length != 0) buffer_append_c(&out, ", ");
        write_argument(check, is_nested ? iterated : node, is_nested, &out);
        node = ast_end_of(ast, node);
    }
    const Text text = buffer_move(&out, check->arena);
    return nested <= MOST_NESTED ? text : TEXT("");
}

static void fix(Check *check, Finding *finding, Node call, const char *name) {
    const Range range = ast_range(check->ast, call);
    const Text function = ast_text(check->ast, ast_child(check->ast, call, FIELD_FUNCTION));
    const Text arguments = flat_arguments(check, call, name);
    if (arguments.length == 0) return;
    const Edit edit = {
        range.start, range.end,
        arena_printf(check->arena, "%.*s(%.*s)", TEXT_ARGS(function), TEXT_ARGS(arguments))};
    const Text message = arena_printf(check->arena, "Flatten nested `%s` calls", name);
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, message.bytes);
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const char *const name = function_name(check, call);
    if (name == NULL || call_argument_count(ast, call) < 2) return;
    AST_EACH_CHILD(ast, argument, call_arguments(ast, call)) {
        if (function_name(check, ast_unparenthesized(ast, argument)) != name) continue;
        fix(check, report(check, call, "Nested `%s` calls can be flattened", name), call, name);
        return;
    }
}

const Rule rule_pylint_nested_min_max[] = {
    {
        .code = "PLW3301",
        .name = "nested-min-max",
        .summary = "`min` or `max` is called on its own result",
        .why = "Both take any number of arguments: one call says the same with less to read.",
        .help = "Write all arguments into one call.",
        .bad = "lowest = min(a, min(b, c))\n",
        .good = "lowest = min(a, b, c)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .calls = FUNCTIONS,
        .visit = visit,
    },
    {0},
};
