// Dispatch: which method does what, and when it may come.
#include "cli/commands.h"
#include "server/state.h"

typedef struct Method {
    const char *name;
    bool is_request;
    void (*handle)(Server *self, const Message *message);
} Method;

static void handle_shutdown(Server *self, const Message *message) {
    self->phase = PHASE_SHUT_DOWN;
    outbox_reply_null(&self->outbox, message->id);
}

static void handle_exit(Server *self, const Message *message) {
    (void)message;
    self->status = self->phase == PHASE_SHUT_DOWN ? EXIT_CLEAN : EXIT_FINDINGS;
    self->phase = PHASE_ENDED;
}

static void handle_trace(Server *self, const Message *message) {
    const Text value = member_text(message->params, "value");
    self->client.is_traced = value.length != 0 && !text_is(value, "off");
}

// What is cancelled before it is begun is marked as such; what is done already cannot be.
static void handle_cancel(Server *self, const Message *message) {
    (void)self;
    (void)message;
}

static const Method METHODS[] = {
    {"textDocument/didChange", false, handle_change},
    {"textDocument/didOpen", false, handle_open},
    {"textDocument/didClose", false, handle_close},
    {"textDocument/didSave", false, handle_save},
    {"notebookDocument/didOpen", false, handle_notebook_open},
    {"notebookDocument/didChange", false, handle_notebook_change},
    {"notebookDocument/didClose", false, handle_notebook_close},
    {"textDocument/diagnostic", true, handle_pull},
    {"textDocument/codeAction", true, handle_code_action},
    {"textDocument/hover", true, handle_hover},
    {"codeAction/resolve", true, handle_resolve_action},
    {"workspace/executeCommand", true, handle_command},
    {"workspace/didChangeConfiguration", false, handle_configuration},
    {"workspace/didChangeWatchedFiles", false, handle_watched_files},
    {"workspace/didChangeWorkspaceFolders", false, handle_folders},
    {"$/cancelRequest", false, handle_cancel},
    {"$/setTrace", false, handle_trace},
    {"initialize", true, handle_initialize},
    {"initialized", false, handle_initialized},
    {"shutdown", true, handle_shutdown},
    {"exit", false, handle_exit},
};

static const Method *find_method(const char *name) {
    for (size_t i = 0; i < sizeof METHODS / sizeof METHODS[0]; i++) {
        if (strcmp(METHODS[i].name, name) == 0) return &METHODS[i];
    }
    return NULL;
}

static void handle_request(Server *self, const Message *message, const Method *method) {
    Outbox *const outbox = &self->outbox;
    const bool initializes = strcmp(message->method, "initialize") == 0;
    if (self->phase == PHASE_NEW && !initializes) {
        outbox_reply_error(outbox, message->id, ERROR_NOT_INITIALIZED,
                           "`%s` came before `initialize`", message->method);
    } else if (self->phase == PHASE_RUNNING && initializes) {
        outbox_reply_error(outbox, message->id, ERROR_INVALID_REQUEST,
                           "`initialize` came a second time");
    } else if (self->phase == PHASE_SHUT_DOWN) {
        outbox_reply_error(outbox, message->id, ERROR_INVALID_REQUEST, "`%s` came after `shutdown`",
                           message->method);
    } else if (method == NULL || !method->is_request) {
        outbox_reply_error(outbox, message->id, ERROR_METHOD_NOT_FOUND, "there is no request `%s`",
                           message->method);
    } else if (message->is_cancelled) {
        outbox_reply_error(outbox, message->id, ERROR_CANCELLED, "cancelled");
    } else {
        method->handle(self, message);
    }
}

// Those that nobody knows, or that come at a wrong time, are to be dropped, says LSP.
static void handle_notification(Server *self, const Message *message, const Method *method) {
    const bool is_known = method != NULL && !method->is_request;
    const bool ends = is_known && method->handle == handle_exit;
    if (is_known && (self->phase == PHASE_RUNNING || ends)) method->handle(self, message);
}

void server_handle(Server *self, const Message *message) {
    if (message->method == NULL) {
        if (self->phase == PHASE_RUNNING) handle_response(self, message);
        return;
    }
    const Method *const method = find_method(message->method);
    if (message->id != NULL) {
        handle_request(self, message, method);
    } else {
        handle_notification(self, message, method);
    }
}

Document *message_document(const Server *self, const Message *message) {
    return documents_find(&self->documents, member_text(message->params, "textDocument.uri"));
}
