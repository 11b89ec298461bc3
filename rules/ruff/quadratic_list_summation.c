// RUF017: `sum(lists, [])`.
#include "check/edits.h"
#include "check/imports.h"
#include "rules/rule.h"

enum { FIRST_STARRED = 315 };

static bool is_empty_list(const Check *check, Node start) {
    const Ast *const ast = check->ast;
    if (ast_is(ast, start, NODE_LIST)) return ast_is_leaf(ast, start);
    if (!ast_is(ast, start, NODE_CALL) || call_argument_count(ast, start) != 0) return false;
    return ast_is(ast, call_arguments(ast, start), NODE_ARGUMENT_LIST) &&
           model_is_builtin(check->model, ast_child(ast, start, FIELD_FUNCTION), "list");
}

static bool import(Check *check, Node call, const char *module, const char *member, EditList *edits,
                   Text *text) {
    const SymbolRequest request = {.module = module,
                                   .member = member,
                                   .scope = model_scope_of(check->model, call),
                                   .at = ast_start(check->ast, call)};
    ImportedName name;
    if (!import_symbol(check, &request, &name)) return false;
    edit_list_add(edits, name.import);
    *text = name.text;
    return true;
}

// `functools.reduce(operator.iadd, lists, [])`, which extends one new list.
static void fix(Check *check, Finding *finding, Node call) {
    const Ast *const ast = check->ast;
    EditList edits = {0};
    Text reduce;
    Text add;
    if (!fix_has_room(check, ast_text(ast, call).length)) return;
    if (!import(check, call, "functools", "reduce", &edits, &reduce) ||
        !import(check, call, "operator", "iadd", &edits, &add)) {
        return;
    }
    const Range range = ast_range(ast, call);
    const Text lists = ast_text(ast, call_positional(ast, call, 0));
    const Text content = arena_printf(check->arena, "%.*s(%.*s, %.*s, [])", TEXT_ARGS(reduce),
                                      TEXT_ARGS(add), TEXT_ARGS(lists));
    edit_list_add(&edits, (Edit){range.start, range.end, content});
    finding_set_fix(check, finding, FIX_UNSAFE, edits.items, edits.count,
                    "Replace with `functools.reduce`");
}

// `[*sublist for sublist in lists]` (PEP 798).
static void fix_with_star(Check *check, Finding *finding, Node call) {
    const Ast *const ast = check->ast;
    const Node lists = call_positional(ast, call, 0);
    const Text text = ast_text(ast, lists);
    if (!fix_has_room(check, text.length)) return;
    const bool needs_parentheses =
        ast_is(ast, lists, NODE_CONDITIONAL_EXPRESSION) || ast_is(ast, lists, NODE_LAMBDA);
    const char *const format =
        needs_parentheses ? "[*sublist for sublist in (%.*s)]" : "[*sublist for sublist in %.*s]";
    const Edit edit = {ast_start(ast, call), ast_end(ast, call),
                       arena_printf(check->arena, format, TEXT_ARGS(text))};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1,
                    "Replace with a starred list comprehension");
}

// A comprehension iterates over no walrus.
static bool can_have_star(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (check->settings->target_version < FIRST_STARRED) return false;
    for (Node node = call; node < ast_end_of(ast, call); node++) {
        if (ast_is(ast, node, NODE_NAMED_EXPRESSION)) return false;
    }
    return true;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (call_positional(ast, call, 0) == 0) return;
    const Node start = ast_unparenthesized(ast, call_argument(ast, call, "start", 1));
    if (start == 0 || !is_empty_list(check, start)) return;
    Finding *const finding = report(check, call, "Avoid quadratic list summation");
    if (can_have_star(check, call)) {
        fix_with_star(check, finding, call);
    } else {
        fix(check, finding, call);
    }
}

const Rule rule_ruff_quadratic_list_summation[] = {
    {
        .code = "RUF017",
        .name = "quadratic-list-summation",
        .summary = "`sum` joins lists",
        .why = "Each step copies all that was joined so far into a new list, so the time grows "
               "with the square of the length: ten times the data take a hundred times as long.",
        .help = "Use `list(itertools.chain.from_iterable(lists))` or a comprehension.",
        .bad = "rows = sum(pages, [])\n",
        .good = "rows = [row for page in pages for row in page]\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .cwe = 407, // inefficient algorithmic complexity
        .fix = FIX_SOMETIMES,
        .calls = (const char *const[]){"builtins.sum", NULL},
        .visit = visit,
    },
    {0},
};
