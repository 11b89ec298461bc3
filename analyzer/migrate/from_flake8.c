// flake8's configuration, and that of the plugins whose rules shikra has.
#include "migrate/migration.h"

#include "config/selector.h"
#include "migrate/path_pattern.h"

typedef enum Meaning {
    MEANS_RULES,   // codes for `to`
    MEANS_TEXTS,   // words for `to`
    MEANS_GLOBS,   // patterns of paths for `to`
    MEANS_BOOLEAN, // for `to`
    MEANS_PER_FILE,
    MEANS_BASE_CLASS, // if it is true: `to` evaluates the annotations of its subclasses
    MEANS_TARGET,
    MEANS_NOTHING, // `to` says why
} Meaning;

typedef struct Flake8Option {
    const char *name;
    Meaning meaning;
    const char *to;
    const char *plugin; // the family of rules whose plugin has the option; NULL for flake8's own
} Flake8Option;

#define SEPARATORS ", \t\r\n"
#define LAYOUT "shikra does not judge the layout of code; a formatter does"
#define OUTPUT "it is about what flake8 prints; see `shikra check --help`"

static const Flake8Option FLAKE8_OPTIONS[] = {
    {"select", MEANS_RULES, "lint.select", NULL},
    {"extend-select", MEANS_RULES, "lint.extend-select", NULL},
    {"ignore", MEANS_RULES, "lint.ignore", NULL},
    {"extend-ignore", MEANS_RULES, "lint.extend-ignore", NULL},
    {"per-file-ignores", MEANS_PER_FILE, NULL, NULL},
    {"exclude", MEANS_GLOBS, "extend-exclude", NULL},
    {"extend-exclude", MEANS_GLOBS, "extend-exclude", NULL},
    {"filename", MEANS_GLOBS, "include", NULL},
    {"builtins", MEANS_TEXTS, "builtins", NULL},
    {"min-python-version", MEANS_TARGET, NULL, NULL},
    {"allow-star-arg-any", MEANS_BOOLEAN, "lint.flake8-annotations.allow-star-arg-any", "ANN"},
    {"allow-untyped-defs", MEANS_BOOLEAN, "lint.flake8-annotations.ignore-fully-untyped", "ANN"},
    {"mypy-init-return", MEANS_BOOLEAN, "lint.flake8-annotations.mypy-init-return", "ANN"},
    {"suppress-dummy-args", MEANS_BOOLEAN, "lint.flake8-annotations.suppress-dummy-args", "ANN"},
    {"suppress-none-returning", MEANS_BOOLEAN, "lint.flake8-annotations.suppress-none-returning",
     "ANN"},
    {"allow-untyped-nested", MEANS_NOTHING, "functions within functions are judged as all others",
     "ANN"},
    {"dispatch-decorators", MEANS_NOTHING, "`functools.singledispatch` is known, others are not",
     "ANN"},
    {"overload-decorators", MEANS_NOTHING, "`typing.overload` is known, others are not", "ANN"},
    {"respect-type-ignore", MEANS_NOTHING, "`# type: ignore` is for type checkers alone", "ANN"},
    {"extend-immutable-calls", MEANS_TEXTS, "lint.flake8-bugbear.extend-immutable-calls", "B"},
    {"classmethod-decorators", MEANS_NOTHING, "only rules that shikra does not have read it", NULL},
    {"type-checking-strict", MEANS_BOOLEAN, "lint.flake8-type-checking.strict", "TC"},
    {"type-checking-exempt-modules", MEANS_TEXTS, "lint.flake8-type-checking.exempt-modules", "TC"},
    {"type-checking-pydantic-enabled", MEANS_BASE_CLASS, "pydantic.BaseModel", "TC"},
    {"type-checking-sqlalchemy-enabled", MEANS_BASE_CLASS, "sqlalchemy.orm.DeclarativeBase", "TC"},
    {"type-checking-pydantic-enabled-baseclass-passlist", MEANS_TEXTS,
     "lint.flake8-type-checking.runtime-evaluated-base-classes", "TC"},
    {"disable-noqa", MEANS_NOTHING, "`shikra check --ignore-noqa` does it", NULL},
    {"max-line-length", MEANS_NOTHING, LAYOUT, NULL},
    {"max-doc-length", MEANS_NOTHING, LAYOUT, NULL},
    {"indent-size", MEANS_NOTHING, LAYOUT, NULL},
    {"hang-closing", MEANS_NOTHING, LAYOUT, NULL},
    {"format", MEANS_NOTHING, OUTPUT, NULL},
    {"show-source", MEANS_NOTHING, OUTPUT, NULL},
    {"statistics", MEANS_NOTHING, OUTPUT, NULL},
    {"count", MEANS_NOTHING, OUTPUT, NULL},
    {"output-file", MEANS_NOTHING, OUTPUT, NULL},
    {"tee", MEANS_NOTHING, OUTPUT, NULL},
    {"color", MEANS_NOTHING, OUTPUT, NULL},
    {"verbose", MEANS_NOTHING, OUTPUT, NULL},
    {"quiet", MEANS_NOTHING, OUTPUT, NULL},
    {"benchmark", MEANS_NOTHING, OUTPUT, NULL},
    {"exit-zero", MEANS_NOTHING, OUTPUT, NULL},
    {"jobs", MEANS_NOTHING, "shikra uses the cores it may, or `--jobs N`", NULL},
    {"doctests", MEANS_NOTHING, "shikra does not look into doctests", NULL},
    {"enable-extensions", MEANS_NOTHING, "shikra has no plugins; select their rules", NULL},
    {"require-plugins", MEANS_NOTHING, "shikra has no plugins", NULL},
};

// What flake8 ignores where its configuration does not say `ignore`.
static const char *const DEFAULT_IGNORE[] = {"E121", "E123", "E126", "E226",
                                             "E24",  "E704", "W503", "W504"};

typedef struct Flake8 {
    Migration *migration;
    MigrationTexts families; // of plugins that must be installed, for the configuration is theirs
    bool has_select;
    bool has_ignore;
    bool has_b9; // flake8-bugbear's opinions are off unless they are asked for
} Flake8;

// ---- Plugins ----

static void note_family(Flake8 *self, Text family) {
    for (uint32_t i = 0; i < self->families.count; i++) {
        if (text_equal(self->families.items[i], family)) return;
    }
    VEC_PUSH(self->migration->context.arena, &self->families, family);
}

// A code that shikra has rules for says that flake8 had them, too.
static void note_code(Flake8 *self, Text code) {
    const Registry *const registry = self->migration->context.registry;
    const Text current = code_redirect(code);
    size_t letters = 0;
    while (letters < current.length && byte_is_upper(current.bytes[letters])) letters++;
    if (letters == 0 || selector_parse(registry, current).kind != SELECTOR_RULES) return;
    note_family(self, text_slice(current, 0, letters));
}

// Without `select` flake8 runs what is installed; its configuration does not say what that is.
static void select_installed(Flake8 *self) {
    Migration *const migration = self->migration;
    for (uint32_t i = 0; i < self->families.count; i++) {
        const Text family = self->families.items[i];
        if (selector_parse(migration->context.registry, family).kind == SELECTOR_RULES)
            migration_add(migration, "lint.select", family);
    }
    migration_note(migration,
                   "flake8 runs every plugin that is installed, and its configuration does not "
                   "name them: `select` has flake8's own rules and those of the plugins that the "
                   "configuration has codes or settings of. Add what else is installed: ANN for "
                   "flake8-annotations, B for flake8-bugbear, S for flake8-bandit, T20 for "
                   "flake8-print, ...");
}

// ---- Values ----

static void add_rules(Flake8 *self, const Flake8Option *option, const TomlValue *value) {
    const MigrationTexts words = migration_words(self->migration, value, SEPARATORS);
    if (strcmp(option->name, "select") == 0) migration_add_nothing(self->migration, option->to);
    const bool enables = strstr(option->name, "select") != NULL;
    for (uint32_t i = 0; i < words.count; i++) {
        note_code(self, words.items[i]);
        migration_add(self->migration, option->to, words.items[i]);
        self->has_b9 |= enables && text_starts_with(words.items[i], TEXT("B9"));
    }
    if (strcmp(option->name, "select") == 0) self->has_select = true;
    if (strcmp(option->name, "ignore") == 0) self->has_ignore = true;
}

static void add_words(Migration *migration, const Flake8Option *option, const TomlValue *value) {
    const MigrationTexts words = migration_words(migration, value, SEPARATORS);
    for (uint32_t i = 0; i < words.count; i++) {
        const Text word = words.items[i];
        if (option->meaning == MEANS_GLOBS) {
            migration_add_pattern(migration, option->to, word);
        } else {
            migration_add(migration, option->to, word);
        }
    }
}

static bool is_true(const TomlValue *value) {
    if (value->type == TOML_BOOLEAN) return value->boolean;
    static const char *const words[] = {"1", "t", "true", "on", "yes"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (text_equal_ignore_case(value->text, text_from_c(words[i]))) return true;
    }
    return false;
}

// "3.8", "3.8.0" or "py38".
static void set_target(Migration *migration, const TomlValue *value, Text as) {
    Text text = value->text;
    if (text_starts_with(text, TEXT("3."))) {
        const size_t dot = text_find_byte(text, '.', 2);
        text =
            arena_printf(migration->context.arena, "py3%.*s", TEXT_ARGS(text_slice(text, 2, dot)));
    }
    const TomlValue target = {.type = TOML_STRING, .text = text};
    migration_set(migration, "target-version", &target, as);
}

// ---- per-file-ignores: "a.py,b/*.py:E1,F2 c.py:W3", parted by white space or commas ----

static bool is_code(Text word) {
    size_t at = 0;
    while (at < word.length && byte_is_upper(word.bytes[at])) at++;
    if (at == 0) return false;
    while (at < word.length && byte_is_digit(word.bytes[at])) at++;
    return at == word.length;
}

typedef struct PerFile {
    Flake8 *flake8;
    MigrationTexts names; // the files that the next codes are for
    uint32_t pair_count;
    bool has_colon;
} PerFile;

static void add_code(PerFile *self, Text code) {
    note_code(self->flake8, code);
    for (uint32_t i = 0; i < self->names.count; i++) {
        if (self->pair_count++ >= 10 * MIGRATION_MOST_PATTERNS) return;
        migration_add_per_file(self->flake8->migration, self->names.items[i], code);
    }
}

static void add_name(PerFile *self, Text name) {
    while (text_starts_with(name, TEXT("./"))) name = text_skip(name, 2);
    if (name.length == 0) return;
    if (self->has_colon) self->names.count = 0;
    self->has_colon = false;
    VEC_PUSH(self->flake8->migration->context.arena, &self->names, name);
}

// A list of strings, as TOML has it, is one text of as many lines.
static TomlValue joined(Arena *arena, const TomlValue *value) {
    Buffer text = {0};
    for (const TomlValue *item = value->first; item != NULL; item = item->next) {
        buffer_append(&text, item->text);
        buffer_append_byte(&text, '\n');
    }
    return (TomlValue){.type = TOML_STRING, .text = buffer_move(&text, arena)};
}

static void add_per_file(Flake8 *self, const TomlValue *given) {
    PerFile reader = {.flake8 = self};
    TomlValue value = *given;
    if (value.type == TOML_ARRAY) value = joined(self->migration->context.arena, given);
    const MigrationTexts words = migration_words(self->migration, &value, SEPARATORS);
    for (uint32_t i = 0; i < words.count; i++) {
        Text word = words.items[i];
        const size_t colon = text_find_byte(word, ':', 0);
        if (colon != TEXT_NOT_FOUND) {
            add_name(&reader, text_slice(word, 0, colon));
            reader.has_colon = true;
            word = text_skip(word, colon + 1);
        }
        if (word.length == 0) continue;
        if (reader.has_colon && is_code(word)) {
            add_code(&reader, word);
        } else {
            add_name(&reader, word);
        }
    }
}

// ---- All of it ----

static Text option_name(Arena *arena, Text key) {
    char *const copy = arena_copy_c(arena, key);
    for (size_t i = 0; i < key.length; i++) {
        if (copy[i] == '_') copy[i] = '-';
    }
    return (Text){copy, key.length};
}

static void add_option(Flake8 *self, const Flake8Option *option, const TomlValue *value, Text as) {
    static const char bases[] = "lint.flake8-type-checking.runtime-evaluated-base-classes";
    Migration *const migration = self->migration;
    if (option->plugin != NULL) note_family(self, text_from_c(option->plugin));
    switch (option->meaning) {
    case MEANS_RULES: add_rules(self, option, value); break;
    case MEANS_TEXTS:
    case MEANS_GLOBS: add_words(migration, option, value); break;
    case MEANS_BOOLEAN: migration_set_boolean(migration, option->to, is_true(value)); break;
    case MEANS_PER_FILE: add_per_file(self, value); break;
    case MEANS_BASE_CLASS:
        if (is_true(value)) migration_add(migration, bases, text_from_c(option->to));
        break;
    case MEANS_TARGET: set_target(migration, value, as); break;
    case MEANS_NOTHING: migration_drop(migration, as, value, option->to); break;
    }
}

static void add_key(Flake8 *self, const TomlValue *value) {
    const Text name = option_name(self->migration->context.arena, value->key);
    for (size_t i = 0; i < sizeof FLAKE8_OPTIONS / sizeof *FLAKE8_OPTIONS; i++) {
        if (!text_is(name, FLAKE8_OPTIONS[i].name)) continue;
        add_option(self, &FLAKE8_OPTIONS[i], value, name);
        return;
    }
    migration_drop(self->migration, name, value,
                   "of a plugin whose rules shikra does not have, or does not set so");
}

void migrate_from_flake8(Migration *self, const TomlValue *table) {
    static const char *const own[] = {"E", "F", "W"};
    Flake8 flake8 = {.migration = self};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) note_family(&flake8, text_from_c(own[i]));
    for (const TomlValue *value = table->first; value != NULL; value = value->next) {
        add_key(&flake8, value);
    }
    const Registry *const registry = self->context.registry;
    for (size_t i = 0; !flake8.has_ignore && i < sizeof DEFAULT_IGNORE / sizeof *DEFAULT_IGNORE;
         i++) {
        const Text code = text_from_c(DEFAULT_IGNORE[i]);
        if (selector_parse(registry, code).kind == SELECTOR_RULES)
            migration_add(self, "lint.ignore", code);
    }
    if (!flake8.has_select) select_installed(&flake8);
    if (!flake8.has_b9 && migration_selects(self, TEXT("B")))
        migration_add(self, "lint.ignore", TEXT("B9"));
}
