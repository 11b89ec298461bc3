// Buffer: append, and the escaping that JSON needs.
#include "base/buffer.h"

#include "base/bytes16.h"
#include "base/format.h"
#include "base/memory.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdlib.h>

void buffer_reserve(Buffer *self, size_t more) {
    const size_t needed = self->length + more + 1;
    if (needed <= self->capacity) return;
    size_t capacity = self->capacity == 0 ? 256 : self->capacity;
    while (capacity < needed) capacity *= 2;
    self->bytes = memory_realloc(self->bytes, capacity);
    self->capacity = capacity;
}

void buffer_release(Buffer *self) {
    free(self->bytes);
    *self = (Buffer){0};
}

Text buffer_move(Buffer *self, Arena *arena) {
    const Text text = arena_copy(arena, buffer_text(self));
    buffer_release(self);
    return text;
}

void buffer_append_repeat(Buffer *self, char byte, size_t count) {
    buffer_reserve(self, count);
    memset(self->bytes + self->length, byte, count);
    self->length += count;
    self->bytes[self->length] = '\0';
}

char *number_write_long(char *at, uint64_t number) {
    char *end = at + 1;
    for (uint64_t rest = number; rest >= 10; rest /= 10) end++;
    char *digit = end;
    do {
        *--digit = (char)('0' + number % 10);
        number /= 10;
    } while (number != 0);
    return end;
}

void buffer_append_number(Buffer *self, uint64_t number) {
    buffer_reserve(self, NUMBER_DIGITS);
    char *const end = number_write(self->bytes + self->length, number);
    *end = '\0';
    self->length = (size_t)(end - self->bytes);
}

// Formats once if there is room for it, as there mostly is.
void buffer_printf(Buffer *self, const char *format, ...) {
    enum { LIKELY_ENOUGH = 128 };
    buffer_reserve(self, LIKELY_ENOUGH);
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    const size_t room = self->capacity - self->length;
    const size_t length = format_text(self->bytes + self->length, room, format, arguments);
    va_end(arguments);
    if (length >= room) {
        buffer_reserve(self, length);
        format_text(self->bytes + self->length, length + 1, format, again);
    }
    va_end(again);
    self->length += length;
}

static void append_escape(Buffer *self, unsigned char byte) {
    switch (byte) {
    case '"': buffer_append(self, TEXT("\\\"")); break;
    case '\\': buffer_append(self, TEXT("\\\\")); break;
    case '\n': buffer_append(self, TEXT("\\n")); break;
    case '\r': buffer_append(self, TEXT("\\r")); break;
    case '\t': buffer_append(self, TEXT("\\t")); break;
    default: buffer_printf(self, "\\u%04x", byte);
    }
}

// Appends a character beyond ASCII, or what is none; returns its bytes.
static size_t append_wide(Buffer *self, Text text) {
    size_t width;
    const uint32_t character = utf8_decode(text, &width);
    if (width == 1) {
        buffer_append(self, TEXT("\xef\xbf\xbd"));
    } else if (utf8_is_control(character)) {
        buffer_printf(self, "\\u%04x", (unsigned)character);
    } else {
        buffer_append(self, text_slice(text, 0, width));
    }
    return width;
}

#ifdef BYTES16
// Of sixteen bytes the first that is not ASCII, a control character, DEL, a quotation mark or a
// backslash; 16 if there is none.
static uint32_t find_special16(Bytes16 bytes) {
    const Bytes16 is_mark = bytes16_or(bytes16_equal(bytes, bytes16_fill('"')),
                                       bytes16_equal(bytes, bytes16_fill('\\')));
    const Bytes16 is_other =
        bytes16_or(bytes16_below_signed(bytes, 0x20), bytes16_equal(bytes, bytes16_fill(0x7f)));
    return bytes16_first_set(bytes16_or(is_mark, is_other));
}

// Copies what stands for itself from `at` on, as far as there are sixteen bytes; returns the offset
// behind it.
static size_t copy_sixteens(char *out, Text text, size_t at) {
    while (at + 16 <= text.length) {
        memcpy(out + at, text.bytes + at, 16);
        const uint32_t plain = find_special16(bytes16_load(text.bytes + at));
        at += plain;
        if (plain != 16) break;
    }
    return at;
}
#else
static size_t copy_sixteens(char *out, Text text, size_t at) {
    (void)out;
    (void)text;
    return at;
}
#endif

// The high bit of some byte is set if one of the eight is not ASCII, a control character, DEL, a
// quotation mark or a backslash. (Borrows make further ones look so: it is the first that counts.)
static uint64_t find_special(uint64_t word) {
    const uint64_t each = UINT64_C(0x0101010101010101);
    const uint64_t quote = word ^ each * '"';
    const uint64_t backslash = word ^ each * '\\';
    const uint64_t rubout = word ^ each * 0x7f;
    return ((word - each * 0x20) | (quote - each) | (backslash - each) | (rubout - each) | word) &
           each * 0x80;
}

// Appends what stands for itself from `at` on; returns the offset behind it. Bytes are copied
// before they are looked at: what turns out not to belong to it is written over.
static size_t append_plain(Buffer *self, Text text, size_t at) {
    uint64_t word;
    buffer_reserve(self, text.length - at);
    char *const out = self->bytes + self->length - at;
    const size_t start = at;
    at = copy_sixteens(out, text, at);
    for (; at + sizeof word <= text.length; at += sizeof word) {
        memcpy(&word, text.bytes + at, sizeof word);
        memcpy(out + at, &word, sizeof word);
        if (find_special(word) != 0) break;
    }
    for (; at < text.length; at++) {
        const unsigned char byte = (unsigned char)text.bytes[at];
        if (byte < 0x20 || byte >= 0x7f || byte == '"' || byte == '\\') break;
        out[at] = (char)byte;
    }
    self->length += at - start;
    return at;
}

void buffer_append_json(Buffer *self, Text text) {
    size_t at = 0;
    while (at < text.length) {
        at = append_plain(self, text, at);
        if (at == text.length) break;
        if ((unsigned char)text.bytes[at] < 0x80) {
            append_escape(self, (unsigned char)text.bytes[at++]);
        } else {
            at += append_wide(self, text_skip(text, at));
        }
    }
    if (self->bytes != NULL) self->bytes[self->length] = '\0';
}

void buffer_append_json_string(Buffer *self, Text text) {
    buffer_append_byte(self, '"');
    buffer_append_json(self, text);
    buffer_append_byte(self, '"');
}
