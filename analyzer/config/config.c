// Config: which configuration holds where, and Settings made from its layers.
#include "config/config.h"

#include "config/loader.h"
#include "config/selector.h"
#include "rules/rule.h"
#include "source/path.h"

// ---- Settings ----

static void set_default_globs(const Config *self, Settings *settings) {
    const FileFilter *const defaults =
        file_filter_default(self->context.arena, settings->project_root);
    settings->filter.root = settings->project_root;
    settings->filter.owner = settings;
    if (settings->filter.include == NULL) settings->filter.include = defaults->include;
    if (settings->filter.exclude == NULL) settings->filter.exclude = defaults->exclude;
}

// Layouts with the packages at the top and with a `src`.
static void set_default_sources(Arena *arena, Settings *settings) {
    const Text root = text_from_c(settings->project_root);
    const char **const folders = ARENA_ARRAY(arena, const char *, 3);
    folders[0] = settings->project_root;
    folders[1] = arena_copy_c(arena, path_join(arena, root, TEXT("src")));
    settings->sources = (TextList){folders, 2};
}

static void set_default_rules(const Config *self, Settings *settings) {
    const Registry *const registry = self->context.registry;
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        if (registry_rule(registry, i)->is_default) rule_set_add(&settings->enabled, i);
    }
}

static bool any_layer_sets(const ConfigEntry *entry, const char *option) {
    for (uint32_t i = 0; i < entry->layer_count; i++) {
        if (layer_value(entry->layers[i], option) != NULL) return true;
    }
    return false;
}

// As in ruff, typing_extensions is exempt only where nothing is set for type-checking blocks.
static void set_default_exemptions(const ConfigEntry *entry, Settings *settings) {
    static const char *const TYPING[] = {"typing", NULL};
    const char *const section = "lint.flake8-type-checking.";
    if (any_layer_sets(entry, "lint.flake8-type-checking.exempt-modules")) return;
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        const bool is_in_section = strncmp(OPTIONS[i].name, section, strlen(section)) == 0;
        if (!is_in_section || !any_layer_sets(entry, OPTIONS[i].name)) continue;
        settings->type_checking.exempt_modules = (TextList){TYPING, 1};
    }
}

// What the user asks for by `extend-select`.
static RuleSet extra_rules(const Config *self, const ConfigEntry *entry) {
    RuleSet rules = {0};
    for (uint32_t i = 0; i < entry->layer_count; i++) {
        const TomlValue *const list = layer_value(entry->layers[i], "lint.extend-select");
        const TomlValue *item = list != NULL ? list->first : NULL;
        for (; item != NULL; item = item->next) {
            const Selector selector = selector_parse(self->context.registry, item->text);
            for (size_t w = 0; w < RULE_LIMIT / 64; w++) rules.words[w] |= selector.rules.words[w];
        }
    }
    return rules;
}

// Of the default rules those that are noise in tests: asserts, made-up passwords, no type hints.
static void quieten_tests(const Config *self, const ConfigEntry *entry, Settings *settings) {
    static const char *const files[] = {"test_*.py",   "*_test.py", "conftest.py", "tests/**",
                                        "**/tests/**", "test/**",   "**/test/**"};
    static const char *const noise[] = {"S101", "S105", "S106", "S107", "S108", "ANN"};
    Arena *const arena = self->context.arena;
    PerFileIgnore ignore = {.globs = glob_set_new(arena, settings->project_root)};
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        const char *why = NULL;
        glob_set_add(ignore.globs, text_from_c(files[i]), &why);
    }
    const RuleSet extra = extra_rules(self, entry);
    for (size_t i = 0; i < sizeof noise / sizeof noise[0]; i++) {
        const RuleSet rules = selector_parse(self->context.registry, text_from_c(noise[i])).rules;
        for (size_t w = 0; w < RULE_LIMIT / 64; w++) {
            ignore.rules.words[w] |= rules.words[w] & ~extra.words[w];
        }
    }
    const uint32_t count = settings->per_file_ignore_count;
    PerFileIgnore *const grown = ARENA_ARRAY(arena, PerFileIgnore, count + 1);
    for (uint32_t i = 0; i < count; i++) grown[i] = settings->per_file_ignores[i];
    grown[count] = ignore;
    settings->per_file_ignores = grown;
    settings->per_file_ignore_count = count + 1;
}

// Layers: where the target version comes from if nobody says it, files, the command line.
static void collect_layers(Config *self, ConfigEntry *entry, const LayerVec *files,
                           const char *root) {
    Arena *const arena = self->context.arena;
    const uint32_t most = files->count + self->command_line.count + 1;
    entry->layers = ARENA_ARRAY(arena, const Layer *, most);
    for (uint32_t i = 0; i < files->count; i++)
        entry->layers[entry->layer_count++] = files->items[i];
    for (uint32_t i = 0; i < self->command_line.count; i++) {
        entry->layers[entry->layer_count++] = self->command_line.items[i];
    }
    const bool looks_around = self->file == NULL && !self->options->is_isolated;
    if (!looks_around || any_layer_sets(entry, "target-version")) return;
    const Layer *const fallback = config_fallback_target(self, root);
    if (fallback == NULL) return;
    memmove(&entry->layers[1], &entry->layers[0], entry->layer_count++ * sizeof entry->layers[0]);
    entry->layers[0] = fallback;
}

static const ConfigEntry *make_entry(Config *self, const char *path, const LayerVec *files,
                                     const char *root) {
    Arena *const arena = self->context.arena;
    ConfigEntry *const entry = ARENA_NEW(arena, ConfigEntry);
    entry->path = path;
    collect_layers(self, entry, files, root);
    Settings *const settings = &entry->settings;
    settings_init_defaults(settings);
    settings->project_root = arena_copy_c(arena, text_from_c(root));
    settings->config_path = path;
    set_default_rules(self, settings);
    layers_apply(&self->context, entry->layers, entry->layer_count, settings);
    if (!any_layer_sets(entry, "lint.select")) quieten_tests(self, entry, settings);
    set_default_globs(self, settings);
    if (!any_layer_sets(entry, "src")) set_default_sources(arena, settings);
    set_default_exemptions(entry, settings);
    VEC_PUSH(arena, &self->entries, entry);
    return entry;
}

// ---- Which one ----

static const ConfigEntry *entry_of_file(Config *self, const char *path, bool is_about_cwd) {
    for (uint32_t i = 0; i < self->entries.count; i++) {
        const ConfigEntry *const entry = self->entries.items[i];
        if (entry->path != NULL && strcmp(entry->path, path) == 0) return entry;
    }
    Arena *const arena = self->context.arena;
    LayerVec layers = {0};
    const char *const root = is_about_cwd ? self->options->cwd : NULL;
    config_load(self, path, root, &layers);
    return make_entry(self, arena_copy_c(arena, text_from_c(path)), &layers,
                      root != NULL ? root : path_folder(arena, path));
}

static const ConfigEntry *default_entry(Config *self) {
    for (uint32_t i = 0; i < self->entries.count; i++) {
        if (self->entries.items[i]->path == NULL) return self->entries.items[i];
    }
    const LayerVec nothing = {0};
    return make_entry(self, NULL, &nothing, self->options->cwd);
}

static const ConfigEntry *find_entry(Config *self, const char *folder) {
    if (self->file != NULL) return entry_of_file(self, self->file, true);
    if (self->options->is_isolated) return default_entry(self);
    const char *const path = config_find(self, folder);
    if (path != NULL) return entry_of_file(self, path, false);
    const char *const user = config_of_user(self);
    return user != NULL ? entry_of_file(self, user, true) : default_entry(self);
}

// Runs with the notices' mark of errors taken off, so that errors of the configuration can be told
// from others.
static const ConfigEntry *entry_above(Config *self, const char *folder) {
    NoticeList *const notices = self->context.notices;
    const bool had_error = notices->has_error;
    notices->has_error = false;
    const ConfigEntry *const entry = find_entry(self, folder);
    self->is_broken = self->is_broken || notices->has_error;
    notices->has_error = notices->has_error || had_error;
    return entry;
}

Config *config_new(Arena *arena, NoticeList *notices, const Registry *registry,
                   const ConfigOptions *options) {
    Config *const self = ARENA_NEW(arena, Config);
    self->context = (OptionContext){arena, notices, registry, options->formats};
    self->options = options;
    const bool had_error = notices->has_error;
    notices->has_error = false;
    config_add_command_line(self);
    self->is_broken = notices->has_error;
    notices->has_error = notices->has_error || had_error;
    return self;
}

bool config_is_broken(const Config *self) {
    return self->is_broken;
}

const Settings *config_settings_for(Config *self, const char *folder) {
    return &entry_above(self, folder)->settings;
}

const FileFilter *config_filter_for(void *config, const char *folder, const FileFilter *outer) {
    Config *const self = config;
    if (outer == NULL) return &config_settings_for(self, folder)->filter;
    if (self->file != NULL || self->options->is_isolated) return outer;
    return config_in(self, folder) != NULL ? &config_settings_for(self, folder)->filter : outer;
}

uint32_t config_settings_count(const Config *self) {
    return self->entries.count;
}

const Settings *config_settings_at(const Config *self, uint32_t index) {
    return &self->entries.items[index]->settings;
}

// ---- One file ----

static bool applies(const GlobSet *globs, bool is_negated, const char *path) {
    return glob_set_matches(globs, text_from_c(path)) != is_negated;
}

// 0: the file has none of its own.
static uint16_t target_version_of(const Settings *settings, const char *path) {
    for (uint32_t i = 0; i < settings->per_file_versions.count; i++) {
        const PerFileVersion *const item = &settings->per_file_versions.items[i];
        if (applies(item->globs, item->is_negated, path)) return item->version;
    }
    return 0;
}

const Settings *config_settings_for_file(Config *self, const Settings *settings,
                                         const char *absolute_path) {
    const uint16_t version = target_version_of(settings, absolute_path);
    if (version == 0 || version == settings->syntax_version) return settings;
    for (uint32_t i = 0; i < self->entries.count; i++) {
        const ConfigEntry *const entry = self->entries.items[i];
        if (entry->variant_of != NULL && &entry->variant_of->settings == settings &&
            entry->settings.syntax_version == version) {
            return &entry->settings;
        }
    }
    ConfigEntry *const variant = ARENA_NEW(self->context.arena, ConfigEntry);
    variant->variant_of = (const ConfigEntry *)settings; // its first member
    variant->settings = *settings;
    variant->settings.target_version = variant->settings.syntax_version = version;
    variant->path = "";
    VEC_PUSH(self->context.arena, &self->entries, variant);
    return &variant->settings;
}

RuleSet config_rules_for(const Settings *settings, const char *absolute_path) {
    RuleSet rules = settings->enabled;
    for (uint32_t i = 0; i < settings->per_file_ignore_count; i++) {
        const PerFileIgnore *const ignore = &settings->per_file_ignores[i];
        if (!applies(ignore->globs, ignore->is_negated, absolute_path)) continue;
        for (size_t w = 0; w < RULE_LIMIT / 64; w++) rules.words[w] &= ~ignore->rules.words[w];
    }
    return rules;
}

bool config_apply(Settings *settings, const Registry *registry, Arena *arena, NoticeList *notices,
                  Text key, Text toml_value) {
    const OptionContext context = {arena, notices, registry, NULL};
    const Text line = arena_printf(arena, "%.*s = %.*s\n", TEXT_ARGS(key), TEXT_ARGS(toml_value));
    const TomlValue *const table = toml_parse(arena, notices, NULL, line);
    if (table == NULL) return false;
    Layer *const layer = layer_new(&context, "setting", "/");
    const Notice *const before = notices->last;
    layer_add_table(&context, layer, table);
    const Layer *const layers[] = {layer};
    layers_apply(&context, layers, 1, settings);
    return notices->last == before;
}
