// Numbers and strings as Python's repr has them.
#include "model/unparse.h"

#include "base/utf8.h"
#include "syntax/literal.h"

#include <errno.h>
#include <stdlib.h>

// ---- Numbers ----

// The shortest digits that mean the same number; "1e+16" from 16 digits on, as repr has it, but for
// imaginary ones.
static void append_float(Buffer *out, double value, bool is_imaginary) {
    char digits[40];
    int precision = 1;
    do {
        snprintf(digits, sizeof digits, "%.*e", precision - 1, value);
    } while (strtod(digits, NULL) != value && ++precision <= 17);
    const int exponent = (int)strtol(strchr(digits, 'e') + 1, NULL, 10);
    if (!is_imaginary && (exponent < -4 || exponent >= 16)) {
        buffer_append_c(out, digits);
        return;
    }
    const int decimals = precision - 1 - exponent;
    buffer_printf(out, "%.*f", decimals > 0 ? decimals : !is_imaginary, value);
}

static void append_real(Buffer *out, const char *text, bool is_imaginary) {
    const double value = strtod(text, NULL);
    if (value > 1.7e308) {
        buffer_append_c(out, "1e309");
    } else {
        append_float(out, value, is_imaginary);
    }
    if (is_imaginary) buffer_append_byte(out, 'j');
}

static int base_of(const char *text) {
    if (text[0] != '0') return 10;
    switch (text[1]) {
    case 'x':
    case 'X': return 16;
    case 'o':
    case 'O': return 8;
    case 'b':
    case 'B': return 2;
    default: return 10;
    }
}

void unparse_number(Buffer *out, Text number) {
    char text[100];
    size_t length = 0;
    if (number.length >= sizeof text) {
        buffer_append(out, number);
        return;
    }
    for (size_t i = 0; i < number.length; i++) {
        if (number.bytes[i] != '_') text[length++] = number.bytes[i];
    }
    text[length] = '\0';
    const int base = base_of(text);
    const bool is_imaginary = base == 10 && (text[length - 1] == 'j' || text[length - 1] == 'J');
    if (base == 10 && (is_imaginary || strpbrk(text, ".eE") != NULL)) {
        append_real(out, text, is_imaginary);
        return;
    }
    char *end;
    errno = 0;
    const uint64_t value = strtoull(base == 10 ? text : text + 2, &end, base);
    if (errno == ERANGE || *end != '\0') {
        buffer_append(out, base == 10 ? text_from_c(text) : number); // beyond 64 bits
    } else {
        buffer_append_number(out, value);
    }
}

// ---- Strings ----

// What repr escapes although it is beyond ASCII: not seen, or not assigned to anything.
static bool is_unprintable(uint32_t c) {
    return c < 0xa1 || c == 0xad || (c >= 0x2000 && c <= 0x200f) || (c >= 0x2028 && c <= 0x202f) ||
           (c >= 0x205f && c <= 0x206f) || c == 0x1680 || c == 0x3000 || c == 0xfeff ||
           (c >= 0xd800 && c <= 0xf8ff) || (c >= 0xfff0 && c <= 0xfffb) || c >= 0xe0000;
}

static void append_character(Buffer *out, uint32_t c, Text bytes) {
    if (!is_unprintable(c)) {
        buffer_append(out, bytes);
    } else if (c < 0x100) {
        buffer_printf(out, "\\x%02x", c);
    } else {
        buffer_printf(out, c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
    }
}

static void append_ascii(Buffer *out, char byte, char quote) {
    switch (byte) {
    case '\n': buffer_append_c(out, "\\n"); return;
    case '\r': buffer_append_c(out, "\\r"); return;
    case '\t': buffer_append_c(out, "\\t"); return;
    case '\\': buffer_append_c(out, "\\\\"); return;
    default: break;
    }
    if (byte == quote) {
        buffer_append_byte(out, '\\');
        buffer_append_byte(out, byte);
    } else if ((unsigned char)byte < 0x20 || byte == 0x7f) {
        buffer_printf(out, "\\x%02x", (unsigned)byte);
    } else {
        buffer_append_byte(out, byte);
    }
}

void unparse_content(Buffer *out, Text value, char quote) {
    for (size_t i = 0; i < value.length;) {
        if ((value.bytes[i] & 0x80) == 0) {
            append_ascii(out, value.bytes[i++], quote);
            continue;
        }
        size_t length;
        const uint32_t c = utf8_decode(text_skip(value, i), &length);
        append_character(out, c, text_slice(value, i, i + length));
        i += length;
    }
}

static void append_bytes(Buffer *out, Text value, char quote) {
    for (size_t i = 0; i < value.length; i++) {
        if ((value.bytes[i] & 0x80) == 0) {
            append_ascii(out, value.bytes[i], quote);
        } else {
            buffer_printf(out, "\\x%02x", (unsigned)(unsigned char)value.bytes[i]);
        }
    }
}

// The other quote, if `quote` would take more escapes.
static char better_quote(Text value, char quote) {
    const char other = quote == '"' ? '\'' : '"';
    size_t own_count = 0;
    size_t other_count = 0;
    for (size_t i = 0; i < value.length; i++) {
        own_count += value.bytes[i] == quote;
        other_count += value.bytes[i] == other;
    }
    return own_count > other_count ? other : quote;
}

void unparse_text(Buffer *out, Text value, char quote) {
    const char other = quote == '"' ? '\'' : '"';
    const bool swaps = text_find_byte(value, quote, 0) != TEXT_NOT_FOUND &&
                       text_find_byte(value, other, 0) == TEXT_NOT_FOUND;
    const char chosen = swaps ? other : quote;
    buffer_append_byte(out, chosen);
    unparse_content(out, value, chosen);
    buffer_append_byte(out, chosen);
}

void unparse_string(Buffer *out, const Ast *ast, Node string, Arena *arena) {
    const StringParts parts = string_parts(ast, string);
    const bool is_bytes = (parts.flags & STRING_BYTES) != 0;
    const Text content = source_slice(ast->source, parts.content);
    const char quote = ast->source->text.bytes[parts.content.start - 1];
    Text value;
    const bool is_decoded = is_bytes ? literal_bytes(ast, string, arena, &value)
                                     : literal_string(ast, string, arena, &value);
    const bool has_named_character = text_find(content, TEXT("\\N{"), 0) != TEXT_NOT_FOUND;
    if ((parts.flags & STRING_RAW) != 0 || !is_decoded || (has_named_character && !is_bytes)) {
        buffer_append(out, ast_text(ast, string));
        return;
    }
    const char chosen = better_quote(value, quote);
    for (uint32_t i = 0; i < parts.prefix; i++) {
        buffer_append_byte(out, byte_lower(ast_text(ast, string).bytes[i]));
    }
    buffer_append_repeat(out, chosen, parts.quote);
    if (is_bytes) {
        append_bytes(out, value, chosen);
    } else {
        unparse_content(out, value, chosen);
    }
    buffer_append_repeat(out, chosen, parts.quote);
}
