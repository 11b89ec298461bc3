// Arena: memory that is given back all at once. One per worker, reset for each file.
#ifndef SHIKRA_BASE_ARENA_H
#define SHIKRA_BASE_ARENA_H

#include "base/text.h"

#include <stdarg.h>

typedef struct ArenaBlock ArenaBlock;

typedef struct Arena {
    char *next;         // first free byte of the newest block
    char *limit;        // its end
    ArenaBlock *blocks; // newest first
} Arena;

void arena_init(Arena *self);
// Forgets everything allocated so far; keeps one block, so that the next file allocates nothing.
void arena_reset(Arena *self);
void arena_release(Arena *self);
// Takes over all that `other` holds, which is empty then.
void arena_adopt(Arena *self, Arena *other);

// Memory for `size` bytes, aligned for any type, not cleared. Never NULL.
void *arena_alloc(Arena *self, size_t size);
void *arena_zalloc(Arena *self, size_t count, size_t size);
// How much can be allocated before the arena takes more memory from the system.
size_t arena_room(const Arena *self);
// Of the newest allocation, of `size` bytes, only `used` are needed.
void arena_shrink(Arena *self, void *memory, size_t size, size_t used);

#define ARENA_NEW(arena, Type) ((Type *)arena_zalloc((arena), 1, sizeof(Type)))
#define ARENA_ARRAY(arena, Type, count) ((Type *)arena_zalloc((arena), (count), sizeof(Type)))

// Copies, with a NUL behind them that `length` does not count.
Text arena_copy(Arena *self, Text text);
char *arena_copy_c(Arena *self, Text text);
// One text after the other.
Text arena_join(Arena *self, const Text *parts, size_t count);
#define ARENA_JOIN(arena, ...)                                                                     \
    arena_join((arena), (const Text[]){__VA_ARGS__},                                               \
               sizeof((const Text[]){__VA_ARGS__}) / sizeof(Text))
// printf into the arena.
__attribute__((format(printf, 2, 3))) Text arena_printf(Arena *self, const char *format, ...);
__attribute__((format(printf, 2, 0))) Text arena_vprintf(Arena *self, const char *format,
                                                         va_list arguments);

// A growable array in an arena: `VEC(Node) nodes = {0}; VEC_PUSH(arena, &nodes, node);`
#define VEC(Type)                                                                                  \
    struct {                                                                                       \
        Type *items;                                                                               \
        uint32_t count;                                                                            \
        uint32_t capacity;                                                                         \
    }
#define VEC_PUSH(arena, vec, item)                                                                 \
    do {                                                                                           \
        if ((vec)->count == (vec)->capacity) {                                                     \
            (vec)->items =                                                                         \
                vec_grow((arena), (vec)->items, &(vec)->capacity, sizeof *(vec)->items);           \
        }                                                                                          \
        (vec)->items[(vec)->count++] = (item);                                                     \
    } while (0)

// Doubles an array; if it cannot grow where it is the old one stays in the arena until the reset.
void *vec_grow(Arena *arena, void *items, uint32_t *capacity, size_t item_size);

#endif
