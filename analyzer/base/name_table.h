// NameTable's inside; private to names.c, to what builds a table (name_builder.c) and to what
// writes one down as C (check/generate_registry.c). Nothing in it points into another part of it,
// so that the program's own table is constant data without relocations.
#ifndef SHIKRA_BASE_NAME_TABLE_H
#define SHIKRA_BASE_NAME_TABLE_H

#include "base/names.h"

// A part of NameTable.bytes.
typedef struct Spelling {
    uint32_t start;
    uint32_t length;
} Spelling;

typedef struct QNameEntry {
    QName parent;
    Atom atom;
    QName any; // its ".*", for names below it that have no entry
    Spelling spelling;
} QNameEntry;

struct NameTable {
    const char *bytes;     // all spellings
    const Spelling *atoms; // by Atom
    uint32_t atom_count;
    const NameSlot *slots; // at least half of them empty
    uint32_t slot_bits;
    const QNameEntry *qnames; // by QName
    uint32_t qname_count;
    const QName *qname_slots; // QNAME_NONE: empty; at least half of them are
    uint32_t qname_slot_bits;
};

enum { SHORT_NAME = 8 }; // bytes

#define NAME_GOLDEN UINT64_C(0x9e3779b97f4a7c15) // 2^64 over the golden ratio

static inline Text name_spelling(const NameTable *self, Spelling spelling) {
    return (Text){self->bytes + spelling.start, spelling.length};
}

static inline uint64_t name_load8(const char *at) {
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

// Up to eight bytes as a number, which is another one for each spelling of that length. No byte
// outside is read.
static inline uint64_t name_short_key(const char *bytes, size_t length) {
    char word[8] = {0};
    memcpy(word, bytes, length);
    return word_first8(word, sizeof word);
}

static inline uint64_t name_long_key(const char *bytes, size_t length, uint64_t mixer) {
    uint64_t key = 0;
    for (size_t at = 0; at + 8 < length; at += 8) {
        key = (key ^ name_load8(bytes + at)) * mixer;
        key ^= key >> 29;
    }
    key = (key ^ name_load8(bytes + length - 8)) * mixer;
    return key ^ key >> 29;
}

// Whether two spellings of more than eight bytes are the same.
static inline bool name_long_equal(const char *a, const char *b, size_t length) {
    for (size_t at = 0; at + 8 < length; at += 8) {
        if (name_load8(a + at) != name_load8(b + at)) return false;
    }
    return name_load8(a + length - 8) == name_load8(b + length - 8);
}

// The slot of a spelling, but for its atom. `mixer` is odd.
static inline NameSlot name_slot(Text text, uint64_t mixer) {
    return (NameSlot){.key = text.length <= SHORT_NAME
                                 ? name_short_key(text.bytes, text.length)
                                 : name_long_key(text.bytes, text.length, mixer),
                      .length = (uint32_t)text.length};
}

// Where in a table of 2^slot_bits slots to begin.
static inline uint32_t name_slot_index(NameSlot name, uint32_t slot_bits, uint64_t mixer) {
    return (uint32_t)(((name.key + name.length) * mixer) >> (64 - slot_bits));
}

// The same for a NameTable. Its key is made of a long spelling's ends alone: no file can make that
// slow, for what is in the table is not the file's choice.
static inline NameSlot name_table_slot(Text text) {
    const bool is_short = text.length <= SHORT_NAME;
    return (NameSlot){.key = is_short ? name_short_key(text.bytes, text.length)
                                      : name_load8(text.bytes) +
                                            name_load8(text.bytes + text.length - 8) * NAME_GOLDEN,
                      .length = (uint32_t)text.length};
}

// Where in NameTable.slots a spelling stands, or would be put.
static inline uint32_t name_table_place(const NameTable *self, NameSlot name, Text text) {
    const uint32_t mask = (1u << self->slot_bits) - 1;
    uint32_t index = name_slot_index(name, self->slot_bits, NAME_GOLDEN);
    for (;; index = (index + 1) & mask) {
        const NameSlot *const slot = &self->slots[index];
        if (slot->length == 0) return index;
        if (slot->key != name.key || slot->length != name.length) continue;
        if (name.length <= SHORT_NAME) return index;
        const Text known = name_spelling(self, self->atoms[slot->atom]);
        if (name_long_equal(known.bytes, text.bytes, text.length)) return index;
    }
}

// Where in NameTable.qname_slots a step stands, or would be put.
static inline uint32_t name_table_step_place(const NameTable *self, QName parent, Atom atom) {
    const uint32_t mask = (1u << self->qname_slot_bits) - 1;
    const uint64_t key = (uint64_t)parent << 32 | atom;
    uint32_t slot = (uint32_t)((key * NAME_GOLDEN) >> 32) & mask;
    while (self->qname_slots[slot] != QNAME_NONE) {
        const QNameEntry *const entry = &self->qnames[self->qname_slots[slot]];
        if (entry->parent == parent && entry->atom == atom) break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

#endif
