// Builds a NameTable: for the build, which writes the program's own down, and for tests.
#include "base/name_table.h"

#include "base/memory.h"

#include <stdlib.h>

// What the table points to, as what can be written to.
typedef struct NameBuilder {
    NameTable table; // what is handed out
    char *bytes;
    uint32_t byte_count;
    uint32_t byte_capacity;
    Spelling *atoms;
    uint32_t atom_capacity;
    NameSlot *slots;
    QNameEntry *qnames;
    uint32_t qname_capacity;
    QName *qname_slots;
} NameBuilder;

// A NameTable that can be changed is the first thing in its builder.
static NameBuilder *builder_of(NameTable *table) {
    return (NameBuilder *)table;
}

// `items` with room for `wanted` of them.
static void *with_room(void *items, uint32_t *capacity, uint32_t wanted, size_t item_size) {
    if (wanted <= *capacity) return items;
    while (*capacity < wanted) *capacity = *capacity == 0 ? 512 : *capacity * 2;
    return memory_realloc(items, *capacity * item_size);
}

static Spelling add_bytes(NameBuilder *self, Text text) {
    const Spelling spelling = {self->byte_count, (uint32_t)text.length};
    self->byte_count += spelling.length;
    self->bytes = with_room(self->bytes, &self->byte_capacity, self->byte_count + 1, 1);
    memcpy(self->bytes + spelling.start, text.bytes, text.length);
    self->table.bytes = self->bytes;
    return spelling;
}

// ---- Atoms ----

static void resize_slots(NameBuilder *self, uint32_t slot_bits) {
    free(self->slots);
    self->slots = memory_zalloc((size_t)1 << slot_bits, sizeof *self->slots);
    self->table.slots = self->slots;
    self->table.slot_bits = slot_bits;
    for (Atom atom = 1; atom < self->table.atom_count; atom++) {
        const Text text = name_spelling(&self->table, self->atoms[atom]);
        NameSlot name = name_table_slot(text);
        name.atom = atom;
        self->slots[name_table_place(&self->table, name, text)] = name;
    }
}

static Atom append_atom(NameBuilder *self, Text text) {
    const Atom atom = self->table.atom_count++;
    self->atoms = with_room(self->atoms, &self->atom_capacity, atom + 1, sizeof *self->atoms);
    self->atoms[atom] = add_bytes(self, text);
    self->table.atoms = self->atoms;
    return atom;
}

Atom name_table_add_atom(NameTable *table, Text text) {
    NameBuilder *const self = builder_of(table);
    if (text.length == 0) return ATOM_NONE;
    NameSlot name = name_table_slot(text);
    const uint32_t place = name_table_place(table, name, text);
    if (self->slots[place].length != 0) return self->slots[place].atom;
    name.atom = append_atom(self, text);
    self->slots[place] = name;
    if (table->atom_count * 2 > 1u << table->slot_bits) resize_slots(self, table->slot_bits + 1);
    return name.atom;
}

// ---- Dotted names ----

static void resize_qname_slots(NameBuilder *self, uint32_t slot_bits) {
    free(self->qname_slots);
    self->qname_slots = memory_zalloc((size_t)1 << slot_bits, sizeof *self->qname_slots);
    self->table.qname_slots = self->qname_slots;
    self->table.qname_slot_bits = slot_bits;
    for (QName i = 1; i < self->table.qname_count; i++) {
        const QNameEntry *const entry = &self->qnames[i];
        self->qname_slots[name_table_step_place(&self->table, entry->parent, entry->atom)] = i;
    }
}

static QName append_qname(NameBuilder *self, QNameEntry entry) {
    const QName name = self->table.qname_count++;
    self->qnames = with_room(self->qnames, &self->qname_capacity, name + 1, sizeof *self->qnames);
    self->qnames[name] = entry;
    self->table.qnames = self->qnames;
    return name;
}

static void add_step(NameBuilder *self, QNameEntry entry) {
    NameTable *const table = &self->table;
    const uint32_t place = name_table_step_place(table, entry.parent, entry.atom);
    const QName name = append_qname(self, entry);
    const Text text = name_spelling(table, entry.spelling);
    if (text_ends_with(text, TEXT(".*"))) self->qnames[entry.parent].any = name;
    self->qname_slots[place] = name;
    if (table->qname_count * 2 > 1u << table->qname_slot_bits)
        resize_qname_slots(self, table->qname_slot_bits + 1);
}

QName name_table_add(NameTable *table, const char *dotted) {
    NameBuilder *const self = builder_of(table);
    const Text whole = text_from_c(dotted);
    Text rest = whole;
    Text segment;
    QName name = QNAME_NONE;
    Spelling spelling = {0};
    while (text_split_next(&rest, '.', &segment)) {
        const Atom atom = name_table_add_atom(table, segment);
        const QName known = table->qname_slots[name_table_step_place(table, name, atom)];
        if (known == QNAME_NONE) {
            if (spelling.length == 0) spelling = add_bytes(self, whole);
            spelling.length = (uint32_t)(segment.bytes - whole.bytes) + (uint32_t)segment.length;
            add_step(self, (QNameEntry){.parent = name, .atom = atom, .spelling = spelling});
        }
        name = table->qname_slots[name_table_step_place(table, name, atom)];
    }
    return name;
}

// ---- The table ----

NameTable *name_table_new(void) {
    static const char *const known[] = {
#define ATOM(name) #name,
#define BUILTIN(name, since) #name,
#include "base/atoms.def"
#include "base/builtins.def"
#undef ATOM
#undef BUILTIN
    };
    NameBuilder *const self = memory_zalloc(1, sizeof *self);
    append_atom(self, TEXT("")); // ATOM_NONE
    append_qname(self, (QNameEntry){0});
    resize_slots(self, 10);
    resize_qname_slots(self, 10);
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        name_table_add_atom(&self->table, text_from_c(known[i]));
    return &self->table;
}

void name_table_free(NameTable *table) {
    if (table == NULL) return;
    NameBuilder *const self = builder_of(table);
    free(self->bytes);
    free(self->atoms);
    free(self->slots);
    free(self->qnames);
    free(self->qname_slots);
    free(self);
}
