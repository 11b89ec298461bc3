// Registry's inside; private to registry.c and to what writes one down as C (generate_registry.c).
#ifndef SHIKRA_CHECK_REGISTRY_TABLES_H
#define SHIKRA_CHECK_REGISTRY_TABLES_H

#include "base/name_table.h"
#include "rules/rule.h"

struct Registry {
    const Rule *const *rules; // sorted by code
    const uint64_t *keys;     // registry_key of their codes
    uint32_t count;
    NameTable names;
    const QName *calls;         // of all rules' `.calls`, in the order of `rules`
    const uint32_t *first_call; // by rule: its first one in `calls`
    const Atom *methods;        // likewise
    const uint32_t *first_method;
    Atom method_limit; // all of `methods` are below
};

// The first eight bytes of a code as a number, in the order of the texts.
static inline uint64_t registry_key(Text code) {
    uint64_t key = 0;
    for (size_t i = 0; i < sizeof key; i++) {
        key = key << 8 | (i < code.length ? (unsigned char)code.bytes[i] : 0);
    }
    return key;
}

#endif
