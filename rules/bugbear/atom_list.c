// Sorted lists of atoms.
#include "rules/bugbear/atom_list.h"

#include <stdlib.h>

static int compare_atoms(const void *left, const void *right) {
    const Atom a = *(const Atom *)left;
    const Atom b = *(const Atom *)right;
    return a < b ? -1 : a > b;
}

void atoms_sort(AtomList *self) {
    if (self->count > 1) qsort(self->items, self->count, sizeof(Atom), compare_atoms);
}

bool atoms_have(const AtomList *sorted, Atom atom) {
    return sorted->count != 0 &&
           bsearch(&atom, sorted->items, sorted->count, sizeof(Atom), compare_atoms) != NULL;
}
