// Fuzzes what reads a project's own files besides Python: TOML, every option, globs, .gitignore.
#include "fuzz.h"

#include "../lint.h"
#include "config/config.h"
#include "config/toml.h"
#include "source/glob.h"

static void apply_options(const Registry *registry, Arena *arena, const TomlValue *table) {
    Settings settings;
    settings_init_defaults(&settings);
    NoticeList notices = notice_list(arena);
    for (const TomlValue *value = table->first; value != NULL; value = value->next) {
        if (value->type == TOML_STRING) {
            config_apply(&settings, registry, arena, &notices, value->key, value->text);
        }
    }
}

static void match_globs(Arena *arena, Text text) {
    Text pattern;
    GlobSet *const set = glob_set_new(arena, "/project");
    while (text_split_next(&text, '\n', &pattern)) {
        const char *why = NULL;
        glob_set_add(set, pattern, &why);
        const Glob *const glob = glob_new(arena, pattern, GLOB_GIT, &why);
        if (glob != NULL) glob_matches(glob, text);
        glob_set_matches(set, TEXT("/project/src/[generated]/module_2.py"));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    const Registry *const registry = &REGISTRY;
    Arena arena;
    arena_init(&arena);
    NoticeList notices = notice_list(&arena);
    const Text text = arena_copy(&arena, (Text){(const char *)bytes, size});
    const TomlValue *const table = toml_parse(&arena, &notices, "pyproject.toml", text);
    if (table != NULL) {
        apply_options(registry, &arena, table);
        const TomlValue *const ours = toml_find(table, "tool.shikra");
        if (ours != NULL) apply_options(registry, &arena, ours);
    }
    Settings settings;
    settings_init_defaults(&settings);
    const size_t equals = text_find_byte(text, '=', 0);
    if (equals != TEXT_NOT_FOUND) {
        config_apply(&settings, registry, &arena, &notices, text_trim(text_slice(text, 0, equals)),
                     text_trim(text_skip(text, equals + 1)));
    }
    if (size < 4096) match_globs(&arena, text);
    arena_release(&arena);
    return 0;
}
