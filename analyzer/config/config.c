// Config: finding configuration files, the chain of `extend`, and Settings made from layers.
#include "config/config.h"

#include "config/options.h"
#include "config/selector.h"
#include "rules/rule.h"
#include "source/path.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DEEPEST_EXTEND = 16 };

// Settings with what they were made from, for `shikra config`.
typedef struct ConfigEntry {
    Settings settings; // first: a Settings is its entry
    const char *path;  // of the configuration file; NULL for the defaults
    const Layer **layers;
    uint32_t layer_count;
} ConfigEntry;

struct Config {
    OptionContext context;
    const ConfigOptions *options;
    VEC(const ConfigEntry *) entries;
    VEC(const Layer *) command_line; // --config KEY=VALUE and other options
    const char *file;                // --config FILE
};

const char *const CONFIG_NAMES[] = {".shikra.toml", "shikra.toml", "pyproject.toml", NULL};

// ---- Files ----

static bool read_file(const OptionContext *context, const char *path, Text *text) {
    const int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat info;
    const char *problem = NULL;
    if (file < 0 || fstat(file, &info) != 0) {
        problem = strerror(errno);
    } else if (!S_ISREG(info.st_mode)) {
        problem = "not a regular file";
    } else if (info.st_size > TOML_LARGEST) {
        problem = "larger than a configuration may be (1 MiB)";
    }
    if (problem != NULL) {
        notice_add(context->notices, NOTICE_ERROR, path, "cannot read the configuration: %s",
                   problem);
        if (file >= 0) close(file);
        return false;
    }
    char *const bytes = arena_alloc(context->arena, (size_t)info.st_size + 1);
    size_t length = 0;
    ssize_t got = 1;
    while (length < (size_t)info.st_size && got > 0) {
        got = read(file, bytes + length, (size_t)info.st_size - length);
        if (got > 0) length += (size_t)got;
    }
    close(file);
    *text = (Text){bytes, length};
    if (text_starts_with(*text, TEXT("\xef\xbb\xbf"))) *text = text_skip(*text, 3);
    return true;
}

static const char *folder_of(Arena *arena, const char *path) {
    const char *const slash = strrchr(path, '/');
    if (slash == NULL || slash == path) return "/";
    return arena_copy_c(arena, (Text){path, (size_t)(slash - path)});
}

static bool is_pyproject(const char *path) {
    return text_ends_with(text_from_c(path), TEXT("pyproject.toml"));
}

// What shikra's options are in: the whole file, or [tool.shikra] of a pyproject.toml (NULL if
// absent).
static const TomlValue *options_table(const TomlValue *root, const char *path) {
    return root != NULL && is_pyproject(path) ? toml_find(root, "tool.shikra") : root;
}

// A path as the user would write it: below the working folder without it.
static const char *shown_path(const Config *self, const char *path) {
    const size_t length = strlen(self->options->cwd);
    const bool is_below = strncmp(path, self->options->cwd, length) == 0 && path[length] == '/';
    return is_below ? path + length + 1 : path;
}

static void infer_target(const Config *self, Layer *layer, const TomlValue *root) {
    const TomlValue *const value = toml_find(root, "project.requires-python");
    if (value == NULL || value->type != TOML_STRING) return;
    const uint16_t version = requires_python_minimum(value->text);
    TomlValue *const inferred = ARENA_NEW(self->context.arena, TomlValue);
    *inferred = *value;
    inferred->text = arena_printf(self->context.arena, "py3%u", version % 100u);
    if (version == 0) return;
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        if (strcmp(OPTIONS[i].name, "target-version") == 0 && layer->values[i] == NULL)
            layer->values[i] = inferred;
    }
}

static const char *expand_path(const Config *self, Text path, const char *folder) {
    Arena *const arena = self->context.arena;
    const char *const home = getenv("HOME");
    if (text_starts_with(path, TEXT("~/")) && home != NULL) {
        return arena_printf(arena, "%s%.*s", home, TEXT_ARGS(text_skip(path, 1))).bytes;
    }
    return arena_copy_c(arena, path_absolute(arena, text_from_c(folder), path));
}

typedef struct LayerChain {
    const Layer *items[DEEPEST_EXTEND]; // the file itself, then what it extends
    const char *paths[DEEPEST_EXTEND];
    uint32_t count;
} LayerChain;

static bool is_in_chain(const LayerChain *chain, const char *path) {
    for (uint32_t i = 0; i < chain->count; i++) {
        if (strcmp(chain->paths[i], path) == 0) return true;
    }
    return false;
}

// Reads a file and, in turn, what it extends. False, with a notice, if one of them is wrong.
static bool read_chain(const Config *self, const char *path, LayerChain *chain) {
    while (path != NULL) {
        const char *const shown = shown_path(self, path);
        if (is_in_chain(chain, path) || chain->count == DEEPEST_EXTEND) {
            notice_add(self->context.notices, NOTICE_ERROR, shown,
                       "`extend` leads back here, or further than %d files", DEEPEST_EXTEND);
            return false;
        }
        Text text;
        if (!read_file(&self->context, path, &text)) return false;
        const TomlValue *const root =
            toml_parse(self->context.arena, self->context.notices, shown, text);
        if (root == NULL) return false;
        Layer *const layer = layer_new(&self->context, shown, folder_of(self->context.arena, path));
        const TomlValue *const table = options_table(root, path);
        if (table != NULL && table->type == TOML_TABLE)
            layer_add_table(&self->context, layer, table);
        if (is_pyproject(path)) infer_target(self, layer, root);
        chain->paths[chain->count] = path;
        chain->items[chain->count++] = layer;
        const TomlValue *const extend = table != NULL ? toml_find(table, "extend") : NULL;
        path = extend != NULL && extend->type == TOML_STRING
                   ? expand_path(self, extend->text, layer->root)
                   : NULL;
    }
    return true;
}

// ---- Settings ----

static void set_default_globs(const Config *self, Settings *settings) {
    const FileFilter *const defaults =
        file_filter_default(self->context.arena, settings->project_root);
    settings->filter.root = settings->project_root;
    settings->filter.owner = settings;
    if (settings->filter.include == NULL) settings->filter.include = defaults->include;
    if (settings->filter.exclude == NULL) settings->filter.exclude = defaults->exclude;
}

// On without any configuration: the default rules, with asserts allowed in tests.
static void set_default_rules(const Config *self, Settings *settings) {
    static const char *const test_files[] = {"test_*.py",   "*_test.py", "conftest.py", "tests/**",
                                             "**/tests/**", "test/**",   "**/test/**"};
    const Registry *const registry = self->context.registry;
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        if (registry_rule(registry, i)->is_default) rule_set_add(&settings->enabled, i);
    }
    const uint32_t assert_rule = registry_find(registry, TEXT("S101"));
    if (assert_rule == UINT32_MAX) return;
    PerFileIgnore *const ignore = ARENA_NEW(self->context.arena, PerFileIgnore);
    ignore->globs = glob_set_new(self->context.arena, settings->project_root);
    for (size_t i = 0; i < sizeof test_files / sizeof test_files[0]; i++) {
        const char *why = NULL;
        glob_set_add(ignore->globs, text_from_c(test_files[i]), &why);
    }
    rule_set_add(&ignore->rules, assert_rule);
    settings->per_file_ignores = ignore;
    settings->per_file_ignore_count = 1;
}

// True if the user says which rules they want: then our default for tests does not interfere.
static bool selects_rules(const ConfigEntry *entry) {
    for (uint32_t i = 0; i < entry->layer_count; i++) {
        for (uint32_t o = 0; o < OPTION_COUNT; o++) {
            if (strcmp(OPTIONS[o].name, "lint.select") == 0 && entry->layers[i]->values[o] != NULL)
                return true;
        }
    }
    return false;
}

static const ConfigEntry *make_entry(Config *self, const char *path, const LayerChain *chain,
                                     const char *root) {
    ConfigEntry *const entry = ARENA_NEW(self->context.arena, ConfigEntry);
    entry->path = path;
    entry->layers = ARENA_ARRAY(self->context.arena, const Layer *,
                                chain->count + self->command_line.count + 1);
    for (uint32_t i = chain->count; i-- > 0;) entry->layers[entry->layer_count++] = chain->items[i];
    for (uint32_t i = 0; i < self->command_line.count; i++) {
        entry->layers[entry->layer_count++] = self->command_line.items[i];
    }
    Settings *const settings = &entry->settings;
    settings_init_defaults(settings);
    settings->project_root = arena_copy_c(self->context.arena, text_from_c(root));
    settings->config_path = path;
    set_default_rules(self, settings);
    if (selects_rules(entry)) settings->per_file_ignore_count = 0;
    for (uint32_t i = 0; i < entry->layer_count; i++)
        layer_apply(&self->context, entry->layers[i], settings);
    set_default_globs(self, settings);
    VEC_PUSH(self->context.arena, &self->entries, entry);
    return entry;
}

static const ConfigEntry *entry_for_file(Config *self, const char *path) {
    for (uint32_t i = 0; i < self->entries.count; i++) {
        const ConfigEntry *const entry = self->entries.items[i];
        if (entry->path != NULL && strcmp(entry->path, path) == 0) return entry;
    }
    LayerChain chain = {0};
    read_chain(self, path, &chain);
    const bool is_explicit = self->file != NULL && strcmp(path, self->file) == 0;
    const char *const root =
        is_explicit ? self->options->cwd : folder_of(self->context.arena, path);
    return make_entry(self, arena_copy_c(self->context.arena, text_from_c(path)), &chain, root);
}

static const ConfigEntry *default_entry(Config *self) {
    for (uint32_t i = 0; i < self->entries.count; i++) {
        if (self->entries.items[i]->path == NULL) return self->entries.items[i];
    }
    const LayerChain chain = {0};
    return make_entry(self, NULL, &chain, self->options->cwd);
}

static bool exists(const char *path) {
    return access(path, F_OK) == 0;
}

// The configuration file in `folder`, NULL if none. A pyproject.toml counts only with
// [tool.shikra]; one that cannot be read as TOML counts too, if it mentions it, so that the mistake
// is reported.
static const char *config_in(Config *self, const char *folder) {
    for (const char *const *name = CONFIG_NAMES; *name != NULL; name++) {
        const char *const path = arena_printf(self->context.arena, "%s/%s",
                                              strcmp(folder, "/") == 0 ? "" : folder, *name)
                                     .bytes;
        if (!exists(path)) continue;
        if (!is_pyproject(path)) return path;
        Text text;
        if (!read_file(&self->context, path, &text)) continue;
        if (text_contains(text, TEXT("tool.shikra"))) return path;
    }
    return NULL;
}

static const char *user_config(const Config *self) {
    const char *const base = getenv("XDG_CONFIG_HOME");
    const char *const home = getenv("HOME");
    const char *path = NULL;
    if (base != NULL && base[0] == '/') {
        path = arena_printf(self->context.arena, "%s/shikra/shikra.toml", base).bytes;
    } else if (home != NULL && home[0] == '/') {
        path = arena_printf(self->context.arena, "%s/.config/shikra/shikra.toml", home).bytes;
    }
    return path != NULL && exists(path) ? path : NULL;
}

static const ConfigEntry *entry_above(Config *self, const char *folder) {
    if (self->file != NULL) return entry_for_file(self, self->file);
    if (self->options->is_isolated) return default_entry(self);
    for (const char *at = folder;; at = folder_of(self->context.arena, at)) {
        const char *const path = config_in(self, at);
        if (path != NULL) return entry_for_file(self, path);
        if (strcmp(at, "/") == 0) break;
    }
    const char *const user = user_config(self);
    return user != NULL ? entry_for_file(self, user) : default_entry(self);
}

const Settings *config_settings_for(Config *self, const char *folder) {
    return &entry_above(self, folder)->settings;
}

const FileFilter *config_filter_for(void *config, const char *folder, const FileFilter *outer) {
    Config *const self = config;
    if (outer == NULL) return &config_settings_for(self, folder)->filter;
    if (self->file != NULL || self->options->is_isolated) return outer;
    const char *const path = config_in(self, folder);
    return path != NULL ? &entry_for_file(self, path)->settings.filter : outer;
}

uint32_t config_settings_count(const Config *self) {
    return self->entries.count;
}

const Settings *config_settings_at(const Config *self, uint32_t index) {
    return &self->entries.items[index]->settings;
}

RuleSet config_rules_for(const Settings *settings, const char *absolute_path) {
    RuleSet rules = settings->enabled;
    for (uint32_t i = 0; i < settings->per_file_ignore_count; i++) {
        const PerFileIgnore *const ignore = &settings->per_file_ignores[i];
        if (glob_set_matches(ignore->globs, text_from_c(absolute_path)) == ignore->is_negated)
            continue;
        for (size_t w = 0; w < RULE_LIMIT / 64; w++) rules.words[w] &= ~ignore->rules.words[w];
    }
    return rules;
}

// ---- The command line ----

static OptionType option_type(const char *name) {
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        if (strcmp(OPTIONS[i].name, name) == 0) return OPTIONS[i].type;
    }
    return OPTION_IGNORED;
}

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

// "S,F401" as an array of strings.
static TomlValue *list_value(Arena *arena, Text text) {
    TomlValue *const list = ARENA_NEW(arena, TomlValue);
    list->type = TOML_ARRAY;
    Text part;
    while (text_split_next(&text, ',', &part)) {
        part = text_trim(part);
        if (part.length != 0) append_value(list, string_value(arena, part));
    }
    return list;
}

// "tests/*:S101,docs/*:F" as a table of arrays.
static TomlValue *per_file_value(Arena *arena, Text text) {
    TomlValue *const table = ARENA_NEW(arena, TomlValue);
    table->type = TOML_TABLE;
    Text part;
    while (text_split_next(&text, ',', &part)) {
        const size_t colon = text_find_byte(part, ':', 0);
        TomlValue *const entry =
            list_value(arena, text_skip(part, colon == TEXT_NOT_FOUND ? part.length : colon + 1));
        entry->key = arena_copy(arena, text_trim(text_slice(part, 0, colon)));
        append_value(table, entry);
    }
    return table;
}

static TomlValue *override_value(Arena *arena, const ConfigOverride *override) {
    const Text text = text_from_c(override->value);
    switch (option_type(override->key)) {
    case OPTION_GLOBS:
    case OPTION_STRINGS:
    case OPTION_RULES: return list_value(arena, text);
    case OPTION_PER_FILE: return per_file_value(arena, text);
    case OPTION_BOOLEAN: {
        TomlValue *const value = string_value(arena, text);
        value->type = TOML_BOOLEAN;
        value->boolean = text_is(text, "true");
        return value;
    }
    default: return string_value(arena, text);
    }
}

// Each `--config KEY=VALUE` is a layer; the other options are one behind them.
static void add_command_line(Config *self) {
    const ConfigOptions *const options = self->options;
    Arena *const arena = self->context.arena;
    for (uint32_t i = 0; i < options->config_count; i++) {
        const char *const value = options->configs[i];
        if (strchr(value, '=') == NULL) {
            self->file = arena_copy_c(
                arena, path_absolute(arena, text_from_c(options->cwd), text_from_c(value)));
            continue;
        }
        const TomlValue *const table =
            toml_parse(arena, self->context.notices, "--config", text_from_c(value));
        if (table == NULL) continue;
        Layer *const layer = layer_new(&self->context, "--config", options->cwd);
        layer_add_table(&self->context, layer, table);
        VEC_PUSH(arena, &self->command_line, layer);
    }
    if (options->override_count == 0) return;
    Layer *const layer = layer_new(&self->context, "the command line", options->cwd);
    for (uint32_t i = 0; i < options->override_count; i++) {
        const ConfigOverride *const override = &options->overrides[i];
        const TomlValue *const value = override_value(arena, override);
        layer_set(&self->context, layer, text_from_c(override->key), value);
        for (uint32_t o = 0; o < OPTION_COUNT; o++) {
            if (strcmp(OPTIONS[o].name, override->key) == 0) layer->origins[o] = override->option;
        }
    }
    VEC_PUSH(arena, &self->command_line, layer);
}

Config *config_new(Arena *arena, NoticeList *notices, const Registry *registry,
                   const ConfigOptions *options) {
    Config *const self = ARENA_NEW(arena, Config);
    self->context = (OptionContext){arena, notices, registry};
    self->options = options;
    add_command_line(self);
    return self;
}

bool config_apply(Settings *settings, const Registry *registry, Arena *arena, NoticeList *notices,
                  Text key, Text toml_value) {
    const OptionContext context = {arena, notices, registry};
    const Text line = arena_printf(arena, "%.*s = %.*s\n", TEXT_ARGS(key), TEXT_ARGS(toml_value));
    const TomlValue *const table = toml_parse(arena, notices, NULL, line);
    if (table == NULL) return false;
    Layer *const layer = layer_new(&context, "setting", "/");
    const Notice *const before = notices->last;
    layer_add_table(&context, layer, table);
    layer_apply(&context, layer, settings);
    return notices->last == before;
}

// ---- Printing ----

static void append_toml(Buffer *out, const TomlValue *value, int depth) {
    switch (value->type) {
    case TOML_STRING: buffer_append_json_string(out, value->text); break;
    case TOML_ARRAY:
    case TOML_TABLE:
        buffer_append_byte(out, value->type == TOML_ARRAY ? '[' : '{');
        for (const TomlValue *item = value->first; item != NULL && depth < 4; item = item->next) {
            if (item != value->first) buffer_append_c(out, ", ");
            if (value->type == TOML_TABLE) {
                buffer_append_json_string(out, item->key);
                buffer_append_c(out, " = ");
            }
            append_toml(out, item, depth + 1);
        }
        buffer_append_byte(out, value->type == TOML_ARRAY ? ']' : '}');
        break;
    default: buffer_append(out, value->text);
    }
}

static void print_option(const ConfigEntry *entry, uint32_t option, Buffer *out) {
    const size_t start = out->length;
    buffer_printf(out, "%s = ", OPTIONS[option].name);
    const Layer *from = NULL;
    for (uint32_t i = entry->layer_count; i-- > 0 && from == NULL;) {
        if (entry->layers[i]->values[option] != NULL) from = entry->layers[i];
    }
    if (from == NULL) {
        buffer_append_c(out, OPTIONS[option].default_text);
    } else {
        append_toml(out, from->values[option], 0);
    }
    const size_t width = out->length - start;
    buffer_append_repeat(out, ' ', width < 60 ? 60 - width : 2);
    if (from == NULL) {
        buffer_append_c(out, "# default\n");
    } else if (from->values[option]->line == 0) {
        const char *const name = from->origins[option];
        buffer_printf(out, "# %s\n", name != NULL ? name : from->origin);
    } else {
        buffer_printf(out, "# %s:%u\n", from->origin, from->values[option]->line);
    }
}

void config_print(Config *self, const char *folder, Buffer *out) {
    const ConfigEntry *const entry = entry_above(self, folder);
    buffer_printf(out, "# configuration: %s\n# project root: %s\n",
                  entry->path != NULL ? shown_path(self, entry->path) : "none, the defaults",
                  entry->settings.project_root);
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        if (OPTIONS[i].type != OPTION_IGNORED) print_option(entry, i, out);
    }
    buffer_append_c(out, "# enabled rules:");
    for (uint32_t i = 0; i < registry_count(self->context.registry); i++) {
        if (rule_set_has(&entry->settings.enabled, i)) {
            buffer_printf(out, " %s", registry_rule(self->context.registry, i)->code);
        }
    }
    buffer_append_byte(out, '\n');
}

void config_print_reference(Buffer *out) {
    static const char *const types[] = {"boolean",
                                        "integer",
                                        "string",
                                        "array of strings",
                                        "size",
                                        "version",
                                        "array of globs",
                                        "array of selectors",
                                        "table from glob to selectors",
                                        ""};
    buffer_append_c(
        out,
        "# Configuration\n\n"
        "<!-- Generated by `shikra config --reference`; `./dev test` compares. -->\n\n"
        "In `shikra.toml`, `.shikra.toml`, or under `[tool.shikra]` in `pyproject.toml`: the nearest one "
        "upwards of each file\nholds, alone; `extend = \"../base.toml\"` builds on another. Names and meaning "
        "are ruff's.\n\n| setting | type | default | |\n|---|---|---|---|\n");
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        if (OPTIONS[i].type == OPTION_IGNORED) continue;
        buffer_printf(
            out, "| `%s` | %s | %s%s%s | %s |\n", OPTIONS[i].name, types[OPTIONS[i].type],
            OPTIONS[i].default_text[0] == 't' || OPTIONS[i].default_text[0] == 's' ? "" : "`",
            OPTIONS[i].default_text,
            OPTIONS[i].default_text[0] == 't' || OPTIONS[i].default_text[0] == 's' ? "" : "`",
            OPTIONS[i].doc);
    }
    buffer_append_c(out, "\nAccepted for ruff's sake, without effect here:");
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        if (OPTIONS[i].type == OPTION_IGNORED && strcmp(OPTIONS[i].name, "extend") != 0)
            buffer_printf(out, " `%s`", OPTIONS[i].name);
    }
    buffer_append_c(out, ".\n");
}
