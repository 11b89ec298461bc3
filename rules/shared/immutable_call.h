// Which calls make objects that cannot change, so that sharing one does no harm.
#ifndef SHIKRA_RULES_SHARED_IMMUTABLE_CALL_H
#define SHIKRA_RULES_SHARED_IMMUTABLE_CALL_H

#include "rules/rule.h"

// A call of an immutable type (also a configured one), of a frozen dataclass or of a NewType over
// an immutable type. `function` is the def or lambda in whose defaults the call stands. Takes the
// rule_state of the rule that runs.
bool makes_immutable(Check *check, Node call, Node function);

#endif
