// Sources: the files in the order in which each tool looks for them; the first one holds.
#include "migrate/sources.h"

#include "migrate/ini.h"
#include "migrate/yaml.h"
#include "source/discover.h"
#include "source/path.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

typedef enum FileKind { KIND_TOML, KIND_INI, KIND_YAML } FileKind;

typedef struct Place {
    const char *file;
    const char *section; // "" for the whole file
    MigrationTool tool;
} Place;

static const Place PLACES[] = {
    {".ruff.toml", "", TOOL_RUFF},
    {"ruff.toml", "", TOOL_RUFF},
    {"pyproject.toml", "tool.ruff", TOOL_RUFF},
    {"setup.cfg", "flake8", TOOL_FLAKE8},
    {"tox.ini", "flake8", TOOL_FLAKE8},
    {".flake8", "flake8", TOOL_FLAKE8},
    {"pyproject.toml", "tool.flake8", TOOL_FLAKE8}, // of flake8-pyproject
    {".bandit", "bandit", TOOL_BANDIT},
    {"pyproject.toml", "tool.bandit", TOOL_BANDIT},
    {"bandit.toml", "tool.bandit", TOOL_BANDIT},
    {"bandit.yaml", "", TOOL_BANDIT},
    {"bandit.yml", "", TOOL_BANDIT},
    {".bandit.yaml", "", TOOL_BANDIT},
    {".bandit.yml", "", TOOL_BANDIT},
    {"setup.cfg", "bandit", TOOL_BANDIT},
    {"tox.ini", "bandit", TOOL_BANDIT},
};
enum { PLACE_COUNT = sizeof PLACES / sizeof PLACES[0] };

bool migration_tool_parse(Text name, MigrationTool *tool) {
    static const char *const names[] = {"auto", "ruff", "flake8", "bandit"};
    for (MigrationTool i = TOOL_ANY; i <= TOOL_BANDIT; i++) {
        if (!text_is(name, names[i])) continue;
        *tool = i;
        return true;
    }
    return false;
}

static FileKind kind_of(Text name) {
    if (text_ends_with(name, TEXT(".toml"))) return KIND_TOML;
    return text_ends_with(name, TEXT(".yaml")) || text_ends_with(name, TEXT(".yml")) ? KIND_YAML
                                                                                     : KIND_INI;
}

typedef struct ReadFile {
    const char *path;
    const TomlValue *root; // NULL if it cannot be read
} ReadFile;

typedef struct Sources {
    Migration *migration;
    NoticeList *notices;
    VEC(ReadFile) files;           // each is read, and its faults are told, once for all tools
    VEC(const TomlValue *) bandit; // its tables: taken over together
    bool is_broken;
    bool has_any;
} Sources;

// The file's table; NULL, with a notice, if it cannot be read.
static const TomlValue *read_file(Sources *self, const char *path) {
    Arena *const arena = self->migration->context.arena;
    Text text;
    const char *const problem = config_read_text(arena, path, &text);
    const TomlValue *root = NULL;
    if (problem != NULL) {
        notice_add(self->notices, NOTICE_ERROR, path, "cannot be read: %s", problem);
    } else if (kind_of(path_name(text_from_c(path))) == KIND_TOML) {
        root = toml_parse(arena, self->notices, path, text);
    } else if (kind_of(path_name(text_from_c(path))) == KIND_YAML) {
        root = yaml_parse(arena, self->notices, path, text);
    } else {
        root = ini_parse(arena, self->notices, path, text);
    }
    self->is_broken = self->is_broken || root == NULL;
    return root;
}

static const TomlValue *read_once(Sources *self, const char *path) {
    for (uint32_t i = 0; i < self->files.count; i++) {
        if (strcmp(self->files.items[i].path, path) == 0) return self->files.items[i].root;
    }
    const ReadFile file = {path, read_file(self, path)};
    VEC_PUSH(self->migration->context.arena, &self->files, file);
    return file.root;
}

static const TomlValue *find_section(const TomlValue *root, const char *section) {
    const TomlValue *const table = section[0] == '\0' ? root : toml_find(root, section);
    return table != NULL && table->type == TOML_TABLE ? table : NULL;
}

static void take(Sources *self, const char *path, const char *section, MigrationTool tool,
                 const TomlValue *table) {
    Migration *const migration = self->migration;
    Arena *const arena = migration->context.arena;
    const Text name = path_name(text_from_c(path));
    const Text source = section[0] == '\0'
                            ? arena_copy(arena, name)
                            : arena_printf(arena, "%.*s [%s]", TEXT_ARGS(name), section);
    VEC_PUSH(arena, &migration->sources, source);
    self->has_any = true;
    migration->folder =
        arena_copy_c(arena, text_slice(text_from_c(path), 0, strlen(path) - name.length));
    if (tool == TOOL_RUFF) migrate_from_ruff(migration, table);
    if (tool == TOOL_FLAKE8) migrate_from_flake8(migration, table);
    if (tool == TOOL_BANDIT) VEC_PUSH(arena, &self->bandit, table);
}

static bool exists(const char *path) {
    struct stat info;
    return stat(path, &info) == 0;
}

// The first place in a folder that has a table of `tool`. bandit has two configurations, which add
// up: an INI file for its command line, and one for its tests.
static void read_folder(Sources *self, const char *folder, MigrationTool tool) {
    Arena *const arena = self->migration->context.arena;
    bool has_read[2] = {false, false}; // by whether it is an INI file
    for (size_t i = 0; i < PLACE_COUNT; i++) {
        const bool is_ini = kind_of(text_from_c(PLACES[i].file)) == KIND_INI;
        const bool is_known = tool == TOOL_BANDIT ? has_read[is_ini] : has_read[0] || has_read[1];
        if (is_known) continue;
        const char *const path =
            path_join(arena, text_from_c(folder), text_from_c(PLACES[i].file)).bytes;
        if (PLACES[i].tool != tool || !exists(path)) continue;
        const TomlValue *const root = read_once(self, path);
        const TomlValue *const table = root != NULL ? find_section(root, PLACES[i].section) : NULL;
        if (table == NULL) continue;
        take(self, path, PLACES[i].section, tool, table);
        has_read[is_ini] = true;
    }
}

static const char *const SECTIONS[][2] = {
    [TOOL_RUFF] = {"tool.ruff", ""},
    [TOOL_FLAKE8] = {"tool.flake8", "flake8"},
    [TOOL_BANDIT] = {"tool.bandit", "bandit"},
};

// A file that is named may have any name; a TOML file without a [tool] table is ruff's.
static void read_named(Sources *self, const char *path, MigrationTool asked) {
    const TomlValue *const root = read_file(self, path);
    const FileKind kind = kind_of(path_name(text_from_c(path)));
    if (kind == KIND_YAML) { // bandit's alone
        const bool is_asked = asked == TOOL_ANY || asked == TOOL_BANDIT;
        if (root != NULL && is_asked) take(self, path, "", TOOL_BANDIT, root);
        return;
    }
    const bool is_toml = kind == KIND_TOML;
    for (MigrationTool tool = TOOL_RUFF; root != NULL && tool <= TOOL_BANDIT; tool++) {
        if (asked != TOOL_ANY && asked != tool) continue;
        const char *section = SECTIONS[tool][is_toml ? 0 : 1];
        const bool is_whole = is_toml && tool == TOOL_RUFF && toml_find(root, "tool") == NULL;
        if (is_whole) section = "";
        const TomlValue *const table =
            !is_toml && tool == TOOL_RUFF ? NULL : find_section(root, section);
        if (table != NULL) take(self, path, section, tool, table);
    }
}

// By its look: nobody reads the settings.
static bool is_of_ruff(Arena *arena, const char *path, const char *section) {
    Text text;
    if (!exists(path)) return false;
    if (section[0] == '\0') return true;
    return config_read_text(arena, path, &text) == NULL &&
           (text_starts_with(text, arena_printf(arena, "[%s", section)) ||
            text_contains(text, arena_printf(arena, "\n[%s", section)));
}

static const FileFilter *same_filter(void *filter, const char *folder, const FileFilter *outer) {
    (void)folder;
    (void)outer;
    return filter;
}

// The files of the names that ruff's configurations have, in the absolute `root` and below it.
static FoundFiles find_files(Arena *arena, const char *root) {
    static const char *const names[] = {"**/.ruff.toml", "**/ruff.toml", "**/pyproject.toml"};
    static const char *const none[] = {NULL};
    FileFilter filter = *file_filter_default(arena, root);
    GlobSet *const include = glob_set_new(arena, root);
    const char *why;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        glob_set_add(include, text_from_c(names[i]), &why);
    filter.include = include;
    const DiscoverOptions options = {.cwd = root,
                                     .respect_gitignore = true,
                                     .require_git = true,
                                     .config_names = none,
                                     .filter_for = same_filter,
                                     .context = &filter};
    NoticeList unheard = notice_list(arena);
    FoundFiles found = {0};
    discover_files(&found, arena, &unheard, &root, 1, &options);
    return found;
}

// ruff's files in the folders below `folder`, each of which holds for its own folder.
static void note_nested(Migration *self, const char *folder) {
    enum { MOST_NAMED = 5 };
    Arena *const arena = self->context.arena;
    char *const real = realpath(folder[0] != '\0' ? folder : ".", NULL);
    if (real == NULL) return;
    const char *const root = arena_copy_c(arena, text_from_c(real));
    free(real);
    const FoundFiles found = find_files(arena, root);
    uint32_t count = 0;
    for (uint32_t i = 0; i < found.count; i++) {
        const Text path = text_from_c(found.items[i].absolute);
        const bool is_own = text_equal(path_parent(path), text_from_c(root));
        const bool is_pyproject = text_is(path_name(path), "pyproject.toml");
        if (is_own || !is_of_ruff(arena, path.bytes, is_pyproject ? "tool.ruff" : "")) continue;
        if (count++ >= MOST_NAMED) continue;
        migration_note(self, "%s holds for its own folder: run `shikra migrate` there, too.",
                       path.bytes + strlen(root) + 1);
    }
    if (count > MOST_NAMED)
        migration_note(self, "So do %u more files of ruff in folders below.", count - MOST_NAMED);
}

bool migration_read(Migration *self, NoticeList *notices, const char *path, MigrationTool tool) {
    static const char *const names[] = {"ruff, flake8 or bandit", "ruff", "flake8", "bandit"};
    Sources sources = {.migration = self, .notices = notices};
    struct stat info;
    if (path[0] != '\0' && stat(path, &info) != 0) {
        notice_add(notices, NOTICE_ERROR, path, "cannot be read: %s", strerror(errno));
        return false;
    }
    if (path[0] != '\0' && !S_ISDIR(info.st_mode)) {
        read_named(&sources, path, tool);
    } else {
        for (MigrationTool i = TOOL_RUFF; i <= TOOL_BANDIT; i++) {
            if (tool == TOOL_ANY || tool == i) read_folder(&sources, path, i);
        }
    }
    if (sources.is_broken) return false;
    const bool is_folder = path[0] == '\0' || S_ISDIR(info.st_mode);
    if (is_folder && (tool == TOOL_ANY || tool == TOOL_RUFF)) note_nested(self, path);
    if (sources.bandit.count != 0) {
        migrate_from_bandit(self, sources.bandit.items, sources.bandit.count);
    }
    if (!sources.has_any) {
        notice_add(notices, NOTICE_ERROR, path[0] != '\0' ? path : ".",
                   "no configuration of %s here", names[tool]);
    }
    return sources.has_any;
}

const char *migration_find_ruff(Arena *arena, const Config *config, const char *folder) {
    for (const char *at = folder;; at = path_folder(arena, at)) {
        for (size_t i = 0; i < PLACE_COUNT; i++) {
            const Place *const place = &PLACES[i];
            if (place->tool != TOOL_RUFF) continue;
            const Text path = path_join(arena, text_from_c(at), text_from_c(place->file));
            const bool is_pyproject = place->section[0] != '\0';
            if (is_pyproject && !config_knows_pyproject(config, path.bytes)) continue;
            if (is_of_ruff(arena, path.bytes, place->section)) return path.bytes;
        }
        if (strcmp(at, "/") == 0) return NULL;
    }
}
