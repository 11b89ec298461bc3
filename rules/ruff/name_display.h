// Displays of names: what `__all__` and `__slots__` are given (RUF022, RUF023, RUF068).
#ifndef SHIKRA_RULES_RUFF_NAME_DISPLAY_H
#define SHIKRA_RULES_RUFF_NAME_DISPLAY_H

#include "rules/rule.h"

// The list or tuple that a statement or a call of `extend` gives to the module's `__all__`; 0 if it
// gives none.
Node exports_display(const Check *check, Node node);

typedef struct NameEntry {
    Node node; // the string; of a dict the pair
    Text name;
} NameEntry;

typedef VEC(NameEntry) NameEntries;

// All entries of a list, tuple, set or dict display; false if one of them is no string.
bool read_entries(const Check *check, Node display, NameEntries *entries);

typedef int (*NameOrder)(Text left, Text right);

// As people sort: numbers by value, white space does not count.
int compare_naturally(Text left, Text right);
// As isort does: CONSTANTS, Classes, others; each naturally.
int compare_as_isort(Text left, Text right);

bool entries_are_sorted(const NameEntries *entries, NameOrder order);
// Sorts the display. False if that would be more than moving entries: strings side by side, several
// lines without brackets or of a dict. *moves_comments if some could end up at another entry than
// the one they are about: those on lines of their own, or behind several entries.
bool sort_edit(Check *check, Node display, const NameEntries *entries, NameOrder order, Edit *edit,
               bool *moves_comments);

#endif
