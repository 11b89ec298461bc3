// Configuration and folders: what is asked of the client, and what it tells.
#include "server/state.h"

// Also files that `extend` names, and baselines.
#define WATCHED_GLOBS                                                                              \
    "[{\"globPattern\":\"**/*.toml\"},{\"globPattern\":\"**/*baseline*.json\"},"                   \
    "{\"globPattern\":\"**/__init__.py\"}]"

void server_reload(Server *self) {
    package_memo_release(&self->linter.packages);
    self->linter.packages = (PackageMemo){0};
    workspace_reload(&self->workspace);
    for (uint32_t i = 0; i < self->documents.count; i++) {
        Document *const document = self->documents.items[i];
        document->is_placed = false;
        document->is_dirty = document->is_python && document->notebook == NULL;
    }
    if (!self->client.pulls_diagnostics || !self->client.refreshes_diagnostics) return;
    buffer_append_c(outbox_begin_request(&self->outbox, "refresh", ++self->requests,
                                         "workspace/diagnostic/refresh"),
                    "null");
    outbox_end(&self->outbox);
}

static void ask_for_configuration(Server *self) {
    buffer_append_c(outbox_begin_request(&self->outbox, "configuration", ++self->requests,
                                         "workspace/configuration"),
                    "{\"items\":[{\"section\":\"shikra\"}]}");
    outbox_end(&self->outbox);
}

static void register_for_changes(Server *self) {
    const Client *const client = &self->client;
    if (!client->registers_files && !client->registers_configuration) return;
    Buffer *const out = outbox_begin_request(&self->outbox, "register", ++self->requests,
                                             "client/registerCapability");
    buffer_append_c(out, "{\"registrations\":[");
    if (client->registers_files) {
        buffer_append_c(out, "{\"id\":\"shikra-files\","
                             "\"method\":\"workspace/didChangeWatchedFiles\","
                             "\"registerOptions\":{\"watchers\":" WATCHED_GLOBS "}}");
    }
    if (client->registers_configuration) {
        if (client->registers_files) buffer_append_byte(out, ',');
        buffer_append_c(out, "{\"id\":\"shikra-configuration\","
                             "\"method\":\"workspace/didChangeConfiguration\","
                             "\"registerOptions\":{\"section\":\"shikra\"}}");
    }
    buffer_append_c(out, "]}");
    outbox_end(&self->outbox);
}

void handle_initialized(Server *self, const Message *message) {
    (void)message;
    register_for_changes(self);
    if (self->client.has_configuration) ask_for_configuration(self);
}

// The only response that says anything is the one with the settings.
void handle_response(Server *self, const Message *message) {
    const char *const id = json_string_value(message->id);
    const json_t *const result = member(message->root, "result");
    if (id == NULL || !text_starts_with(text_from_c(id), TEXT("configuration/"))) return;
    const json_t *const settings = json_array_get(result, 0);
    if (!json_is_object(settings))
        return; // the editor knows nothing of shikra: what
                // initializationOptions said remains
    if (workspace_configure(&self->workspace, settings)) server_reload(self);
}

void handle_configuration(Server *self, const Message *message) {
    if (self->client.has_configuration) {
        ask_for_configuration(self);
        return;
    }
    const json_t *const settings = member(message->params, "settings");
    const json_t *const ours = member(settings, "shikra");
    if (json_is_object(settings))
        workspace_configure(&self->workspace, ours != NULL ? ours : settings);
    server_reload(self);
}

void handle_watched_files(Server *self, const Message *message) {
    if (json_array_size(member(message->params, "changes")) != 0) server_reload(self);
}

void handle_folders(Server *self, const Message *message) {
    const json_t *const added = member(message->params, "event.added");
    const json_t *const removed = member(message->params, "event.removed");
    for (size_t i = 0; i < json_array_size(removed); i++) {
        workspace_remove_folder(&self->workspace, member_text(json_array_get(removed, i), "uri"));
    }
    for (size_t i = 0; i < json_array_size(added); i++) {
        workspace_add_folder(&self->workspace, member_text(json_array_get(added, i), "uri"));
    }
    server_reload(self);
}
