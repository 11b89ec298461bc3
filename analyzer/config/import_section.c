// Import sections: what the user says, then Python's own modules, then what is found on disk.
#include "config/import_section.h"

#include <fnmatch.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>

// ---- The standard library ----

typedef struct StandardModule {
    const char *name;
    uint16_t first;
    uint16_t last; // 0: it is still there
} StandardModule;

static const StandardModule STANDARD_LIBRARY[] = {
#define MODULE(name, first, last) {name, first, last},
#include "config/standard_library.def"
#undef MODULE
};

bool is_standard_library(Text name, uint16_t version) {
    size_t low = 0;
    size_t high = sizeof STANDARD_LIBRARY / sizeof *STANDARD_LIBRARY;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const StandardModule *const module = &STANDARD_LIBRARY[middle];
        const int order = text_compare(name, text_from_c(module->name));
        if (order == 0) {
            return version >= module->first && (module->last == 0 || version <= module->last);
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return false;
}

// ---- The user's patterns ----

static bool matches_any(const TextList *patterns, const char *module) {
    for (uint32_t i = 0; i < patterns->count; i++) {
        if (fnmatch(patterns->items[i], module, FNM_NOESCAPE) == 0) return true;
    }
    return false;
}

static bool find_known(const IsortSettings *isort, const char *module, ImportSection *section) {
    const struct {
        const TextList *patterns;
        ImportSection section;
    } lists[] = {{&isort->known_first_party, IMPORT_FIRST_PARTY},
                 {&isort->known_third_party, IMPORT_THIRD_PARTY},
                 {&isort->known_local_folder, IMPORT_LOCAL_FOLDER},
                 {&isort->extra_standard_library, IMPORT_STANDARD_LIBRARY},
                 {&isort->sections, IMPORT_THIRD_PARTY}};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        if (!matches_any(lists[i].patterns, module)) continue;
        *section = lists[i].section;
        return true;
    }
    return false;
}

// The longest part of the module that a pattern names decides.
static bool find_configured(const IsortSettings *isort, Text module, ImportSection *section) {
    char name[512];
    const size_t patterns = (size_t)isort->known_first_party.count +
                            isort->known_third_party.count + isort->known_local_folder.count +
                            isort->extra_standard_library.count + isort->sections.count;
    if (patterns == 0 || module.length >= sizeof name) return false;
    memcpy(name, module.bytes, module.length);
    for (size_t end = module.length; end > 0; end--) {
        if (end != module.length && name[end] != '.') continue;
        name[end] = '\0';
        if (find_known(isort, name, section)) return true;
    }
    return false;
}

// ---- On disk ----

static bool is_folder(const char *path) {
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

static bool is_file(const char *path) {
    struct stat info;
    return stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

static bool is_in_folder(const char *folder, Text module) {
    static const char *const SUFFIXES[] = {".py", ".pyi"};
    char path[PATH_MAX];
    const int length = snprintf(path, sizeof path - 8, "%s/%.*s", folder, TEXT_ARGS(module));
    if (length <= 0 || (size_t)length >= sizeof path - 8) return false;
    for (char *at = path + strlen(folder) + 1; *at != '\0'; at++) {
        if (*at == '.') *at = '/';
    }
    if (is_folder(path)) return true;
    for (size_t i = 0; i < sizeof SUFFIXES / sizeof *SUFFIXES; i++) {
        snprintf(path + length, sizeof path - (size_t)length, "%s", SUFFIXES[i]);
        if (is_file(path)) return true;
    }
    return false;
}

bool import_is_in_sources(const Settings *settings, Text module) {
    for (uint32_t i = 0; i < settings->sources.count; i++) {
        if (is_in_folder(settings->sources.items[i], module)) return true;
    }
    return false;
}

// ---- All of it ----

static ImportSection default_section(const Settings *settings) {
    static const struct {
        const char *name;
        ImportSection section;
    } names[] = {{"future", IMPORT_FUTURE},
                 {"standard-library", IMPORT_STANDARD_LIBRARY},
                 {"first-party", IMPORT_FIRST_PARTY},
                 {"local-folder", IMPORT_LOCAL_FOLDER}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i].name, settings->isort.default_section) == 0) return names[i].section;
    }
    return IMPORT_THIRD_PARTY;
}

// Of neighbours that look for the same, which is common, the first is enough.
static bool probe(const Settings *settings, Text module, ImportProbes *probes) {
    const ImportProbe *const last = probes->count != 0 ? &probes->items[probes->count - 1] : NULL;
    if (last != NULL && text_equal(last->module, module)) return last->is_found;
    const ImportProbe made = {arena_copy(probes->arena, module),
                              import_is_in_sources(settings, module)};
    VEC_PUSH(probes->arena, probes, made);
    return made.is_found;
}

ImportSection import_section(const Settings *settings, Text module, Text package,
                             ImportProbes *probes) {
    const IsortSettings *const isort = &settings->isort;
    Text rest = module;
    Text base = TEXT("");
    const bool is_relative = text_starts_with(module, TEXT("."));
    if (!is_relative) text_split_next(&rest, '.', &base);
    if (text_is(base, "__future__")) return IMPORT_FUTURE;
    if (isort->no_sections) return IMPORT_FIRST_PARTY;
    if (is_relative) return IMPORT_LOCAL_FOLDER;
    ImportSection section;
    if (find_configured(isort, module, &section)) return section;
    if (is_standard_library(base, settings->target_version)) return IMPORT_STANDARD_LIBRARY;
    if (isort->detect_same_package && package.length != 0 && text_equal(base, package)) {
        return IMPORT_FIRST_PARTY;
    }
    if (text_is(module, "__main__") || probe(settings, module, probes)) return IMPORT_FIRST_PARTY;
    return default_section(settings);
}
