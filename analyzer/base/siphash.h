// SipHash-2-4 with 128 bits (Aumasson and Bernstein): a keyed hash. Who does not know the key can
// neither foretell a digest nor find two texts with the same one.
#ifndef SHIKRA_BASE_SIPHASH_H
#define SHIKRA_BASE_SIPHASH_H

#include "base/text.h"

typedef struct Digest {
    uint64_t low;
    uint64_t high;
} Digest;

static inline bool digest_equal(Digest left, Digest right) {
    return left.low == right.low && left.high == right.high;
}

// `key` is 16 bytes: another digest, or random ones.
Digest siphash(Digest key, Text text);

#endif
