// RUF100: suppression comments that suppress nothing. Private to suppress/.
#ifndef SHIKRA_SUPPRESS_UNUSED_NOQA_H
#define SHIKRA_SUPPRESS_UNUSED_NOQA_H

#include "suppress/suppress.h"

bool unused_noqa_is_enabled(const Check *check);
// Adds findings about `directives`, whose use is marked; sorts them in.
void unused_noqa_report(Check *check, const DirectiveList *directives);

#endif
