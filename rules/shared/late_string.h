// Strings that are annotations which are read late, as types and not as strings.
#ifndef SHIKRA_RULES_SHARED_LATE_STRING_H
#define SHIKRA_RULES_SHARED_LATE_STRING_H

#include "rules/rule.h"

// True if a NODE_STRING (or the NODE_CONCATENATED_STRING that it is part of) is a whole annotation,
// `x: "T"` or `-> "T"`, and annotations are read late: no rule about strings sees it then. False
// for the string in `x: list["T"]` or in `type X = "T"`.
bool is_late_string(const Check *check, Node string);

#endif
