// Options: reading tables by the option table, and values into Settings.
#include "config/options.h"

#include "config/selector.h"

#include <stddef.h>

const Option OPTIONS[] = {
#define OPTION(name, type, field, default_text, doc)                                               \
    {name, OPTION_##type, offsetof(Settings, field), default_text, doc},
#define exclude filter.exclude
#define include filter.include
#include "config/options.def"
#undef exclude
#undef include
#undef OPTION
};
const uint32_t OPTION_COUNT = sizeof OPTIONS / sizeof OPTIONS[0];

static uint32_t find_option(Text name) {
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        if (text_is(name, OPTIONS[i].name)) return i;
    }
    return OPTION_COUNT;
}

Layer *layer_new(const OptionContext *context, const char *origin, const char *root) {
    Layer *const layer = ARENA_NEW(context->arena, Layer);
    layer->origin = origin;
    layer->root = root;
    layer->values = ARENA_ARRAY(context->arena, const TomlValue *, OPTION_COUNT);
    layer->origins = ARENA_ARRAY(context->arena, const char *, OPTION_COUNT);
    return layer;
}

static void fail(const OptionContext *context, const Layer *layer, const TomlValue *value,
                 const char *message) {
    notice_add_at(context->notices, NOTICE_ERROR, layer->origin, value->line, value->column, "%s",
                  message);
}

static void fail_unknown(const OptionContext *context, const Layer *layer, Text name,
                         const TomlValue *value) {
    const char *nearest = NULL;
    unsigned best = 5;
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        const unsigned distance = text_distance(name, text_from_c(OPTIONS[i].name), best);
        if (distance >= best) continue;
        best = distance;
        nearest = OPTIONS[i].name;
    }
    char message[256];
    if (nearest != NULL) {
        snprintf(message, sizeof message, "unknown setting `%.*s`; did you mean `%s`?",
                 TEXT_ARGS(name), nearest);
    } else {
        snprintf(message, sizeof message, "unknown setting `%.*s`; see docs/configuration.md",
                 TEXT_ARGS(name));
    }
    fail(context, layer, value, message);
}

// ruff still takes options of `lint` at the top.
static uint32_t find_option_or_lint(const OptionContext *context, Text name) {
    const uint32_t found = find_option(name);
    if (found != OPTION_COUNT) return found;
    return find_option(arena_printf(context->arena, "lint.%.*s", TEXT_ARGS(name)));
}

static bool is_section(const OptionContext *context, Text name) {
    const Text prefix = arena_printf(context->arena, "%.*s.", TEXT_ARGS(name));
    const Text lint = arena_printf(context->arena, "lint.%.*s.", TEXT_ARGS(name));
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        const Text option = text_from_c(OPTIONS[i].name);
        if (text_starts_with(option, prefix) || text_starts_with(option, lint)) return true;
    }
    return false;
}

// Linters of ruff whose options no rule of this build reads: accepted.
static bool is_foreign_section(Text name) {
    return text_starts_with(name, TEXT("lint.flake8-")) ||
           text_starts_with(name, TEXT("lint.pep8")) || text_starts_with(name, TEXT("lint.py")) ||
           text_is(name, "lint.isort") || text_is(name, "lint.mccabe") ||
           text_is(name, "lint.ruff") || text_is(name, "lint.refurb");
}

bool layer_set(const OptionContext *context, Layer *layer, Text name, const TomlValue *value) {
    const uint32_t index = find_option_or_lint(context, name);
    if (index == OPTION_COUNT) return false;
    layer->values[index] = value;
    return true;
}

// Sections are at most three deep, as the option names are; deeper tables are unknown settings.
static void add_section(const OptionContext *context, Layer *layer, const TomlValue *table,
                        Text section, int depth) {
    for (const TomlValue *value = table->first; value != NULL; value = value->next) {
        const Text name = section.length == 0
                              ? value->key
                              : arena_printf(context->arena, "%.*s.%.*s", TEXT_ARGS(section),
                                             TEXT_ARGS(value->key));
        if (layer_set(context, layer, name, value)) continue;
        if (value->type == TOML_TABLE && depth < 3 && is_section(context, name)) {
            add_section(context, layer, value, name, depth + 1);
        } else if (!(value->type == TOML_TABLE && is_foreign_section(name))) {
            fail_unknown(context, layer, name, value);
        }
    }
}

void layer_add_table(const OptionContext *context, Layer *layer, const TomlValue *table) {
    add_section(context, layer, table, TEXT(""), 0);
}

// ---- Values into Settings ----

typedef struct Applier {
    const OptionContext *context;
    const Layer *layer;
    const Option *option;
    Settings *settings;
} Applier;

static void fail_type(const Applier *self, const TomlValue *value, const char *wanted) {
    char message[256];
    snprintf(message, sizeof message, "`%s` takes %s, not %s", self->option->name, wanted,
             toml_type_name(value->type));
    fail(self->context, self->layer, value, message);
}

static void *target(const Applier *self) {
    return (char *)self->settings + self->option->offset;
}

// The strings of an array; false with a notice if something else is in it.
static bool read_strings(const Applier *self, const TomlValue *value, TextList *list) {
    if (value->type != TOML_ARRAY) {
        fail_type(self, value, "an array of strings");
        return false;
    }
    VEC(const char *) items = {0};
    for (const TomlValue *item = value->first; item != NULL; item = item->next) {
        if (item->type != TOML_STRING) {
            fail_type(self, item, "an array of strings");
            return false;
        }
        VEC_PUSH(self->context->arena, &items, arena_copy_c(self->context->arena, item->text));
    }
    const uint32_t count = items.count;
    VEC_PUSH(self->context->arena, &items, (const char *)NULL);
    *list = (TextList){items.items, count};
    return true;
}

static void apply_size(const Applier *self, const TomlValue *value) {
    uint64_t *const size = target(self);
    if (value->type == TOML_INTEGER && value->integer > 0) {
        *size = (uint64_t)value->integer;
        return;
    }
    uint64_t number = 0;
    size_t at = 0;
    while (at < value->text.length && byte_is_digit(value->text.bytes[at]) && number < (1u << 30)) {
        number = number * 10 + (uint64_t)(value->text.bytes[at++] - '0');
    }
    const Text unit = text_skip(value->text, at);
    const unsigned shift = text_equal_ignore_case(unit, TEXT("K"))   ? 10
                           : text_equal_ignore_case(unit, TEXT("M")) ? 20
                           : text_equal_ignore_case(unit, TEXT("G")) ? 30
                           : unit.length == 0                        ? 0
                                                                     : 64;
    if (value->type != TOML_STRING || number == 0 || shift == 64) {
        fail(self->context, self->layer, value,
             "a size is a number of bytes, or a string such as \"64M\"");
        return;
    }
    *size = number << shift;
}

static void apply_version(const Applier *self, const TomlValue *value) {
    const Text text = value->text;
    uint16_t minor = 0;
    if (value->type == TOML_STRING && text_starts_with(text, TEXT("py3")) && text.length <= 5) {
        for (size_t i = 3; i < text.length && byte_is_digit(text.bytes[i]); i++) {
            minor = (uint16_t)(minor * 10 + (text.bytes[i] - '0'));
        }
    }
    if (minor < 7 || minor > 15) {
        fail(self->context, self->layer, value,
             "a Python version is written as \"py37\" to \"py315\"");
        return;
    }
    *(uint16_t *)target(self) = (uint16_t)(300 + minor);
}

// A pattern of another folder's configuration keeps meaning that folder.
static Text anchor_glob(const Applier *self, Text pattern) {
    const bool is_anchored = text_find_byte(pattern, '/', 0) != TEXT_NOT_FOUND &&
                             !text_starts_with(pattern, TEXT("/")) &&
                             !text_starts_with(pattern, TEXT("**/"));
    if (!is_anchored) return pattern;
    return arena_printf(self->context->arena, "%s/%.*s", self->layer->root, TEXT_ARGS(pattern));
}

static void add_glob(const Applier *self, GlobSet *set, Text pattern, const TomlValue *value) {
    const char *why = NULL;
    if (glob_set_add(set, anchor_glob(self, pattern), &why)) return;
    char message[256];
    snprintf(message, sizeof message, "the pattern `%.*s` %s", (int)(pattern.length & 127),
             pattern.bytes, why);
    fail(self->context, self->layer, value, message);
}

static void apply_globs(const Applier *self, const TomlValue *value) {
    TextList list;
    if (!read_strings(self, value, &list)) return;
    const bool extends = strncmp(self->option->name, "extend-", 7) == 0;
    const bool is_include = strstr(self->option->name, "include") != NULL;
    GlobSet *const set = glob_set_new(self->context->arena, self->settings->project_root);
    const GlobSet **const field = target(self);
    const char *const *defaults = is_include ? DISCOVER_INCLUDE : DISCOVER_EXCLUDE;
    if (extends && *field == NULL) {
        for (; *defaults != NULL; defaults++) add_glob(self, set, text_from_c(*defaults), value);
    } else if (extends) {
        glob_set_add_all(set, *field);
    }
    for (uint32_t i = 0; i < list.count; i++)
        add_glob(self, set, text_from_c(list.items[i]), value);
    *field = set;
}

static void apply_value(const Applier *self, const TomlValue *value) {
    switch (self->option->type) {
    case OPTION_BOOLEAN:
        if (value->type != TOML_BOOLEAN) {
            fail_type(self, value, "true or false");
        } else {
            *(bool *)target(self) = value->boolean;
        }
        break;
    case OPTION_INTEGER:
        if (value->type != TOML_INTEGER || value->integer < 0) {
            fail_type(self, value, "a whole number");
        } else {
            *(uint64_t *)target(self) = (uint64_t)value->integer;
        }
        break;
    case OPTION_STRING:
        if (value->type != TOML_STRING) {
            fail_type(self, value, "a string");
        } else {
            *(const char **)target(self) = arena_copy_c(self->context->arena, value->text);
        }
        break;
    case OPTION_STRINGS: {
        TextList list;
        if (read_strings(self, value, &list)) *(TextList *)target(self) = list;
        break;
    }
    case OPTION_SIZE: apply_size(self, value); break;
    case OPTION_VERSION: apply_version(self, value); break;
    case OPTION_GLOBS: apply_globs(self, value); break;
    case OPTION_RULES:
    case OPTION_PER_FILE:
    case OPTION_IGNORED: break;
    }
}

// ---- Rules ----

static void note_foreign(const Applier *self, const TomlValue *item) {
    TextList *const list = &self->settings->foreign_selectors;
    for (uint32_t i = 0; i < list->count; i++) {
        if (text_is(item->text, list->items[i])) return;
    }
    const char **const items = ARENA_ARRAY(self->context->arena, const char *, list->count + 2);
    for (uint32_t i = 0; i < list->count; i++) items[i] = list->items[i];
    items[list->count] = arena_copy_c(self->context->arena, item->text);
    *list = (TextList){items, list->count + 1};
    notice_add_at(self->context->notices, NOTICE_WARNING, self->layer->origin, item->line,
                  item->column, "this build has no rule `%.*s` yet; ruff has",
                  TEXT_ARGS(item->text));
}

// Parses one entry; false, with a notice, if it selects nothing here.
static bool read_selector(const Applier *self, const TomlValue *item, Selector *selector) {
    *selector = selector_parse(self->context->registry, item->text);
    if (selector->kind == SELECTOR_RULES) return true;
    if (selector->kind == SELECTOR_FOREIGN) {
        note_foreign(self, item);
        return false;
    }
    const char *const nearest = selector_suggest(self->context->registry, item->text);
    char message[256];
    if (nearest != NULL) {
        snprintf(message, sizeof message, "unknown rule `%.*s`; did you mean `%s`?",
                 (int)(item->text.length & 127), item->text.bytes, nearest);
    } else {
        snprintf(message, sizeof message, "unknown rule `%.*s`; `shikra rules` lists them",
                 (int)(item->text.length & 127), item->text.bytes);
    }
    fail(self->context, self->layer, item, message);
    return false;
}

// Adds or removes the rules of those selectors of `value` that have `level`.
static void apply_level(const Applier *self, const TomlValue *value, Specificity level, bool enable,
                        RuleSet *rules, bool reports) {
    for (const TomlValue *item = value->first; item != NULL; item = item->next) {
        if (item->type != TOML_STRING) {
            if (reports) fail_type(self, item, "an array of strings");
            continue;
        }
        Selector selector = selector_parse(self->context->registry, item->text);
        if (reports && !read_selector(self, item, &selector)) continue;
        if (selector.kind != SELECTOR_RULES || selector.specificity != level) continue;
        for (size_t w = 0; w < RULE_LIMIT / 64; w++) {
            if (enable) {
                rules->words[w] |= selector.rules.words[w];
            } else {
                rules->words[w] &= ~selector.rules.words[w];
            }
        }
    }
}

static const TomlValue *array_of(const Applier *self, const char *name) {
    const uint32_t index = find_option(text_from_c(name));
    const TomlValue *const value = self->layer->values[index];
    if (value != NULL && value->type != TOML_ARRAY) {
        const Applier at = {self->context, self->layer, &OPTIONS[index], self->settings};
        fail_type(&at, value, "an array of strings");
        return NULL;
    }
    return value;
}

// As in ruff: by level of specificity, enabling before disabling; `select` starts from nothing.
static void apply_rules(const Applier *self) {
    const TomlValue *const lists[] = {
        array_of(self, "lint.select"), array_of(self, "lint.extend-select"),
        array_of(self, "lint.ignore"), array_of(self, "lint.extend-ignore")};
    RuleSet *const rules = &self->settings->enabled;
    if (lists[0] != NULL) *rules = (RuleSet){0};
    for (Specificity level = 0; level < SPECIFIC_COUNT; level++) {
        for (size_t i = 0; i < 4; i++) {
            if (lists[i] != NULL) apply_level(self, lists[i], level, i < 2, rules, level == 0);
        }
    }
    const uint32_t syntax = registry_find(self->context->registry, TEXT("invalid-syntax"));
    if (syntax != UINT32_MAX) rule_set_add(rules, syntax);
}

static void add_per_file(const Applier *self, const TomlValue *entry) {
    PerFileIgnore ignore = {.is_negated = text_starts_with(entry->key, TEXT("!"))};
    ignore.globs = glob_set_new(self->context->arena, self->layer->root);
    const Text pattern = text_skip(entry->key, ignore.is_negated);
    add_glob(self, ignore.globs, pattern, entry);
    for (Specificity level = 0; level < SPECIFIC_COUNT; level++) {
        apply_level(self, entry, level, true, &ignore.rules, level == 0);
    }
    Settings *const settings = self->settings;
    PerFileIgnore *const grown =
        ARENA_ARRAY(self->context->arena, PerFileIgnore, settings->per_file_ignore_count + 1);
    for (uint32_t i = 0; i < settings->per_file_ignore_count; i++)
        grown[i] = settings->per_file_ignores[i];
    grown[settings->per_file_ignore_count++] = ignore;
    settings->per_file_ignores = grown;
}

static void apply_per_file(const Applier *self, const char *name, bool replaces) {
    const uint32_t index = find_option(text_from_c(name));
    const TomlValue *const value = self->layer->values[index];
    if (value == NULL) return;
    const Applier at = {self->context, self->layer, &OPTIONS[index], self->settings};
    if (value->type != TOML_TABLE) {
        fail_type(&at, value, "a table from patterns to arrays of rules");
        return;
    }
    if (replaces) self->settings->per_file_ignore_count = 0;
    for (const TomlValue *entry = value->first; entry != NULL; entry = entry->next) {
        if (entry->type == TOML_ARRAY) {
            add_per_file(&at, entry);
        } else {
            fail_type(&at, entry, "a table from patterns to arrays of rules");
        }
    }
}

void layer_apply(const OptionContext *context, const Layer *layer, Settings *settings) {
    Applier self = {context, layer, NULL, settings};
    // `exclude` before `extend-exclude`, whatever the table's order.
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < OPTION_COUNT; i++) {
            const bool extends = strncmp(OPTIONS[i].name, "extend-", 7) == 0;
            if (layer->values[i] == NULL || extends != (pass == 1)) continue;
            self.option = &OPTIONS[i];
            apply_value(&self, layer->values[i]);
        }
    }
    apply_rules(&self);
    apply_per_file(&self, "lint.per-file-ignores", true);
    apply_per_file(&self, "lint.extend-per-file-ignores", false);
}

uint16_t requires_python_minimum(Text specifier) {
    uint16_t lowest = 0;
    Text clause;
    while (text_split_next(&specifier, ',', &clause)) {
        clause = text_trim(clause);
        size_t at = 0;
        while (at < clause.length && strchr(">=~<!", clause.bytes[at]) != NULL) at++;
        const Text operator= text_slice(clause, 0, at);
        if (text_starts_with(operator, TEXT("<")) || text_starts_with(operator, TEXT("!")))
            continue;
        const Text version = text_trim(text_skip(clause, at));
        if (!text_starts_with(version, TEXT("3."))) continue;
        uint16_t minor = 0;
        for (size_t i = 2; i < version.length && byte_is_digit(version.bytes[i]) && minor < 100;
             i++) {
            minor = (uint16_t)(minor * 10 + (version.bytes[i] - '0'));
        }
        if (text_is(operator, ">") &&
            text_find_byte(text_skip(version, 2), '.', 0) == TEXT_NOT_FOUND)
            minor++;
        const uint16_t found = (uint16_t)(300 + minor);
        if (lowest == 0 || found < lowest) lowest = found;
    }
    return lowest != 0 && lowest < 307 ? 307 : lowest;
}
