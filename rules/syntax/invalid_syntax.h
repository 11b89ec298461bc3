// What Python refuses, as rules report it: invalid-syntax and the rules that have a code for some
// of it.
#ifndef SHIKRA_RULES_SYNTAX_INVALID_SYNTAX_H
#define SHIKRA_RULES_SYNTAX_INVALID_SYNTAX_H

#include "rules/rule.h"

// The shared visit of all rules whose findings come from syntax_errors_find. What Python refuses is
// reported once: by the rule with the error's code where that is on, else as invalid-syntax.
void visit_syntax_errors(Check *check, Node module);

// What those rules have in common. A file that is wrong altogether comes as one ERROR.
#define SYNTAX_RULE                                                                                \
    .category = CATEGORY_CORRECTNESS, .severity = SEVERITY_ERROR,                                  \
    .precision = PRECISION_VERY_HIGH, .is_default = true, .kinds = {NODE_MODULE, NODE_ERROR},      \
    .shares_visit = true, .visit = visit_syntax_errors

#endif
