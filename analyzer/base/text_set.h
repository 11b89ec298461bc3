// A set of texts in an arena, for "was this one there before".
#ifndef SHIKRA_BASE_TEXT_SET_H
#define SHIKRA_BASE_TEXT_SET_H

#include "base/arena.h"

typedef struct TextSet {
    Arena *arena;
    Text *slots; // open addressing; empty where bytes is NULL
    uint32_t slot_count;
    uint32_t count;
} TextSet;

static inline TextSet text_set(Arena *arena) {
    return (TextSet){.arena = arena};
}
// Adds `text`, which must outlive the set. False if it was there already.
bool text_set_add(TextSet *self, Text text);

#endif
