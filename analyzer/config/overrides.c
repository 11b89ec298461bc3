// The command line as layers: each --config KEY=VALUE, and behind them the other options.
#include "config/loader.h"

#include "source/path.h"

#include <sys/stat.h>

static TomlValue *string_value(Arena *arena, Text text) {
    TomlValue *const value = ARENA_NEW(arena, TomlValue);
    value->type = TOML_STRING;
    value->text = arena_copy(arena, text);
    return value;
}

static void append_value(TomlValue *container, TomlValue *value) {
    if (container->last != NULL) {
        container->last->next = value;
    } else {
        container->first = value;
    }
    container->last = value;
}

// "S,F401" as strings into an array.
static void add_list(Arena *arena, TomlValue *list, Text text) {
    list->type = TOML_ARRAY;
    Text part;
    while (text_split_next(&text, ',', &part)) {
        part = text_trim(part);
        if (part.length != 0) append_value(list, string_value(arena, part));
    }
}

// "tests/*:S101,docs/*:F" as arrays into a table. False, with a notice, if a colon is missing.
static bool add_per_file(const Config *self, TomlValue *table, const ConfigOverride *override) {
    Arena *const arena = self->context.arena;
    Text text = text_from_c(override->value);
    table->type = TOML_TABLE;
    Text part;
    while (text_split_next(&text, ',', &part)) {
        part = text_trim(part);
        if (part.length == 0) continue;
        size_t colon = part.length;
        while (colon > 0 && part.bytes[colon - 1] != ':') colon--;
        if (colon == 0) {
            notice_add(self->context.notices, NOTICE_ERROR, override->option,
                       "`%.*s` is not of the form PATTERN:RULE", TEXT_ARGS(part));
            return false;
        }
        TomlValue *const entry = ARENA_NEW(arena, TomlValue);
        add_list(arena, entry, text_skip(part, colon));
        entry->key = arena_copy(arena, text_trim(text_slice(part, 0, colon - 1)));
        append_value(table, entry);
    }
    return true;
}

// The option's value; `before` is what the option was given before, which lists go on from.
static TomlValue *override_value(const Config *self, const ConfigOverride *override,
                                 uint32_t option, const TomlValue *before) {
    Arena *const arena = self->context.arena;
    const Text text = text_from_c(override->value);
    TomlValue *const value = string_value(arena, text);
    const bool is_list = OPTIONS[option].type == OPTION_GLOBS ||
                         OPTIONS[option].type == OPTION_STRINGS ||
                         OPTIONS[option].type == OPTION_RULES;
    const bool is_table = OPTIONS[option].type == OPTION_PER_FILE;
    if (before != NULL && (is_list || is_table)) *value = *before;
    if (is_list) add_list(arena, value, text);
    if (value->first == NULL && text_is(text_from_c(override->key), "lint.select")) {
        notice_add(self->context.notices, NOTICE_ERROR, override->option,
                   "names no rule, so nothing would be checked; leave the option out for the "
                   "configured rules");
        return NULL;
    }
    if (is_table && !add_per_file(self, value, override)) return NULL;
    if (OPTIONS[option].type == OPTION_BOOLEAN) {
        value->type = TOML_BOOLEAN;
        value->boolean = text_is(text, "true");
    }
    return value;
}

static const Layer *overrides_layer(Config *self) {
    const ConfigOptions *const options = self->options;
    Layer *const layer = layer_new(&self->context, "the command line", options->cwd);
    const TomlValue **const given =
        ARENA_ARRAY(self->context.arena, const TomlValue *, OPTION_COUNT + 1);
    const char **const names = ARENA_ARRAY(self->context.arena, const char *, OPTION_COUNT + 1);
    for (uint32_t i = 0; i < options->override_count; i++) {
        const ConfigOverride *const override = &options->overrides[i];
        const uint32_t option = option_find(text_from_c(override->key));
        if (option == OPTION_COUNT) continue; // the option table of the command line is ours
        given[option] = override_value(self, override, option, given[option]);
        names[option] = override->option;
    }
    for (uint32_t option = 0; option < OPTION_COUNT; option++) {
        if (given[option] == NULL) continue;
        layer_set(&self->context, layer, option, given[option], names[option]);
    }
    return layer;
}

static bool is_file(const char *path) {
    struct stat info;
    return stat(path, &info) == 0 && !S_ISDIR(info.st_mode);
}

// A file, or one setting as in TOML.
static const Layer *config_layer(Config *self, const char *value) {
    const OptionContext *const context = &self->context;
    const char *const cwd = self->options->cwd;
    if (is_file(value) || strchr(value, '=') == NULL) {
        if (self->file != NULL) {
            notice_add(context->notices, NOTICE_ERROR, "--config",
                       "there can be one file only, not also `%s`; let it `extend` the other",
                       value);
        }
        self->file = arena_copy_c(
            context->arena, path_absolute(context->arena, text_from_c(cwd), text_from_c(value)));
        return NULL;
    }
    const TomlValue *const table =
        toml_parse(context->arena, context->notices, "--config", text_from_c(value));
    if (table == NULL) {
        notice_add(context->notices, NOTICE_ERROR, "--config",
                   "a setting is written as in TOML, with strings in quotes: "
                   "--config 'lint.select = [\"S\"]'");
        return NULL;
    }
    Layer *const layer = layer_new(context, "--config", cwd);
    layer_add_table(context, layer, table);
    return layer;
}

// As in ruff, of several --config that set the same the first wins.
void config_add_command_line(Config *self) {
    const ConfigOptions *const options = self->options;
    Arena *const arena = self->context.arena;
    const Layer **const layers = ARENA_ARRAY(arena, const Layer *, options->config_count + 1);
    for (uint32_t i = 0; i < options->config_count; i++) {
        layers[i] = config_layer(self, options->configs[i]);
    }
    for (uint32_t i = options->config_count; i-- > 0;) {
        if (layers[i] != NULL) VEC_PUSH(arena, &self->command_line, layers[i]);
    }
    if (options->override_count != 0) {
        VEC_PUSH(arena, &self->command_line, overrides_layer(self));
    }
}
