// F811: a definition that replaces one which nothing has used.
#include "rules/pyflakes/shadowing.h"

#include "check/edits.h"
#include "config/dummy_name.h"

#include <stdlib.h>

static bool is_same_module(const Check *check, const Binding *left, const Binding *right) {
    return text_equal(binding_qualified_name(check->model, left, check->arena),
                      binding_qualified_name(check->model, right, check->arena));
}

static bool is_value(BindingKind kind) {
    return kind == BINDING_ASSIGNMENT || kind == BINDING_NAMED_EXPRESSION ||
           kind == BINDING_CAPTURE || kind == BINDING_TYPE_ALIAS;
}

// True if `binding` takes the place of `existing` rather than adding to it or giving a variable its
// next value.
static bool redefines(const Check *check, const Binding *binding, const Binding *existing) {
    switch (binding->kind) {
    case BINDING_IMPORT:
    case BINDING_FROM_IMPORT:
        if (existing->kind == BINDING_SUBMODULE_IMPORT) {
            return is_same_module(check, binding, existing);
        }
        break;
    case BINDING_SUBMODULE_IMPORT:
        if (binding_is_import(existing)) return is_same_module(check, binding, existing);
        break;
    case BINDING_DELETION:
    case BINDING_CONDITIONAL_DELETION:
    case BINDING_UNBOUND_EXCEPTION:
    case BINDING_ANNOTATION:
    case BINDING_TYPE_PARAMETER:
    case BINDING_FUTURE_IMPORT: return false;
    default: break;
    }
    if (is_value(binding->kind) && is_value(existing->kind)) return false;
    return existing->kind == BINDING_IMPORT || existing->kind == BINDING_FROM_IMPORT ||
           existing->kind == BINDING_CLASS || existing->kind == BINDING_FUNCTION ||
           is_value(existing->kind);
}

static bool is_overload(const Check *check, const Binding *binding) {
    return binding->kind == BINDING_FUNCTION &&
           function_is_overload(check->model, check->ast, binding->statement);
}

// An import that replaces something.
typedef struct Repetition {
    const Binding *binding;
    uint32_t finding;
    bool is_same; // what is imported already: it may go
} Repetition;

typedef struct RepetitionList {
    Repetition *items;
    uint32_t count;
    uint32_t capacity;
} RepetitionList;

static void visit_binding(Check *check, const Binding *binding) {
    const Binding *const existing = shadowed_binding(check->model, binding);
    const bool is_same_scope = binding->shadows != 0;
    if (binding->kind == BINDING_LOOP_VARIABLE) return; // F402's
    if ((existing->flags & BINDING_FLAG_USED) != 0) return;
    if (binding->kind == BINDING_COMPREHENSION && binding_is_of_loop(check->ast, binding)) return;
    if (!redefines(check, binding, existing)) return;
    if (binding->branch != existing->branch) return;
    const Text name = binding_name(check->model, binding);
    if (!binding_is_import(existing)) {
        if (!is_same_scope || name_is_dummy(check->settings, name)) return;
        if (is_overload(check, existing)) return;
    }
    if (!is_same_scope && binding->kind == BINDING_GLOBAL) return; // it means that very one
    if (!is_same_scope && (existing->flags & BINDING_FLAG_EXPLICIT_EXPORT) != 0) return;
    const Text line =
        source_line_shown(check->source, check->arena, ast_start(check->ast, existing->node));
    const Text shown = ast_text(check->ast, binding->node); // `import a.b` binds `a`
    Finding *const finding = report(
        check, binding->node, "Redefinition of unused `%.*s` from %.*s: `%.*s` redefined here",
        TEXT_ARGS(shown), TEXT_ARGS(line), TEXT_ARGS(shown));
    if (binding->kind == BINDING_FROM_IMPORT) {
        finding->parent_at = ast_start(check->ast, binding->statement);
    }
    if (!binding_is_import(binding)) return;
    const bool is_same = binding_is_import(existing) && is_same_module(check, binding, existing);
    const Repetition repetition = {binding, check->findings.count - 1, is_same};
    VEC_PUSH(check->arena, (RepetitionList *)rule_state(check, sizeof(RepetitionList)), repetition);
}

static int compare_repetitions(const void *left, const void *right) {
    const Repetition *const a = left;
    const Repetition *const b = right;
    return a->binding->node < b->binding->node ? -1 : a->binding->node > b->binding->node;
}

// The names of one statement go together, and the fix is that of all its findings.
static void fix_statement(Check *check, const Repetition *first, const Repetition *end) {
    const Ast *const ast = check->ast;
    const Node statement = first->binding->statement;
    bool *const is_removed =
        arena_zalloc(check->arena, ast_child_count(ast, statement), sizeof *is_removed);
    const Repetition *next = first;
    uint32_t index = 0;
    bool removes = false;
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0; index++) {
        for (; next < end && ast_contains(ast, name, next->binding->node); next++) {
            if (next->is_same) is_removed[first_same_import(ast, name, index, is_removed)] = true;
            removes |= next->is_same;
        }
        name = ast_next_in_field(ast, name);
    }
    if (!removes) return;
    const Edit edit = edit_remove_imports(check, statement, is_removed);
    for (; first < end; first++) {
        Finding *const finding = &check->findings.items[first->finding];
        const Text message = arena_printf(check->arena, "Remove definition: `%.*s`",
                                          TEXT_ARGS(ast_text(ast, first->binding->node)));
        finding_set_fix(check, finding, FIX_SAFE, &edit, 1, message.bytes);
        fix_isolate(check, finding, statement);
    }
}

static void finish(Check *check) {
    const RepetitionList *const list = rule_state_if_any(check);
    if (list == NULL) return;
    qsort(list->items, list->count, sizeof *list->items, compare_repetitions);
    const Repetition *const end = list->items + list->count;
    for (const Repetition *first = list->items, *next = first; first < end; first = next) {
        while (next < end && next->binding->statement == first->binding->statement) next++;
        fix_statement(check, first, next);
    }
}

const Rule rule_pyflakes_redefined_while_unused[] = {
    {
        .code = "F811",
        .name = "redefined-while-unused",
        .summary = "A definition replaces one of the same name that nothing has used",
        .why = "Only the last one counts: the first import, function or class is dead. Most often "
               "two things got the same name by accident, and a test or a method silently does "
               "not run any more.",
        .help = "Rename one of the two, or remove the one that is not meant.",
        .bad = "def check():\n    return 1\n\n\ndef check():\n    return 2\n",
        .good = "def check():\n    return 1\n\n\ndef check_again():\n    return 2\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .bindings = BINDS_SHADOWING,
        .visit_binding = visit_binding,
        .finish = finish,
    },
    {0},
};
