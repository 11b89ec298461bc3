// RUF023: a `__slots__` that is not sorted.
#include "rules/ruff/name_display.h"

// The display that a class's `__slots__` is assigned; 0 if it is none.
static Node slots_display(const Check *check, Node assignment, Node target) {
    const Ast *const ast = check->ast;
    if (!text_is(ast_text(ast, target), "__slots__") || !ast_is(ast, target, NODE_IDENTIFIER))
        return 0;
    if (ast_is(ast, ast_parent(ast, assignment), NODE_ASSIGNMENT)) return 0; // one of several
    const Scope *const scope = model_scope(check->model, model_scope_of(check->model, assignment));
    if (scope->kind != SCOPE_CLASS) return 0;
    const Node value = ast_unparenthesized(ast, ast_child(ast, assignment, FIELD_RIGHT));
    switch (ast_kind(ast, value)) {
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_EXPRESSION_LIST:
    case NODE_SET:
    case NODE_DICTIONARY: return value;
    default: return 0;
    }
}

static void visit(Check *check, Node assignment) {
    const Ast *const ast = check->ast;
    const Node left = ast_child(ast, assignment, FIELD_LEFT);
    const Node target = ast_unparenthesized_target(ast, ast_unparenthesized(ast, left));
    const Node display = slots_display(check, assignment, target);
    NameEntries entries = {0};
    if (display == 0 || !read_entries(check, display, &entries) || entries.count < 2) return;
    if (entries_are_sorted(&entries, compare_naturally)) return;
    const Text class = ast_text(
        ast, definition_name(ast, ast_ancestor_of_kind(ast, assignment, NODE_CLASS_DEFINITION)));
    Finding *const finding =
        report(check, display, "`%.*s.__slots__` is not sorted", TEXT_ARGS(class));
    Edit edit;
    bool moves_comments;
    if (!sort_edit(check, display, &entries, compare_naturally, &edit, &moves_comments)) return;
    const Binding *const binding = model_binding(check->model, model_resolve(check->model, target));
    const bool is_read = (binding->flags & BINDING_FLAG_USED) != 0; // the order may matter there
    const Text message =
        arena_printf(check->arena, "Apply a natural sort to `%.*s.__slots__`", TEXT_ARGS(class));
    finding_set_fix(check, finding, is_read || moves_comments ? FIX_UNSAFE : FIX_SAFE, &edit, 1,
                    message.bytes);
}

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"__slots__", NULL});
}

const Rule rule_ruff_unsorted_dunder_slots[] = {
    {
        .code = "RUF023",
        .name = "unsorted-dunder-slots",
        .summary = "`__slots__` is not sorted",
        .why = "In a sorted list one sees at once whether an attribute has a slot, a name that is "
               "there twice stands out, and two branches that add names rarely collide.",
        .help = "Sort the names.",
        .bad = "class Point:\n    __slots__ = (\"y\", \"x\")\n",
        .good = "class Point:\n    __slots__ = (\"x\", \"y\")\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .applies = applies,
        .kinds = {NODE_ASSIGNMENT},
        .visit = visit,
    },
    {0},
};
