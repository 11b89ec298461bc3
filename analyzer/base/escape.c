// Escaping for messages, in the form that Rust's and so ruff's `escape_debug` have.
#include "base/escape.h"

#include "base/buffer.h"
#include "base/utf8.h"

typedef struct CharacterRange {
    uint32_t first;
    uint32_t last;
} CharacterRange;

// Without a width of their own are combining marks; these are the others: controls, format
// characters, separators other than the space, surrogates and private use: general categories Cc,
// Cf, Zl, Zp, Zs, Cs and Co of the Unicode Character Database.
static const CharacterRange INVISIBLE[] = {
    {0x0, 0x1f},        {0x7f, 0xa0},       {0xad, 0xad},        {0x600, 0x605},   {0x61c, 0x61c},
    {0x6dd, 0x6dd},     {0x70f, 0x70f},     {0x890, 0x891},      {0x8e2, 0x8e2},   {0x1680, 0x1680},
    {0x180e, 0x180e},   {0x2000, 0x200f},   {0x2028, 0x202f},    {0x205f, 0x206f}, {0x3000, 0x3000},
    {0xd800, 0xf8ff},   {0xfdd0, 0xfdef},   {0xfeff, 0xfeff},    {0xfff0, 0xfffb}, {0xfffe, 0xffff},
    {0x110bd, 0x110bd}, {0x1d173, 0x1d17a}, {0xe0000, 0x10ffff},
};

static bool is_invisible(uint32_t character) {
    size_t low = 0;
    size_t high = sizeof INVISIBLE / sizeof INVISIBLE[0];
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (character > INVISIBLE[middle].last) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < sizeof INVISIBLE / sizeof INVISIBLE[0] && character >= INVISIBLE[low].first;
}

// The letter behind the backslash; '\0' if the character has no such escape.
static char short_escape(uint32_t character) {
    switch (character) {
    case '\0': return '0';
    case '\t': return 't';
    case '\r': return 'r';
    case '\n': return 'n';
    case '\'':
    case '"':
    case '\\': return (char)character;
    default: return '\0';
    }
}

static bool is_plain(Text text) {
    for (size_t i = 0; i < text.length; i++) {
        const unsigned char byte = (unsigned char)text.bytes[i];
        if (byte >= 0x7f || byte < ' ' || short_escape(byte) != '\0') return false;
    }
    return true;
}

Text text_escaped(Arena *arena, Text text) {
    if (is_plain(text)) return text;
    Buffer out = {0};
    for (Text rest = text; rest.length != 0;) {
        size_t width;
        const uint32_t character = utf8_decode(rest, &width);
        const char letter = short_escape(character);
        if (letter != '\0') {
            buffer_append_byte(&out, '\\');
            buffer_append_byte(&out, letter);
        } else if (is_invisible(character) || utf8_columns(character) == 0) {
            buffer_printf(&out, "\\u{%x}", character);
        } else {
            buffer_append(&out, text_slice(rest, 0, width));
        }
        rest = text_skip(rest, width);
    }
    const Text escaped = arena_copy(arena, buffer_text(&out));
    buffer_release(&out);
    return escaped;
}
