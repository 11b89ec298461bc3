// The server's state, and what its parts do with it. Private to server/.
#ifndef SHIKRA_SERVER_STATE_H
#define SHIKRA_SERVER_STATE_H

#include "server/workspace.h"

// What the client said that it can.
typedef struct Client {
    PositionEncoding encoding;
    bool pulls_diagnostics; // asks for findings itself
    bool refreshes_diagnostics;
    bool has_versions; // of the document in published findings
    bool has_links;    // codeDescription
    bool has_data;     // gives a diagnostic's `data` back
    bool has_tags;
    bool has_actions; // CodeAction literals, not only commands
    bool has_preferred;
    bool resolves_edits;  // of a CodeAction, when it is chosen
    bool edits_versioned; // WorkspaceEdit.documentChanges
    bool reads_markdown;
    bool registers_files;         // didChangeWatchedFiles, dynamically
    bool registers_configuration; // didChangeConfiguration, dynamically
    bool has_configuration;       // workspace/configuration
    bool is_traced;
} Client;

typedef enum ServerPhase { PHASE_NEW, PHASE_RUNNING, PHASE_SHUT_DOWN, PHASE_ENDED } ServerPhase;

typedef struct Server {
    ServerPhase phase;
    int status; // of the program
    Client client;
    Outbox outbox;
    Workspace workspace;
    DocumentList documents;
    LintOptions lint;
    Linter linter;
    uint32_t requests; // sent to the client
} Server;

// Answers or takes note of one message: dispatch.c.
void server_handle(Server *self, const Message *message);

// Replies to `initialize` with what the server can: capabilities.c.
void handle_initialize(Server *self, const Message *message);

// Configuration and folders: lifecycle.c.
void handle_initialized(Server *self, const Message *message);
void handle_response(Server *self, const Message *message);
void handle_configuration(Server *self, const Message *message);
void handle_watched_files(Server *self, const Message *message);
void handle_folders(Server *self, const Message *message);
// All documents are to be linted anew, with the configuration that is on disk now.
void server_reload(Server *self);

// Texts: synchronisation.c.
void handle_open(Server *self, const Message *message);
void handle_change(Server *self, const Message *message);
void handle_save(Server *self, const Message *message);
void handle_close(Server *self, const Message *message);

// Publishes that there is nothing to find in it any more.
void server_close(Server *self, Document *document);
void handle_notebook_open(Server *self, const Message *message); // notebook_sync.c
void handle_notebook_change(Server *self, const Message *message);
void handle_notebook_close(Server *self, const Message *message);

// A document that is linted: with its notebook, if it is a cell.
typedef struct DocumentLint {
    Lint lint;
    Range part;          // what of the source is the document's text
    uint32_t first_line; // of the source that is in the part
} DocumentLint;

// Findings: diagnostics.c.
// Lints a document. False if there is nothing to say about it (it is excluded, too large, no
// Python). The linter's arena holds the result until the caller calls server_end_lint.
bool server_lint(Server *self, Document *document, DocumentLint *lint);
void server_end_lint(Server *self);
PositionWriter position_writer(const Server *self, const DocumentLint *lint);
// The offset in the source of one in the text that the client knows.
uint32_t lint_offset(const DocumentLint *lint, size_t offset);
// True if the finding is in the document, and no comment silences it.
bool lint_shows(const DocumentLint *lint, const Finding *finding);
void append_diagnostic(const Server *self, Buffer *out, PositionWriter *writer,
                       const Finding *finding);
// Lints and publishes one document that is dirty. False if none is.
bool server_publish_next(Server *self);
void handle_pull(Server *self, const Message *message);

// What can be done about findings: actions.c, fix_all.c.
void handle_code_action(Server *self, const Message *message);
void handle_resolve_action(Server *self, const Message *message);
void handle_command(Server *self, const Message *message);
// Appends the WorkspaceEdit that applies all safe fixes: of a cell, those of its notebook.
void append_fix_all(Server *self, Buffer *out, Document *document);

// A WorkspaceEdit while it is written: workspace_edit.c. The edits of a document come together.
typedef struct EditWriter {
    const Server *server;
    Buffer *out;
    PositionWriter positions;
    const Document *document; // whose edits these are; NULL before the first
} EditWriter;

void edits_begin(EditWriter *self, const Server *server, Buffer *out, const DocumentLint *lint);
// `first_line` as in DocumentLint.
void edits_add(EditWriter *self, const Document *document, uint32_t first_line, Range range,
               Text content);
void edits_end(EditWriter *self);

void handle_hover(Server *self, const Message *message); // hover.c

// The open document that the params name, or NULL.
Document *message_document(const Server *self, const Message *message);

#endif
