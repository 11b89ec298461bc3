// Which texts Python takes for a name.
#ifndef SHIKRA_SYNTAX_IDENTIFIER_H
#define SHIKRA_SYNTAX_IDENTIFIER_H

#include "base/text.h"

// True for what can stand behind a dot: an identifier that is no keyword. Soft keywords (`match`)
// can. Beyond ASCII whole blocks of letters count, so a rare sign may pass for one.
bool is_attribute_name(Text name);

#endif
