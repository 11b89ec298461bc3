// What a binding takes the place of.
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

const Binding *shadowed_binding(const Model *model, const Binding *binding) {
    const bool is_same_scope = binding->shadows != 0;
    return model_binding(model, is_same_scope ? binding->shadows : binding->shadows_outside);
}
