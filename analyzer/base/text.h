// Text: a slice of bytes that it does not own, UTF-8 unless said otherwise, not NUL-terminated.
#ifndef SHIKRA_BASE_TEXT_H
#define SHIKRA_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct Text {
    const char *bytes;
    size_t length; // in bytes
} Text;

#define TEXT(literal) ((Text){"" literal, sizeof(literal) - 1})
#define TEXT_NOT_FOUND SIZE_MAX

// For printf's "%.*s": `printf("%.*s", TEXT_ARGS(text))`.
#define TEXT_ARGS(text) (int)(text).length, (text).bytes

static inline Text text_from_c(const char *string) {
    return (Text){string, strlen(string)};
}

static inline bool text_equal(Text left, Text right) {
    return left.length == right.length &&
           (left.length == 0 || memcmp(left.bytes, right.bytes, left.length) == 0);
}

// True if `self` spells the C string `right`.
static inline bool text_is(Text self, const char *right) {
    // In lists of strings most differ in the first byte: no need to measure them.
    const bool is_measured = __builtin_constant_p(strlen(right));
    if (!is_measured && self.length != 0 && *self.bytes != *right) return false;
    return text_equal(self, text_from_c(right));
}

// True if it spells one of `strings`, which end with NULL.
static inline bool text_is_any(Text self, const char *const *strings) {
    for (; *strings != NULL; strings++) {
        if (text_is(self, *strings)) return true;
    }
    return false;
}

// The bytes [start, end) of `self`; both are clamped to its length.
static inline Text text_slice(Text self, size_t start, size_t end) {
    if (end > self.length) end = self.length;
    if (start > end) start = end;
    // Of an empty Text the bytes may be NULL, to which C does not let even 0 be added.
    return (Text){start == 0 ? self.bytes : self.bytes + start, end - start};
}

static inline Text text_skip(Text self, size_t count) {
    return text_slice(self, count, self.length);
}

static inline bool text_starts_with(Text self, Text prefix) {
    return text_equal(text_slice(self, 0, prefix.length), prefix);
}

static inline bool text_ends_with(Text self, Text suffix) {
    return self.length >= suffix.length &&
           text_equal(text_skip(self, self.length - suffix.length), suffix);
}

static inline bool text_is_ascii(Text self) {
    for (size_t i = 0; i < self.length; i++) {
        if ((unsigned char)self.bytes[i] >= 0x80) return false;
    }
    return true;
}

// Byte order, a shorter text before its extensions: <0, 0 or >0 as memcmp.
int text_compare(Text left, Text right);
// The same for qsort over an array of Text.
int text_compare_items(const void *left, const void *right);
// ASCII letters compare without case.
bool text_equal_ignore_case(Text left, Text right);
// Offset of the first occurrence at or after `from`, or TEXT_NOT_FOUND.
size_t text_find(Text self, Text needle, size_t from);
size_t text_find_byte(Text self, char byte, size_t from);
static inline bool text_contains(Text self, Text needle) {
    return text_find(self, needle, 0) != TEXT_NOT_FOUND;
}
// Without ASCII white space (space, \t \n \v \f \r) at both ends.
Text text_trim(Text self);
// Cuts the part before the first `separator` off `rest` and returns it; false when `rest` is used
// up. "a,,b" gives "a", "", "b"; the empty text gives "" once: start with rest->bytes != NULL.
bool text_split_next(Text *rest, char separator, Text *part);
// 64-bit content hash (XXH3), the same on every machine.
uint64_t text_hash(Text self);
// Edit distance (insert, delete, replace, swap of neighbours), for "did you mean"; gives up at
// `limit`.
unsigned text_distance(Text left, Text right, unsigned limit);

static inline bool byte_is_space(char byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}
static inline bool byte_is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}
static inline bool byte_is_upper(char byte) {
    return byte >= 'A' && byte <= 'Z';
}
static inline bool byte_is_lower(char byte) {
    return byte >= 'a' && byte <= 'z';
}
static inline char byte_lower(char byte) {
    return byte_is_upper(byte) ? (char)(byte | 0x20) : byte;
}
// 0 to 15; -1 if it is no hexadecimal digit.
static inline int byte_hex_value(char byte) {
    if (byte_is_digit(byte)) return byte - '0';
    const char letter = byte_lower(byte);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}
// A byte that can stand in a Python identifier; every non-ASCII byte counts as one.
static inline bool byte_is_identifier(char byte) {
    return byte_is_digit(byte) || byte_is_upper(byte) || byte_is_lower(byte) || byte == '_' ||
           (unsigned char)byte >= 0x80;
}

#endif
