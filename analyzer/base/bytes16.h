// Sixteen bytes at a time, with SSE2 or NEON where there is one of them: BYTES16 is then defined.
//
// Compile with SHIKRA_SCALAR to get the portable versions everywhere; CONTRIBUTING.md says how NEON
// is tested.
#ifndef SHIKRA_BASE_BYTES16_H
#define SHIKRA_BASE_BYTES16_H

#include <stdint.h>

#if defined(__SSE2__) && !defined(SHIKRA_SCALAR)
#define BYTES16_SSE2
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__) && !defined(SHIKRA_SCALAR)
#define BYTES16_NEON
#include <arm_neon.h>
#endif

#if defined(BYTES16_SSE2)
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
static inline Bytes16 bytes16_and(Bytes16 a, Bytes16 b) {
    return _mm_and_si128(a, b);
}
// Bytes of [first, first + span] become 0xff, others 0.
static inline Bytes16 bytes16_in_range(Bytes16 bytes, char first, char span) {
    const __m128i offset = _mm_sub_epi8(bytes, _mm_set1_epi8(first));
    return _mm_cmpeq_epi8(_mm_min_epu8(offset, _mm_set1_epi8(span)), offset);
}
// Likewise for bytes that are below `limit` as signed numbers: all that are not ASCII among them.
static inline Bytes16 bytes16_below_signed(Bytes16 bytes, char limit) {
    return _mm_cmplt_epi8(bytes, _mm_set1_epi8(limit));
}
// Index of the first byte that is 0xff (of others: 0); 16 if there is none.
static inline uint32_t bytes16_first_set(Bytes16 mask) {
    return (uint32_t)__builtin_ctz((uint32_t)_mm_movemask_epi8(mask) | 0x10000u);
}
// A bit for each byte, set if that is 0xff (of others: 0). Where this is cheap it is defined.
#define BYTES16_BITS
static inline uint32_t bytes16_bits(Bytes16 mask) {
    return (uint32_t)_mm_movemask_epi8(mask);
}
static inline uint32_t bytes16_first_clear(Bytes16 mask) {
    return (uint32_t)__builtin_ctz(~(uint32_t)_mm_movemask_epi8(mask));
}
#elif defined(BYTES16_NEON)
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
static inline Bytes16 bytes16_and(Bytes16 a, Bytes16 b) {
    return vandq_u8(a, b);
}
static inline Bytes16 bytes16_in_range(Bytes16 bytes, char first, char span) {
    return vcleq_u8(vsubq_u8(bytes, vdupq_n_u8((uint8_t)first)), vdupq_n_u8((uint8_t)span));
}
static inline Bytes16 bytes16_below_signed(Bytes16 bytes, char limit) {
    return vcltq_s8(vreinterpretq_s8_u8(bytes), vdupq_n_s8((int8_t)limit));
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

#if defined(BYTES16_SSE2) || defined(BYTES16_NEON)
#define BYTES16
#endif

#endif
