// Names as integers: open-addressing hash tables over the spelling, and a trie of dotted names.
#include "base/name_table.h"

#include "base/normal_form.h"

#include <sys/auxv.h>

enum { FIRST_SLOT_BITS = 9 };

// ---- The names that rules mention ----

// The nearest wildcard at or above `name`.
static QName find_wildcard(const NameTable *self, QName name) {
    for (; name != QNAME_NONE; name = self->qnames[name].parent) {
        if (self->qnames[name].any != QNAME_NONE) return self->qnames[name].any;
    }
    return QNAME_NONE;
}

QName qname_step(const NameTable *self, QName parent, Atom name) {
    if (name != ATOM_NONE && name < self->atom_count) {
        const QName step = self->qname_slots[name_table_step_place(self, parent, name)];
        if (step != QNAME_NONE) return step;
    }
    return find_wildcard(self, parent);
}

QName qname_parent(const NameTable *self, QName name) {
    return name != QNAME_NONE ? self->qnames[name].parent : QNAME_NONE;
}

Atom name_table_find_atom(const NameTable *self, Text text) {
    if (text.length == 0) return ATOM_NONE;
    return self->slots[name_table_place(self, name_table_slot(text), text)].atom;
}

QName qname_find(const NameTable *self, Text dotted) {
    QName name = QNAME_NONE;
    Text segment;
    while (text_split_next(&dotted, '.', &segment)) {
        name = qname_step(self, name, name_table_find_atom(self, segment));
        if (name == QNAME_NONE) return QNAME_NONE;
    }
    return name;
}

Text qname_text(const NameTable *self, QName name) {
    if (name == QNAME_NONE || name >= self->qname_count) return TEXT("");
    return name_spelling(self, self->qnames[name].spelling);
}

QName qname_count(const NameTable *self) {
    return self->qname_count;
}

Atom name_table_atom_count(const NameTable *self) {
    return self->atom_count;
}

// ---- The names of one file ----

// Another one in each run, so that no file can be made to collide: of the bytes that the kernel
// gives a program for such things.
static uint64_t random_mixer(void) {
    const unsigned long at = getauxval(AT_RANDOM);
    const uint64_t random = at != 0 ? name_load8((const char *)at) : 0;
    return (random + 1) * NAME_GOLDEN | 1;
}

// The slot that holds `text`, or the empty slot where it belongs.
static inline NameSlot *find_slot(const AtomTable *self, NameSlot name, Text text) {
    const uint32_t mask = (1u << self->slot_bits) - 1;
    uint32_t index = name_slot_index(name, self->slot_bits, self->mixer);
    for (;; index = (index + 1) & mask) {
        NameSlot *const slot = &self->slots[index];
        if (slot->length == 0) return slot;
        if (slot->key != name.key || slot->length != name.length) continue;
        if (name.length <= SHORT_NAME) return slot;
        const Text known = atom_text(self, slot->atom);
        if (name_long_equal(known.bytes, text.bytes, text.length)) return slot;
    }
}

void atom_table_init(AtomTable *self, const NameTable *names, Arena *arena) {
    *self = (AtomTable){
        .names = names, .arena = arena, .first = names->atom_count, .mixer = random_mixer()};
    self->slot_bits = FIRST_SLOT_BITS;
    self->slots = ARENA_ARRAY(arena, NameSlot, 1u << FIRST_SLOT_BITS);
}

// All spellings in the table differ, so they need not be compared to find a place.
static void grow_slots(AtomTable *self) {
    const uint32_t bits = self->slot_bits + 1;
    const uint32_t mask = (1u << bits) - 1;
    NameSlot *const slots = ARENA_ARRAY(self->arena, NameSlot, 1u << bits);
    for (uint32_t i = 0; i < 1u << self->slot_bits; i++) {
        if (self->slots[i].length == 0) continue;
        uint32_t index = name_slot_index(self->slots[i], bits, self->mixer);
        while (slots[index].length != 0) index = (index + 1) & mask;
        slots[index] = self->slots[i];
    }
    self->slots = slots;
    self->slot_bits = bits;
}

static Atom add_local_atom(AtomTable *self, Text text) {
    if (self->count == self->capacity) {
        self->texts = vec_grow(self->arena, self->texts, &self->capacity, sizeof *self->texts);
    }
    self->texts[self->count] = text;
    return self->first + self->count++;
}

static inline bool is_ascii(NameSlot name, Text text) {
    const uint64_t high_bits = UINT64_C(0x8080808080808080);
    if (text.length <= SHORT_NAME) return (name.key & high_bits) == 0;
    uint64_t all = name_load8(text.bytes + text.length - 8);
    for (size_t at = 0; at + 8 < text.length; at += 8) all |= name_load8(text.bytes + at);
    return (all & high_bits) == 0;
}

static __attribute__((noinline)) Atom add_name(AtomTable *self, NameSlot *slot, NameSlot name,
                                               Text text) {
    const NameSlot known = text.length <= SHORT_NAME ? name : name_table_slot(text);
    name.atom = self->names->slots[name_table_place(self->names, known, text)].atom;
    if (name.atom == ATOM_NONE) {
        // Another spelling of a name gets no slot: slots are compared by their atoms' spellings.
        const Text form = is_ascii(name, text) ? text : name_normal_form(text, self->arena);
        if (form.bytes != text.bytes) return atom_intern(self, form);
        name.atom = add_local_atom(self, text);
    }
    if (name.atom < ATOM_KNOWN_COUNT) self->uses_known[name.atom] = true;
    *slot = name;
    if (++self->used_slots * 2 > 1u << self->slot_bits) grow_slots(self);
    return name.atom;
}

Atom atom_intern(AtomTable *self, Text text) {
    if (text.length == 0) return ATOM_NONE;
    const NameSlot name = {.key = text.length <= SHORT_NAME
                                      ? word_first8(text.bytes, text.length)
                                      : name_long_key(text.bytes, text.length, self->mixer),
                           .length = (uint32_t)text.length};
    NameSlot *const slot = find_slot(self, name, text);
    return slot->length != 0 ? slot->atom : add_name(self, slot, name, text);
}

bool atom_is_used(const AtomTable *self, Text text) {
    return find_slot(self, name_slot(text, self->mixer), text)->length != 0;
}

Atom atom_find(const AtomTable *self, Text text) {
    if (text.length == 0) return ATOM_NONE;
    const NameSlot *const slot = find_slot(self, name_slot(text, self->mixer), text);
    return slot->length != 0 ? slot->atom : name_table_find_atom(self->names, text);
}

Text atom_text(const AtomTable *self, Atom atom) {
    if (atom >= self->first) return self->texts[atom - self->first];
    return name_spelling(self->names, self->names->atoms[atom]);
}
