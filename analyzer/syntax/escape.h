// Escapes in strings that can be written wrong: \x, \u, \U and \N (language reference 2.4.1.1).
// Private to syntax/.
#ifndef SHIKRA_SYNTAX_ESCAPE_H
#define SHIKRA_SYNTAX_ESCAPE_H

#include "source/source.h"

typedef struct WrongEscape {
    Range range; // in the text
    const char *message;
} WrongEscape;

// The first wrong escape in `text`, the inside of a string or a part of it; false if there is none.
// Raw strings have no escapes: do not ask. Of the names of \N that no
// character has nearly all are found.
bool escape_find_wrong(Text text, bool is_bytes, WrongEscape *wrong);

#endif
