// What a name was made by: `app` by the call in `app = Flask(__name__)`. S201, S507.
#ifndef SHIKRA_RULES_BANDIT_ASSIGNED_CALL_H
#define SHIKRA_RULES_BANDIT_ASSIGNED_CALL_H

#include "rules/rule.h"

// The function that is called in the assignment which last bound the name; 0 if `expression` is no
// name, or was bound in another way or to something else.
Node assigned_callee(const Check *check, Node expression);

#endif
