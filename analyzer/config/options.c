// Options: the table, and reading tables by it.
#include "config/options.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

const Option OPTIONS[] = {
#define OPTION(name, type, field, default_text, doc)                                               \
    {name, OPTION_##type, false, offsetof(Settings, field), default_text, doc},
#define exclude filter.exclude
#define include filter.include
#include "config/options.def"
#undef exclude
#undef include
#undef OPTION
#define FOREIGN(name, type) {name, OPTION_##type, true, 0, "", ""},
#include "config/foreign_options.def"
#undef FOREIGN
};
const uint32_t OPTION_COUNT = sizeof OPTIONS / sizeof OPTIONS[0];

uint32_t option_find(Text name) {
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

void layer_notice(const OptionContext *context, NoticeLevel level, const Layer *layer,
                  uint32_t option, const TomlValue *value, const char *format, ...) {
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    const bool has_own = option < OPTION_COUNT && layer->origins[option] != NULL;
    const char *const origin = has_own ? layer->origins[option] : layer->origin;
    notice_add_at(context->notices, level, origin, value->line, value->column, "%s", message);
}

void layer_set(const OptionContext *context, Layer *layer, uint32_t option, const TomlValue *value,
               const char *origin) {
    layer->origins[option] = origin;
    if (option_check(context, layer, option, value)) layer->values[option] = value;
}

// ---- Tables ----

static Text joined(const OptionContext *context, const char *before, Text name) {
    return arena_printf(context->arena, "%s.%.*s", before, TEXT_ARGS(name));
}

static bool is_section(const OptionContext *context, Text name) {
    const Text prefix = arena_printf(context->arena, "%.*s.", TEXT_ARGS(name));
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        if (text_starts_with(text_from_c(OPTIONS[i].name), prefix)) return true;
    }
    return false;
}

// Names without `lint.` may have been meant as if it stood there.
static const char *nearest_option(Text name) {
    const char *nearest = NULL;
    unsigned best = name.length > 8 ? 5 : 3;
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        Text candidate = text_from_c(OPTIONS[i].name);
        unsigned distance = text_distance(name, candidate, best);
        if (text_starts_with(candidate, TEXT("lint.")) && distance >= best) {
            distance = text_distance(name, text_skip(candidate, strlen("lint.")), best);
        }
        if (distance >= best) continue;
        best = distance;
        nearest = OPTIONS[i].name;
    }
    return nearest;
}

static void fail_unknown(const OptionContext *context, const Layer *layer, Text name,
                         const TomlValue *value) {
    enum { MOST_SUGGESTIONS = 100 }; // whoever has more mistakes has another file in hand
    const bool suggests = context->notices->count < MOST_SUGGESTIONS;
    const char *const nearest = suggests ? nearest_option(name) : NULL;
    if (text_is(name, "tool")) { // only in a shikra.toml: of a pyproject.toml the section is read
        layer_notice(
            context, NOTICE_ERROR, layer, OPTION_COUNT, value,
            "`[tool.NAME]` is for a pyproject.toml: here `[tool.shikra.lint]` is `[lint]`");
    } else if (nearest != NULL) {
        layer_notice(context, NOTICE_ERROR, layer, OPTION_COUNT, value,
                     "unknown setting `%.*s`; did you mean `%s`?",
                     TEXT_ARGS(text_slice(name, 0, 80)), nearest);
    } else {
        layer_notice(context, NOTICE_ERROR, layer, OPTION_COUNT, value,
                     "unknown setting `%.*s`; `shikra config --reference` lists them",
                     TEXT_ARGS(text_slice(name, 0, 80)));
    }
}

static void add_section(const OptionContext *context, Layer *layer, const TomlValue *table,
                        const char *section, int depth);

// One key: an option, a section of options, or what ruff once had at the top and now has in `lint`.
static void add_key(const OptionContext *context, Layer *layer, Text name, const TomlValue *value,
                    int depth) {
    const uint32_t option = option_find(name);
    if (option != OPTION_COUNT) {
        layer_set(context, layer, option, value, NULL);
        return;
    }
    if (is_section(context, name)) {
        if (value->type == TOML_TABLE) {
            add_section(context, layer, value, arena_copy_c(context->arena, name), depth + 1);
        } else {
            layer_notice(context, NOTICE_ERROR, layer, OPTION_COUNT, value,
                         "`%.*s` is a section of settings, not %s", TEXT_ARGS(name),
                         toml_type_name(value->type));
        }
        return;
    }
    const Text in_lint = joined(context, "lint", name);
    const bool is_old =
        depth == 0 && (option_find(in_lint) != OPTION_COUNT || is_section(context, in_lint));
    if (!is_old) {
        fail_unknown(context, layer, name, value);
        return;
    }
    layer_notice(context, NOTICE_WARNING, layer, OPTION_COUNT, value,
                 "`%.*s` belongs in the `lint` section now: `lint.%.*s`", TEXT_ARGS(name),
                 TEXT_ARGS(name));
    add_key(context, layer, in_lint, value, depth + 1);
}

// Sections are as deep as option names have dots: three at most.
static void add_section(const OptionContext *context, Layer *layer, const TomlValue *table,
                        const char *section, int depth) {
    for (const TomlValue *value = table->first; value != NULL; value = value->next) {
        const Text name = section != NULL ? joined(context, section, value->key) : value->key;
        add_key(context, layer, name, value, depth);
    }
}

void layer_add_table(const OptionContext *context, Layer *layer, const TomlValue *table) {
    add_section(context, layer, table, NULL, 0);
}
