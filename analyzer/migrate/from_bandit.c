// bandit's configuration: its test B101 is the rule S101.
#include "migrate/migration.h"

#include "config/selector.h"
#include "migrate/path_pattern.h"
#include "rules/rule.h"
#include "suppress/bandit_tests.h"

// "B101" or "assert_used" as "S101"; what is neither stays as it is.
static Text code_of(Migration *self, Text word) {
    Arena *const arena = self->context.arena;
    const BanditTest *const test = bandit_test_find(word);
    if (test != NULL) return arena_printf(arena, "S%u", test->id);
    const bool is_id = word.length == strlen("B101") && word.bytes[0] == 'B' &&
                       byte_is_digit(word.bytes[1]) && byte_is_digit(word.bytes[2]) &&
                       byte_is_digit(word.bytes[3]);
    return is_id ? arena_printf(arena, "S%.*s", TEXT_ARGS(text_skip(word, 1))) : word;
}

static void add_tests(Migration *self, const char *option, const TomlValue *value) {
    const MigrationTexts words = migration_words(self, value, ",");
    for (uint32_t i = 0; i < words.count; i++) {
        migration_add_rule(self, option, code_of(self, words.items[i]), words.items[i]);
    }
}

// ---- Which files ----

static void add_patterns(Migration *self, const TomlValue *value) {
    const MigrationTexts words = migration_words(self, value, ",");
    for (uint32_t i = 0; i < words.count; i++) {
        migration_add_pattern(self, "extend-exclude", words.items[i]);
    }
    migration_note(self, "bandit leaves out each path that has one of its exclusions anywhere in "
                         "it; here they are names or globs of files and folders.");
}

static void add_targets(Migration *self, const TomlValue *value) {
    Buffer why = {0};
    buffer_append_c(&why, "name them on the command line: `shikra check");
    const MigrationTexts words = migration_words(self, value, ",");
    for (uint32_t i = 0; i < words.count && i < 20; i++) {
        buffer_printf(&why, " %.*s", TEXT_ARGS(text_slice(words.items[i], 0, 200)));
    }
    buffer_append_c(&why, "`");
    migration_drop(self, value->key, value, buffer_move(&why, self->context.arena).bytes);
}

// ---- Severity ----

static unsigned level_of(const TomlValue *value) {
    if (value->type == TOML_INTEGER) return value->integer > 0 ? (unsigned)(value->integer & 7) : 0;
    static const char *const names[] = {"all", "low", "medium", "high"};
    for (unsigned i = 0; i < 4; i++) {
        if (text_equal_ignore_case(value->text, text_from_c(names[i]))) return i;
    }
    const bool is_digit = value->text.length == 1 && byte_is_digit(value->text.bytes[0]);
    return is_digit ? (unsigned)(value->text.bytes[0] - '0') : 0;
}

// bandit's levels count from 1, all; a test that never gives as much is off.
static void add_level(Migration *self, const TomlValue *value) {
    const unsigned level = level_of(value);
    for (const BanditTest *test = BANDIT_TESTS; test->id != 0; test++) {
        const Text code = arena_printf(self->context.arena, "S%u", test->id);
        if ((unsigned)test->severity >= level ||
            registry_find(self->context.registry, code) == UINT32_MAX)
            continue;
        migration_add(self, "lint.ignore", code);
    }
    if (level > BANDIT_LOW) {
        migration_note(self,
                       "shikra has no threshold of severity: the rules whose findings bandit "
                       "never rates %s are in `ignore`.",
                       level == BANDIT_MEDIUM ? "medium or high" : "high");
    }
}

// ---- The tests' own settings ----

static void add_assert_used(Migration *self, const TomlValue *table) {
    const TomlValue *const skips = toml_find(table, "skips");
    if (skips == NULL) return;
    const MigrationTexts words = migration_words(self, skips, ",");
    for (uint32_t i = 0; i < words.count; i++) {
        Text pattern = words.items[i]; // bandit's `*` stands for folders, too
        while (text_starts_with(pattern, TEXT("*/"))) pattern = text_skip(pattern, 2);
        while (text_starts_with(pattern, TEXT("./"))) pattern = text_skip(pattern, 2);
        if (pattern.length != 0) migration_add_per_file(self, pattern, TEXT("S101"));
    }
}

static void set_if_there(Migration *self, const TomlValue *table, const char *key,
                         const char *option) {
    const TomlValue *const value = toml_find(table, key);
    if (value != NULL) migration_set(self, option, value, value->key);
}

static bool add_plugin(Migration *self, const TomlValue *table) {
    const Text name = table->key;
    if (text_is(name, "assert_used")) {
        add_assert_used(self, table);
    } else if (text_is(name, "hardcoded_tmp_directory")) {
        set_if_there(self, table, "tmp_dirs", "lint.flake8-bandit.hardcoded-tmp-directory");
    } else if (text_is(name, "try_except_pass") || text_is(name, "try_except_continue")) {
        set_if_there(self, table, "check_typed_exception",
                     "lint.flake8-bandit.check-typed-exception");
    } else if (text_is(name, "markupsafe_xss")) {
        set_if_there(self, table, "extend_markup_names", "lint.flake8-bandit.extend-markup-names");
        set_if_there(self, table, "allowed_calls", "lint.flake8-bandit.allowed-markup-calls");
    } else {
        return false;
    }
    return true;
}

// ---- All of it ----

static const char *why_dropped(Text name) {
    static const char output[] = "it is about what bandit prints; see `shikra check --help`";
    static const struct {
        const char *name;
        const char *why;
    } reasons[] = {
        {"confidence", "shikra has no threshold of confidence"},
        {"ignore-nosec", "`shikra check --ignore-noqa` does it"},
        {"baseline", "`shikra baseline` writes one of its own"},
        {"recursive", "folders are always checked with all below them"},
        {"profile", "give the tests that it names as `select`"},
        {"profiles", "give the tests that they name as `select`"},
        {"configfile", "`shikra migrate` it, too"},
        {"plugin_name_pattern", "shikra has no plugins"},
        {"shell_injection", "shikra knows the functions that start processes"},
        {"ssl_with_bad_version", "shikra knows the protocols that are broken"},
        {"ssl_with_bad_defaults", "shikra knows the protocols that are broken"},
        {"weak_cryptographic_key", "shikra knows which keys are too short"},
        {"linux_commands_wildcard_injection", "shikra knows the functions that start processes"},
        {"any_other_function_with_shell_equals_true", "shikra knows them"},
        {"execute_with_run_as_root_equals_true", "shikra has no such rule"},
        {"password_config_option_not_marked_secret", "shikra has no such rule"},
        {"aggregate", output},
        {"number", output},
        {"format", output},
        {"msg-template", output},
        {"output", output},
        {"verbose", output},
        {"debug", output},
        {"quiet", output},
    };
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
        if (text_is(name, reasons[i].name)) return reasons[i].why;
    }
    return "shikra has no such setting";
}

static void add_key(Migration *self, const TomlValue *value) {
    const Text name = value->key;
    if (value->type == TOML_OTHER && value->text.length == 0) return; // YAML's null
    if (text_is(name, "tests")) {
        add_tests(self, "lint.select", value);
    } else if (text_is(name, "skips")) {
        add_tests(self, "lint.ignore", value);
    } else if (text_is(name, "exclude") || text_is(name, "exclude_dirs")) {
        add_patterns(self, value);
    } else if (text_is(name, "include")) {
        migration_set(self, "include", value, name);
    } else if (text_is(name, "targets")) {
        add_targets(self, value);
    } else if (text_is(name, "level") || text_is(name, "severity")) {
        add_level(self, value);
    } else if (value->type != TOML_TABLE || !add_plugin(self, value)) {
        migration_drop(self, name, value, why_dropped(name));
    }
}

// Imports that bandit warns of are rules in preview here.
static void enable_imports(Migration *self, bool has_tests) {
    const uint32_t option = option_find(TEXT("lint.select"));
    const TomlValue *item = self->values[option] != NULL ? self->values[option]->first : NULL;
    bool wants = !has_tests;
    for (; item != NULL; item = item->next) {
        wants = wants || text_starts_with(item->text, TEXT("S4"));
    }
    const uint32_t rule = registry_find(self->context.registry, TEXT("S403"));
    if (!wants || rule == UINT32_MAX || !registry_rule(self->context.registry, rule)->is_preview)
        return;
    migration_set_boolean(self, "preview", true);
    migration_note(self, "`preview` is for the rules about imports, S401 to S415, which bandit "
                         "has on.");
}

static bool names_tests(Migration *self, const TomlValue *table) {
    const TomlValue *const tests = toml_find(table, "tests");
    return tests != NULL && migration_words(self, tests, ",").count != 0;
}

void migrate_from_bandit(Migration *self, const TomlValue *const *tables, uint32_t count) {
    bool has_tests = false;
    for (uint32_t i = 0; i < count; i++) has_tests = has_tests || names_tests(self, tables[i]);
    if (!has_tests) migration_add(self, "lint.select", TEXT("S"));
    for (uint32_t i = 0; i < count; i++) {
        const TomlValue *value = tables[i]->first;
        for (; value != NULL; value = value->next) add_key(self, value);
    }
    enable_imports(self, has_tests);
    migration_note(self, "`# nosec` comments go on holding, with the B numbers and the names of "
                         "bandit's tests behind them, too; `# noqa: S101` does the same.");
}
