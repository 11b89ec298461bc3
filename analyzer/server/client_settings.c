// The editor's settings for shikra, put into the words of the command line.
#include "server/workspace.h"

// Where the editor's settings have what; "lint.select" is ruff's place for it.
typedef struct ClientOption {
    const char *paths[2];
    const char *key;    // of the configuration
    const char *option; // for messages
} ClientOption;

static const ClientOption CLIENT_OPTIONS[] = {
    {{"select", "lint.select"}, "lint.select", "the editor's `select`"},
    {{"extendSelect", "lint.extendSelect"}, "lint.extend-select", "the editor's `extendSelect`"},
    {{"ignore", "lint.ignore"}, "lint.ignore", "the editor's `ignore`"},
    {{"preview", "lint.preview"}, "preview", "the editor's `preview`"},
    {{"exclude", "exclude"}, "exclude", "the editor's `exclude`"},
};

// A list with commas between its items, a flag as TOML has it; NULL for anything else.
static const char *value_of(Arena *arena, const json_t *value) {
    if (json_is_boolean(value)) return json_is_true(value) ? "true" : "false";
    if (json_is_string(value)) return arena_copy_c(arena, text_from_c(json_string_value(value)));
    if (!json_is_array(value)) return NULL;
    Buffer list = {0};
    for (size_t i = 0; i < json_array_size(value); i++) {
        const char *const item = json_string_value(json_array_get(value, i));
        if (item == NULL) continue;
        if (list.length != 0) buffer_append_byte(&list, ',');
        buffer_append_c(&list, item);
    }
    return buffer_move(&list, arena).bytes;
}

static void read_settings(ClientSettings *client, const json_t *settings) {
    arena_reset(&client->arena);
    client->overrides = (OverrideVec){0};
    for (size_t i = 0; i < sizeof CLIENT_OPTIONS / sizeof CLIENT_OPTIONS[0]; i++) {
        const ClientOption *const option = &CLIENT_OPTIONS[i];
        const json_t *value = member(settings, option->paths[0]);
        if (value == NULL) value = member(settings, option->paths[1]);
        const char *const text = value_of(&client->arena, value);
        const ConfigOverride override = {option->option, option->key, text};
        if (text != NULL) VEC_PUSH(&client->arena, &client->overrides, override);
    }
    const Text config = member_text(settings, "configuration");
    client->config = config.length != 0 ? arena_copy_c(&client->arena, config) : NULL;
    client->is_off = json_is_false(member(settings, "enable"));
}

bool workspace_configure(Workspace *self, const json_t *settings) {
    ClientSettings *const client = &self->client;
    json_t *const before = client->json;
    client->json = json_is_object(settings) ? json_deep_copy(settings) : json_object();
    const bool is_same = before != NULL && json_equal(before, client->json);
    json_decref(before);
    if (!is_same) read_settings(client, client->json);
    return !is_same;
}
