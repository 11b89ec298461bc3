// Layers into Settings: values, patterns, versions. What is wrong has been taken out before.
#include "config/options.h"

#include "config/dummy_name.h"
#include "config/values.h"
#include "source/path.h"

#include <assert.h>
#include <glob.h>
#include <stdlib.h>

bool size_parse(Text text, uint64_t *size) {
    static const char units[] = "KMG";
    uint64_t number = 0;
    size_t at = 0;
    while (at < text.length && byte_is_digit(text.bytes[at]) && number < (1u << 30)) {
        number = number * 10 + (uint64_t)(text.bytes[at++] - '0');
    }
    const Text unit = text_skip(text, at);
    unsigned shift = 0;
    for (unsigned i = 0; unit.length == 1 && i < 3; i++) {
        if (byte_lower(unit.bytes[0]) == byte_lower(units[i])) shift = 10 * (i + 1);
    }
    *size = number << shift;
    return number != 0 && (unit.length == 0 || shift != 0);
}

uint16_t version_parse(Text text) {
    uint16_t minor = 0;
    if (!text_starts_with(text, TEXT("py3")) || text.length < 4 || text.length > 5) return 0;
    for (size_t i = 3; i < text.length; i++) {
        if (!byte_is_digit(text.bytes[i])) return 0;
        minor = (uint16_t)(minor * 10 + (text.bytes[i] - '0'));
    }
    return minor >= 7 && minor <= 15 ? (uint16_t)(300 + minor) : 0;
}

typedef VEC(const char *) TextVec;

static TextList vec_list(Arena *arena, TextVec *items) {
    const uint32_t count = items->count;
    VEC_PUSH(arena, items, (const char *)NULL);
    return (TextList){items->items, count};
}

static TextList text_list(Arena *arena, const TomlValue *array) {
    TextVec items = {0};
    for (const TomlValue *item = array->first; item != NULL; item = item->next) {
        VEC_PUSH(arena, &items, arena_copy_c(arena, item->text));
    }
    return vec_list(arena, &items);
}

// A list means that all are required.
static RuntimeNames runtime_names(Arena *arena, const TomlValue *value) {
    if (value->type == TOML_ARRAY) {
        return (RuntimeNames){text_list(arena, value), text_list(arena, &(TomlValue){0})};
    }
    TextVec required = {0};
    TextVec ambiguous = {0};
    for (const TomlValue *entry = value->first; entry != NULL; entry = entry->next) {
        TextVec *const names = text_is(entry->text, "required") ? &required : &ambiguous;
        VEC_PUSH(arena, names, arena_copy_c(arena, entry->key));
    }
    return (RuntimeNames){vec_list(arena, &required), vec_list(arena, &ambiguous)};
}

static TextList section_patterns(Arena *arena, const TomlValue *table) {
    TextVec patterns = {0};
    for (const TomlValue *entry = table->first; entry != NULL; entry = entry->next) {
        for (const TomlValue *item = entry->first; item != NULL; item = item->next) {
            VEC_PUSH(arena, &patterns, arena_copy_c(arena, item->text));
        }
    }
    return vec_list(arena, &patterns);
}

// What the patterns of `src` match; a path that matches nothing is kept as it is.
static TextList folder_list(Arena *arena, const Layer *layer, const TomlValue *array) {
    TextVec folders = {0};
    for (const TomlValue *item = array->first; item != NULL; item = item->next) {
        const Text path = path_absolute(arena, text_from_c(layer->root), item->text);
        const char *const pattern = arena_copy_c(arena, path);
        glob_t found = {0};
        if (glob(pattern, 0, NULL, &found) == 0) {
            for (size_t i = 0; i < found.gl_pathc; i++) {
                VEC_PUSH(arena, &folders, arena_copy_c(arena, text_from_c(found.gl_pathv[i])));
            }
        } else {
            VEC_PUSH(arena, &folders, pattern);
        }
        globfree(&found);
    }
    return vec_list(arena, &folders);
}

// "~/x" is in the user's own folder, as ruff has it.
static const char *absolute_path(Arena *arena, const char *root, Text path) {
    const char *const home = getenv("HOME");
    if (home != NULL && text_starts_with(path, TEXT("~/"))) {
        path = arena_printf(arena, "%s%.*s", home, TEXT_ARGS(text_skip(path, 1)));
    }
    return arena_copy_c(arena, path_absolute(arena, text_from_c(root), path));
}

static void apply_value(Arena *arena, const Layer *layer, const Option *option,
                        const TomlValue *value, Settings *settings) {
    void *const field = (char *)settings + option->offset;
    switch (option->type) {
    case OPTION_BOOLEAN: *(bool *)field = value->boolean; break;
    case OPTION_INTEGER: *(uint64_t *)field = (uint64_t)value->integer; break;
    case OPTION_PATH: *(const char **)field = absolute_path(arena, layer->root, value->text); break;
    case OPTION_STRING:
    case OPTION_FORMAT: *(const char **)field = arena_copy_c(arena, value->text); break;
    case OPTION_REGEX: *(const void **)field = name_pattern_compile(arena, value->text); break;
    case OPTION_STRINGS: *(TextList *)field = text_list(arena, value); break;
    case OPTION_RUNTIME_NAMES: *(RuntimeNames *)field = runtime_names(arena, value); break;
    case OPTION_SECTIONS: *(TextList *)field = section_patterns(arena, value); break;
    case OPTION_FOLDERS: *(TextList *)field = folder_list(arena, layer, value); break;
    case OPTION_VERSION:
        *(uint16_t *)field = version_parse(value->text);
        settings->syntax_version = settings->target_version;
        break;
    case OPTION_SIZE:
        *(uint64_t *)field = (uint64_t)value->integer;
        if (value->type == TOML_STRING) size_parse(value->text, field);
        break;
    case OPTION_GLOBS:
    case OPTION_RULES:
    case OPTION_PER_FILE:
    case OPTION_PER_FILE_VERSION:
    case OPTION_TABLE:
    case OPTION_ANY: break;
    }
}

// ---- Patterns ----

GlobSet *glob_of(Arena *arena, const Layer *layer, Text pattern, bool *is_negated) {
    *is_negated = text_starts_with(pattern, TEXT("!"));
    const char *why = NULL;
    GlobSet *const set = glob_set_new(arena, layer->root);
    const bool is_right = glob_set_add(set, text_skip(pattern, *is_negated), &why);
    assert(is_right); // it was checked
    (void)is_right;
    return set;
}

static void add_globs(Arena *arena, GlobSet *set, const Layer *layer, const char *name) {
    const TomlValue *const list = layer_value(layer, name);
    if (list == NULL) return;
    GlobSet *const own = glob_set_new(arena, layer->root);
    const char *why = NULL;
    for (const TomlValue *item = list->first; item != NULL; item = item->next) {
        glob_set_add(own, item->text, &why);
    }
    glob_set_add_all(set, own);
}

static bool any_sets(const Layer *const *layers, uint32_t count, const char *const *names) {
    for (uint32_t i = 0; i < count; i++) {
        for (const char *const *name = names; *name != NULL; name++) {
            if (layer_value(layers[i], *name) != NULL) return true;
        }
    }
    return false;
}

// The last list of `names[0]` (else the default one) and all lists of the other names.
static void apply_globs(Arena *arena, const Layer *const *layers, uint32_t count,
                        const char *const *names, const char *const *defaults, const char *root,
                        const GlobSet **field) {
    if (!any_sets(layers, count, names)) return;
    GlobSet *const set = glob_set_new(arena, root);
    uint32_t base = count;
    while (base > 0 && layer_value(layers[base - 1], names[0]) == NULL) base--;
    if (base > 0) add_globs(arena, set, layers[base - 1], names[0]);
    const char *why = NULL;
    for (; base == 0 && *defaults != NULL; defaults++) {
        glob_set_add(set, text_from_c(*defaults), &why);
    }
    for (uint32_t i = 0; i < count; i++) {
        for (const char *const *name = names + 1; *name != NULL; name++) {
            add_globs(arena, set, layers[i], *name);
        }
    }
    *field = set;
}

static void apply_per_file_versions(Arena *arena, const Layer *layer, Settings *settings) {
    const TomlValue *const table = layer_value(layer, "per-file-target-version");
    if (table == NULL) return;
    VEC(PerFileVersion) items = {0};
    for (const TomlValue *entry = table->first; entry != NULL; entry = entry->next) {
        PerFileVersion item = {.version = version_parse(entry->text)};
        item.globs = glob_of(arena, layer, entry->key, &item.is_negated);
        VEC_PUSH(arena, &items, item);
    }
    settings->per_file_versions = (PerFileVersions){items.items, items.count};
}

void layers_apply(const OptionContext *context, const Layer *const *layers, uint32_t count,
                  Settings *settings) {
    static const char *const exclude[] = {"exclude", "extend-exclude", "lint.exclude", NULL};
    static const char *const include[] = {"include", "extend-include", NULL};
    Arena *const arena = context->arena;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t o = 0; o < OPTION_COUNT; o++) {
            const TomlValue *const value = layers[i]->values[o];
            if (value != NULL && !OPTIONS[o].is_foreign) {
                apply_value(arena, layers[i], &OPTIONS[o], value, settings);
            }
        }
        apply_per_file_versions(arena, layers[i], settings);
    }
    apply_globs(arena, layers, count, exclude, DISCOVER_EXCLUDE, settings->project_root,
                &settings->filter.exclude);
    apply_globs(arena, layers, count, include, DISCOVER_INCLUDE, settings->project_root,
                &settings->filter.include);
    layers_apply_rules(context, layers, count, settings);
}
