// What deflate would come to: a greedy search for matches over a window of the last bytes.
#include "reporters/deflated.h"

#include "base/memory.h"

#include <stdlib.h>

enum {
    WINDOW = 32768, // how far back a match may be
    LEAST = 4,      // bytes of a match; deflate takes 3, which saves little
    MOST = 258,
    HASH_BITS = 15,
    BLOCK = 65536, // bytes at once: so much of what came before stays in reach
};

struct Deflated {
    uint64_t bits;
    size_t length;                  // bytes in `window`
    int32_t places[1 << HASH_BITS]; // last place of four bytes with this hash, plus 1; 0: none
    char window[WINDOW + BLOCK];    // what came last, the new bytes behind it
};

Deflated *deflated_new(void) {
    return memory_zalloc(1, sizeof(Deflated));
}

void deflated_free(Deflated *self) {
    free(self);
}

size_t deflated_size(const Deflated *self) {
    return (size_t)(self->bits / 8);
}

static uint32_t hash_at(const char *bytes) {
    uint32_t word;
    memcpy(&word, bytes, sizeof word);
    return word * 2654435761u >> (32 - HASH_BITS);
}

// Extra bits of a length or a distance: two codes for each power of two and a half.
static uint32_t log2_of(uint32_t number) {
    return 31 - (uint32_t)__builtin_clz(number);
}

static uint32_t match_bits(uint32_t length, uint32_t distance) {
    const uint32_t length_extra = length > 10 ? log2_of(length - 3) - 2 : 0;
    const uint32_t distance_extra = distance > 4 ? log2_of(distance - 1) - 1 : 0;
    return (length >= 115 ? 8 : 7) + length_extra + 5 + distance_extra;
}

static uint32_t match_length(const Deflated *self, size_t from, size_t at) {
    uint32_t length = 0;
    while (length < MOST && at + length < self->length &&
           self->window[from + length] == self->window[at + length])
        length++;
    return length;
}

// Forgets all but the last WINDOW bytes.
static void slide(Deflated *self) {
    const size_t gone = self->length - WINDOW;
    memmove(self->window, self->window + gone, WINDOW);
    self->length = WINDOW;
    for (size_t i = 0; i < 1 << HASH_BITS; i++) {
        const int32_t place = self->places[i] - (int32_t)gone;
        self->places[i] = place > 0 ? place : 0;
    }
}

// The bytes at `at` as a literal or a match: how many they are.
static uint32_t take(Deflated *self, size_t at) {
    uint32_t length = 0;
    size_t from = 0;
    if (at + LEAST <= self->length) {
        int32_t *const place = &self->places[hash_at(self->window + at)];
        from = *place != 0 ? (size_t)*place - 1 : at;
        if (from < at && at - from <= WINDOW) length = match_length(self, from, at);
        *place = (int32_t)at + 1;
    }
    if (length < LEAST) {
        self->bits += (unsigned char)self->window[at] < 144 ? 8 : 9;
        return 1;
    }
    self->bits += match_bits(length, (uint32_t)(at - from));
    return length;
}

static void add_block(Deflated *self, Text bytes) {
    if (self->length + bytes.length > sizeof self->window) slide(self);
    size_t at = self->length;
    memcpy(self->window + at, bytes.bytes, bytes.length);
    self->length += bytes.length;
    while (at < self->length) at += take(self, at);
}

void deflated_add(Deflated *self, Text bytes) {
    for (size_t at = 0; at < bytes.length; at += BLOCK)
        add_block(self, text_slice(bytes, at, at + BLOCK));
}
