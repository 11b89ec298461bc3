// The grammar's tables, unpacked for the other parts of the generator.
#include "syntax/fast/generate.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void refuse(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("generate_tables: this tree-sitter-python does not fit the fast parser: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(EXIT_FAILURE);
}

static void unpack_small_state(const TSLanguage *language, uint32_t state, uint16_t *row) {
    const uint32_t offset = language->small_parse_table_map[state - language->large_state_count];
    const uint16_t *data = &language->small_parse_table[offset];
    for (uint16_t groups = *data++; groups > 0; groups--) {
        const uint16_t value = *data++;
        for (uint16_t symbols = *data++; symbols > 0; symbols--) row[*data++] = value;
    }
}

static void find_entries(Grammar *self) {
    self->entries = arena_zalloc(self->arena, self->state_count, sizeof *self->entries);
    for (uint32_t state = 1; state < self->state_count; state++) {
        for (uint32_t symbol = 1; symbol < self->symbol_count; symbol++) {
            TSSymbol *const entry = &self->entries[grammar_target(self, state, symbol)];
            *entry = (TSSymbol)(*entry == 0 || *entry == symbol ? symbol : SEVERAL_ENTRIES);
        }
    }
}

Grammar grammar_unpack(const TSLanguage *language, Arena *arena) {
    if (language->abi_version != 15) refuse("its ABI is %u, not 15", language->abi_version);
    Grammar self = {.language = language,
                    .arena = arena,
                    .terminal_count = language->token_count,
                    .symbol_count = language->symbol_count,
                    .state_count = language->state_count};
    if (self.symbol_count - self.terminal_count > UINT8_MAX || self.terminal_count > UINT8_MAX) {
        refuse("it has too many symbols");
    }
    self.cells =
        arena_zalloc(arena, (size_t)self.state_count * self.symbol_count, sizeof *self.cells);
    for (uint32_t state = 1; state < self.state_count; state++) { // 0 is for error recovery
        uint16_t *const row = &self.cells[(size_t)state * self.symbol_count];
        if (state < language->large_state_count) {
            memcpy(row, &language->parse_table[(size_t)state * self.symbol_count],
                   self.symbol_count * sizeof *row);
        } else {
            unpack_small_state(language, state, row);
        }
    }
    find_entries(&self);
    return self;
}

TSSymbol grammar_symbol(const Grammar *self, const char *name) {
    const uint32_t count = self->symbol_count + self->language->alias_count;
    for (uint32_t i = 0; i < count; i++) {
        if (strcmp(self->language->symbol_names[i], name) == 0) return (TSSymbol)i;
    }
    refuse("it has no symbol `%s`", name);
}

uint32_t grammar_actions(const Grammar *self, uint32_t state, uint32_t terminal,
                         TSParseAction actions[static 8]) {
    const uint16_t cell = grammar_cell(self, state, terminal);
    if (cell == 0) return 0;
    const TSParseActionEntry *const entry = &self->language->parse_actions[cell];
    uint32_t count = 0;
    for (uint32_t i = 0; i < entry->entry.count; i++) {
        const TSParseAction action = entry[1 + i].action;
        if (action.type == TSParseActionTypeRecover) continue;
        if (action.type == TSParseActionTypeShift && action.shift.repetition) continue;
        if (count == 8) refuse("a cell has more than 8 actions");
        actions[count++] = action;
    }
    return count;
}

uint16_t grammar_target(const Grammar *self, uint32_t state, uint32_t symbol) {
    if (symbol >= self->terminal_count) return grammar_cell(self, state, symbol);
    TSParseAction actions[8];
    const uint32_t count = grammar_actions(self, state, symbol, actions);
    for (uint32_t i = 0; i < count; i++) {
        if (actions[i].type == TSParseActionTypeShift && !actions[i].shift.extra) {
            return actions[i].shift.state;
        }
    }
    return 0;
}

uint8_t grammar_field(const Grammar *self, uint32_t production, uint32_t child) {
    const TSMapSlice slice = self->language->field_map_slices[production];
    for (uint32_t i = 0; i < slice.length; i++) {
        const TSFieldMapEntry entry = self->language->field_map_entries[slice.index + i];
        if (!entry.inherited && entry.child_index == child) return (uint8_t)entry.field_id;
    }
    return 0;
}

TSSymbol grammar_alias(const Grammar *self, uint32_t production, uint32_t child) {
    if (production == 0) return 0;
    const uint16_t width = self->language->max_alias_sequence_length;
    return child < width ? self->language->alias_sequences[production * width + child] : 0;
}

bool symbol_is_compound_token(const Grammar *self, TSSymbol symbol) {
    const TSSymbolMetadata metadata = self->language->symbol_metadata[symbol];
    return symbol >= self->terminal_count && metadata.visible && !metadata.named;
}
