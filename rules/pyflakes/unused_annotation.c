// F842: local variables that are only annotated.
#include "config/dummy_name.h"
#include "rules/rule.h"

static void visit_binding(Check *check, const Binding *binding) {
    if ((binding->flags & (BINDING_FLAG_USED | BINDING_FLAG_SHADOWED)) != 0) return;
    const Scope *const scope = model_scope(check->model, binding->scope);
    if (scope->kind != SCOPE_FUNCTION) return;
    const Text name = binding_name(check->model, binding);
    if (name_is_dummy(check->settings, name)) return;
    report(check, binding->node, "Local variable `%.*s` is annotated but never used",
           TEXT_ARGS(name));
}

const Rule rule_pyflakes_unused_annotation[] = {
    {
        .code = "F842",
        .name = "unused-annotation",
        .summary = "A local variable is annotated and neither assigned nor used",
        .why = "The annotation of a local variable has no effect at run time: the line is left "
               "over, or the assignment that should follow was forgotten.",
        .help = "Remove the line, or assign the variable.",
        .bad = "def total(items):\n    count: int\n    return sum(items)\n",
        .good = "def total(items):\n    return sum(items)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .bindings = BINDS(BINDING_ANNOTATION),
        .visit_binding = visit_binding,
    },
    {0},
};
