// Arena: a chain of blocks, each twice as large as the last up to a bound, filled from the bottom.
#include "base/arena.h"

#include "base/memory.h"

#include <assert.h>
#include <stdalign.h>
#include <stdio.h>
#include <stdlib.h>

enum { FIRST_BLOCK = 64 * 1024, LARGEST_BLOCK = 8 * 1024 * 1024, KEEP_AT_MOST = 16 * 1024 * 1024 };

struct ArenaBlock {
    ArenaBlock *older;
    size_t size; // of `bytes`
    alignas(max_align_t) char bytes[];
};

void arena_init(Arena *self) {
    *self = (Arena){0};
}

static void arena_use(Arena *self, ArenaBlock *block) {
    self->next = block->bytes;
    self->limit = block->bytes + block->size;
}

static void arena_add_block(Arena *self, size_t at_least) {
    size_t size = FIRST_BLOCK;
    if (self->blocks != NULL) size = self->blocks->size * 2;
    if (size > LARGEST_BLOCK) size = LARGEST_BLOCK;
    if (size < at_least) size = at_least;
    ArenaBlock *const block = memory_alloc(sizeof *block + size);
    block->size = size;
    block->older = self->blocks;
    self->blocks = block;
    arena_use(self, block);
}

static void free_blocks(ArenaBlock *block) {
    while (block != NULL) {
        ArenaBlock *const older = block->older;
        free(block);
        block = older;
    }
}

void arena_reset(Arena *self) {
    ArenaBlock *const newest = self->blocks;
    if (newest == NULL) return;
    free_blocks(newest->older);
    newest->older = NULL;
    if (newest->size > KEEP_AT_MOST) {
        arena_release(self);
    } else {
        arena_use(self, newest);
    }
}

void arena_release(Arena *self) {
    free_blocks(self->blocks);
    *self = (Arena){0};
}

static size_t aligned_size(size_t size) {
    return (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
}

void arena_adopt(Arena *self, Arena *other) {
    if (self->blocks == NULL) {
        *self = *other;
    } else if (other->blocks != NULL) {
        ArenaBlock *oldest = other->blocks;
        while (oldest->older != NULL) oldest = oldest->older;
        oldest->older = self->blocks->older;
        self->blocks->older = other->blocks;
    }
    *other = (Arena){0};
}

void *arena_alloc(Arena *self, size_t size) {
    assert(size < SIZE_MAX / 2);
    const size_t aligned = aligned_size(size + (size == 0)); // never NULL, even from an empty arena
    if ((size_t)(self->limit - self->next) < aligned) arena_add_block(self, aligned);
    void *const result = self->next;
    self->next += aligned;
    return result;
}

size_t arena_room(const Arena *self) {
    return (size_t)(self->limit - self->next);
}

void arena_shrink(Arena *self, void *memory, size_t size, size_t used) {
    assert((char *)memory + aligned_size(size) == self->next && used <= size);
    (void)size;
    self->next = (char *)memory + aligned_size(used);
}

void *arena_zalloc(Arena *self, size_t count, size_t size) {
    assert(size == 0 || count <= SIZE_MAX / size);
    void *const result = arena_alloc(self, count * size);
    return memset(result, 0, count * size);
}

char *arena_copy_c(Arena *self, Text text) {
    char *const copy = arena_alloc(self, text.length + 1);
    if (text.length != 0) memcpy(copy, text.bytes, text.length);
    copy[text.length] = '\0';
    return copy;
}

Text arena_copy(Arena *self, Text text) {
    return (Text){arena_copy_c(self, text), text.length};
}

Text arena_join(Arena *self, const Text *parts, size_t count) {
    size_t length = 0;
    for (size_t i = 0; i < count; i++) length += parts[i].length;
    char *const bytes = arena_alloc(self, length + 1);
    char *next = bytes;
    for (size_t i = 0; i < count; i++) {
        if (parts[i].length == 0) continue;
        memcpy(next, parts[i].bytes, parts[i].length);
        next += parts[i].length;
    }
    *next = '\0';
    return (Text){bytes, length};
}

// Into the rest of the block, and once more if that was too short.
Text arena_vprintf(Arena *self, const char *format, va_list arguments) {
    va_list again;
    va_copy(again, arguments);
    const size_t space = (size_t)(self->limit - self->next);
    const int length = vsnprintf(self->next, space, format, arguments);
    assert(length >= 0);
    const bool fits = (size_t)length < space;
    char *const bytes = arena_alloc(self, (size_t)length + 1);
    if (!fits) vsnprintf(bytes, (size_t)length + 1, format, again);
    va_end(again);
    return (Text){bytes, (size_t)length};
}

Text arena_printf(Arena *self, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    const Text text = arena_vprintf(self, format, arguments);
    va_end(arguments);
    return text;
}

// True if the newest allocation is `memory` and there was room to make it longer.
static bool arena_extend(Arena *self, const void *memory, size_t size, size_t wanted) {
    const char *const end = (const char *)memory + aligned_size(size);
    const size_t more = aligned_size(wanted) - aligned_size(size);
    if (end != self->next || (size_t)(self->limit - self->next) < more) return false;
    self->next += more;
    return true;
}

void *vec_grow(Arena *arena, void *items, uint32_t *capacity, size_t item_size) {
    assert(*capacity <= UINT32_MAX / 2); // a text has at most 2 GiB
    const uint32_t wanted = *capacity == 0 ? 8 : *capacity * 2;
    if (*capacity != 0 && arena_extend(arena, items, *capacity * item_size, wanted * item_size)) {
        *capacity = wanted;
        return items;
    }
    void *const grown = arena_alloc(arena, wanted * item_size);
    if (*capacity != 0) memcpy(grown, items, *capacity * item_size);
    *capacity = wanted;
    return grown;
}
