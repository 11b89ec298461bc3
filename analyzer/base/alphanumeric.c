// Letters and digits of all scripts: a table of the places where they begin and end.
#include "base/utf8.h"

static const uint32_t EDGES[] = {
#define EDGE(character) character,
#include "base/alphanumeric.def"
#undef EDGE
};

bool utf8_is_alphanumeric(uint32_t character) {
    size_t low = 0;
    size_t high = sizeof EDGES / sizeof EDGES[0];
    while (low < high) { // how many edges are at or before the character
        const size_t middle = (low + high) / 2;
        if (EDGES[middle] <= character) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (character < 0x80) return byte_is_identifier((char)character) && character != '_';
    return low % 2 == 1;
}
