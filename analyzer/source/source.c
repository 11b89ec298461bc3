// Source: the way from offsets to lines, columns and cells. (Reading: read.c.)
#include "source/source.h"

#include "base/utf8.h"

SourceKind source_kind_of(const char *path) {
    const Text name = text_from_c(path);
    if (text_ends_with(name, TEXT(".pyi"))) return SOURCE_STUB;
    if (text_ends_with(name, TEXT(".ipynb"))) return SOURCE_NOTEBOOK;
    if (text_ends_with(name, TEXT(".toml"))) return SOURCE_TOML;
    return SOURCE_PYTHON;
}

uint32_t source_line_of(const Source *self, uint32_t offset) {
    uint32_t low = 0;
    uint32_t high = self->line_count;
    while (high - low > 1) {
        const uint32_t middle = low + (high - low) / 2;
        if (self->line_starts[middle] <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

Range source_line_range(const Source *self, uint32_t line) {
    const uint32_t end =
        line + 1 < self->line_count ? self->line_starts[line + 1] : (uint32_t)self->text.length;
    return (Range){self->line_starts[line], end};
}

Text source_line_text(const Source *self, uint32_t line) {
    const Range range = source_line_range(self, line);
    Text text = text_slice(self->shown, range.start, range.end);
    if (text_ends_with(text, TEXT("\n"))) text.length--;
    if (text_ends_with(text, TEXT("\r"))) text.length--;
    return text;
}

uint32_t source_characters_before(const Source *self, uint32_t offset) {
    if (self->is_ascii) return offset;
    const uint32_t stride = offset / SOURCE_STRIDE;
    const Text rest = text_slice(self->text, (size_t)stride * SOURCE_STRIDE, offset);
    return self->characters[stride] + (uint32_t)utf8_count(rest);
}

static uint32_t characters_between(const Source *self, uint32_t start, uint32_t end) {
    if (self->is_ascii) return end - start;
    if (end - start <= SOURCE_STRIDE) {
        return (uint32_t)utf8_count(text_slice(self->text, start, end));
    }
    return source_characters_before(self, end) - source_characters_before(self, start);
}

const SourceCell *source_cell_at(const Source *self, uint32_t offset) {
    if (self->cell_count == 0) return NULL;
    uint32_t low = 0;
    uint32_t high = self->cell_count;
    while (high - low > 1) {
        const uint32_t middle = low + (high - low) / 2;
        if (self->cells[middle].start <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return &self->cells[low];
}

bool source_is_command(const Source *self, uint32_t offset) {
    uint32_t low = 0;
    uint32_t high = self->command_count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (self->commands[middle].end <= offset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < self->command_count && self->commands[low].start <= offset;
}

uint32_t source_end_in_cell(const Source *self, uint32_t start, uint32_t end) {
    const SourceCell *const cell = source_cell_at(self, start);
    if (cell == NULL || end <= start) return end;
    const bool is_last = cell + 1 == self->cells + self->cell_count;
    const uint32_t behind = is_last ? (uint32_t)self->text.length : cell[1].start;
    return end == behind ? end - 1 : end;
}

static Position position_in(const Source *self, uint32_t line, uint32_t offset) {
    Position position = {.row = line + 1};
    position.column = characters_between(self, self->line_starts[line], offset) + 1;
    const SourceCell *const cell = source_cell_at(self, offset);
    if (cell != NULL) {
        position.cell = cell->index;
        position.row = line - cell->line + 1;
    }
    return position;
}

Position source_position(const Source *self, uint32_t offset) {
    return position_in(self, source_line_of(self, offset), offset);
}

Position source_position_near(const Source *self, uint32_t offset, uint32_t *line) {
    enum { NEAR = 8 };
    const uint32_t *const starts = self->line_starts;
    uint32_t at = *line;
    if (offset < starts[at]) return source_position(self, offset);
    const uint32_t last = self->line_count - at > NEAR ? at + NEAR : self->line_count - 1;
    while (at < last && starts[at + 1] <= offset) at++;
    if (at == last) at = source_line_of(self, offset); // it may be behind that
    *line = at;
    return position_in(self, at, offset);
}

Text source_line_shown(const Source *self, Arena *arena, uint32_t offset) {
    const Position at = source_position(self, offset);
    return at.cell != 0 ? arena_printf(arena, "cell %u, line %u", at.cell, at.row)
                        : arena_printf(arena, "line %u", at.row);
}
