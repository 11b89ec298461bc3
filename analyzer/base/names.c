// Names as integers: open-addressing hash tables over the spelling, and a trie of dotted names.
#include "base/names.h"

#include "base/memory.h"

#include <stdlib.h>

typedef struct QNameEntry {
    QName parent;
    Atom atom;
    QName any; // its ".*", for names below it that have no entry
    Text text; // owned
} QNameEntry;

struct NameTable {
    Text *atoms; // owned copies, from 1
    uint32_t *hashes;
    uint32_t atom_count;
    uint32_t atom_capacity;
    uint32_t *slots;
    uint32_t slot_count;
    QNameEntry *qnames; // from 1
    uint32_t qname_count;
    uint32_t qname_capacity;
    uint32_t *qname_slots;
    uint32_t qname_slot_count;
};

// FNV-1a does for short identifiers; the multiplication at the end spreads it over the high bits.
static uint32_t hash_name(Text text) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < text.length; i++) {
        hash = (hash ^ (unsigned char)text.bytes[i]) * 16777619u;
    }
    return hash ^ hash >> 15;
}

static uint32_t hash_pair(QName parent, Atom atom) {
    const uint64_t key = (uint64_t)parent << 32 | atom;
    return (uint32_t)((key * UINT64_C(0x9e3779b97f4a7c15)) >> 32);
}

// The slot of `text`, or the empty slot where it belongs.
static uint32_t find_slot(const uint32_t *slots, uint32_t slot_count, const Text *texts,
                          const uint32_t *hashes, Text text, uint32_t hash) {
    uint32_t slot = hash & (slot_count - 1);
    while (slots[slot] != 0) {
        const uint32_t index = slots[slot] - 1;
        if (hashes[index] == hash && text_equal(texts[index], text)) break;
        slot = (slot + 1) & (slot_count - 1);
    }
    return slot;
}

static void fill_slots(uint32_t *slots, uint32_t slot_count, const uint32_t *hashes,
                       uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        uint32_t slot = hashes[i] & (slot_count - 1);
        while (slots[slot] != 0) slot = (slot + 1) & (slot_count - 1);
        slots[slot] = i + 1;
    }
}

NameTable *name_table_new(void) {
    NameTable *const self = memory_zalloc(1, sizeof *self);
    self->slot_count = 1024;
    self->slots = memory_zalloc(self->slot_count, sizeof *self->slots);
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
    for (uint32_t i = 0; i < self->atom_count; i++) free((char *)(uintptr_t)self->atoms[i].bytes);
    for (uint32_t i = 1; i < self->qname_count; i++) {
        free((char *)(uintptr_t)self->qnames[i].text.bytes);
    }
    free(self->atoms);
    free(self->hashes);
    free(self->slots);
    free(self->qnames);
    free(self->qname_slots);
    free(self);
}

static Text copy_owned(Text text) {
    char *const bytes = memory_alloc(text.length + 1);
    if (text.length != 0) memcpy(bytes, text.bytes, text.length);
    bytes[text.length] = '\0';
    return (Text){bytes, text.length};
}

Atom name_table_add_atom(NameTable *self, Text text) {
    const uint32_t hash = hash_name(text);
    uint32_t slot = find_slot(self->slots, self->slot_count, self->atoms, self->hashes, text, hash);
    if (self->slots[slot] != 0) return self->slots[slot] - 1;
    if (self->atom_count == self->atom_capacity) {
        self->atom_capacity = self->atom_capacity == 0 ? 512 : self->atom_capacity * 2;
        self->atoms = memory_realloc(self->atoms, self->atom_capacity * sizeof *self->atoms);
        self->hashes = memory_realloc(self->hashes, self->atom_capacity * sizeof *self->hashes);
    }
    self->atoms[self->atom_count] = copy_owned(text);
    self->hashes[self->atom_count] = hash;
    self->slots[slot] = ++self->atom_count;
    if (self->atom_count * 2 > self->slot_count) {
        free(self->slots);
        self->slot_count *= 2;
        self->slots = memory_zalloc(self->slot_count, sizeof *self->slots);
        fill_slots(self->slots, self->slot_count, self->hashes, self->atom_count);
    }
    return self->atom_count - 1;
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
    self->qnames[added] = (QNameEntry){.parent = parent, .atom = atom, .text = copy_owned(text)};
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

static Atom find_base_atom(const NameTable *self, Text text, uint32_t hash) {
    const uint32_t slot =
        find_slot(self->slots, self->slot_count, self->atoms, self->hashes, text, hash);
    return self->slots[slot] != 0 ? self->slots[slot] - 1 : ATOM_NONE;
}

QName qname_find(const NameTable *self, Text dotted) {
    QName name = QNAME_NONE;
    Text segment;
    while (text_split_next(&dotted, '.', &segment)) {
        name = qname_step(self, name, find_base_atom(self, segment, hash_name(segment)));
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

void atom_table_init(AtomTable *self, const NameTable *names, Arena *arena) {
    *self = (AtomTable){.names = names, .arena = arena, .first = names->atom_count};
    self->slot_count = 256;
    self->slots = ARENA_ARRAY(arena, uint32_t, self->slot_count);
}

static void atom_table_grow(AtomTable *self) {
    const uint32_t capacity = self->capacity == 0 ? 128 : self->capacity * 2;
    Text *const texts = arena_alloc(self->arena, capacity * sizeof *texts);
    uint32_t *const hashes = arena_alloc(self->arena, capacity * sizeof *hashes);
    if (self->count != 0) {
        memcpy(texts, self->texts, self->count * sizeof *texts);
        memcpy(hashes, self->hashes, self->count * sizeof *hashes);
    }
    self->texts = texts;
    self->hashes = hashes;
    self->capacity = capacity;
    if (capacity * 2 > self->slot_count) {
        self->slot_count = capacity * 2;
        self->slots = ARENA_ARRAY(self->arena, uint32_t, self->slot_count);
        fill_slots(self->slots, self->slot_count, self->hashes, self->count);
    }
}

Atom atom_intern(AtomTable *self, Text text) {
    const uint32_t hash = hash_name(text);
    const Atom base = find_base_atom(self->names, text, hash);
    if (base != ATOM_NONE) return base;
    if (self->count == self->capacity) atom_table_grow(self);
    const uint32_t slot =
        find_slot(self->slots, self->slot_count, self->texts, self->hashes, text, hash);
    if (self->slots[slot] == 0) {
        self->texts[self->count] = text;
        self->hashes[self->count] = hash;
        self->slots[slot] = ++self->count;
    }
    return self->first + self->slots[slot] - 1;
}

Atom atom_find(const AtomTable *self, Text text) {
    const uint32_t hash = hash_name(text);
    const Atom base = find_base_atom(self->names, text, hash);
    if (base != ATOM_NONE) return base;
    const uint32_t slot =
        find_slot(self->slots, self->slot_count, self->texts, self->hashes, text, hash);
    return self->slots[slot] != 0 ? self->first + self->slots[slot] - 1 : ATOM_NONE;
}

Text atom_text(const AtomTable *self, Atom atom) {
    return atom < self->first ? self->names->atoms[atom] : self->texts[atom - self->first];
}
