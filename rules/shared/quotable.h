// Code in messages: quoted if it is short and on one line, as ruff has it.
#ifndef SHIKRA_RULES_SHARED_QUOTABLE_H
#define SHIKRA_RULES_SHARED_QUOTABLE_H

#include "base/text.h"

bool is_quotable(Text code);

#endif
