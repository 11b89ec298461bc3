// Types put into quotes.
#ifndef SHIKRA_RULES_TYPE_CHECKING_QUOTED_H
#define SHIKRA_RULES_TYPE_CHECKING_QUOTED_H

#include "rules/rule.h"

// Gives `finding` a fix that puts the type `expression` into quotes, on one line, the strings in it
// without theirs. Unsafe if a comment is lost.
void quote_type(Check *check, Finding *finding, Node expression, FixApplicability applicability,
                const char *message);

#endif
