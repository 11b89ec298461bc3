// Text as a message quotes it: what cannot be seen, and quotes, as escapes.
#ifndef SHIKRA_BASE_ESCAPE_H
#define SHIKRA_BASE_ESCAPE_H

#include "base/arena.h"

// `\t \r \n \0 \' \" \\`, other controls and unassigned or invisible characters as \u{200b}; the
// rest stays. A text without any of them is returned as it is.
Text text_escaped(Arena *arena, Text text);

#endif
