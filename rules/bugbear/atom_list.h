// Lists of names, as atoms, to look them up in. B007, B023.
#ifndef SHIKRA_RULES_BUGBEAR_ATOM_LIST_H
#define SHIKRA_RULES_BUGBEAR_ATOM_LIST_H

#include "rules/rule.h"

typedef VEC(Atom) AtomList;
void atoms_sort(AtomList *self);
bool atoms_have(const AtomList *sorted, Atom atom);

#endif
