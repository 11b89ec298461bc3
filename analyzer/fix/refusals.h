// Refusals: what Python refuses in a linted file, kept while the file is fixed, to tell what a fix
// has added to it.
#ifndef SHIKRA_FIX_REFUSALS_H
#define SHIKRA_FIX_REFUSALS_H

#include "check/check.h"
#include "syntax/syntax_error_kind.h"

// How many syntax errors of each kind there are, whichever rules report them.
typedef struct Refusals {
    uint32_t counts[SYNTAX_ERROR_KIND_COUNT];
} Refusals;

Refusals refusals_of(const FindingList *findings);
// True if there are more in `now` than in `before` of some kind.
bool refusals_have_grown(const Refusals *before, const Refusals *now);

#endif
