// Identifiers by the blocks of Unicode, and the keywords that are none.
#include "syntax/identifier.h"

#include "base/utf8.h"

// Beyond ASCII: not the blocks of punctuation, signs and pictures.
static bool is_letter(uint32_t character) {
    if (character < 0xc0) return character == 0xaa || character == 0xb5 || character == 0xba;
    const bool is_sign = character == 0xd7 || character == 0xf7;
    const bool is_symbol = (character >= 0x2000 && character < 0x2c00 &&
                            !(character >= 0x2100 && character < 0x2190)) ||
                           (character >= 0x3000 && character < 0x3005) ||
                           (character >= 0xe000 && character < 0xf900);
    return !is_sign && !is_symbol && !(character >= 0x1f000 && character < 0x20000) &&
           character != 0xfffd;
}

static bool is_identifier(Text name) {
    const size_t length = name.length;
    while (name.length != 0) {
        size_t width;
        const uint32_t character = utf8_decode(name, &width);
        const bool is_mark = character == 0xb7 || (character >= 0x300 && character < 0x370);
        const bool is_part = character < 0x80 ? byte_is_identifier((char)character)
                                              : is_mark || is_letter(character);
        if (!is_part || (name.length == length && (is_mark || byte_is_digit(name.bytes[0]))))
            return false;
        name = text_skip(name, width);
    }
    return length != 0;
}

bool text_is_keyword(Text text) {
    static const char *const keywords[] = {
        "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
        "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
        "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
        "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield",    NULL};
    return text_is_any(text, keywords);
}

bool is_attribute_name(Text name) {
    return is_identifier(name) && !text_is_keyword(name);
}
