// Modules imported for use at run time: a sorted array, searched by bisection.
#include "rules/type_checking/runtime_modules.h"

#include "rules/type_checking/imports.h"

#include <stdlib.h>

static int compare(const void *left, const void *right) {
    const RuntimeModule *const a = left;
    const RuntimeModule *const b = right;
    const int order = text_compare(a->module, b->module);
    if (order != 0) return order;
    return a->scope < b->scope ? -1 : a->scope > b->scope;
}

static bool is_used_at_runtime(const Check *check, BindingId id) {
    Use use;
    for (const Reference *reference = use_first(check->model, id, &use); reference != NULL;
         reference = use_next(check->model, &use)) {
        if (!is_typing_use(check, reference)) return true;
    }
    return false;
}

// What is deleted under a condition may still be there.
static const Binding *what_is_left(const Model *model, const Binding *binding) {
    const bool may_be_left = binding->kind == BINDING_CONDITIONAL_DELETION;
    return may_be_left ? model_binding(model, binding->stands_for) : binding;
}

RuntimeModules runtime_modules_find(const Check *check) {
    VEC(RuntimeModule) found = {0};
    const uint32_t exempt = BINDING_FLAG_SHADOWED | BINDING_FLAG_IN_TYPE_CHECKING;
    for (BindingId id = 1; id <= model_binding_count(check->model); id++) {
        const Binding *const newest = model_binding(check->model, id);
        const Binding *const binding = what_is_left(check->model, newest);
        if (!is_import(binding) || (newest->flags & exempt) != 0) continue;
        if (!is_used_at_runtime(check, id)) continue;
        const RuntimeModule module = {import_module(check, binding), binding->scope};
        VEC_PUSH(check->arena, &found, module);
    }
    if (found.count > 1) qsort(found.items, found.count, sizeof *found.items, compare);
    return (RuntimeModules){found.items, found.count};
}

bool runtime_modules_has(const RuntimeModules *self, const Model *model, Text module,
                         ScopeId scope) {
    if (self->count == 0) return false;
    for (; scope != 0; scope = model_scope(model, scope)->parent) {
        const RuntimeModule wanted = {module, scope};
        if (bsearch(&wanted, self->items, self->count, sizeof *self->items, compare) != NULL) {
            return true;
        }
    }
    return false;
}
