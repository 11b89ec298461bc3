// Scanning bytes sixteen at a time, with SSE2 or NEON where there is one of them. All functions may
// read 16 bytes behind the byte they return: the source is padded (SOURCE_PADDING).
//
// Compile with SHIKRA_SCALAR to get the portable versions everywhere; CONTRIBUTING.md says how NEON
// is tested.
#ifndef SHIKRA_SYNTAX_FAST_SCAN_H
#define SHIKRA_SYNTAX_FAST_SCAN_H

#include <stdbool.h>
#include <stdint.h>

#if defined(__SSE2__) && !defined(SHIKRA_SCALAR)
#define SCAN_SSE2
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__) && !defined(SHIKRA_SCALAR)
#define SCAN_NEON
#include <arm_neon.h>
#endif

#define LIKELY(condition) __builtin_expect(!!(condition), 1)
#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)

#if defined(SCAN_SSE2)
typedef __m128i Bytes16;
static inline Bytes16 bytes16_load(const char *at) {
    return _mm_loadu_si128((const __m128i *)(const void *)at);
}
static inline Bytes16 bytes16_fill(char byte) {
    return _mm_set1_epi8(byte);
}
static inline Bytes16 bytes16_equal(Bytes16 a, Bytes16 b) {
    return _mm_cmpeq_epi8(a, b);
}
static inline Bytes16 bytes16_or(Bytes16 a, Bytes16 b) {
    return _mm_or_si128(a, b);
}
// Bytes of [first, first + span] become 0xff, others 0.
static inline Bytes16 bytes16_in_range(Bytes16 bytes, char first, char span) {
    const __m128i offset = _mm_sub_epi8(bytes, _mm_set1_epi8(first));
    return _mm_cmpeq_epi8(_mm_min_epu8(offset, _mm_set1_epi8(span)), offset);
}
// Index of the first byte that is 0xff (of others: 0); 16 if there is none.
static inline uint32_t bytes16_first_set(Bytes16 mask) {
    return (uint32_t)__builtin_ctz((uint32_t)_mm_movemask_epi8(mask) | 0x10000u);
}
static inline uint32_t bytes16_first_clear(Bytes16 mask) {
    return (uint32_t)__builtin_ctz(~(uint32_t)_mm_movemask_epi8(mask));
}
#elif defined(SCAN_NEON)
typedef uint8x16_t Bytes16;
static inline Bytes16 bytes16_load(const char *at) {
    return vld1q_u8((const uint8_t *)at);
}
static inline Bytes16 bytes16_fill(char byte) {
    return vdupq_n_u8((uint8_t)byte);
}
static inline Bytes16 bytes16_equal(Bytes16 a, Bytes16 b) {
    return vceqq_u8(a, b);
}
static inline Bytes16 bytes16_or(Bytes16 a, Bytes16 b) {
    return vorrq_u8(a, b);
}
static inline Bytes16 bytes16_in_range(Bytes16 bytes, char first, char span) {
    return vcleq_u8(vsubq_u8(bytes, vdupq_n_u8((uint8_t)first)), vdupq_n_u8((uint8_t)span));
}
// NEON has no movemask: four bits of each byte are narrowed into one 64-bit word.
static inline uint64_t bytes16_nibbles(Bytes16 mask) {
    return vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(vreinterpretq_u16_u8(mask), 4)), 0);
}
static inline uint32_t bytes16_first_set(Bytes16 mask) {
    const uint64_t nibbles = bytes16_nibbles(mask);
    return nibbles == 0 ? 16 : (uint32_t)__builtin_ctzll(nibbles) / 4;
}
static inline uint32_t bytes16_first_clear(Bytes16 mask) {
    const uint64_t nibbles = ~bytes16_nibbles(mask);
    return nibbles == 0 ? 16 : (uint32_t)__builtin_ctzll(nibbles) / 4;
}
#endif

// The first byte from `at` on that is not an ASCII letter, digit or underscore.
static inline const char *scan_word(const char *at) {
#if defined(SCAN_SSE2) || defined(SCAN_NEON)
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
#if defined(SCAN_SSE2) || defined(SCAN_NEON)
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
#if defined(SCAN_SSE2) || defined(SCAN_NEON)
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
