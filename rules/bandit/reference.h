// Uses of what a rule's `.calls` name that are no calls: `map(pickle.loads, items)`.
#ifndef SHIKRA_RULES_BANDIT_REFERENCE_H
#define SHIKRA_RULES_BANDIT_REFERENCE_H

#include "rules/rule.h"

// The next name or attribute chain behind `node` that is read, not called, stands in no annotation
// and means one of the running rule's `.calls`; 0 if there is none. Begin with 0.
Node reference_next(const Check *check, Node node);

#define REFERENCE_EACH(check, node)                                                                \
    for (Node node = reference_next((check), 0); (node) != 0;                                      \
         (node) = reference_next((check), (node)))

#endif
