// Documents: the texts that are open in the editor.
#ifndef SHIKRA_SERVER_DOCUMENTS_H
#define SHIKRA_SERVER_DOCUMENTS_H

#include "lint.h"
#include "server/positions.h"

typedef struct NotebookCell NotebookCell; // notebooks.h

// A file, a notebook or a cell of one.
typedef struct Document Document;
struct Document {
    char *uri; // as the client has it; owned
    int64_t version;
    Buffer text;         // UTF-8
    LineMark mark;       // where the last edit was
    bool is_python;      // by its language or its name; others are not linted
    bool is_dirty;       // not linted since something changed
    bool is_shown;       // the client was sent findings
    bool is_placed;      // `file` and `is_wanted` are right; made anew when configuration changes
    bool is_wanted;      // not excluded
    LintFile file;       // its paths and settings: in the workspace's memory
    Document *notebook;  // of a cell; NULL: it is none
    bool is_notebook;    // then its text is that of its cells
    NotebookCell *cells; // in order; owned
    uint32_t cell_count;
};

typedef struct DocumentList {
    Document **items; // in the order in which they were opened; owned
    uint32_t count;
    uint32_t capacity;
} DocumentList;

void documents_release(DocumentList *self);
// NULL if it is not open; none has the empty URI.
Document *documents_find(const DocumentList *self, Text uri);
// Opens an LSP TextDocumentItem; one that is open already is replaced. NULL if it has no URI.
Document *documents_open(DocumentList *self, const json_t *item);
void documents_close(DocumentList *self, Document *document);

// Applies LSP content changes, each to what the one before left.
void document_change(Document *self, const json_t *changes, PositionEncoding encoding);

#endif
