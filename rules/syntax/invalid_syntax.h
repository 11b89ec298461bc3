// What Python refuses, as rules report it: invalid-syntax and the rules that have a code for some
// of it.
#ifndef SHIKRA_RULES_SYNTAX_INVALID_SYNTAX_H
#define SHIKRA_RULES_SYNTAX_INVALID_SYNTAX_H

#include "rules/rule.h"

// What all rules share whose findings are syntax errors (syntax_errors.h). What Python refuses is
// reported once: by the rule with the error's code where that is on, else as invalid-syntax.
void report_syntax_errors(Check *check);

// What those rules have in common.
#define SYNTAX_RULE                                                                                \
    .category = CATEGORY_CORRECTNESS, .severity = SEVERITY_ERROR,                                  \
    .precision = PRECISION_VERY_HIGH, .is_default = true, .needs = NEEDS_SYNTAX,                   \
    .shares_visit = true, .finish = report_syntax_errors

#endif
