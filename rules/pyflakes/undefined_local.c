// F823: local variables that are used before they are assigned.
#include "rules/rule.h"

// The first use at run time of `binding` in `scope`; 0 if there is none.
static ReferenceId first_use(const Model *model, const Binding *binding, ScopeId scope) {
    for (ReferenceId id = binding->first_reference; id != 0;
         id = model_reference(model, id)->next) {
        const Reference *const reference = model_reference(model, id);
        if (reference->scope == scope && (reference->flags & REFERENCE_TYPING) == 0) return id;
    }
    return 0;
}

static void visit(Check *check, const Binding *binding) {
    const Model *const model = check->model;
    if (binding->shadows != 0 || model_scope(model, binding->scope)->kind != SCOPE_FUNCTION) return;
    if ((binding->flags & (BINDING_FLAG_GLOBAL | BINDING_FLAG_NONLOCAL)) != 0) return;
    const Binding *const outer = model_binding(model, binding->shadows_outside);
    const ReferenceId use = first_use(model, outer, binding->scope);
    if (use == 0) return;
    report_range(check, model_reference(model, use)->range,
                 "Local variable `%.*s` referenced before assignment",
                 TEXT_ARGS(binding_name(model, binding)));
}

const Rule rule_pyflakes_undefined_local[] = {
    {
        .code = "F823",
        .name = "undefined-local",
        .summary = "A local variable is used before the function assigns it",
        .why =
            "An assignment anywhere in a function makes the name local in all of it, so the outer variable of that name is not seen: the use raises UnboundLocalError.",
        .help =
            "Rename the local variable, or declare the name `global` or `nonlocal` if the outer one is meant.",
        .bad = "count = 0\n\n\ndef increment():\n    print(count)\n    count = 1\n",
        .good =
            "count = 0\n\n\ndef increment():\n    global count\n    print(count)\n    count = 1\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .bindings = BINDS_SHADOWING,
        .visit_binding = visit,
    },
    {0},
};
