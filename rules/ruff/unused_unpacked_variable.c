// RUF059: a local variable that unpacking binds and nobody reads.
#include "config/dummy_name.h"
#include "rules/rule.h"

static bool is_unused(const Check *check, const Binding *binding) {
    const uint32_t exempt =
        BINDING_FLAG_USED | BINDING_FLAG_SHADOWED | BINDING_FLAG_GLOBAL | BINDING_FLAG_NONLOCAL;
    if ((binding->flags & BINDING_FLAG_UNPACKED) == 0 || (binding->flags & exempt) != 0) {
        return false;
    }
    const Scope *const scope = model_scope(check->model, binding->scope);
    return scope->kind == SCOPE_FUNCTION && !scope->uses_locals;
}

// True if something in view of the scope is called so.
static bool is_taken(const Check *check, ScopeId scope, Text name) {
    const Atom atom = atom_find(&check->ast->atoms, name);
    if (atom == ATOM_NONE) return false;
    for (; scope != 0; scope = model_scope(check->model, scope)->parent) {
        if (model_scope(check->model, scope)->kind == SCOPE_CLASS) continue; // not seen from inside
        if (model_lookup(check->model, scope, atom) != 0) return true;
    }
    return false;
}

static void fix(Check *check, Finding *finding, const Binding *binding, Text name) {
    const Text dummy = arena_printf(check->arena, "_%.*s", TEXT_ARGS(name));
    if (!name_is_dummy(check->settings, dummy) || is_taken(check, binding->scope, dummy)) return;
    const Range range = ast_range(check->ast, binding->node);
    const Edit edit = {range.start, range.end, dummy};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1,
                    "Prefix it with an underscore or any other dummy variable pattern");
}

static void visit_binding(Check *check, const Binding *binding) {
    if (!is_unused(check, binding)) return;
    const Text name = binding_name(check->model, binding);
    if (name_may_be_unused(check->settings, name)) return;
    Finding *const finding =
        report(check, binding->node, "Unpacked variable `%.*s` is never used", TEXT_ARGS(name));
    fix(check, finding, binding, name);
}

const Rule rule_ruff_unused_unpacked_variable[] = {
    {
        .code = "RUF059",
        .name = "unused-unpacked-variable",
        .summary = "A variable that unpacking binds is never used",
        .why = "A name promises that the value matters. Where it does not, a name with an "
               "underscore says so; where it should, the name that was meant is missing somewhere "
               "below.",
        .help = "Begin the name with an underscore, or use the variable.",
        .bad = "def extent(box):\n    width, height = box.size()\n    return width\n",
        .good = "def extent(box):\n    width, _height = box.size()\n    return width\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .bindings = BINDS(BINDING_ASSIGNMENT) | BINDS(BINDING_WITH_ITEM),
        .visit_binding = visit_binding,
    },
    {0},
};
