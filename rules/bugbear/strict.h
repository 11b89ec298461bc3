// Calls over several iterables that leave it open what happens if their lengths differ.
#ifndef SHIKRA_RULES_BUGBEAR_STRICT_H
#define SHIKRA_RULES_BUGBEAR_STRICT_H

#include "rules/rule.h"

// Reports `call`, one of the builtin `function`, if it says nothing about `strict`. The iterables
// stand behind the first `skipped` arguments.
void check_strict(Check *check, Node call, const char *function, uint32_t skipped);

#endif
