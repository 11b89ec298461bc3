// Notebooks: documents that are made of other documents, their cells.
#ifndef SHIKRA_SERVER_NOTEBOOKS_H
#define SHIKRA_SERVER_NOTEBOOKS_H

#include "server/documents.h"

// One cell of a notebook, of any kind.
struct NotebookCell {
    char *uri; // owned
    bool is_code;
    Document *document; // its text; NULL if the client does not tell it (Markdown)
};

// Puts `cells` (LSP NotebookCells) in the place of `removed` ones from `start` on.
void notebook_splice(Document *self, uint32_t start, uint32_t removed, const json_t *cells);
// Finds the cells' texts among the open documents, after some have been opened or closed.
void notebook_link(Document *self, const DocumentList *documents);
// Takes over what LSP calls the cells' data: their kinds.
void notebook_set_kinds(Document *self, const json_t *cells);
// The notebook's text: that of its cells which are Python. The source's cells have as `index` the
// number, from 1, of their NotebookCell.
void notebook_source(const Document *self, Source *source, Arena *arena);
// Where in the source a cell is. False if it is not in it.
bool notebook_part(const Document *self, const Source *source, const Document *cell, Range *part,
                   uint32_t *first_line);
// The document of a cell of the source, and what of the source it is (without the line feed that
// was put behind it). NULL if the client does not tell it.
const Document *notebook_cell(const Document *self, const Source *source, const SourceCell *cell,
                              Range *content);
void notebook_release(Document *self);

#endif
