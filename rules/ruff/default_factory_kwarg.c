// RUF026: `defaultdict(default_factory=list)`.
#include "rules/rule.h"

#include "check/edits.h"

enum { MOST_SHOWN = 50 }; // columns of code that a fix's title quotes

// What surely cannot be called: then an entry of that name may be meant.
static bool is_no_callable(const Ast *ast, Node value) {
    switch (ast_kind(ast, value)) {
    case NODE_STRING:
    case NODE_CONCATENATED_STRING:
    case NODE_INTEGER:
    case NODE_FLOAT:
    case NODE_NONE:
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_ELLIPSIS:
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_SET:
    case NODE_DICTIONARY:
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICTIONARY_COMPREHENSION:
    case NODE_GENERATOR_EXPRESSION: return true;
    default: return false;
    }
}

static const char *fix_title(Check *check, Node keyword) {
    const Text text = ast_text(check->ast, keyword);
    if (text.length > MOST_SHOWN || text_contains(text, TEXT("\n")))
        return "Use positional argument";
    return arena_printf(check->arena, "Replace with `defaultdict(%.*s)`", TEXT_ARGS(text)).bytes;
}

static void fix(Check *check, Finding *finding, Node arguments, Node keyword, Node value) {
    const Ast *const ast = check->ast;
    const Range whole = ast_range(ast, keyword);
    const Text text = ast_text(ast, value);
    const char *const title = fix_title(check, keyword);
    if (ast_child_count(ast, arguments) == 1) {
        const Edit edit = {whole.start, whole.end, text};
        finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, title);
        return;
    }
    const uint32_t start = ast_start(ast, ast_first_child(ast, arguments));
    const Edit edits[] = {
        {start, start, arena_printf(check->arena, "%.*s, ", TEXT_ARGS(text))},
        edit_remove_argument(check, keyword, false),
    };
    finding_set_fix(check, finding, FIX_UNSAFE, edits, 2, title);
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node keyword = call_keyword(ast, call, "default_factory");
    const Node value = ast_unparenthesized(ast, ast_child(ast, keyword, FIELD_VALUE));
    if (value == 0 || is_no_callable(ast, value)) return;
    const Node arguments = call_arguments(ast, call);
    AST_EACH_CHILD(ast, argument, arguments) {
        if (argument_is_positional(ast, argument)) return;
    }
    Finding *const finding =
        report(check, call, "`default_factory` is a positional-only argument to `defaultdict`");
    fix(check, finding, arguments, keyword, value);
}

const Rule rule_ruff_default_factory_kwarg[] = {
    {
        .code = "RUF026",
        .name = "default-factory-kwarg",
        .summary = "`default_factory` is passed to `defaultdict` by name",
        .why = "Keywords of `defaultdict` are entries of the dictionary. This makes one with the "
               "key \"default_factory\" and without any factory: the first missing key raises "
               "KeyError.",
        .help = "Pass the factory as the first argument.",
        .bad = "from collections import defaultdict\n\nby_name = "
               "defaultdict(default_factory=list)\n",
        .good = "from collections import defaultdict\n\nby_name = defaultdict(list)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .calls = (const char *const[]){"collections.defaultdict", NULL},
        .visit = visit,
    },
    {0},
};
