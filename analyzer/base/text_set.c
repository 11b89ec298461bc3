// A set of texts: open addressing with linear probing.
#include "base/text_set.h"

static Text *find_slot(const TextSet *self, Text text) {
    uint32_t slot = (uint32_t)text_hash(text) & (self->slot_count - 1);
    while (self->slots[slot].bytes != NULL && !text_equal(self->slots[slot], text)) {
        slot = (slot + 1) & (self->slot_count - 1);
    }
    return &self->slots[slot];
}

static void grow(TextSet *self) {
    const TextSet old = *self;
    self->slot_count = old.slot_count == 0 ? 16 : old.slot_count * 2;
    self->slots = ARENA_ARRAY(self->arena, Text, self->slot_count);
    for (uint32_t i = 0; i < old.slot_count; i++) {
        if (old.slots[i].bytes != NULL) *find_slot(self, old.slots[i]) = old.slots[i];
    }
}

bool text_set_add(TextSet *self, Text text) {
    if (text.bytes == NULL) text = TEXT("");
    if (self->count * 2 >= self->slot_count) grow(self);
    Text *const slot = find_slot(self, text);
    if (slot->bytes != NULL) return false;
    *slot = text;
    self->count++;
    return true;
}
