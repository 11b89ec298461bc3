// Which texts Python takes for a name.
#ifndef SHIKRA_SYNTAX_IDENTIFIER_H
#define SHIKRA_SYNTAX_IDENTIFIER_H

#include "base/text.h"

// True for a word that is no name anywhere; soft keywords (`match`) are none.
bool text_is_keyword(Text text);
// True for what can stand behind a dot: an identifier that is no keyword. Beyond ASCII whole blocks
// of letters count, so a rare sign may pass for one.
bool is_attribute_name(Text name);

#endif
