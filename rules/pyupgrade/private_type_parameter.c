// UP049: type parameters with a leading underscore.
#include "rules/rule.h"

#include "syntax/identifier.h"

#include <stdlib.h>

// Sunder, dunder and all underscores are other conventions.
static bool is_private(Text name) {
    return name.length != 0 && name.bytes[0] == '_' && name.bytes[name.length - 1] != '_';
}

static Text without_underscores(Text name) {
    size_t at = 0;
    while (at < name.length && name.bytes[at] == '_') at++;
    return text_skip(name, at);
}

// ---- Whether the new name is free ----

static bool is_bound_from(const Check *check, ScopeId scope, Atom name) {
    for (ScopeId id = scope; id != 0; id = model_scope(check->model, id)->parent) {
        if (model_lookup(check->model, id, name) != 0) return true;
    }
    return false;
}

// Where the parameter is declared and wherever it is used.
static bool is_free(const Check *check, const Binding *binding, Text name) {
    const Atom atom = atom_find(&check->ast->atoms, name);
    if (atom == ATOM_NONE) return true;
    if (builtin_since(atom) <= check->settings->target_version) return false;
    if (is_bound_from(check, binding->scope, atom)) return false;
    ScopeId last = binding->scope;
    const Reference *reference;
    for (ReferenceId id = binding->first_reference; id != 0; id = reference->next) {
        reference = model_reference(check->model, id);
        if (reference->scope != last && is_bound_from(check, reference->scope, atom)) return false;
        last = reference->scope;
    }
    return true;
}

// ---- The fix ----

static int compare_edits(const void *left, const void *right) {
    const Edit *const a = left;
    const Edit *const b = right;
    return a->start < b->start ? -1 : a->start > b->start;
}

static void fix(Check *check, Finding *finding, const Binding *binding, Text old, Text new) {
    const Range range = ast_range(check->ast, binding->node);
    VEC(Edit) edits = {0};
    const Edit first = {range.start, range.end, new};
    VEC_PUSH(check->arena, &edits, first);
    bool is_plain = true; // not in a string that is put together or has escapes
    const Reference *reference;
    for (ReferenceId id = binding->first_reference; id != 0; id = reference->next) {
        reference = model_reference(check->model, id);
        is_plain &= text_equal(source_slice(check->source, reference->range), old);
        const Edit edit = {reference->range.start, reference->range.end, new};
        VEC_PUSH(check->arena, &edits, edit);
    }
    qsort(edits.items, edits.count, sizeof(Edit), compare_edits);
    uint32_t kept = 1;
    for (uint32_t i = 1; i < edits.count; i++) {
        if (edits.items[i].start != edits.items[kept - 1].start)
            edits.items[kept++] = edits.items[i];
    }
    finding_set_fix(check, finding, is_plain ? FIX_SAFE : FIX_DISPLAY, edits.items, kept,
                    "Rename type parameter to remove leading underscores");
}

static void visit_binding(Check *check, const Binding *binding) {
    const Ast *const ast = check->ast;
    const Node definition = ast_parent(ast, model_scope(check->model, binding->scope)->node);
    const bool is_class = ast_is(ast, definition, NODE_CLASS_DEFINITION);
    const Text old = binding_name(check->model, binding);
    if (!is_class && !ast_is(ast, definition, NODE_FUNCTION_DEFINITION)) return;
    if (!is_private(old)) return;
    Finding *const finding = report(check, binding->node, "Generic %s uses private type parameters",
                                    is_class ? "class" : "function");
    const Text new = without_underscores(old);
    if (is_attribute_name(new) && is_free(check, binding, new)) {
        fix(check, finding, binding, old, new);
    }
}

const Rule rule_pyupgrade_private_type_parameter[] = {
    {
        .code = "UP049",
        .name = "private-type-parameter",
        .summary = "A type parameter's name begins with an underscore",
        .why = "The underscore kept a module's `_T = TypeVar(\"_T\")` from being imported by "
               "others. A type parameter belongs to its class or function anyway: nobody outside "
               "sees its name, and the underscore says nothing.",
        .help = "Take the underscore off.",
        .bad = "def first[_T](items: list[_T]) -> _T:\n    return items[0]\n",
        .good = "def first[T](items: list[T]) -> T:\n    return items[0]\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .bindings = BINDS(BINDING_TYPE_PARAMETER),
        .visit_binding = visit_binding,
    },
    {0},
};
