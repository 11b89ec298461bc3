// Identity: what tells a finding from others, wherever its line moves. A baseline and an earlier
// report know it by that; the cache keeps it, since it takes the Ast to find out.
#ifndef SHIKRA_SUPPRESS_IDENTITY_H
#define SHIKRA_SUPPRESS_IDENTITY_H

#include "check/check.h"
#include "syntax/enclosing.h"

typedef struct FindingIdentity {
    const Definition *around; // the function or class that it is in; NULL: none
    uint64_t key; // of rule, names around, and the line without white space that does not matter
} FindingIdentity;

// Those of the check's findings, in their order. Looks at the Ast.
const FindingIdentity *finding_identities(const Check *check, Arena *arena);

#endif
