// Options: is a value one for its option?
#include "config/options.h"

#include "base/buffer.h"

#include "config/dummy_name.h"
#include "config/selector.h"
#include "config/values.h"

#include <stdio.h>

typedef struct Checker {
    const OptionContext *context;
    const Layer *layer;
    uint32_t option;
} Checker;

static bool fail_type(const Checker *self, const TomlValue *value, const char *wanted) {
    layer_notice(self->context, NOTICE_ERROR, self->layer, self->option, value,
                 "`%s` takes %s, not %s", OPTIONS[self->option].name, wanted,
                 toml_type_name(value->type));
    return false;
}

static bool check_type(const Checker *self, const TomlValue *value, TomlType type,
                       const char *wanted) {
    return value->type == type || fail_type(self, value, wanted);
}

static bool check_strings(const Checker *self, const TomlValue *value) {
    if (value->type != TOML_ARRAY) return fail_type(self, value, "an array of strings");
    bool is_right = true;
    for (const TomlValue *item = value->first; item != NULL; item = item->next) {
        if (item->type != TOML_STRING) is_right = fail_type(self, item, "an array of strings");
    }
    return is_right;
}

static bool check_integer(const Checker *self, const TomlValue *value) {
    if (value->type != TOML_INTEGER) return fail_type(self, value, "a whole number");
    const bool may_be_negative = OPTIONS[self->option].is_foreign; // isort's lines-after-imports
    if (value->integer >= 0 || may_be_negative) return true;
    layer_notice(self->context, NOTICE_ERROR, self->layer, self->option, value,
                 "`%s` cannot be negative", OPTIONS[self->option].name);
    return false;
}

static bool check_size(const Checker *self, const TomlValue *value) {
    uint64_t size;
    if (value->type == TOML_INTEGER && value->integer > 0) return true;
    if (value->type == TOML_STRING && size_parse(value->text, &size)) return true;
    layer_notice(self->context, NOTICE_ERROR, self->layer, self->option, value,
                 "a size is a number of bytes, or a string such as \"64M\"");
    return false;
}

static bool check_version(const Checker *self, const TomlValue *value) {
    if (value->type == TOML_STRING && version_parse(value->text) != 0) return true;
    layer_notice(self->context, NOTICE_ERROR, self->layer, self->option, value,
                 "a Python version is written as \"py37\" to \"py315\", not %s%.*s%s",
                 value->type == TOML_STRING ? "\"" : "", TEXT_ARGS(text_slice(value->text, 0, 40)),
                 value->type == TOML_STRING ? "\"" : "");
    return false;
}

static bool check_format(const Checker *self, const TomlValue *value) {
    if (value->type != TOML_STRING) return fail_type(self, value, "a string");
    const char *nearest = NULL;
    unsigned best = 4;
    for (const char *const *name = self->context->formats; name != NULL && *name != NULL; name++) {
        const unsigned distance = text_distance(value->text, text_from_c(*name), best);
        if (distance == 0) return true;
        if (distance < best) {
            best = distance;
            nearest = *name;
        }
    }
    if (self->context->formats == NULL) return true;
    Buffer names = {0};
    for (const char *const *name = self->context->formats; *name != NULL; name++)
        buffer_printf(&names, "%s%s", names.length != 0 ? ", " : "", *name);
    layer_notice(self->context, NOTICE_ERROR, self->layer, self->option, value,
                 "unknown output format `%.*s`; %s%s%s", TEXT_ARGS(text_slice(value->text, 0, 40)),
                 nearest != NULL ? "did you mean `" : "there are ",
                 nearest != NULL ? nearest : names.bytes, nearest != NULL ? "`?" : "");
    buffer_release(&names);
    return false;
}

static bool check_regex(const Checker *self, const TomlValue *value) {
    if (value->type != TOML_STRING) return fail_type(self, value, "a string");
    char why[256];
    if (name_pattern_check(self->context->arena, value->text, why, sizeof why)) return true;
    layer_notice(self->context, NOTICE_ERROR, self->layer, self->option, value,
                 "`%s` is no regular expression: %s", OPTIONS[self->option].name, why);
    return false;
}

static bool check_glob(const Checker *self, const TomlValue *value, Text pattern) {
    const char *why = NULL;
    GlobSet *const set = glob_set_new(self->context->arena, self->layer->root);
    if (glob_set_add(set, pattern, &why)) return true;
    layer_notice(self->context, NOTICE_ERROR, self->layer, self->option, value,
                 "the pattern `%.*s` %s", TEXT_ARGS(text_slice(pattern, 0, 100)), why);
    return false;
}

static bool check_globs(const Checker *self, const TomlValue *value) {
    bool is_right = check_strings(self, value);
    for (const TomlValue *item = value->first; is_right && item != NULL; item = item->next) {
        is_right = check_glob(self, item, item->text);
    }
    return is_right;
}

// ---- Selectors ----

static bool fail_unknown(const Checker *self, const TomlValue *item) {
    const char *const nearest = selector_suggest(self->context->registry, item->text);
    layer_notice(self->context, NOTICE_ERROR, self->layer, self->option, item,
                 "unknown rule `%.*s`; %s%s%s", TEXT_ARGS(text_slice(item->text, 0, 100)),
                 nearest != NULL ? "did you mean `" : "`shikra rules` lists them",
                 nearest != NULL ? nearest : "", nearest != NULL ? "`?" : "");
    return false;
}

static bool is_ignoring(const Option *option) {
    return strcmp(option->name, "lint.select") != 0 &&
           strcmp(option->name, "lint.extend-select") != 0;
}

static bool check_selector(const Checker *self, const TomlValue *item) {
    const Text current = code_redirect(item->text);
    if (!text_equal(current, item->text)) {
        layer_notice(self->context, NOTICE_WARNING, self->layer, self->option, item,
                     "`%.*s` is called `%.*s` now", TEXT_ARGS(item->text), TEXT_ARGS(current));
    }
    switch (selector_parse(self->context->registry, current).kind) {
    case SELECTOR_RULES:
    case SELECTOR_FOREIGN: return true;
    case SELECTOR_REMOVED:
        layer_notice(self->context,
                     is_ignoring(&OPTIONS[self->option]) ? NOTICE_WARNING : NOTICE_ERROR,
                     self->layer, self->option, item, "ruff has removed the rule `%.*s`",
                     TEXT_ARGS(item->text));
        return is_ignoring(&OPTIONS[self->option]);
    case SELECTOR_UNKNOWN: break;
    }
    return fail_unknown(self, item);
}

// One warning for all of a list, however many: a project that comes from ruff has a long one.
static void note_foreign(const Checker *self, const TomlValue *list) {
    char names[256];
    size_t length = 0;
    const TomlValue *first = NULL;
    for (const TomlValue *item = list->first; item != NULL; item = item->next) {
        const Selector selector =
            selector_parse(self->context->registry, code_redirect(item->text));
        if (selector.kind != SELECTOR_FOREIGN || length >= sizeof names - 1) continue;
        if (first == NULL) first = item;
        const int more = snprintf(names + length, sizeof names - length, "%s%.*s",
                                  first == item ? "" : ", ", TEXT_ARGS(item->text));
        length += more > 0 ? (size_t)more : 0;
    }
    if (first == NULL) return;
    layer_notice(self->context, NOTICE_WARNING, self->layer, self->option, first,
                 "ruff has these rules, this build not yet: %s", names);
}

static bool check_selectors(const Checker *self, const TomlValue *value) {
    if (!check_strings(self, value)) return false;
    bool is_right = true;
    for (const TomlValue *item = value->first; item != NULL; item = item->next) {
        is_right &= check_selector(self, item);
    }
    const Option *const option = &OPTIONS[self->option];
    if (is_right && !option->is_foreign && !is_ignoring(option)) note_foreign(self, value);
    return is_right;
}

static Text without_bang(Text pattern) {
    return text_skip(pattern, text_starts_with(pattern, TEXT("!")));
}

static bool check_per_file(const Checker *self, const TomlValue *value) {
    const bool has_versions = OPTIONS[self->option].type == OPTION_PER_FILE_VERSION;
    bool is_right = check_type(self, value, TOML_TABLE,
                               has_versions ? "a table from patterns to versions"
                                            : "a table from patterns to arrays of rules");
    if (!is_right) return false;
    for (const TomlValue *entry = value->first; entry != NULL; entry = entry->next) {
        is_right &= check_glob(self, entry, without_bang(entry->key));
        is_right &= has_versions ? check_version(self, entry) : check_selectors(self, entry);
    }
    return is_right;
}

static bool check_runtime_names(const Checker *self, const TomlValue *value) {
    if (value->type != TOML_TABLE) return check_strings(self, value);
    bool is_right = true;
    for (const TomlValue *entry = value->first; entry != NULL; entry = entry->next) {
        const bool is_known = entry->type == TOML_STRING && (text_is(entry->text, "required") ||
                                                             text_is(entry->text, "ambiguous"));
        if (is_known) continue;
        layer_notice(self->context, NOTICE_ERROR, self->layer, self->option, entry,
                     "`%s` takes \"required\" or \"ambiguous\" for each name",
                     OPTIONS[self->option].name);
        is_right = false;
    }
    return is_right;
}

static bool check_sections(const Checker *self, const TomlValue *value) {
    if (!check_type(self, value, TOML_TABLE, "a table from names to arrays of strings"))
        return false;
    bool is_right = true;
    for (const TomlValue *entry = value->first; entry != NULL; entry = entry->next) {
        is_right &= check_strings(self, entry);
    }
    return is_right;
}

bool option_check(const OptionContext *context, const Layer *layer, uint32_t option,
                  const TomlValue *value) {
    const Checker self = {context, layer, option};
    switch (OPTIONS[option].type) {
    case OPTION_BOOLEAN: return check_type(&self, value, TOML_BOOLEAN, "true or false");
    case OPTION_PATH:
    case OPTION_STRING: return check_type(&self, value, TOML_STRING, "a string");
    case OPTION_TABLE: return check_type(&self, value, TOML_TABLE, "a table");
    case OPTION_INTEGER: return check_integer(&self, value);
    case OPTION_STRINGS:
    case OPTION_FOLDERS: return check_strings(&self, value);
    case OPTION_RUNTIME_NAMES: return check_runtime_names(&self, value);
    case OPTION_SECTIONS: return check_sections(&self, value);
    case OPTION_SIZE: return check_size(&self, value);
    case OPTION_VERSION: return check_version(&self, value);
    case OPTION_FORMAT: return check_format(&self, value);
    case OPTION_REGEX: return check_regex(&self, value);
    case OPTION_GLOBS: return check_globs(&self, value);
    case OPTION_RULES: return check_selectors(&self, value);
    case OPTION_PER_FILE:
    case OPTION_PER_FILE_VERSION: return check_per_file(&self, value);
    case OPTION_ANY: break;
    }
    return true;
}
