// ruff's configuration: its options are shikra's own, so what has to be told is what has no effect.
#include "config/selector.h"
#include "migrate/migration.h"

static const struct {
    const char *prefix;
    const char *numbers; // separated by blanks
} RUFF_DEFAULTS[] = {
#define FAMILY(prefix, numbers) {prefix, numbers},
#include "migrate/ruff_defaults.def"
#undef FAMILY
};

// What ruff runs without `select`, as far as shikra has it: its own default is another one.
static void select_defaults(Migration *self) {
    migration_add_nothing(self, "lint.select");
    for (size_t i = 0; i < sizeof RUFF_DEFAULTS / sizeof *RUFF_DEFAULTS; i++) {
        Text numbers = text_from_c(RUFF_DEFAULTS[i].numbers);
        Text number;
        while (text_split_next(&numbers, ' ', &number)) {
            if (number.length == 0) continue;
            const Text code = arena_printf(self->context.arena, "%s%.*s", RUFF_DEFAULTS[i].prefix,
                                           TEXT_ARGS(number));
            if (registry_find(self->context.registry, code) != UINT32_MAX) {
                migration_add(self, "lint.select", code);
            }
        }
    }
    migration_note(self, "ruff runs these rules where nothing is selected; leave `select` out for "
                         "shikra's own choice: security, type hints, correctness.");
}

static bool is_section(Text name) {
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        const Text option = text_from_c(OPTIONS[i].name);
        if (text_starts_with(option, name) && option.bytes[name.length] == '.') return true;
    }
    return false;
}

static void add_option(Migration *self, const char *name, const TomlValue *value) {
    if (strcmp(name, "extend") == 0 && value->type == TOML_STRING) {
        migration_set_extend(self, value);
    } else {
        migration_set(self, name, value, text_from_c(name));
    }
}

static void add_section(Migration *self, const TomlValue *table, Text section, int depth);

// What ruff once had at the top it now has in `lint`.
static void add_key(Migration *self, Text name, const TomlValue *value, int depth) {
    Arena *const arena = self->context.arena;
    const uint32_t option = option_find(name);
    const Text in_lint = arena_printf(arena, "lint.%.*s", TEXT_ARGS(name));
    if (option != OPTION_COUNT) {
        add_option(self, OPTIONS[option].name, value);
    } else if (is_section(name) && value->type == TOML_TABLE) {
        add_section(self, value, name, depth + 1);
    } else if (depth == 0 && (option_find(in_lint) != OPTION_COUNT || is_section(in_lint))) {
        add_key(self, in_lint, value, depth + 1);
    } else {
        migration_drop(self, name, value, "shikra knows of no such setting of ruff's");
    }
}

// As deep as the names of options have dots: three at most.
static void add_section(Migration *self, const TomlValue *table, Text section, int depth) {
    for (const TomlValue *value = table->first; value != NULL; value = value->next) {
        const Text name = section.length == 0
                              ? value->key
                              : arena_printf(self->context.arena, "%.*s.%.*s", TEXT_ARGS(section),
                                             TEXT_ARGS(value->key));
        add_key(self, name, value, depth);
    }
}

// ---- Other rules' comments ----

static bool is_foreign(const Migration *self, Text code) {
    return selector_parse(self->context.registry, code).kind == SELECTOR_FOREIGN;
}

// What ruff goes on checking: its `# noqa` comments are of use, though not to shikra.
static void keep_selected(Migration *self, const TomlValue *list) {
    const TomlValue *item = list != NULL && list->type == TOML_ARRAY ? list->first : NULL;
    for (; item != NULL; item = item->next) {
        const Text code = item->type == TOML_STRING ? code_redirect(item->text) : TEXT("");
        if (is_foreign(self, code)) migration_add(self, "lint.external", code);
    }
}

static void keep_defaults(Migration *self) {
    for (size_t i = 0; i < sizeof RUFF_DEFAULTS / sizeof *RUFF_DEFAULTS; i++) {
        const Text family = text_from_c(RUFF_DEFAULTS[i].prefix);
        if (is_foreign(self, family)) migration_add(self, "lint.external", family);
    }
}

static void keep_comments(Migration *self, const TomlValue *table, bool has_select) {
    static const char *const names[] = {"select", "extend-select", "lint.select",
                                        "lint.extend-select"};
    if (!migration_selects(self, TEXT("RUF100"))) return;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        keep_selected(self, toml_find(table, names[i]));
    }
    if (!has_select) keep_defaults(self);
    if (!migration_has(self, "lint.external")) return;
    migration_note(self, "`external` has the rules that ruff goes on checking, so that RUF100 lets "
                         "their `# noqa` comments be.");
}

void migrate_from_ruff(Migration *self, const TomlValue *table) {
    add_section(self, table, TEXT(""), 0);
    const bool has_select = migration_has(self, "lint.select") || migration_has(self, "extend");
    if (!has_select) select_defaults(self);
    keep_comments(self, table, has_select);
}
