// Notebooks: a list of cells, and their texts joined.
#include "server/notebooks.h"

#include "base/memory.h"

#include <stdlib.h>

static NotebookCell make_cell(const json_t *json) {
    enum { KIND_CODE = 2 };
    return (NotebookCell){.uri = memory_copy_c(member_text(json, "document")),
                          .is_code = member_count(json, "kind") == KIND_CODE};
}

void notebook_splice(Document *self, uint32_t start, uint32_t removed, const json_t *cells) {
    const uint32_t count = self->cell_count;
    const uint32_t added = (uint32_t)json_array_size(cells);
    if (start > count) start = count;
    if (removed > count - start) removed = count - start;
    NotebookCell *const items = memory_alloc((count - removed + added + 1) * sizeof *items);
    for (uint32_t i = 0; i < start; i++) items[i] = self->cells[i];
    for (uint32_t i = 0; i < added; i++) items[start + i] = make_cell(json_array_get(cells, i));
    for (uint32_t i = start + removed; i < count; i++) items[i - removed + added] = self->cells[i];
    for (uint32_t i = start; i < start + removed; i++) free(self->cells[i].uri);
    free(self->cells);
    self->cells = items;
    self->cell_count = count - removed + added;
}

void notebook_link(Document *self, const DocumentList *documents) {
    for (uint32_t i = 0; i < self->cell_count; i++) {
        NotebookCell *const cell = &self->cells[i];
        Document *const document = documents_find(documents, text_from_c(cell->uri));
        const bool is_ours = document != NULL && !document->is_notebook &&
                             (document->notebook == NULL || document->notebook == self);
        cell->document = is_ours ? document : NULL;
        if (is_ours) document->notebook = self;
    }
}

void notebook_set_kinds(Document *self, const json_t *cells) {
    for (size_t i = 0; i < json_array_size(cells); i++) {
        const NotebookCell now = make_cell(json_array_get(cells, i));
        for (uint32_t c = 0; c < self->cell_count; c++) {
            if (strcmp(self->cells[c].uri, now.uri) == 0) self->cells[c].is_code = now.is_code;
        }
        free(now.uri);
    }
}

void notebook_source(const Document *self, Source *source, Arena *arena) {
    Text *const texts = ARENA_ARRAY(arena, Text, self->cell_count);
    for (uint32_t i = 0; i < self->cell_count; i++) {
        const Document *const document = self->cells[i].document;
        if (document == NULL || !self->cells[i].is_code || !document->is_python) continue;
        texts[i] = buffer_text(&document->text);
    }
    source_from_cells(source, arena, self->file.path, texts, self->cell_count);
}

static uint32_t end_of(const Source *source, const SourceCell *cell) {
    const bool is_last = cell + 1 == source->cells + source->cell_count;
    return is_last ? (uint32_t)source->text.length : cell[1].start;
}

const Document *notebook_cell(const Document *self, const Source *source, const SourceCell *cell,
                              Range *content) {
    *content = (Range){cell->start, end_of(source, cell) - 1};
    return self->cells[cell->index - 1].document;
}

bool notebook_part(const Document *self, const Source *source, const Document *cell, Range *part,
                   uint32_t *first_line) {
    for (uint32_t i = 0; i < source->cell_count; i++) {
        const SourceCell *const here = &source->cells[i];
        if (self->cells[here->index - 1].document != cell) continue;
        *part = (Range){here->start, end_of(source, here)};
        *first_line = here->line;
        return true;
    }
    return false;
}

void notebook_release(Document *self) {
    for (uint32_t i = 0; i < self->cell_count; i++) free(self->cells[i].uri);
    free(self->cells);
}
