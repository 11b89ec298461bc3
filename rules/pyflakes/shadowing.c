// Pairs of bindings of which one takes the place of the other.
#include "shadowing.h"

bool binding_is_import(const Binding *binding) {
    switch (binding->kind) {
    case BINDING_IMPORT:
    case BINDING_SUBMODULE_IMPORT:
    case BINDING_FROM_IMPORT:
    case BINDING_FUTURE_IMPORT: return true;
    default: return false;
    }
}

void shadowing_each(Check *check, void *context,
                    void (*visit)(Check *check, void *context, const Binding *binding,
                                  const Binding *shadowed, bool is_same_scope)) {
    const Model *const model = check->model;
    for (BindingId id = 1; id <= model_binding_count(model); id++) {
        const Binding *binding = model_binding(model, id);
        if ((binding->flags & BINDING_FLAG_SHADOWED) != 0) continue;
        for (; binding->shadows != 0; binding = model_binding(model, binding->shadows)) {
            visit(check, context, binding, model_binding(model, binding->shadows), true);
        }
        if (binding->shadows_outside != 0) {
            visit(check, context, binding, model_binding(model, binding->shadows_outside), false);
        }
    }
}
