// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
#ifndef SHIKRA_BASE_UTF8_H
#define SHIKRA_BASE_UTF8_H

#include "base/text.h"

// A byte that continues a character, and does not begin one.
static inline bool utf8_is_tail(char byte) {
    return ((unsigned char)byte & 0xc0) == 0x80;
}
// Bytes (1-4) of the character at the start of `text`, or 0 if none is well formed there.
size_t utf8_width(Text text);
// Offset of the first byte that is not UTF-8, or TEXT_NOT_FOUND.
size_t utf8_find_invalid(Text text);
// How many characters (code points) `text` has; malformed bytes count one each.
size_t utf8_count(Text text);
// The first `limit` bytes, less those of a character that would be cut.
Text utf8_at_most(Text text, size_t limit);
// Decodes one character; *width gets its bytes (at least 1). Malformed bytes give U+FFFD.
uint32_t utf8_decode(Text text, size_t *width);
// Writes 1-4 bytes to `out`, returns how many.
size_t utf8_write(uint32_t character, char out[4]);
// Characters beyond ASCII that a terminal acts on or that hide what text says: C1 controls,
// Unicode's line ends, and the marks that reorder what is seen ("Trojan Source"). Shown as escapes.
bool utf8_is_control(uint32_t character);
// Letters (Unicode's Alphabetic) and numbers (category N) of all scripts.
bool utf8_is_alphanumeric(uint32_t character);
// Unicode's White_Space.
bool utf8_is_space(uint32_t character);
// Columns a terminal uses for `character`: 0, 1 or 2 (wcwidth-like, without the locale).
unsigned utf8_columns(uint32_t character);

#endif
