// UTF-8: width, validity, decoding, terminal columns.
#include "base/utf8.h"

static bool is_tail(char byte) {
    return ((unsigned char)byte & 0xc0) == 0x80;
}

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
        if (!is_tail(text.bytes[i])) return 0;
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

size_t utf8_count(Text text) {
    size_t count = 0;
    for (size_t i = 0; i < text.length; i++) count += !is_tail(text.bytes[i]);
    return count;
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

typedef struct Range32 {
    uint32_t first, last;
} Range32;

static bool in_ranges(uint32_t character, const Range32 *ranges, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (character >= ranges[i].first && character <= ranges[i].last) return true;
    }
    return false;
}

unsigned utf8_columns(uint32_t character) {
    // Combining marks and East Asian wide blocks (Unicode TR 11), coarse but right for source text.
    static const Range32 zero[] = {{0x300, 0x36f},   {0x483, 0x489},   {0x591, 0x5bd},
                                   {0x610, 0x61a},   {0x64b, 0x65f},   {0x200b, 0x200f},
                                   {0x202a, 0x202e}, {0x2060, 0x2064}, {0x20d0, 0x20f0},
                                   {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f}, {0xfeff, 0xfeff}};
    static const Range32 wide[] = {{0x1100, 0x115f},   {0x2e80, 0x303e},   {0x3041, 0xa4cf},
                                   {0xa960, 0xa97f},   {0xac00, 0xd7a3},   {0xf900, 0xfaff},
                                   {0xfe30, 0xfe6f},   {0xff00, 0xff60},   {0xffe0, 0xffe6},
                                   {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff},
                                   {0x20000, 0x3fffd}};
    if (character < 0x300) return 1;
    if (in_ranges(character, zero, sizeof zero / sizeof zero[0])) return 0;
    return in_ranges(character, wide, sizeof wide / sizeof wide[0]) ? 2 : 1;
}
