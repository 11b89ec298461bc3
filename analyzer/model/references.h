// References: what is done for every name that is read, so it is compiled into the walk. Private to
// model/.
#ifndef SHIKRA_MODEL_REFERENCES_H
#define SHIKRA_MODEL_REFERENCES_H

#include "model/symbols.h"

// Appends a Reference to the list of `binding` (0: to those that mean none).
static inline void add_reference(Model *self, ScopeId scope, BindingId binding_id, Node node,
                                 Range range, uint32_t flags) {
    const ReferenceId id = self->references.count;
    if (id == self->references.capacity) {
        self->references.items = vec_grow(self->arena, self->references.items,
                                          &self->references.capacity, sizeof(Reference));
    }
    self->references.count++;
    self->references.items[id] = (Reference){node, range, binding_id, scope, flags, 0};
    if (binding_id == 0) {
        VEC_PUSH(self->arena, &self->unresolved, id);
        return;
    }
    Binding *const binding = &self->bindings.items[binding_id];
    binding->flags |= BINDING_FLAG_USED;
    if (binding->last_reference != 0) {
        self->references.items[binding->last_reference].next = id;
    } else {
        binding->first_reference = id;
    }
    binding->last_reference = id;
}

// reference_add where the name can be anything (scopes.c).
void resolve_and_use(Model *self, Context context, Node identifier);

// Kinds that give a value, and stand for no other binding.
enum {
    VALUE_KINDS =
        ((1u << BINDING_GLOBAL) - 1 + (1u << BINDING_EXPORT)) & ~(1u << BINDING_ANNOTATION),
};

// A use of the name at `identifier`; makes the Reference and marks the binding. Nearly all names
// are bound in the scope that is being read, or in none but the module.
static inline void reference_add(Model *self, Context context, Node identifier) {
    const AtomEntry *const entry = &self->atoms[ast_atom(self->ast, identifier)];
    const uint32_t forward = CONTEXT_STRING | CONTEXT_DEFERRED; // may see the module first
    BindingId id = 0;
    if (!entry->is_local && !self->has_star_import) {
        id = entry->in_module;
    } else if (entry->scope == context.scope && (context.flags & forward) == 0) {
        id = entry->in_scope;
    }
    const Binding *const binding = &self->bindings.items[id];
    const bool is_alias = (binding->flags & BINDING_FLAG_ALIAS) != 0;
    if (id == 0 || is_alias || (1u << binding->kind & VALUE_KINDS) == 0) {
        resolve_and_use(self, context, identifier);
        return;
    }
    self->meaning[identifier] = id;
    add_reference(self, context.scope, id, identifier, ast_range(self->ast, identifier),
                  reference_flags(context));
}

#endif
