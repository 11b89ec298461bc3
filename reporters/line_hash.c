// primaryLocationLineHash.
#include "reporters/line_hash.h"

#include "base/utf8.h"

enum { WINDOW = 100, FACTOR = 37, END_OF_FILE = 65535 };

typedef struct Hasher {
    Arena *arena;
    uint64_t first_power; // FACTOR to the power of WINDOW
    uint64_t hash;
    uint16_t units[WINDOW]; // the last ones, as a ring
    int64_t starts[WINDOW]; // the 0-based line that began with that unit, or -1
    uint32_t at;
    LineHashes result;
    uint32_t *slots; // counts equal hashes: open addressing, index of a line + 1
    uint32_t slot_count;
    uint32_t line_count;
    bool is_line_start;
    bool was_cr;
} Hasher;

// How many lines before had this hash.
static uint32_t count_occurrence(Hasher *self, uint32_t line) {
    const uint64_t hash = self->result.lines[line].hash;
    uint32_t slot =
        (uint32_t)((hash * UINT64_C(0x9e3779b97f4a7c15)) >> 32) & (self->slot_count - 1);
    while (self->slots[slot] != 0 && self->result.lines[self->slots[slot] - 1].hash != hash) {
        slot = (slot + 1) & (self->slot_count - 1);
    }
    const uint32_t before =
        self->slots[slot] != 0 ? self->result.lines[self->slots[slot] - 1].occurrence : 0;
    self->slots[slot] = line + 1;
    return before + 1;
}

// The line that began WINDOW units ago has its hash now.
static void finish_line(Hasher *self) {
    const int64_t line = self->starts[self->at];
    self->starts[self->at] = -1;
    if (line < 0 || line >= self->result.count) return;
    self->result.lines[line].hash = self->hash;
    self->result.lines[line].occurrence = count_occurrence(self, (uint32_t)line);
}

static void push_unit(Hasher *self, uint16_t unit) {
    const uint16_t oldest = self->units[self->at];
    self->units[self->at] = unit;
    self->hash = FACTOR * self->hash + unit - self->first_power * oldest;
    self->at = self->at + 1 < WINDOW ? self->at + 1 : 0;
}

static void add_unit(Hasher *self, uint16_t unit) {
    if (unit == ' ' || unit == '\t' || (self->was_cr && unit == '\n')) {
        self->was_cr = false;
        return;
    }
    self->was_cr = unit == '\r';
    if (self->was_cr) unit = '\n';
    finish_line(self);
    if (self->is_line_start) {
        self->is_line_start = false;
        self->starts[self->at] = self->line_count++;
    }
    if (unit == '\n') self->is_line_start = true;
    push_unit(self, unit);
}

static void add_character(Hasher *self, uint32_t character) {
    if (character < 0x10000) {
        add_unit(self, (uint16_t)character);
        return;
    }
    add_unit(self, (uint16_t)(0xd800 + ((character - 0x10000) >> 10)));
    add_unit(self, (uint16_t)(0xdc00 + ((character - 0x10000) & 0x3ff)));
}

static void add_text(Hasher *self, const Source *source) {
    // GitHub reads every file as UTF-8, so that what is none becomes replacement characters. (One
    // for a character: right for encodings of one byte, other ones are not worth the trouble.)
    const bool is_utf8 = strcmp(source->encoding, "utf-8") == 0;
    const Text text = source->shown;
    size_t width = 1;
    for (size_t at = 0; at < text.length; at += width) {
        const unsigned char byte = (unsigned char)text.bytes[at];
        width = 1;
        if (byte < 0x80) {
            add_unit(self, byte);
        } else {
            const uint32_t character = utf8_decode(text_skip(text, at), &width);
            add_character(self, is_utf8 ? character : 0xfffd);
        }
    }
}

LineHashes line_hashes(Arena *arena, const Source *source) {
    Hasher self = {.arena = arena, .first_power = 1, .is_line_start = true, .slot_count = 64};
    for (int i = 0; i < WINDOW; i++) {
        self.first_power *= FACTOR;
        self.starts[i] = -1;
    }
    const uint32_t lines = source->line_count + 1;
    self.result = (LineHashes){ARENA_ARRAY(arena, LineHash, lines), lines};
    while (self.slot_count < 2 * lines) self.slot_count *= 2;
    self.slots = ARENA_ARRAY(arena, uint32_t, self.slot_count);
    if (source->has_bom) add_character(&self, 0xfeff);
    add_text(&self, source);
    add_unit(&self, END_OF_FILE);
    for (int i = 0; i < WINDOW; i++) {
        finish_line(&self);
        push_unit(&self, 0);
    }
    return self.result;
}
