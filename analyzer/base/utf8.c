// UTF-8: width, validity, decoding. (Columns: columns.c.)
#include "base/utf8.h"

size_t utf8_width(Text text) {
    if (text.length == 0) return 0;
    const unsigned char first = (unsigned char)text.bytes[0];
    if (first < 0x80) return 1;
    const size_t width = first < 0xc2   ? 0
                         : first < 0xe0 ? 2
                         : first < 0xf0 ? 3
                         : first < 0xf5 ? 4
                                        : 0;
    if (width == 0 || text.length < width) return 0;
    for (size_t i = 1; i < width; i++) {
        if (!utf8_is_tail(text.bytes[i])) return 0;
    }
    const unsigned char second = (unsigned char)text.bytes[1];
    if (first == 0xe0 && second < 0xa0) return 0; // overlong
    if (first == 0xed && second > 0x9f) return 0; // surrogate
    if (first == 0xf0 && second < 0x90) return 0; // overlong
    if (first == 0xf4 && second > 0x8f) return 0; // above U+10FFFF
    return width;
}

size_t utf8_find_invalid(Text text) {
    size_t at = 0;
    while (at < text.length) {
        uint64_t word;
        if (at + sizeof word <= text.length) {
            memcpy(&word, text.bytes + at, sizeof word);
            if ((word & UINT64_C(0x8080808080808080)) == 0) {
                at += sizeof word;
                continue;
            }
        }
        const size_t width = utf8_width(text_skip(text, at));
        if (width == 0) return at;
        at += width;
    }
    return TEXT_NOT_FOUND;
}

enum { WORDS_AT_ONCE = 31 };

// Tails in 31 words, which are so many that each of eight counters, and their sum, fits in a byte.
static size_t count_tails(const char *bytes) {
    uint64_t counters = 0;
    for (size_t i = 0; i < WORDS_AT_ONCE; i++) {
        uint64_t word;
        memcpy(&word, bytes + i * sizeof word, sizeof word);
        // The high bit of every byte that has it and not the one below: the tails.
        const uint64_t tails = word & ~(word << 1) & UINT64_C(0x8080808080808080);
        counters += tails >> 7;
    }
    return (size_t)(counters * UINT64_C(0x0101010101010101) >> 56);
}

size_t utf8_count(Text text) {
    enum { STRIDE = WORDS_AT_ONCE * sizeof(uint64_t) };
    size_t count = text.length;
    size_t at = 0;
    for (; at + STRIDE <= text.length; at += STRIDE) count -= count_tails(text.bytes + at);
    for (; at < text.length; at++) count -= utf8_is_tail(text.bytes[at]);
    return count;
}

Text utf8_at_most(Text text, size_t limit) {
    if (text.length <= limit) return text;
    while (limit > 0 && utf8_is_tail(text.bytes[limit])) limit--;
    return text_slice(text, 0, limit);
}

uint32_t utf8_decode(Text text, size_t *width) {
    const size_t size = utf8_width(text);
    *width = size == 0 ? 1 : size;
    const unsigned char *const p = (const unsigned char *)text.bytes;
    switch (size) {
    case 1: return p[0];
    case 2: return (uint32_t)(p[0] & 0x1f) << 6 | (p[1] & 0x3fu);
    case 3: return (uint32_t)(p[0] & 0x0f) << 12 | (uint32_t)(p[1] & 0x3f) << 6 | (p[2] & 0x3fu);
    case 4:
        return (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3f) << 12 |
               (uint32_t)(p[2] & 0x3f) << 6 | (p[3] & 0x3fu);
    default: return 0xfffd;
    }
}

size_t utf8_write(uint32_t character, char out[4]) {
    if (character < 0x80) {
        out[0] = (char)character;
        return 1;
    }
    const size_t width = character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    for (size_t i = width - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (character & 0x3f));
        character >>= 6;
    }
    out[0] = (char)((width == 2 ? 0xc0u : width == 3 ? 0xe0u : 0xf0u) | character);
    return width;
}

bool utf8_is_space(uint32_t character) {
    return (character >= 0x09 && character <= 0x0d) || character == ' ' || character == 0x85 ||
           character == 0xa0 || character == 0x1680 ||
           (character >= 0x2000 && character <= 0x200a) || character == 0x2028 ||
           character == 0x2029 || character == 0x202f || character == 0x205f || character == 0x3000;
}

bool utf8_is_control(uint32_t character) {
    return (character >= 0x80 && character < 0xa0) || character == 0x061c || character == 0x200e ||
           character == 0x200f || (character >= 0x2028 && character <= 0x202e) ||
           (character >= 0x2066 && character <= 0x2069);
}
