// Buffer: growing bytes for output and for text that is put together piece by piece.
#ifndef SHIKRA_BASE_BUFFER_H
#define SHIKRA_BASE_BUFFER_H

#include "base/arena.h"

typedef struct Buffer {
    char *bytes; // owned; NULL while empty; a NUL follows the last byte otherwise
    size_t length;
    size_t capacity;
} Buffer;

// A Buffer of zeros is a valid empty one: `Buffer out = {0};`
void buffer_release(Buffer *self);
static inline void buffer_clear(Buffer *self) {
    self->length = 0;
}
static inline Text buffer_text(const Buffer *self) {
    return (Text){self->bytes != NULL ? self->bytes : "", self->length};
}
// Its text in `arena`; releases the buffer.
Text buffer_move(Buffer *self, Arena *arena);

// Makes room for `more` bytes and a NUL.
void buffer_reserve(Buffer *self, size_t more);
static inline void buffer_append(Buffer *self, Text text) {
    if (self->length + text.length >= self->capacity) buffer_reserve(self, text.length);
    if (text.length != 0) memcpy(self->bytes + self->length, text.bytes, text.length);
    self->length += text.length;
    self->bytes[self->length] = '\0';
}
static inline void buffer_append_c(Buffer *self, const char *string) {
    buffer_append(self, text_from_c(string));
}
static inline void buffer_append_byte(Buffer *self, char byte) {
    if (self->length + 1 >= self->capacity) buffer_reserve(self, 1);
    self->bytes[self->length++] = byte;
    self->bytes[self->length] = '\0';
}
void buffer_append_repeat(Buffer *self, char byte, size_t count);
enum { NUMBER_DIGITS = 20 }; // at most
// Writes a number in decimal; returns what is behind it.
char *number_write_long(char *at, uint64_t number);
static inline char *number_write(char *at, uint64_t number) {
    if (number >= 1000) return number_write_long(at, number);
    if (number >= 100) *at++ = (char)('0' + number / 100);
    if (number >= 10) *at++ = (char)('0' + number / 10 % 10);
    *at++ = (char)('0' + number % 10);
    return at;
}
void buffer_append_number(Buffer *self, uint64_t number);
__attribute__((format(printf, 2, 3))) void buffer_printf(Buffer *self, const char *format, ...);
// Appends `text` as the inside of a JSON string (RFC 8259, section 7), without the quotes. Bytes
// that are not UTF-8 become U+FFFD; what a terminal or JavaScript would take for more than text
// (utf8_is_control) is escaped, too.
void buffer_append_json(Buffer *self, Text text);
// The same with the quotes around it.
void buffer_append_json_string(Buffer *self, Text text);

#endif
