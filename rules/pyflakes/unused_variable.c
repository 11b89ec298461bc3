// F841: local variables that are assigned and never read.
#include "config/dummy_name.h"
#include "rules/pyflakes/unused_assignment.h"

// A lambda's own names (it has only `:=` for them) count outside of classes, as ruff has it.
static bool is_lambda_outside_classes(const Check *check, const Scope *scope) {
    if (scope->kind != SCOPE_LAMBDA) return false;
    while (scope->parent != 0 && scope->kind != SCOPE_CLASS)
        scope = model_scope(check->model, scope->parent);
    return scope->kind != SCOPE_CLASS;
}

static bool is_local(const Check *check, const Binding *binding) {
    const uint32_t exempt =
        BINDING_FLAG_SHADOWED | BINDING_FLAG_GLOBAL | BINDING_FLAG_NONLOCAL | BINDING_FLAG_UNPACKED;
    if (binding->kind == BINDING_EXCEPTION) return true; // in any scope
    const Scope *const scope = model_scope(check->model, binding->scope);
    if (scope->uses_locals || (binding->flags & exempt) != 0) return false;
    return scope->kind == SCOPE_FUNCTION || is_lambda_outside_classes(check, scope);
}

static void visit_binding(Check *check, const Binding *binding) {
    if ((binding->flags & BINDING_FLAG_USED) != 0) return;
    if (!is_local(check, binding)) return;
    const Text name = binding_name(check->model, binding);
    if (name_may_be_unused(check->settings, name)) return;
    Finding *const finding =
        report(check, binding->node, "Local variable `%.*s` is assigned to but never used",
               TEXT_ARGS(name));
    fix_unused_assignment(check, finding, binding);
}

const Rule rule_pyflakes_unused_variable[] = {
    {
        .code = "F841",
        .name = "unused-variable",
        .summary = "A local variable is assigned and never used",
        .why = "Either the value is not needed, and the line misleads, or it was to be used and "
               "something else is in its place: a result that nobody checks, an error that nobody "
               "reports.",
        .help = "Use the variable or drop the assignment; name it `_` if the value is meant to be "
                "ignored.",
        .bad = "def total(items):\n    count = len(items)\n    return sum(items)\n",
        .good = "def total(items):\n    return sum(items)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .bindings = BINDS(BINDING_ASSIGNMENT) | BINDS(BINDING_NAMED_EXPRESSION) |
                    BINDS(BINDING_WITH_ITEM) | BINDS(BINDING_TYPE_ALIAS) | BINDS(BINDING_CAPTURE) |
                    BINDS(BINDING_EXCEPTION),
        .visit_binding = visit_binding,
    },
    {0},
};
