// Names as integers: open-addressing hash tables over the spelling, and a trie of dotted names.
#include "base/names.h"

#include "base/clock.h"
#include "base/memory.h"

#include <stdlib.h>

typedef struct QNameEntry {
    QName parent;
    Atom atom;
    QName any; // its ".*", for names below it that have no entry
    Text text;
} QNameEntry;

struct NameTable {
    Text *atoms; // from 1
    uint32_t atom_count;
    uint32_t atom_capacity;
    NameSlot *slots;
    uint32_t slot_bits;
    uint64_t mixer;     // odd, another in each run, so that no file can be made to collide
    QNameEntry *qnames; // from 1
    uint32_t qname_count;
    uint32_t qname_capacity;
    uint32_t *qname_slots;
    uint32_t qname_slot_count;
};

enum { FIRST_SLOT_BITS = 8, SHORT_NAME = 8 };

static const uint64_t GOLDEN = UINT64_C(0x9e3779b97f4a7c15); // 2^64 over the golden ratio

// ---- Spellings ----

static uint64_t load8(const char *at) {
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

// Up to eight bytes as a number, which is another one for each spelling of that length. No byte
// outside is read.
static uint64_t short_key(const char *bytes, size_t length) {
    char word[8] = {0};
    memcpy(word, bytes, length);
    return word_first8(word, sizeof word);
}

static uint64_t long_key(const char *bytes, size_t length, uint64_t mixer) {
    uint64_t key = 0;
    for (size_t at = 0; at + 8 < length; at += 8) {
        key = (key ^ load8(bytes + at)) * mixer;
        key ^= key >> 29;
    }
    key = (key ^ load8(bytes + length - 8)) * mixer;
    return key ^ key >> 29;
}

// Of more than eight bytes each.
static inline bool long_equal(const char *a, const char *b, size_t length) {
    for (size_t at = 0; at + 8 < length; at += 8) {
        if (load8(a + at) != load8(b + at)) return false;
    }
    return load8(a + length - 8) == load8(b + length - 8);
}

static inline NameSlot name_of(Text text, uint64_t mixer) {
    return (NameSlot){.key = text.length <= SHORT_NAME ? short_key(text.bytes, text.length)
                                                       : long_key(text.bytes, text.length, mixer),
                      .length = (uint32_t)text.length};
}

static uint32_t hash_pair(QName parent, Atom atom) {
    const uint64_t key = (uint64_t)parent << 32 | atom;
    return (uint32_t)((key * GOLDEN) >> 32);
}

static uint32_t slot_index(NameSlot name, uint32_t slot_bits, uint64_t mixer) {
    return (uint32_t)(((name.key + name.length) * mixer) >> (64 - slot_bits));
}

// The slot that holds `text`, or the empty slot where it belongs. `local`: the texts of atoms that
// are not in `names`.
static inline NameSlot *find_slot(NameSlot *slots, uint32_t slot_bits, const NameTable *names,
                                  NameSlot name, Text text, const Text *local) {
    const uint32_t mask = (1u << slot_bits) - 1;
    const Atom first = names->atom_count;
    uint32_t index = slot_index(name, slot_bits, names->mixer);
    for (;; index = (index + 1) & mask) {
        NameSlot *const slot = &slots[index];
        if (slot->length == 0) return slot;
        if (slot->key != name.key || slot->length != name.length) continue;
        if (name.length <= SHORT_NAME) return slot;
        const Text known =
            slot->atom < first ? names->atoms[slot->atom] : local[slot->atom - first];
        if (long_equal(known.bytes, text.bytes, text.length)) return slot;
    }
}

// All spellings in a table differ, so they need not be compared to find a place.
static void copy_slots(NameSlot *to, uint32_t to_bits, const NameSlot *from, uint32_t from_bits,
                       uint64_t mixer) {
    const uint32_t mask = (1u << to_bits) - 1;
    for (uint32_t i = 0; i < 1u << from_bits; i++) {
        if (from[i].length == 0) continue;
        uint32_t index = slot_index(from[i], to_bits, mixer);
        while (to[index].length != 0) index = (index + 1) & mask;
        to[index] = from[i];
    }
}

// ---- The names that rules mention ----

NameTable *name_table_new(void) {
    NameTable *const self = memory_zalloc(1, sizeof *self);
    self->mixer = (clock_microseconds() + (uint64_t)(uintptr_t)self) * GOLDEN | 1;
    self->slot_bits = FIRST_SLOT_BITS + 2;
    self->slots = memory_zalloc((size_t)1 << self->slot_bits, sizeof *self->slots);
    self->qname_slot_count = 1024;
    self->qname_slots = memory_zalloc(self->qname_slot_count, sizeof *self->qname_slots);
    static const char *const known[] = {
#define ATOM(name) #name,
#define BUILTIN(name, since) #name,
#include "base/atoms.def"
#include "base/builtins.def"
#undef ATOM
#undef BUILTIN
    };
    name_table_add_atom(self, TEXT("")); // ATOM_NONE
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        name_table_add_atom(self, text_from_c(known[i]));
    }
    return self;
}

void name_table_free(NameTable *self) {
    if (self == NULL) return;
    free(self->atoms);
    free(self->slots);
    free(self->qnames);
    free(self->qname_slots);
    free(self);
}

static Atom append_atom(NameTable *self, Text text) {
    if (self->atom_count == self->atom_capacity) {
        self->atom_capacity = self->atom_capacity == 0 ? 512 : self->atom_capacity * 2;
        self->atoms = memory_realloc(self->atoms, self->atom_capacity * sizeof *self->atoms);
    }
    self->atoms[self->atom_count] = text;
    return self->atom_count++;
}

static void grow_slots(NameTable *self) {
    NameSlot *const slots = memory_zalloc((size_t)2 << self->slot_bits, sizeof *slots);
    copy_slots(slots, self->slot_bits + 1, self->slots, self->slot_bits, self->mixer);
    free(self->slots);
    self->slots = slots;
    self->slot_bits++;
}

static NameSlot *find_base_slot(const NameTable *self, NameSlot name, Text text) {
    return find_slot(self->slots, self->slot_bits, self, name, text, NULL);
}

Atom name_table_add_atom(NameTable *self, Text text) {
    NameSlot name = name_of(text, self->mixer);
    if (text.length == 0 && self->atom_count != 0) return ATOM_NONE;
    NameSlot *const slot = find_base_slot(self, name, text);
    if (slot->length != 0) return slot->atom;
    name.atom = append_atom(self, text);
    *slot = name;
    if (self->atom_count * 2 > 1u << self->slot_bits) grow_slots(self);
    return name.atom;
}

static uint32_t find_qname_slot(const NameTable *self, QName parent, Atom atom) {
    uint32_t slot = hash_pair(parent, atom) & (self->qname_slot_count - 1);
    while (self->qname_slots[slot] != 0) {
        const QNameEntry *const entry = &self->qnames[self->qname_slots[slot]];
        if (entry->parent == parent && entry->atom == atom) break;
        slot = (slot + 1) & (self->qname_slot_count - 1);
    }
    return slot;
}

static void grow_qname_slots(NameTable *self) {
    free(self->qname_slots);
    self->qname_slot_count *= 2;
    self->qname_slots = memory_zalloc(self->qname_slot_count, sizeof *self->qname_slots);
    for (QName i = 1; i < self->qname_count; i++) {
        self->qname_slots[find_qname_slot(self, self->qnames[i].parent, self->qnames[i].atom)] = i;
    }
}

static QName add_step(NameTable *self, QName parent, Atom atom, Text text) {
    const uint32_t slot = find_qname_slot(self, parent, atom);
    if (self->qname_slots[slot] != 0) return self->qname_slots[slot];
    if (self->qname_count == self->qname_capacity) {
        self->qname_capacity = self->qname_capacity == 0 ? 512 : self->qname_capacity * 2;
        self->qnames = memory_realloc(self->qnames, self->qname_capacity * sizeof *self->qnames);
    }
    if (self->qname_count == 0) self->qnames[self->qname_count++] = (QNameEntry){0};
    const QName added = self->qname_count++;
    self->qnames[added] = (QNameEntry){.parent = parent, .atom = atom, .text = text};
    if (text_ends_with(text, TEXT(".*"))) self->qnames[parent].any = added;
    self->qname_slots[slot] = added;
    if (self->qname_count * 2 > self->qname_slot_count) grow_qname_slots(self);
    return added;
}

QName name_table_add(NameTable *self, const char *dotted) {
    const Text whole = text_from_c(dotted);
    Text rest = whole;
    Text segment;
    QName name = QNAME_NONE;
    while (text_split_next(&rest, '.', &segment)) {
        const size_t end = (size_t)(segment.bytes - whole.bytes) + segment.length;
        name = add_step(self, name, name_table_add_atom(self, segment), text_slice(whole, 0, end));
    }
    return name;
}

// The nearest wildcard at or above `name`.
static QName find_wildcard(const NameTable *self, QName name) {
    for (; name != QNAME_NONE; name = self->qnames[name].parent) {
        if (self->qnames[name].any != QNAME_NONE) return self->qnames[name].any;
    }
    return QNAME_NONE;
}

QName qname_step(const NameTable *self, QName parent, Atom name) {
    if (name != ATOM_NONE && name < self->atom_count) {
        const QName step = self->qname_slots[find_qname_slot(self, parent, name)];
        if (step != QNAME_NONE) return step;
    }
    return find_wildcard(self, parent);
}

QName qname_parent(const NameTable *self, QName name) {
    return name != QNAME_NONE ? self->qnames[name].parent : QNAME_NONE;
}

static Atom find_base_atom(const NameTable *self, NameSlot name, Text text) {
    const NameSlot *const slot = find_base_slot(self, name, text);
    return slot->length != 0 ? slot->atom : ATOM_NONE;
}

QName qname_find(const NameTable *self, Text dotted) {
    QName name = QNAME_NONE;
    Text segment;
    while (text_split_next(&dotted, '.', &segment)) {
        name = qname_step(self, name, find_base_atom(self, name_of(segment, self->mixer), segment));
        if (name == QNAME_NONE) return QNAME_NONE;
    }
    return name;
}

Text qname_text(const NameTable *self, QName name) {
    return name != QNAME_NONE && name < self->qname_count ? self->qnames[name].text : TEXT("");
}

QName qname_count(const NameTable *self) {
    return self->qname_count != 0 ? self->qname_count : 1;
}

Atom name_table_atom_count(const NameTable *self) {
    return self->atom_count;
}

Atom name_table_find_atom(const NameTable *self, Text text) {
    return text.length != 0 ? find_base_atom(self, name_of(text, self->mixer), text) : ATOM_NONE;
}

// ---- The names of one file ----

void atom_table_init(AtomTable *self, const NameTable *names, Arena *arena) {
    *self = (AtomTable){.names = names, .arena = arena, .first = names->atom_count};
    self->slot_bits = FIRST_SLOT_BITS;
    self->slots = ARENA_ARRAY(arena, NameSlot, 1u << FIRST_SLOT_BITS);
}

static void atom_table_grow(AtomTable *self) {
    NameSlot *const slots = ARENA_ARRAY(self->arena, NameSlot, 2u << self->slot_bits);
    copy_slots(slots, self->slot_bits + 1, self->slots, self->slot_bits, self->names->mixer);
    self->slots = slots;
    self->slot_bits++;
}

static NameSlot *find_local_slot(const AtomTable *self, NameSlot name, Text text) {
    return find_slot(self->slots, self->slot_bits, self->names, name, text, self->texts);
}

static Atom add_local_atom(AtomTable *self, Text text) {
    if (self->count == self->capacity) {
        self->texts = vec_grow(self->arena, self->texts, &self->capacity, sizeof *self->texts);
    }
    self->texts[self->count] = text;
    return self->first + self->count++;
}

static __attribute__((noinline)) Atom add_name(AtomTable *self, NameSlot *slot, NameSlot name,
                                               Text text) {
    name.atom = find_base_atom(self->names, name, text);
    if (name.atom == ATOM_NONE) name.atom = add_local_atom(self, text);
    if (name.atom < ATOM_KNOWN_COUNT) self->uses_known[name.atom] = true;
    *slot = name;
    if (++self->used_slots * 2 > 1u << self->slot_bits) atom_table_grow(self);
    return name.atom;
}

Atom atom_intern(AtomTable *self, Text text) {
    if (text.length == 0) return ATOM_NONE;
    const NameSlot name = {.key = text.length <= SHORT_NAME
                                      ? word_first8(text.bytes, text.length)
                                      : long_key(text.bytes, text.length, self->names->mixer),
                           .length = (uint32_t)text.length};
    NameSlot *const slot = find_local_slot(self, name, text);
    return slot->length != 0 ? slot->atom : add_name(self, slot, name, text);
}

bool atom_is_used(const AtomTable *self, Text text) {
    return find_local_slot(self, name_of(text, self->names->mixer), text)->length != 0;
}

Atom atom_find(const AtomTable *self, Text text) {
    if (text.length == 0) return ATOM_NONE;
    const NameSlot name = name_of(text, self->names->mixer);
    const NameSlot *const slot = find_local_slot(self, name, text);
    return slot->length != 0 ? slot->atom : find_base_atom(self->names, name, text);
}

Text atom_text(const AtomTable *self, Atom atom) {
    return atom < self->first ? self->names->atoms[atom] : self->texts[atom - self->first];
}
