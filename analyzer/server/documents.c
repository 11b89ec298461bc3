// Documents: opened, edited and closed. A text is bytes in a row: to move what follows an edit
// takes less than to parse it, which is done after each edit anyway.
#include "server/documents.h"

#include "base/memory.h"
#include "server/notebooks.h"

#include <stdlib.h>

static void document_free(Document *self) {
    if (self == NULL) return;
    free(self->uri);
    buffer_release(&self->text);
    notebook_release(self);
    free(self);
}

void documents_release(DocumentList *self) {
    for (uint32_t i = 0; i < self->count; i++) document_free(self->items[i]);
    free(self->items);
}

Document *documents_find(const DocumentList *self, Text uri) {
    for (uint32_t i = 0; i < self->count; i++) {
        if (text_is(uri, self->items[i]->uri)) return self->items[i];
    }
    return NULL;
}

static Document *add_document(DocumentList *self, Text uri) {
    if (self->count == self->capacity) {
        self->capacity = self->capacity * 2 + 8;
        self->items = memory_realloc(self->items, self->capacity * sizeof *self->items);
    }
    Document *const document = memory_zalloc(1, sizeof *document);
    document->uri = memory_copy_c(uri);
    self->items[self->count++] = document;
    return document;
}

static bool has_python_name(Text uri) {
    return text_ends_with(uri, TEXT(".py")) || text_ends_with(uri, TEXT(".pyi"));
}

static int64_t version_of(const json_t *item) {
    return json_integer_value(member(item, "version"));
}

Document *documents_open(DocumentList *self, const json_t *item) {
    const Text uri = member_text(item, "uri");
    const Text language = member_text(item, "languageId");
    if (uri.length == 0 || text_find_byte(uri, '\0', 0) != TEXT_NOT_FOUND) return NULL;
    Document *document = documents_find(self, uri);
    if (document == NULL) document = add_document(self, uri);
    document->is_python = text_is(language, "python") || has_python_name(uri);
    document->version = version_of(item);
    document->is_dirty = true;
    buffer_clear(&document->text);
    document->mark = (LineMark){0};
    buffer_append(&document->text, member_text(item, "text"));
    return document;
}

// Its notebook knows it no more.
static void forget_cell(const Document *document) {
    const Document *const notebook = document->notebook;
    for (uint32_t i = 0; notebook != NULL && i < notebook->cell_count; i++) {
        if (notebook->cells[i].document == document) notebook->cells[i].document = NULL;
    }
}

void documents_close(DocumentList *self, Document *document) {
    uint32_t at = 0;
    while (self->items[at] != document) at++;
    for (uint32_t i = 0; i < self->count; i++) {
        if (self->items[i]->notebook == document) self->items[i]->notebook = NULL;
    }
    forget_cell(document);
    self->count--;
    memmove(&self->items[at], &self->items[at + 1], (self->count - at) * sizeof(Document *));
    document_free(document);
}

static void replace(Buffer *self, size_t start, size_t end, Text text) {
    const size_t rest = self->length - end;
    buffer_reserve(self, text.length);
    memmove(self->bytes + start + text.length, self->bytes + end, rest);
    if (text.length != 0) memcpy(self->bytes + start, text.bytes, text.length);
    self->length = start + text.length + rest;
    self->bytes[self->length] = '\0';
}

void document_change(Document *self, const json_t *changes, PositionEncoding encoding) {
    for (size_t i = 0; i < json_array_size(changes); i++) {
        const json_t *const change = json_array_get(changes, i);
        const json_t *const range = member(change, "range");
        size_t start = 0;
        size_t end = self->text.length;
        if (range != NULL) {
            position_range(buffer_text(&self->text), range, encoding, &self->mark, &start, &end);
        }
        replace(&self->text, start, end, member_text(change, "text"));
        line_mark_edited(&self->mark, buffer_text(&self->text), start);
    }
    self->is_dirty = true;
}
