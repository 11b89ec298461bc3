// Fixes of F841: assignments to names that nobody reads.
#ifndef SHIKRA_RULES_PYFLAKES_UNUSED_ASSIGNMENT_H
#define SHIKRA_RULES_PYFLAKES_UNUSED_ASSIGNMENT_H

#include "rules/rule.h"

// Takes the assignment away: with its value where that does nothing, else alone. A name among
// several becomes `_name`. Walruses and captures have no fix.
void fix_unused_assignment(Check *check, Finding *finding, const Binding *binding);

#endif
