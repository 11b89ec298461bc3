// Registry: the rules sorted by code, and every name they ask for. The build has sorted them
// (generate_registry.c); here they are looked up.
#include "check/registry_tables.h"

#include <assert.h>

uint32_t registry_count(const Registry *self) {
    return self->count;
}

const Rule *registry_rule(const Registry *self, uint32_t index) {
    return self->rules[index];
}

// Index of the first rule whose key is not below `key`.
static uint32_t lower_bound(const Registry *self, uint64_t key) {
    uint32_t low = 0;
    uint32_t high = self->count;
    while (low < high) {
        const uint32_t middle = (low + high) / 2;
        if (self->keys[middle] < key) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

uint32_t registry_find_code(const Registry *self, Text code) {
    const uint64_t key = registry_key(code);
    for (uint32_t i = lower_bound(self, key); i < self->count && self->keys[i] == key; i++) {
        if (text_is(code, self->rules[i]->code)) return i;
    }
    return UINT32_MAX;
}

uint32_t registry_find(const Registry *self, Text code_or_name) {
    const uint32_t index = registry_find_code(self, code_or_name);
    if (index != UINT32_MAX) return index;
    // Families and codes are in capitals. The names stand all over the program's constants, which
    // need not be in memory yet.
    if (code_or_name.length == 0 || !byte_is_lower(code_or_name.bytes[0])) return UINT32_MAX;
    for (uint32_t i = 0; i < self->count; i++) {
        if (text_is(code_or_name, self->rules[i]->name)) return i;
    }
    return UINT32_MAX;
}

uint32_t registry_index(const Registry *self, const Rule *rule) {
    const uint32_t index = registry_find_code(self, text_from_c(rule->code));
    assert(index != UINT32_MAX);
    return index;
}

const NameTable *registry_names(const Registry *self) {
    return &self->names;
}

const QName *registry_calls(const Registry *self, uint32_t index) {
    return &self->calls[self->first_call[index]];
}

const Atom *registry_methods(const Registry *self, uint32_t index) {
    return &self->methods[self->first_method[index]];
}

Atom registry_method_limit(const Registry *self) {
    return self->method_limit;
}
