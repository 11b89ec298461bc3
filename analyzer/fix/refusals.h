// Refusals: what Python refuses in a linted file, kept while the file is fixed, to tell what a fix
// has added to it.
#ifndef SHIKRA_FIX_REFUSALS_H
#define SHIKRA_FIX_REFUSALS_H

#include "check/check.h"

// One number for each syntax error, whichever rule reports it, in order; equal numbers for what is
// wrong in the same way, wherever it stands.
typedef struct Refusals {
    uint64_t *kinds;
    uint32_t count;
} Refusals;

// In memory of its own: it outlives the findings.
Refusals refusals_of(const FindingList *findings);
void refusals_release(Refusals *self);
// True if there is a kind in `now` of which there were fewer in `before`.
bool refusals_have_grown(const Refusals *before, const Refusals *now);

#endif
