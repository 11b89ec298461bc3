// Escapes in strings: the digits of \x, \u and \U, the name of \N.
#include "syntax/escape.h"

#include "base/character_name.h"
#include "base/utf8.h"

static uint32_t digit_count(char letter, bool is_bytes) {
    switch (letter) {
    case 'x': return 2;
    case 'u': return is_bytes ? 0 : 4;
    case 'U': return is_bytes ? 0 : 8;
    default: return 0;
    }
}

static WrongEscape wrong_at(size_t start, size_t end, const char *message) {
    return (WrongEscape){{(uint32_t)start, (uint32_t)end}, message};
}

// `start` is behind the letter. True, with the place, if a digit is missing or it is no character.
static bool is_number_wrong(Text text, size_t start, uint32_t digits, WrongEscape *wrong) {
    uint32_t value = 0;
    size_t at = start;
    for (; at < start + digits; at++) {
        const int digit = at < text.length ? byte_hex_value(text.bytes[at]) : -1;
        if (digit < 0) break;
        value = value * 16 + (uint32_t)digit;
    }
    if (at == start + digits && value <= 0x10FFFF) return false;
    const bool is_character = at < start + digits && at < text.length;
    const size_t width = is_character ? utf8_width(text_skip(text, at)) : 0;
    *wrong = wrong_at(at, at + width, "Got unexpected unicode");
    return true;
}

// It has braces and some character is called so. `brace` is behind the N.
static bool is_name_wrong(Text text, size_t brace, WrongEscape *wrong) {
    if (brace >= text.length || text.bytes[brace] != '{') {
        *wrong = wrong_at(brace, brace, "Missing `{` in Unicode escape sequence");
        return true;
    }
    const size_t close = text_find_byte(text, '}', brace);
    if (close == TEXT_NOT_FOUND) {
        *wrong = wrong_at(text.length, text.length, "Missing `}` in Unicode escape sequence");
        return true;
    }
    *wrong = wrong_at(brace + 1, close, "Got unexpected unicode");
    return !character_name_may_exist(text_slice(text, brace + 1, close));
}

bool escape_find_wrong(Text text, bool is_bytes, WrongEscape *wrong) {
    for (size_t i = text_find_byte(text, '\\', 0); i != TEXT_NOT_FOUND && i + 1 < text.length;
         i = text_find_byte(text, '\\', i + 2)) {
        const char letter = text.bytes[i + 1];
        const uint32_t digits = digit_count(letter, is_bytes);
        if (digits != 0 && is_number_wrong(text, i + 2, digits, wrong)) return true;
        if (letter == 'N' && !is_bytes && is_name_wrong(text, i + 2, wrong)) return true;
    }
    return false;
}
