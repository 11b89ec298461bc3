// RUF007: `zip(items, items[1:])`.
#include "check/imports.h"
#include "rules/rule.h"

enum { FIRST_VERSION = 310 };

// A name, or a part of it, and where that begins.
typedef struct Slice {
    Atom name; // ATOM_NONE: something else
    bool is_whole;
    int64_t start;
} Slice;

static Slice read_slice(const Ast *ast, Node expression) {
    const Slice none = {ATOM_NONE, false, 0};
    const Node node = ast_unparenthesized(ast, expression);
    if (ast_is(ast, node, NODE_IDENTIFIER)) return (Slice){ast_atom(ast, node), true, 0};
    const Node object = ast_unparenthesized(ast, ast_child(ast, node, FIELD_VALUE));
    const Node slice = ast_child(ast, node, FIELD_SUBSCRIPT);
    if (!ast_is(ast, node, NODE_SUBSCRIPT) || !ast_is(ast, slice, NODE_SLICE)) return none;
    if (!ast_is(ast, object, NODE_IDENTIFIER) || ast_next_in_field(ast, slice) != 0) return none;
    Slice self = {ast_atom(ast, object), false, 0};
    uint32_t colons = 0;
    AST_EACH_CHILD(ast, part, slice) {
        int64_t number;
        if (ast_is(ast, part, TOKEN_COLON)) {
            colons++;
        } else if (colons == 0) {
            if (!literal_integer(ast, part, &self.start)) return none;
        } else if (colons == 2) { // the step
            if (!literal_integer(ast, part, &number) || number != 1) return none;
        }
    }
    return self;
}

static bool is_pairwise(const Ast *ast, Node first, Node second) {
    const Slice left = read_slice(ast, first);
    const Slice right = read_slice(ast, second);
    if (left.name == ATOM_NONE || left.name != right.name || right.is_whole) return false;
    return right.start == left.start + 1;
}

static void fix(Check *check, Finding *finding, Node call) {
    const Ast *const ast = check->ast;
    const SymbolRequest request = {
        .module = "itertools",
        .member = "pairwise",
        .scope = model_scope_of(check->model, call),
        .at = ast_start(ast, call),
    };
    ImportedName name;
    if (!import_symbol(check, &request, &name)) return;
    const Node first = ast_unparenthesized(ast, call_positional(ast, call, 0));
    const Node object = ast_child(ast, first, FIELD_VALUE);
    const Text argument = ast_text(ast, object != 0 ? object : first);
    const Range range = ast_range(ast, call);
    const Edit edits[] = {
        name.import,
        {range.start, range.end,
         arena_printf(check->arena, "%.*s(%.*s)", TEXT_ARGS(name.text), TEXT_ARGS(argument))}};
    finding_set_fix(check, finding, FIX_UNSAFE, edits, 2,
                    "Replace `zip()` with `itertools.pairwise()`");
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (check->settings->target_version < FIRST_VERSION) return;
    const Node first = call_positional(ast, call, 0);
    const Node second = call_positional(ast, call, 1);
    if (second == 0 || call_positional(ast, call, 2) != 0 || call_has_splat(ast, call)) return;
    if (!is_pairwise(ast, first, second)) return;
    Finding *const finding =
        report(check, ast_child(ast, call, FIELD_FUNCTION),
               "Prefer `itertools.pairwise()` over `zip()` when iterating over successive pairs");
    fix(check, finding, call);
}

const Rule rule_ruff_zip_instead_of_pairwise[] = {
    {
        .code = "RUF007",
        .name = "zip-instead-of-pairwise",
        .summary = "`zip` pairs a sequence with itself, shifted by one",
        .why = "`itertools.pairwise` says what is meant, makes no copy of the sequence and works "
               "for any iterable.",
        .help = "Use `itertools.pairwise(items)`.",
        .bad = "gaps = [b - a for a, b in zip(times, times[1:])]\n",
        .good = "import itertools\n\ngaps = [b - a for a, b in itertools.pairwise(times)]\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .calls = (const char *const[]){"builtins.zip", NULL},
        .visit = visit,
    },
    {0},
};
