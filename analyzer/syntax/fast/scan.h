// Scanning bytes sixteen at a time, with SSE2 or NEON where there is one of them. All functions may
// read 16 bytes behind the byte they return: the source is padded (SOURCE_PADDING).
#ifndef SHIKRA_SYNTAX_FAST_SCAN_H
#define SHIKRA_SYNTAX_FAST_SCAN_H

#include "base/bytes16.h"

#include <stdbool.h>

#define LIKELY(condition) __builtin_expect(!!(condition), 1)
#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)

// The first byte from `at` on that is not an ASCII letter, digit or underscore.
static inline const char *scan_word(const char *at) {
#ifdef BYTES16
    for (;; at += 16) {
        const Bytes16 bytes = bytes16_load(at);
        const Bytes16 lower = bytes16_or(bytes, bytes16_fill(0x20));
        const Bytes16 word = bytes16_or(
            bytes16_or(bytes16_in_range(lower, 'a', 'z' - 'a'), bytes16_in_range(bytes, '0', 9)),
            bytes16_equal(bytes, bytes16_fill('_')));
        const uint32_t index = bytes16_first_clear(word);
        if (LIKELY(index < 16)) return at + index;
    }
#else
    while ((*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9') ||
           *at == '_') {
        at++;
    }
    return at;
#endif
}

// The first byte from `at` on that is not a space.
static inline const char *scan_spaces(const char *at) {
#ifdef BYTES16
    for (;; at += 16) {
        const uint32_t index =
            bytes16_first_clear(bytes16_equal(bytes16_load(at), bytes16_fill(' ')));
        if (LIKELY(index < 16)) return at + index;
    }
#else
    while (*at == ' ') at++;
    return at;
#endif
}

// Whether [start, end) are letters that a string's quote may have before it.
static inline bool is_string_prefix(const char *start, const char *end) {
    for (; start < end; start++) {
        switch (*start | 0x20) {
        case 'b':
        case 'f':
        case 'r':
        case 't':
        case 'u': continue;
        default: return false;
        }
    }
    return true;
}

// What ends a stretch of plain text in a string: its quote, a backslash, NUL, and for each kind of
// string its own. Unused places repeat another one.
typedef struct StringStops {
    char quote;
    char newline;    // if the string ends with the line
    char left_brace; // of an f-string
    char right_brace;
} StringStops;

static inline const char *scan_string(const char *at, StringStops stops) {
#ifdef BYTES16
    const Bytes16 quote = bytes16_fill(stops.quote);
    const Bytes16 newline = bytes16_fill(stops.newline);
    const Bytes16 left_brace = bytes16_fill(stops.left_brace);
    const Bytes16 right_brace = bytes16_fill(stops.right_brace);
    const Bytes16 backslash = bytes16_fill('\\');
    const Bytes16 nul = bytes16_fill('\0');
    for (;; at += 16) {
        const Bytes16 bytes = bytes16_load(at);
        const Bytes16 ends = bytes16_or(bytes16_equal(bytes, quote), bytes16_equal(bytes, newline));
        const Bytes16 braces =
            bytes16_or(bytes16_equal(bytes, left_brace), bytes16_equal(bytes, right_brace));
        const Bytes16 others =
            bytes16_or(bytes16_equal(bytes, backslash), bytes16_equal(bytes, nul));
        const uint32_t index = bytes16_first_set(bytes16_or(bytes16_or(ends, braces), others));
        if (index < 16) return at + index;
    }
#else
    while (*at != stops.quote && *at != stops.newline && *at != stops.left_brace &&
           *at != stops.right_brace && *at != '\\' && *at != '\0') {
        at++;
    }
    return at;
#endif
}

#endif
