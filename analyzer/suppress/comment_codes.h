// RUF101 to RUF104: what is wrong with suppression comments themselves. Private to suppress/.
#ifndef SHIKRA_SUPPRESS_COMMENT_CODES_H
#define SHIKRA_SUPPRESS_COMMENT_CODES_H

#include "suppress/suppress.h"

bool comment_codes_are_enabled(const Check *check);
// Adds findings about `directives`; sorts them in.
void comment_codes_report(Check *check, const DirectiveList *directives);

#endif
