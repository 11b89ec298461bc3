// Cells moved, compared and put back; the places of their sources in the JSON are json_cells.c's.
#include "fix/notebook.h"

#include "base/memory.h"
#include "fix/fix.h"
#include "fix/json_cells.h"

#include <stdio.h>
#include <stdlib.h>

// ---- Life ----

static SourceCell *copy_cells(const SourceCell *cells, uint32_t count) {
    SourceCell *const copy = memory_zalloc(count + 1u, sizeof *copy);
    if (count != 0) memcpy(copy, cells, count * sizeof *copy);
    return copy;
}

void notebook_fix_init(NotebookFix *self, const Source *source) {
    *self = (NotebookFix){.count = source->cell_count};
    self->before = copy_cells(source->cells, source->cell_count);
    self->now = copy_cells(source->cells, source->cell_count);
    self->last = copy_cells(source->cells, source->cell_count);
}

void notebook_fix_release(NotebookFix *self) {
    buffer_release(&self->json);
    free(self->before);
    free(self->now);
    free(self->last);
}

bool notebook_fix_load(NotebookFix *self, const char *path, const Text *bytes,
                       NoticeList *notices) {
    if (bytes != NULL) {
        buffer_append(&self->json, *bytes);
        return true;
    }
    FILE *const file = fopen(path, "rbe");
    char chunk[65536];
    size_t got = 0;
    while (file != NULL && (got = fread(chunk, 1, sizeof chunk, file)) != 0) {
        buffer_append(&self->json, (Text){chunk, got});
    }
    const bool is_read = file != NULL && ferror(file) == 0;
    if (file != NULL) fclose(file);
    if (!is_read) notice_add(notices, NOTICE_ERROR, path, "cannot be read again; not fixed");
    return is_read;
}

// ---- Rounds ----

static void copy_starts(SourceCell *to, const SourceCell *from, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) to[i] = from[i];
}

void notebook_fix_begin(NotebookFix *self) {
    copy_starts(self->last, self->now, self->count);
}

void notebook_fix_undo(NotebookFix *self) {
    copy_starts(self->now, self->last, self->count);
}

// A cell with the line feed behind it.
static Text slice_of(const SourceCell *cells, uint32_t count, uint32_t index, Text text) {
    const size_t end = index + 1 < count ? cells[index + 1].start : text.length;
    return text_slice(text, cells[index].start, end);
}

void notebook_fix_join(NotebookFix *self, Buffer *text) {
    if (self->count == 0) return;
    Buffer joined = {0};
    for (uint32_t i = 0; i < self->count; i++) {
        const Text cell = slice_of(self->now, self->count, i, buffer_text(text));
        const size_t start = joined.length;
        buffer_append(&joined, cell);
        if (!text_ends_with(cell, TEXT("\n"))) buffer_append_byte(&joined, '\n');
        self->now[i].start = (uint32_t)start; // the next cell's end is not asked for any more
    }
    buffer_release(text);
    *text = joined;
}

// ---- Results ----

SourceCell *notebook_fix_take_cells(NotebookFix *self) {
    SourceCell *const cells = self->now;
    self->now = NULL;
    return cells;
}

static Text content_of(const SourceCell *cells, uint32_t count, uint32_t index, Text text) {
    const Text cell = slice_of(cells, count, index, text);
    return text_slice(cell, 0, cell.length - 1);
}

// In a diff the last line of a cell ends like all others.
static Text shown_in_diff(const SourceCell *cells, uint32_t count, uint32_t index, Text text) {
    const Text content = content_of(cells, count, index, text);
    const bool is_whole = content.length == 0 || text_ends_with(content, TEXT("\n"));
    return is_whole ? content : slice_of(cells, count, index, text);
}

void notebook_fix_diff(const NotebookFix *self, Buffer *out, const char *path, Text before,
                       Text now) {
    for (uint32_t i = 0; i < self->count; i++) {
        Buffer name = {0};
        buffer_printf(&name, "%s:cell %u", path, self->before[i].index);
        buffer_append_byte(&name, '\0');
        diff_unified(out, buffer_text(&name).bytes,
                     shown_in_diff(self->before, self->count, i, before),
                     shown_in_diff(self->now, self->count, i, now));
        buffer_release(&name);
    }
}

bool notebook_fix_write(const NotebookFix *self, Buffer *out, const char *path, Text before,
                        Text now, NoticeList *notices) {
    const Text json = buffer_text(&self->json);
    JsonCells places = json_cells(json);
    size_t done = 0;
    bool is_found = true;
    for (uint32_t i = 0; i < self->count && is_found; i++) {
        const Text old = content_of(self->before, self->count, i, before);
        const Text new = content_of(self->now, self->count, i, now);
        if (text_equal(old, new)) continue;
        JsonRange value;
        is_found = json_cells_next(&places, self->before[i].index, &value);
        if (!is_found) break;
        buffer_append(out, text_slice(json, done, value.start));
        is_found = json_write_source(out, text_slice(json, value.start, value.end), new);
        done = value.end;
    }
    buffer_append(out, text_skip(json, done));
    if (!is_found) {
        notice_add(notices, NOTICE_ERROR, path,
                   "has changed meanwhile, or its JSON is unusual; not fixed");
    }
    return is_found;
}
