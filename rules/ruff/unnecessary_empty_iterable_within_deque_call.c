// RUF037: `deque([])`.
#include "rules/rule.h"

#include "check/edits.h"

static bool is_empty_string(const Ast *ast, Node string) {
    const StringParts parts = string_parts(ast, string);
    return parts.content.start == parts.content.end && (parts.flags & STRING_TEMPLATE) == 0;
}

static bool is_empty(const Check *check, Node iterable) {
    static const char *const makers[] = {"builtins.list", "builtins.tuple", "builtins.set",
                                         "builtins.dict", NULL};
    const Ast *const ast = check->ast;
    switch (ast_kind(ast, iterable)) {
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_DICTIONARY: return ast_first_child(ast, iterable) == 0;
    case NODE_STRING: return is_empty_string(ast, iterable);
    case NODE_CONCATENATED_STRING: {
        AST_EACH_CHILD(ast, part, iterable) {
            if (!is_empty_string(ast, part)) return false;
        }
        return true;
    }
    case NODE_CALL:
        return call_argument_count(ast, iterable) == 0 &&
               ast_is(ast, call_arguments(ast, iterable), NODE_ARGUMENT_LIST) &&
               model_is_any(check->model, ast_child(ast, iterable, FIELD_FUNCTION), makers);
    default: return false;
    }
}

// Ruff writes the call anew for the length, and changes the arguments alone for the rest.
static Edit make_edit(Check *check, Node call, Node length, Node splat) {
    const Ast *const ast = check->ast;
    const Range range = ast_range(ast, call);
    const Range arguments = ast_range(ast, call_arguments(ast, call));
    if (length != 0) {
        const Text function = ast_text(ast, ast_child(ast, call, FIELD_FUNCTION));
        const Text content = arena_printf(check->arena, "%.*s(maxlen=%.*s)", TEXT_ARGS(function),
                                          TEXT_ARGS(ast_text(ast, length)));
        return (Edit){range.start, range.end, content};
    }
    if (splat != 0 && splat == ast_last_child(ast, call_arguments(ast, call))) {
        return (Edit){arguments.start + 1, ast_start(ast, splat), TEXT("")};
    }
    const Text rest = splat != 0 ? ast_text(ast, splat) : TEXT("");
    return (Edit){arguments.start, arguments.end,
                  arena_printf(check->arena, "(%.*s)", TEXT_ARGS(rest))};
}

static void fix(Check *check, Finding *finding, Node call, Node length, Node splat) {
    if (!fix_has_room(check, ast_text(check->ast, call).length)) return;
    const Range range = ast_range(check->ast, call);
    const Edit edit = make_edit(check, call, length, splat);
    finding_set_fix(check, finding, splat != 0 ? FIX_UNSAFE : applicability_in(check->ast, range),
                    &edit, 1,
                    length != 0 ? "Replace with `deque(maxlen=...)`" : "Replace with `deque()`");
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node iterable = ast_unparenthesized(ast, call_argument(ast, call, "iterable", 0));
    const Node length = ast_unparenthesized(ast, call_argument(ast, call, "maxlen", 1));
    const Node arguments = call_arguments(ast, call);
    if (iterable == 0 || !is_empty(check, iterable)) return;
    const Node splat = ast_child_of_kind(ast, arguments, NODE_DICTIONARY_SPLAT);
    const Node starred = ast_child_of_kind(ast, arguments, NODE_LIST_SPLAT);
    const uint32_t known = 1u + (length != 0) + (splat != 0) + (starred != 0);
    if (call_argument_count(ast, call) != known) return;
    Finding *const finding = report(check, call, "Unnecessary empty iterable within a deque call");
    if (starred == 0 && (splat == 0 || length == 0)) fix(check, finding, call, length, splat);
}

const Rule rule_ruff_unnecessary_empty_iterable_within_deque_call[] = {
    {
        .code = "RUF037",
        .name = "unnecessary-empty-iterable-within-deque-call",
        .summary = "A deque is made from an empty iterable",
        .why = "A deque is empty anyway. The argument is there only to reach the second one, which "
               "has a name.",
        .help = "Write `deque()` or `deque(maxlen=...)`.",
        .bad = "from collections import deque\n\nhistory = deque([], 100)\n",
        .good = "from collections import deque\n\nhistory = deque(maxlen=100)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .calls = (const char *const[]){"collections.deque", NULL},
        .visit = visit,
    },
    {0},
};
