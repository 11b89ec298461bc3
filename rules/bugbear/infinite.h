// Iterators that never end: `itertools.count()`, `cycle(x)`, `repeat(x)`.
#ifndef SHIKRA_RULES_BUGBEAR_INFINITE_H
#define SHIKRA_RULES_BUGBEAR_INFINITE_H

#include "rules/rule.h"

bool is_infinite_iterator(const Check *check, Node expression);

#endif
