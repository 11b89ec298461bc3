// How numbers are written, where the grammar takes more than Python. Private to syntax/.
#ifndef SHIKRA_SYNTAX_NUMBER_H
#define SHIKRA_SYNTAX_NUMBER_H

#include "base/text.h"

// False if Python may not accept the number (`0777`, `10L`, `1_`), or not before `next`, the byte
// behind it (`1if x`).
bool number_is_right(Text number, char next);

#endif
