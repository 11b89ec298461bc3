// Names as integers. An Atom is one identifier, a QName one dotted name that some rule asks for.
//
// The NameTable has every name that the rules mention. The build makes it (registry_names), so that
// a run begins with it; its atoms have the same number in every file. Other identifiers get
// file-local atoms above them, in an AtomTable. So rules compare integers, and "is this call
// subprocess.Popen" is one look into a table: names that no rule asks for have no QName
// (QNAME_NONE).
#ifndef SHIKRA_BASE_NAMES_H
#define SHIKRA_BASE_NAMES_H

#include "base/arena.h"

typedef uint32_t Atom;  // 0: no name
typedef uint32_t QName; // 0: a name that no rule asks for
#define QNAME_NONE 0u

// Identifiers that the engine and rules name in C, always in the NameTable: ATOM_self, ATOM_cls,
// ...
typedef enum KnownAtom {
    ATOM_NONE,
#define ATOM(name) ATOM_##name,
#define BUILTIN(name, since) ATOM_##name,
#include "base/atoms.def"
#include "base/builtins.def"
#undef ATOM
#undef BUILTIN
    ATOM_KNOWN_COUNT,
} KnownAtom;

typedef struct NameTable NameTable;

// One with the known atoms, for the build and for tests.
NameTable *name_table_new(void);
void name_table_free(NameTable *self);
// Adds "os.path.join" and its prefixes, to a table that name_table_new made. "ftplib.*" stands for
// the names below "ftplib", at any depth, that have no QName of their own.
QName name_table_add(NameTable *self, const char *dotted);
Atom name_table_add_atom(NameTable *self, Text text);

// The QName of `parent` followed by `.name`; QNAME_NONE if nobody asked for it. A parent of
// QNAME_NONE stands for the root: `qname_step(table, QNAME_NONE, os)` is "os".
QName qname_step(const NameTable *self, QName parent, Atom name);
// Looks a dotted name up; QNAME_NONE if nobody asked for it.
QName qname_find(const NameTable *self, Text dotted);
// Of "os.path.join" that of "os.path", of "os" QNAME_NONE.
QName qname_parent(const NameTable *self, QName name);
// Its dotted spelling.
Text qname_text(const NameTable *self, QName name);
// All QNames are below this.
QName qname_count(const NameTable *self);
// All of the table's atoms are below this.
Atom name_table_atom_count(const NameTable *self);
// The table's atom for `text`; ATOM_NONE if it has none.
Atom name_table_find_atom(const NameTable *self, Text text);

// The first eight bytes as a number, the first byte lowest, those behind `length` zero. Reads all
// eight.
static inline uint64_t word_first8(const char *at, size_t length) {
    uint64_t word;
    memcpy(&word, at, sizeof word);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return length >= 8 ? word : word & ((UINT64_C(1) << (length * 8)) - 1);
}

// A spelling in a hash table. `key` is the spelling itself if it has at most eight bytes, else a
// hash of it.
typedef struct NameSlot {
    uint64_t key;
    uint32_t length; // 0: the slot is empty
    Atom atom;
} NameSlot;

// The atoms of one file. Lives in the file's arena.
typedef struct AtomTable {
    const NameTable *names;
    Arena *arena;
    uint64_t mixer;  // for hashes of long names and places
    NameSlot *slots; // open addressing; atoms of the NameTable that the file has used are here, too
    uint32_t slot_bits;
    uint32_t used_slots;
    Text *texts; // of the file-local atoms, which start behind the NameTable's
    uint32_t count;
    uint32_t capacity;
    Atom first;                        // the first file-local atom
    bool uses_known[ATOM_KNOWN_COUNT]; // by KnownAtom: the file has that identifier somewhere
} AtomTable;

void atom_table_init(AtomTable *self, const NameTable *names, Arena *arena);
// `text` must outlive the table, and eight bytes from its start on must be readable (it is a slice
// of a padded source).
Atom atom_intern(AtomTable *self, Text text);
// True if the file has that identifier somewhere.
bool atom_is_used(const AtomTable *self, Text text);
// ATOM_NONE if the file does not contain it and no rule asks for it.
Atom atom_find(const AtomTable *self, Text text);
Text atom_text(const AtomTable *self, Atom atom);
// All atoms of the file are below this.
static inline Atom atom_count(const AtomTable *self) {
    return self->first + self->count;
}

#endif
