// Synchronisation: the client's texts, followed edit by edit.
#include "server/state.h"

#include "source/path.h"

static void log_unknown(Server *self, const Message *message) {
    const Text uri = member_text(message->params, "textDocument.uri");
    outbox_tell(&self->outbox, "window/logMessage", TYPE_WARNING,
                "shikra: %s is about a document that is not open: %.*s", message->method,
                TEXT_ARGS(text_slice(uri, 0, 1000)));
}

void handle_open(Server *self, const Message *message) {
    Document *const document =
        documents_open(&self->documents, member(message->params, "textDocument"));
    if (document == NULL) log_unknown(self, message);
}

void handle_change(Server *self, const Message *message) {
    Document *const document = message_document(self, message);
    if (document == NULL) {
        log_unknown(self, message);
        return;
    }
    const json_t *const version = member(message->params, "textDocument.version");
    if (json_is_integer(version) && json_integer_value(version) < document->version) {
        outbox_tell(&self->outbox, "window/logMessage", TYPE_WARNING,
                    "shikra: the version of %s went back from %lld to %lld", document->uri,
                    (long long)document->version, (long long)json_integer_value(version));
    }
    if (json_is_integer(version)) document->version = json_integer_value(version);
    document_change(document, member(message->params, "contentChanges"), self->client.encoding);
    if (document->notebook != NULL) document->notebook->is_dirty = true;
}

static bool is_configuration(const Document *document) {
    const Text name = path_name(text_from_c(document->uri));
    for (const char *const *config = CONFIG_NAMES; *config != NULL; config++) {
        if (text_is(name, *config)) return true;
    }
    return false;
}

// For clients that watch no files.
void handle_save(Server *self, const Message *message) {
    const Document *const document = message_document(self, message);
    if (document != NULL && is_configuration(document) && !self->client.registers_files) {
        server_reload(self);
    }
}

void server_close(Server *self, Document *document) {
    if (document->is_shown) {
        Buffer *const out =
            outbox_begin_notification(&self->outbox, "textDocument/publishDiagnostics");
        buffer_append_c(out, "{\"uri\":");
        buffer_append_json_string(out, text_from_c(document->uri));
        buffer_append_c(out, ",\"diagnostics\":[]}");
        outbox_end(&self->outbox);
    }
    documents_close(&self->documents, document);
}

void handle_close(Server *self, const Message *message) {
    Document *const document = message_document(self, message);
    if (document == NULL) {
        log_unknown(self, message);
        return;
    }
    server_close(self, document);
}
