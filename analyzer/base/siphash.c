// SipHash-2-4-128, after the paper: https://www.aumasson.jp/siphash/siphash.pdf.
#include "base/siphash.h"

typedef struct State {
    uint64_t v0;
    uint64_t v1;
    uint64_t v2;
    uint64_t v3;
} State;

static inline uint64_t rotate(uint64_t word, int bits) {
    return word << bits | word >> (64 - bits);
}

static inline void round_once(State *s) {
    s->v0 += s->v1;
    s->v2 += s->v3;
    s->v1 = rotate(s->v1, 13) ^ s->v0;
    s->v3 = rotate(s->v3, 16) ^ s->v2;
    s->v0 = rotate(s->v0, 32);
    s->v2 += s->v1;
    s->v0 += s->v3;
    s->v1 = rotate(s->v1, 17) ^ s->v2;
    s->v3 = rotate(s->v3, 21) ^ s->v0;
    s->v2 = rotate(s->v2, 32);
}

static inline void add_word(State *s, uint64_t word) {
    s->v3 ^= word;
    round_once(s);
    round_once(s);
    s->v0 ^= word;
}

// Little-endian, whatever the machine is.
static inline uint64_t load(const char *bytes, size_t count) {
    uint64_t word = 0;
    if (count == 8 && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) {
        memcpy(&word, bytes, sizeof word);
        return word;
    }
    for (size_t i = 0; i < count; i++) word |= (uint64_t)(unsigned char)bytes[i] << 8 * i;
    return word;
}

static uint64_t finish(State *s) {
    for (int i = 0; i < 4; i++) round_once(s);
    return s->v0 ^ s->v1 ^ s->v2 ^ s->v3;
}

Digest siphash(Digest key, Text text) {
    State s = {UINT64_C(0x736f6d6570736575) ^ key.low,
               UINT64_C(0x646f72616e646f6d) ^ key.high ^ 0xee,
               UINT64_C(0x6c7967656e657261) ^ key.low, UINT64_C(0x7465646279746573) ^ key.high};
    const size_t whole = text.length / 8 * 8;
    for (size_t at = 0; at < whole; at += 8) add_word(&s, load(text.bytes + at, 8));
    const size_t left = text.length - whole;
    const uint64_t rest = left != 0 ? load(text.bytes + whole, left) : 0;
    add_word(&s, (uint64_t)text.length << 56 | rest);
    s.v2 ^= 0xee;
    Digest digest;
    digest.low = finish(&s);
    s.v1 ^= 0xdd;
    digest.high = finish(&s);
    return digest;
}
