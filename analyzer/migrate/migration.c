// Migration: what can be kept of another tool's settings.
#include "migrate/migration.h"

#include "check/check.h"
#include "config/selector.h"
#include "source/path.h"

#include <unistd.h>

void migration_init(Migration *self, Arena *arena, const Registry *registry,
                    const char *const *formats) {
    NoticeList *const notices = ARENA_NEW(arena, NoticeList);
    *notices = notice_list(arena);
    *self = (Migration){.context = {arena, notices, registry, formats}};
    self->seen = text_set(arena);
    self->layer = layer_new(&self->context, "", "/");
    self->folder = "";
    self->values = ARENA_ARRAY(arena, TomlValue *, OPTION_COUNT);
}

// ---- Remarks ----

// True the first time that `text` is to go into a list.
static bool is_new(Migration *self, const void *list, Text text) {
    const Text key = arena_printf(self->context.arena, "%p %.*s", list, TEXT_ARGS(text));
    return text_set_add(&self->seen, key);
}

static void add_text(Migration *self, MigrationTexts *texts, Text text) {
    if (is_new(self, texts, text)) VEC_PUSH(self->context.arena, texts, text);
}

void migration_note(Migration *self, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    add_text(self, &self->notes, arena_vprintf(self->context.arena, format, arguments));
    va_end(arguments);
}

void migration_drop(Migration *self, Text as, const TomlValue *value, const char *why) {
    enum { LONGEST_VALUE = 60 };
    Buffer text = {0};
    buffer_printf(&text, "`%.*s", TEXT_ARGS(as));
    if (value->type != TOML_TABLE) {
        const size_t start = text.length + strlen(" = ");
        buffer_append_c(&text, " = ");
        toml_append(&text, value);
        if (text.length - start > LONGEST_VALUE) {
            text.length = start;
            buffer_append_c(&text, "...");
        }
    }
    buffer_printf(&text, "`: %s", why);
    add_text(self, &self->dropped, buffer_move(&text, self->context.arena));
}

// Why an option of ruff's has no effect here.
static const char *why_foreign(const char *name) {
    static const struct {
        const char *prefix;
        const char *why;
    } reasons[] = {
        {"format.", "shikra does not lay out code; a formatter does"},
        {"line-length", "shikra does not judge the layout of code; a formatter does"},
        {"indent-width", "shikra does not judge the layout of code; a formatter does"},
        {"lint.pycodestyle.max-", "shikra does not judge the layout of code; a formatter does"},
        {"lint.isort.", "shikra does not sort imports; ruff's I or isort do"},
        {"analyze.", "it is about `ruff analyze`"},
        {"cache-dir", "shikra has no such setting"},
        {"required-version", "it is about ruff's own version"},
        {"extension", "a file's name alone says what is in it"},
    };
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
        if (text_starts_with(text_from_c(name), text_from_c(reasons[i].prefix)))
            return reasons[i].why;
    }
    return "only rules that shikra does not have read it";
}

// ---- Values ----

static TomlValue *new_value(Migration *self, TomlType type, Text key) {
    TomlValue *const value = ARENA_NEW(self->context.arena, TomlValue);
    value->type = type;
    value->key = key;
    return value;
}

// The option's own value, made if it has none yet.
static TomlValue *value_of(Migration *self, uint32_t option, TomlType type) {
    if (self->values[option] == NULL) self->values[option] = new_value(self, type, TEXT(""));
    return self->values[option];
}

static void add_item(Migration *self, TomlValue *list, Text text) {
    if (!is_new(self, list, text)) return;
    TomlValue *const item = new_value(self, TOML_STRING, TEXT(""));
    item->text = text;
    toml_add(list, item);
}

// Adds what a selector is called here, or says that there is no such rule.
static void add_rule(Migration *self, TomlValue *list, Text code, Text as) {
    code = code_redirect(code);
    if (selector_parse(self->context.registry, code).kind == SELECTOR_RULES) {
        add_item(self, list, code);
    } else {
        add_text(self, &self->missing, as);
    }
}

static void add_rules(Migration *self, TomlValue *list, const TomlValue *from) {
    for (const TomlValue *item = from->first; item != NULL; item = item->next) {
        if (item->type == TOML_STRING) add_rule(self, list, item->text, item->text);
    }
}

void migration_add_per_file(Migration *self, Text pattern, Text code) {
    TomlValue *const table = value_of(self, option_find(TEXT("lint.per-file-ignores")), TOML_TABLE);
    TomlValue *list = toml_find_key(table, pattern);
    if (list == NULL) {
        if (self->pattern_count++ >= MIGRATION_MOST_PATTERNS) return;
        list = new_value(self, TOML_ARRAY, pattern);
        toml_add(table, list);
    }
    add_rule(self, list, code, code);
}

// A table from patterns to lists of rules; a pattern whose rules are all unknown is left out.
static void add_per_files(Migration *self, uint32_t option, const TomlValue *from) {
    TomlValue *const table = value_of(self, option, TOML_TABLE);
    for (const TomlValue *entry = from->first; entry != NULL; entry = entry->next) {
        TomlValue *const list = new_value(self, TOML_ARRAY, entry->key);
        if (entry->type == TOML_ARRAY) add_rules(self, list, entry);
        if (list->first != NULL && toml_find_key(table, entry->key) == NULL) toml_add(table, list);
    }
}

static void add_list(Migration *self, uint32_t option, const TomlValue *from) {
    TomlValue *const list = value_of(self, option, TOML_ARRAY);
    if (list->type != TOML_ARRAY) return;
    for (const TomlValue *item = from->first; item != NULL; item = item->next) {
        add_item(self, list, item->text);
    }
}

// True if the option takes the value; else what is wrong with it is a remark.
static bool is_right(Migration *self, uint32_t option, const TomlValue *value, Text as) {
    NoticeList *const notices = self->context.notices;
    *notices = notice_list(self->context.arena);
    const bool result = option_check(&self->context, self->layer, option, value);
    if (!result) migration_drop(self, as, value, notices->first->text);
    return result;
}

void migration_set(Migration *self, const char *name, const TomlValue *value, Text as) {
    const uint32_t option = option_find(text_from_c(name));
    const OptionType type = OPTIONS[option].type;
    if (OPTIONS[option].is_foreign) {
        migration_drop(self, as, value, why_foreign(name));
    } else if (type == OPTION_RULES && value->type == TOML_ARRAY) {
        add_rules(self, value_of(self, option, TOML_ARRAY), value);
    } else if (type == OPTION_PER_FILE && value->type == TOML_TABLE) {
        add_per_files(self, option, value);
    } else if (!is_right(self, option, value, as)) {
        // a remark says so
    } else if (value->type == TOML_ARRAY) {
        add_list(self, option, value);
    } else {
        TomlValue *const copy = new_value(self, value->type, TEXT(""));
        *copy = *value;
        self->values[option] = copy;
    }
}

// `--write` puts [tool.shikra] into a pyproject.toml where there is one.
void migration_set_extend(Migration *self, const TomlValue *value) {
    Arena *const arena = self->context.arena;
    const Text name = path_name(value->text);
    const Text folder = text_slice(value->text, 0, value->text.length - name.length);
    const char *const beside =
        arena_printf(arena, "%s%.*spyproject.toml",
                     text_starts_with(folder, TEXT("/")) ? "" : self->folder, TEXT_ARGS(folder))
            .bytes;
    const bool is_pyproject = text_is(name, "pyproject.toml") || access(beside, F_OK) == 0;
    TomlValue *const made = new_value(self, TOML_STRING, TEXT(""));
    made->text = arena_printf(arena, "%.*s%s", TEXT_ARGS(folder),
                              is_pyproject ? "pyproject.toml" : "shikra.toml");
    self->values[option_find(TEXT("extend"))] = made;
    migration_note(self,
                   "`extend` names what `shikra migrate --write` makes of %.*s: run it there, too.",
                   TEXT_ARGS(value->text));
}

void migration_set_boolean(Migration *self, const char *name, bool value) {
    TomlValue *const made = new_value(self, TOML_BOOLEAN, TEXT(""));
    made->boolean = value;
    self->values[option_find(text_from_c(name))] = made;
}

void migration_add(Migration *self, const char *name, Text item) {
    const uint32_t option = option_find(text_from_c(name));
    TomlValue *const list = value_of(self, option, TOML_ARRAY);
    if (OPTIONS[option].type == OPTION_RULES) {
        add_rule(self, list, item, item);
    } else {
        add_item(self, list, item);
    }
}

void migration_add_rule(Migration *self, const char *name, Text code, Text as) {
    add_rule(self, value_of(self, option_find(text_from_c(name)), TOML_ARRAY), code, as);
}

void migration_add_nothing(Migration *self, const char *name) {
    value_of(self, option_find(text_from_c(name)), TOML_ARRAY);
}

bool migration_has(const Migration *self, const char *name) {
    return self->values[option_find(text_from_c(name))] != NULL;
}

bool migration_selects(const Migration *self, Text code) {
    static const char *const names[] = {"lint.select", "lint.extend-select"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const TomlValue *const list = self->values[option_find(text_from_c(names[i]))];
        const TomlValue *item = list != NULL ? list->first : NULL;
        while (item != NULL && !text_starts_with(code, item->text)) item = item->next;
        if (item != NULL) return true;
    }
    return false;
}

// ---- Reading ----

MigrationTexts migration_words(Migration *self, const TomlValue *value, const char *separators) {
    MigrationTexts words = {0};
    if (value->type == TOML_ARRAY) {
        for (const TomlValue *item = value->first; item != NULL; item = item->next) {
            if (item->type == TOML_STRING) VEC_PUSH(self->context.arena, &words, item->text);
        }
        return words;
    }
    const Text text = value->text;
    for (size_t at = 0; at < text.length;) {
        const size_t start = at;
        while (at < text.length && strchr(separators, text.bytes[at]) == NULL) at++;
        const Text word = text_trim(text_slice(text, start, at));
        if (word.length != 0) VEC_PUSH(self->context.arena, &words, word);
        at++;
    }
    return words;
}
