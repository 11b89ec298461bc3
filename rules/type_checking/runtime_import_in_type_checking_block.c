// TC004: imports under `if TYPE_CHECKING:` whose names are needed when the file is run.
#include "rules/type_checking/imports.h"
#include "rules/type_checking/move_imports.h"

static bool is_needed(const Check *check, BindingId id, bool has_getattr) {
    Use use;
    for (const Reference *reference = use_first(check->model, id, &use); reference != NULL;
         reference = use_next(check->model, &use)) {
        if (has_getattr && (reference->flags & REFERENCE_IN_EXPORT) != 0) continue;
        if (is_runtime_use(reference)) return true;
    }
    return false;
}

// PEP 562: the module finds what it exports when it is asked for it.
static bool module_has_getattr(const Model *model) {
    const BindingId id = model_lookup(model, SCOPE_ID_MODULE, ATOM___getattr__);
    return id != 0 && model_binding(model, id)->kind != BINDING_DELETION;
}

// Whether quotes around annotations are all that it takes.
static bool may_be_quoted(const Check *check, BindingId id) {
    Use use;
    if (!check->settings->type_checking.quote_annotations) return false;
    for (const Reference *reference = use_first(check->model, id, &use); reference != NULL;
         reference = use_next(check->model, &use)) {
        const bool is_annotation = (reference->flags & REFERENCE_RUNTIME_EVALUATED) != 0;
        if (is_runtime_use(reference) && !is_annotation) return false;
    }
    return true;
}

static void report_import(Check *check, BindingId id, bool is_quotable, const Fix *fix) {
    const Binding *const binding = model_binding(check->model, id);
    const Text qualified = binding_qualified_name(check->model, binding, check->arena);
    Finding *finding;
    if (is_quotable) {
        finding = report(check, binding->node,
                         "Quote references to `%.*s`. Import is in a type-checking block.",
                         TEXT_ARGS(qualified));
        finding->help = TEXT("Put the annotations that use it into quotes.");
    } else {
        finding = report(check, binding->node,
                         "Move import `%.*s` out of type-checking block. Import is used for more "
                         "than type hinting.",
                         TEXT_ARGS(qualified));
    }
    set_import_parent(check, finding, binding);
    finding_share_fix(check, finding, fix);
}

// Of the names of one statement those that move do so together, and the others are quoted together.
static void report_group(Check *check, const BindingId *first, const BindingId *end,
                         bool is_quotable) {
    VEC(BindingId) found = {0};
    for (const BindingId *id = first; id < end; id++) {
        if (may_be_quoted(check, *id) == is_quotable) VEC_PUSH(check->arena, &found, *id);
    }
    if (found.count == 0) return;
    const Node statement = model_binding(check->model, *first)->statement;
    const ImportGroup group = {statement, found.items, found.count};
    const Fix *const fix =
        is_quotable ? quote_annotations(check, &group) : move_out_of_block(check, &group);
    for (uint32_t i = 0; i < found.count; i++) {
        report_import(check, found.items[i], is_quotable, fix);
    }
}

typedef VEC(BindingId) ImportList;

static void visit_binding(Check *check, const Binding *binding) {
    const Model *const model = check->model;
    if ((binding->flags & BINDING_FLAG_IN_TYPE_CHECKING) == 0) return;
    if (check->source->kind == SOURCE_STUB || !is_newest_in_function(model, binding)) return;
    const BindingId id = model_binding_id(model, binding);
    if (!is_needed(check, id, module_has_getattr(model))) return;
    VEC_PUSH(check->arena, (ImportList *)rule_state(check, sizeof(ImportList)), id);
}

static void finish(Check *check) {
    const Model *const model = check->model;
    const ImportList *const found = rule_state_if_any(check);
    if (found == NULL) return;
    for (uint32_t first = 0, next; first < found->count; first = next) {
        const Node statement = model_binding(model, found->items[first])->statement;
        next = first + 1;
        while (next < found->count &&
               model_binding(model, found->items[next])->statement == statement) {
            next++;
        }
        report_group(check, found->items + first, found->items + next, false);
        report_group(check, found->items + first, found->items + next, true);
    }
}

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"TYPE_CHECKING", NULL});
}

const Rule rule_type_checking_runtime_import_in_type_checking_block[] = {
    {
        .code = "TC004",
        .name = "runtime-import-in-type-checking-block",
        .summary = "A name that is needed at run time is imported for type checkers alone",
        .why = "The block under `if TYPE_CHECKING:` never runs, so the name does not exist: the "
               "first use raises a NameError. Type checkers do not see it, since for them the "
               "block does run.",
        .help = "Import it outside of the block.",
        .bad = "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    import json\n\n\n"
               "def show(data):\n    print(json.dumps(data))\n",
        .good = "import json\n\n\ndef show(data):\n    print(json.dumps(data))\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .applies = applies,
        .bindings = BINDS_IMPORT,
        .visit_binding = visit_binding,
        .finish = finish,
    },
    {0},
};
