// What of a Settings may change findings, as bytes: equal bytes, equal findings. An option counts
// unless it is listed here, so that a new one is safe.
#include "config/loader.h"

static const char *const WITHOUT_EFFECT[] = {
    "baseline",          "cache-dir",    "exclude",       "extend-exclude",
    "extend-include",    "fix",          "fix-only",      "force-exclude",
    "include",           "lint.exclude", "output-format", "require-git",
    "respect-gitignore", "show-fixes",   "unsafe-fixes",  NULL};

static bool is_listed(const char *name) {
    for (const char *const *other = WITHOUT_EFFECT; *other != NULL; other++) {
        if (strcmp(name, *other) == 0) return true;
    }
    return false;
}

// Options whose outcome is in Settings in a form that can be compared, and folders, of which the
// cache remembers what was looked for in them.
static bool is_resolved(OptionType type) {
    return type == OPTION_RULES || type == OPTION_PER_FILE || type == OPTION_PER_FILE_VERSION ||
           type == OPTION_VERSION || type == OPTION_FOLDERS;
}

static void append_bytes(Buffer *out, const void *bytes, size_t size) {
    buffer_append(out, (Text){bytes, size});
}

static void append_number(Buffer *out, uint64_t number) {
    append_bytes(out, &number, sizeof number);
}

static void append_text(Buffer *out, Text text) {
    append_number(out, text.length);
    buffer_append(out, text);
}

static void append_scalar(Buffer *out, const TomlValue *value) {
    append_number(out, value->type);
    append_text(out, value->key);
    append_text(out, value->text);
    append_number(out, (uint64_t)value->integer);
    append_number(out, value->boolean);
}

// In preorder, each level ended by a mark. The reader of TOML bounds the depth.
static void append_value(Buffer *out, const TomlValue *value) {
    const TomlValue *above[TOML_DEEPEST + 1];
    uint32_t depth = 0;
    for (;;) {
        append_scalar(out, value);
        if (value->first != NULL && depth <= TOML_DEEPEST) {
            above[depth++] = value;
            value = value->first;
            continue;
        }
        while (depth != 0 && value->next == NULL) {
            buffer_append_byte(out, '.');
            value = above[--depth];
        }
        if (depth == 0) return;
        value = value->next;
    }
}

static void append_option(Buffer *out, const ConfigEntry *entry, uint32_t option) {
    for (uint32_t i = 0; i < entry->layer_count; i++) {
        const TomlValue *const value = entry->layers[i]->values[option];
        if (value == NULL) continue;
        append_text(out, text_from_c(OPTIONS[option].name));
        append_value(out, value);
    }
}

void config_append_fingerprint(Buffer *out, const Settings *settings) {
    const ConfigEntry *entry = (const ConfigEntry *)settings; // its first member
    if (entry->variant_of != NULL) entry = entry->variant_of;
    append_bytes(out, &settings->enabled, sizeof settings->enabled);
    append_bytes(out, &settings->fixable, sizeof settings->fixable);
    append_bytes(out, &settings->safely_fixable, sizeof settings->safely_fixable);
    append_bytes(out, &settings->unsafely_fixable, sizeof settings->unsafely_fixable);
    append_number(out, settings->target_version);
    append_number(out, settings->syntax_version);
    append_number(out, settings->is_preview);
    for (uint32_t i = 0; i < settings->code_choices.count; i++) {
        append_text(out, text_from_c(settings->code_choices.items[i].prefix));
        append_number(out, settings->code_choices.items[i].enables);
    }
    for (uint32_t option = 0; option < OPTION_COUNT; option++) {
        const Option *const known = &OPTIONS[option];
        if (known->is_foreign || is_listed(known->name) || is_resolved(known->type)) continue;
        append_option(out, entry, option);
    }
}
