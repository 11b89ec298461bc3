// `initialize`: what the client can, and what the server can for it.
#include "server/state.h"

static PositionEncoding choose_encoding(const json_t *params) {
    const json_t *const offered = member(params, "capabilities.general.positionEncodings");
    for (size_t i = 0; i < json_array_size(offered); i++) { // the client's favourite first
        const char *const name = json_string_value(json_array_get(offered, i));
        for (PositionEncoding e = POSITION_UTF16; name != NULL && e <= POSITION_UTF32; e++) {
            if (strcmp(name, position_encoding_name(e)) == 0) return e;
        }
    }
    return POSITION_UTF16;
}

static bool resolves_edits(const json_t *document) {
    return member_lists(document, "codeAction.resolveSupport.properties", "edit") &&
           member_is_true(document, "codeAction.dataSupport");
}

static bool reads_markdown(const json_t *document) {
    const json_t *const formats = member(document, "hover.contentFormat");
    const char *const first = json_string_value(json_array_get(formats, 0));
    return first == NULL || strcmp(first, "markdown") == 0;
}

static void read_client(Client *self, const json_t *params) {
    const json_t *const document = member(params, "capabilities.textDocument");
    const json_t *const workspace = member(params, "capabilities.workspace");
    const json_t *const published = member(document, "publishDiagnostics");
    const char *const dynamic = "didChangeConfiguration.dynamicRegistration";
    const Text trace = member_text(params, "trace");
    *self = (Client){
        .encoding = choose_encoding(params),
        .pulls_diagnostics = member(document, "diagnostic") != NULL,
        .refreshes_diagnostics = member_is_true(workspace, "diagnostics.refreshSupport"),
        .has_versions = member_is_true(published, "versionSupport"),
        .has_links = member_is_true(published, "codeDescriptionSupport"),
        .has_data = member_is_true(published, "dataSupport"),
        .has_tags = member(published, "tagSupport") != NULL,
        .has_actions = member(document, "codeAction.codeActionLiteralSupport") != NULL,
        .has_preferred = member_is_true(document, "codeAction.isPreferredSupport"),
        .resolves_edits = resolves_edits(document),
        .edits_versioned = member_is_true(workspace, "workspaceEdit.documentChanges"),
        .reads_markdown = reads_markdown(document),
        .registers_files = member_is_true(workspace, "didChangeWatchedFiles.dynamicRegistration"),
        .registers_configuration = member_is_true(workspace, dynamic),
        .has_configuration = member_is_true(workspace, "configuration"),
        .is_traced = trace.length != 0 && !text_is(trace, "off"),
    };
}

static void add_folders(Workspace *workspace, const json_t *params) {
    const json_t *const folders = member(params, "workspaceFolders");
    for (size_t i = 0; i < json_array_size(folders); i++) {
        workspace_add_folder(workspace, member_text(json_array_get(folders, i), "uri"));
    }
    if (json_array_size(folders) == 0) {
        workspace_add_folder(workspace, member_text(params, "rootUri"));
    }
}

static const char *flag(bool value) {
    return value ? "true" : "false";
}

static void append_capabilities(Buffer *out, const Client *client) {
    buffer_printf(out, "{\"positionEncoding\":\"%s\",", position_encoding_name(client->encoding));
    buffer_append_c(out, "\"textDocumentSync\":{\"openClose\":true,\"change\":2,"
                         "\"save\":{\"includeText\":false}},");
    buffer_append_c(out, "\"notebookDocumentSync\":{\"notebookSelector\":"
                         "[{\"notebook\":\"*\",\"cells\":[{\"language\":\"python\"}]}]},");
    if (client->pulls_diagnostics) {
        buffer_append_c(out, "\"diagnosticProvider\":{\"identifier\":\"shikra\","
                             "\"interFileDependencies\":false,\"workspaceDiagnostics\":false},");
    }
    buffer_printf(out,
                  "\"codeActionProvider\":{\"codeActionKinds\":[\"quickfix\","
                  "\"source.fixAll.shikra\",\"notebook.source.fixAll.shikra\"],"
                  "\"resolveProvider\":%s},",
                  flag(client->resolves_edits));
    buffer_append_c(out, "\"hoverProvider\":true,"
                         "\"executeCommandProvider\":{\"commands\":[\"shikra.applyAutofix\"]},"
                         "\"workspace\":{\"workspaceFolders\":{\"supported\":true,"
                         "\"changeNotifications\":true}}}");
}

void handle_initialize(Server *self, const Message *message) {
    const json_t *const options = member(message->params, "initializationOptions");
    const json_t *const settings = member(options, "settings");
    read_client(&self->client, message->params);
    workspace_configure(&self->workspace, settings != NULL ? settings : options);
    Buffer *const out = outbox_begin_reply(&self->outbox, message->id);
    buffer_append_c(out, "{\"serverInfo\":{\"name\":\"shikra\",\"version\":\"" SHIKRA_VERSION
                         "\"},\"capabilities\":");
    append_capabilities(out, &self->client);
    buffer_append_byte(out, '}');
    outbox_end(&self->outbox);
    self->phase = PHASE_RUNNING;
    add_folders(&self->workspace, message->params);
}
