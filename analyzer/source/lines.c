// Lines: with SSE2 bytes go by in blocks of 64, of which those of interest are looked at. Else, and
// behind the last whole block, sixteen at a time (eight without NEON) up to the next one of
// interest.
#include "source/lines.h"

#include "base/bytes16.h"
#include "base/utf8.h"

#ifndef BYTES16
#include <endian.h>

static const uint64_t EACH_BYTE = UINT64_C(0x0101010101010101);
static const uint64_t HIGH_BITS = UINT64_C(0x8080808080808080);
#endif

// A typical line of Python has 35 bytes.
enum { BYTES_A_LINE = 32, CONTROLS_BELOW = 0x0e };

typedef struct Scan {
    Source *source;
    Arena *arena;
    char *bytes;
    uint32_t capacity; // of the source's line_starts
} Scan;

static inline void add_line(Scan *self, size_t start) {
    Source *const source = self->source;
    if (source->line_count == self->capacity) {
        source->line_starts =
            vec_grow(self->arena, source->line_starts, &self->capacity, sizeof(uint32_t));
    }
    source->line_starts[source->line_count++] = (uint32_t)start;
}

static void take_rare_control(Scan *self, size_t at) {
    char *const byte = self->bytes + at;
    if (*byte == '\r' && byte[1] != '\n') {
        *byte = '\n';
        self->source->has_lone_cr = true;
        if (self->source->line_count == 1) self->source->newline = NEWLINE_CR;
        add_line(self, at + 1);
    } else if (*byte == '\0' && self->source->nul_at == SOURCE_NO_OFFSET) {
        self->source->nul_at = (uint32_t)at;
    }
}

static inline void take_control(Scan *self, size_t at) {
    if (self->bytes[at] == '\n') {
        add_line(self, at + 1);
    } else {
        take_rare_control(self, at);
    }
}

// The first line's end is the file's; a lone CR has been noted already.
static void find_newline(Source *self) {
    if (self->line_count == 1 || self->newline == NEWLINE_CR) return;
    const uint32_t end = self->line_starts[1] - 1;
    const bool has_cr = end != 0 && self->text.bytes[end - 1] == '\r';
    self->newline = has_cr ? NEWLINE_CRLF : NEWLINE_LF;
}

// The first byte from `at` on that is a control character or not ASCII. There is one in the
// padding.
static inline const char *skip_plain(const char *at) {
#ifdef BYTES16
    for (;; at += 16) {
        const uint32_t index =
            bytes16_first_set(bytes16_below_signed(bytes16_load(at), CONTROLS_BELOW));
        if (index < 16) return at + index;
    }
#else
    for (;; at += 8) {
        uint64_t word;
        memcpy(&word, at, sizeof word);
        word = le64toh(word);
        // Behind the first byte that is not ASCII the sum is wrong, but that is found before.
        const uint64_t found = (~(word + EACH_BYTE * (0x80 - CONTROLS_BELOW)) | word) & HIGH_BITS;
        if (found != 0) return at + __builtin_ctzll(found) / 8;
    }
#endif
}

// From the non-ASCII byte at `at` to the next ASCII byte. Returns `at` for a malformed one.
static size_t skip_non_ascii(const Text text, size_t at) {
    while (at < text.length && (unsigned char)text.bytes[at] >= 0x80) {
        const size_t width = utf8_width(text_skip(text, at));
        if (width == 0) return at;
        at += width;
    }
    return at;
}

#ifdef BYTES16_BITS
enum { BLOCK = 64 };

// A bit for each byte of a block that is a control character or not ASCII.
static inline uint64_t marks_of(const char *block) {
    uint64_t marks = 0;
    for (uint32_t i = 0; i < BLOCK; i += 16) {
        const Bytes16 found = bytes16_below_signed(bytes16_load(block + i), CONTROLS_BELOW);
        marks |= (uint64_t)bytes16_bits(found) << i;
    }
    return marks;
}

// Room for a block's lines.
static void reserve_lines(Scan *self) {
    Source *const source = self->source;
    while (self->capacity - source->line_count < BLOCK)
        source->line_starts =
            vec_grow(self->arena, source->line_starts, &self->capacity, sizeof(uint32_t));
}

// Adds the lines of a block up to what is no line end: a bit of the marks that it returns, with
// those behind it.
static uint64_t take_lines(Scan *self, const char *bytes, size_t block, uint64_t marks) {
    uint32_t *const starts = self->source->line_starts;
    uint32_t count = self->source->line_count;
    for (; marks != 0; marks &= marks - 1) {
        const size_t at = block + (size_t)__builtin_ctzll(marks);
        if (bytes[at] != '\n') break;
        starts[count++] = (uint32_t)at + 1;
    }
    self->source->line_count = count;
    return marks;
}

// Returns where the last block begins, which is not whole, or a malformed byte.
static size_t scan_blocks(Scan *self, Text text) {
    size_t block = 0;
    while (block + BLOCK <= text.length) {
        size_t next_block = block + BLOCK;
        uint64_t marks = marks_of(text.bytes + block);
        reserve_lines(self);
        while ((marks = take_lines(self, text.bytes, block, marks)) != 0) {
            const size_t at = block + (size_t)__builtin_ctzll(marks);
            marks &= marks - 1;
            if ((unsigned char)text.bytes[at] < CONTROLS_BELOW) {
                take_rare_control(self, at);
                continue;
            }
            self->source->is_ascii = false;
            const size_t next = skip_non_ascii(text, at);
            if (next < text.length && (unsigned char)text.bytes[next] >= 0x80) return next;
            if (next >= next_block) {
                next_block = next;
                break;
            }
            marks &= UINT64_MAX << (next - block);
        }
        block = next_block;
    }
    return block;
}
#endif

static size_t scan(Scan *self, size_t length) {
    const Text text = {self->bytes, length};
    size_t at = 0;
#ifdef BYTES16_BITS
    at = scan_blocks(self, text);
#endif
    for (;;) {
        at = (size_t)(skip_plain(text.bytes + at) - text.bytes);
        if (at >= length) return TEXT_NOT_FOUND;
        if ((unsigned char)text.bytes[at] < CONTROLS_BELOW) {
            take_control(self, at++);
            continue;
        }
        self->source->is_ascii = false;
        const size_t next = skip_non_ascii(text, at);
        if (next < length && (unsigned char)text.bytes[next] >= 0x80) return next;
        at = next;
    }
}

static const uint32_t *count_characters(Arena *arena, Text text) {
    const size_t strides = text.length / SOURCE_STRIDE + 1;
    uint32_t *const before = arena_alloc(arena, strides * sizeof *before);
    before[0] = 0;
    for (size_t i = 1; i < strides; i++) {
        const Text stride = text_slice(text, (i - 1) * SOURCE_STRIDE, i * SOURCE_STRIDE);
        before[i] = before[i - 1] + (uint32_t)utf8_count(stride);
    }
    return before;
}

size_t lines_index(Source *self, Arena *arena, char *bytes, size_t length) {
    Scan state = {.source = self, .arena = arena, .bytes = bytes};
    state.capacity = (uint32_t)(length / BYTES_A_LINE) + 16;
    self->text = (Text){bytes, length};
    self->shown = self->text;
    self->is_ascii = true;
    self->nul_at = SOURCE_NO_OFFSET;
    self->line_starts = arena_alloc(arena, state.capacity * sizeof *self->line_starts);
    self->line_starts[0] = 0;
    self->line_count = 1;
    const size_t invalid = scan(&state, length);
    find_newline(self);
    if (invalid == TEXT_NOT_FOUND && !self->is_ascii) {
        self->characters = count_characters(arena, self->text);
    }
    return invalid;
}
