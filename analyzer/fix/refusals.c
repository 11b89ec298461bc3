// Refusals: the kinds of syntax errors of a file, compared before and after a fix.
#include "fix/refusals.h"

Refusals refusals_of(const FindingList *findings) {
    Refusals self = {0};
    for (uint32_t i = 0; i < findings->count; i++) self.counts[findings->items[i].syntax_kind]++;
    return self;
}

bool refusals_have_grown(const Refusals *before, const Refusals *now) {
    for (int kind = SYNTAX_RIGHT + 1; kind < SYNTAX_ERROR_KIND_COUNT; kind++) {
        if (now->counts[kind] > before->counts[kind]) return true;
    }
    return false;
}
