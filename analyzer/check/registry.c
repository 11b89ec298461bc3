// Registry: the generated rule tables, flattened and sorted by code, and every name they ask for.
#include "rules/rule.h"

#include "base/memory.h"

#include <assert.h>
#include <stdlib.h>

struct Registry {
    const Rule **rules; // sorted by code
    uint64_t *keys;     // of their codes
    uint32_t count;
    NameTable *names;
    QName *calls;         // of all rules' `.calls`, in the order of `rules`
    uint32_t *first_call; // by rule: its first one in `calls`
    uint16_t *by_address; // indices of `rules` in the order in which the rules are in memory
};

// The first eight bytes of a code as a number, in the order of the texts.
static uint64_t key_of(Text code) {
    uint64_t key = 0;
    for (size_t i = 0; i < sizeof key; i++) {
        key = key << 8 | (i < code.length ? (unsigned char)code.bytes[i] : 0);
    }
    return key;
}

static int compare_codes(const void *left, const void *right) {
    const Rule *const *const a = left;
    const Rule *const *const b = right;
    return strcmp((*a)->code, (*b)->code);
}

static uintptr_t address_at(const Registry *self, uint32_t place) {
    return (uintptr_t)self->rules[self->by_address[place]];
}

// The place of the rule in `by_address`, or where it would be put.
static uint32_t address_place(const Registry *self, const Rule *rule, uint32_t count) {
    uint32_t low = 0;
    uint32_t high = count;
    while (low < high) {
        const uint32_t middle = (low + high) / 2;
        if (address_at(self, middle) < (uintptr_t)rule) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static void sort_addresses(Registry *self) {
    self->by_address = memory_zalloc(self->count, sizeof *self->by_address);
    for (uint32_t i = 0; i < self->count; i++) {
        const uint32_t place = address_place(self, self->rules[i], i);
        uint16_t *const at = self->by_address + place;
        memmove(at + 1, at, (i - place) * sizeof *at);
        *at = (uint16_t)i;
    }
}

static uint32_t list_length(const char *const *list) {
    uint32_t length = 0;
    while (list != NULL && list[length] != NULL) length++;
    return length;
}

static void add_names(Registry *self) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < self->count; i++) count += list_length(self->rules[i]->calls);
    self->calls = memory_zalloc(count, sizeof *self->calls);
    self->first_call = memory_zalloc(self->count, sizeof *self->first_call);
    count = 0;
    for (uint32_t i = 0; i < self->count; i++) {
        const Rule *const rule = self->rules[i];
        self->first_call[i] = count;
        for (const char *const *name = rule->calls; name != NULL && *name != NULL; name++) {
            self->calls[count++] = name_table_add(self->names, *name);
        }
        for (const char *const *name = rule->methods; name != NULL && *name != NULL; name++) {
            name_table_add_atom(self->names, text_from_c(*name));
        }
    }
}

Registry *registry_new(void) {
    Registry *const self = memory_zalloc(1, sizeof *self);
    self->names = name_table_new();
    self->rules = memory_zalloc(RULE_LIMIT, sizeof *self->rules);
    for (const RuleFile *file = RULE_FILES; file->family != NULL; file++) {
        for (const Rule *rule = file->rules; rule->code != NULL; rule++) {
            assert(self->count < RULE_LIMIT);
            self->rules[self->count++] = rule;
        }
    }
    qsort(self->rules, self->count, sizeof(const Rule *), compare_codes);
    self->keys = memory_zalloc(self->count, sizeof *self->keys);
    for (uint32_t i = 0; i < self->count; i++) {
        self->keys[i] = key_of(text_from_c(self->rules[i]->code));
    }
    sort_addresses(self);
    add_names(self);
    return self;
}

void registry_free(Registry *self) {
    if (self == NULL) return;
    name_table_free(self->names);
    free(self->rules);
    free(self->keys);
    free(self->calls);
    free(self->first_call);
    free(self->by_address);
    free(self);
}

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
    const uint64_t key = key_of(code);
    for (uint32_t i = lower_bound(self, key); i < self->count && self->keys[i] == key; i++) {
        if (text_is(code, self->rules[i]->code)) return i;
    }
    return UINT32_MAX;
}

uint32_t registry_find(const Registry *self, Text code_or_name) {
    const uint32_t index = registry_find_code(self, code_or_name);
    if (index != UINT32_MAX) return index;
    for (uint32_t i = 0; i < self->count; i++) {
        if (text_is(code_or_name, self->rules[i]->name)) return i;
    }
    return UINT32_MAX;
}

uint32_t registry_index(const Registry *self, const Rule *rule) {
    return self->by_address[address_place(self, rule, self->count)];
}

const NameTable *registry_names(const Registry *self) {
    return self->names;
}

const QName *registry_calls(const Registry *self, uint32_t index) {
    return &self->calls[self->first_call[index]];
}
