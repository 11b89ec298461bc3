// Notebooks as LSP tells of them: opened, changed and closed with their cells.
#include "server/state.h"

#include "server/notebooks.h"

static Document *notebook_of(const Server *self, const Message *message) {
    const Text uri = member_text(message->params, "notebookDocument.uri");
    Document *const notebook = documents_find(&self->documents, uri);
    return notebook != NULL && notebook->is_notebook ? notebook : NULL;
}

static void open_cells(Server *self, const json_t *items) {
    for (size_t i = 0; i < json_array_size(items); i++) {
        Document *const cell = documents_open(&self->documents, json_array_get(items, i));
        if (cell != NULL) cell->is_dirty = false; // the notebook is
    }
}

static void close_cells(Server *self, const json_t *identifiers) {
    for (size_t i = 0; i < json_array_size(identifiers); i++) {
        const Text uri = member_text(json_array_get(identifiers, i), "uri");
        Document *const cell = documents_find(&self->documents, uri);
        if (cell != NULL && !cell->is_notebook) server_close(self, cell);
    }
}

void handle_notebook_open(Server *self, const Message *message) {
    const json_t *const item = member(message->params, "notebookDocument");
    Document *const notebook = documents_open(&self->documents, item);
    if (notebook == NULL) return;
    notebook->is_notebook = notebook->is_python = true;
    notebook_splice(notebook, 0, UINT32_MAX, member(item, "cells"));
    open_cells(self, member(message->params, "cellTextDocuments"));
    notebook_link(notebook, &self->documents);
}

static void change_texts(Server *self, const json_t *texts) {
    for (size_t i = 0; i < json_array_size(texts); i++) {
        const json_t *const text = json_array_get(texts, i);
        const Text uri = member_text(text, "document.uri");
        Document *const cell = documents_find(&self->documents, uri);
        if (cell == NULL) continue;
        cell->version = json_integer_value(member(text, "document.version"));
        document_change(cell, member(text, "changes"), self->client.encoding);
        cell->is_dirty = false;
    }
}

void handle_notebook_change(Server *self, const Message *message) {
    Document *const notebook = notebook_of(self, message);
    if (notebook == NULL) return;
    const json_t *const cells = member(message->params, "change.cells");
    const json_t *const array = member(cells, "structure.array");
    if (array != NULL) {
        notebook_splice(notebook, member_count(array, "start"), member_count(array, "deleteCount"),
                        member(array, "cells"));
    }
    close_cells(self, member(cells, "structure.didClose"));
    open_cells(self, member(cells, "structure.didOpen"));
    notebook_set_kinds(notebook, member(cells, "data"));
    change_texts(self, member(cells, "textContent"));
    notebook_link(notebook, &self->documents);
    notebook->is_dirty = true;
}

void handle_notebook_close(Server *self, const Message *message) {
    Document *const notebook = notebook_of(self, message);
    if (notebook == NULL) return;
    close_cells(self, member(message->params, "cellTextDocuments"));
    for (uint32_t i = 0; i < notebook->cell_count; i++) { // those that were not named
        Document *const cell =
            documents_find(&self->documents, text_from_c(notebook->cells[i].uri));
        if (cell != NULL && cell->notebook == notebook) server_close(self, cell);
    }
    server_close(self, notebook);
}
