// Discover: takes what the user names: files, and folders with all below (folders.c).
#include "source/discover.h"

#include "source/folders.h"
#include "source/path.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

const char *const DISCOVER_INCLUDE[] = {"*.py", "*.pyi", "*.ipynb", "**/pyproject.toml", NULL};
// ruff's list, and `build`, where setuptools leaves copies of what is linted already.
const char *const DISCOVER_EXCLUDE[] = {".bzr",           ".direnv",
                                        ".eggs",          ".git",
                                        ".git-rewrite",   ".hg",
                                        ".nox",           ".mypy_cache",
                                        ".pants.d",       ".ipynb_checkpoints",
                                        ".pyenv",         ".pytype",
                                        ".ruff_cache",    ".pytest_cache",
                                        ".shikra_cache",  ".svn",
                                        ".tox",           ".venv",
                                        ".vscode",        "_build",
                                        "__pypackages__", "buck-out",
                                        "build",          "dist",
                                        "node_modules",   "site-packages",
                                        "venv",           NULL};

typedef struct Walk {
    Arena *arena;
    NoticeList *notices;
    const DiscoverOptions *options;
    FoundFiles *found;
    Text working_folder;
    Text last_named; // folder of the last named file, and its filter
    const FileFilter *last_filter;
} Walk;

static const GlobSet *glob_set_of(Arena *arena, const char *root, const char *const *patterns) {
    GlobSet *const set = glob_set_new(arena, root);
    const char *why;
    for (; *patterns != NULL; patterns++) glob_set_add(set, text_from_c(*patterns), &why);
    return set;
}

const FileFilter *file_filter_default(Arena *arena, const char *root) {
    FileFilter *const self = ARENA_NEW(arena, FileFilter);
    self->root = root;
    self->include = glob_set_of(arena, root, DISCOVER_INCLUDE);
    self->exclude = glob_set_of(arena, root, DISCOVER_EXCLUDE);
    return self;
}

static Text working_folder(Arena *arena) {
    char *const path = getcwd(NULL, 0);
    if (path == NULL) return TEXT("/"); // it was removed: relative paths will not be found
    const Text copy = arena_copy(arena, text_from_c(path));
    free(path);
    return copy;
}

// Below the working folder: relative to it. Elsewhere: as the user wrote it.
static Text path_shown(Walk *self, Text absolute, const char *named) {
    Text rest;
    if (path_strip(self->working_folder, absolute, &rest)) return text_skip(rest, 1);
    Text shown = text_from_c(named);
    while (shown.length > 1 && text_ends_with(shown, TEXT("/"))) shown.length--;
    return arena_copy(self->arena, shown);
}

// The path by its letters; where a link before ".." makes that another file, what it really is.
static Text path_resolved(Walk *self, const char *named, const struct stat *info) {
    const Text letters = path_absolute(self->arena, self->working_folder, text_from_c(named));
    struct stat other;
    if (stat(letters.bytes, &other) == 0 && other.st_dev == info->st_dev &&
        other.st_ino == info->st_ino) {
        return letters;
    }
    char *const real = realpath(named, NULL);
    if (real == NULL) return letters;
    const Text copy = arena_copy(self->arena, text_from_c(real));
    free(real);
    return copy;
}

static const FileFilter *filter_of(void *walk, Text folder, const FileFilter *outer) {
    Walk *const self = walk;
    const DiscoverOptions *const options = self->options;
    if (options->filter_for != NULL) {
        return options->filter_for(options->context, folder.bytes, outer);
    }
    return outer != NULL ? outer : file_filter_default(self->arena, self->working_folder.bytes);
}

// The filter for a path that the user named. Many in one folder ask once.
static const FileFilter *filter_named(Walk *self, Text folder) {
    if (self->last_filter == NULL || !text_equal(folder, self->last_named)) {
        self->last_named = arena_copy(self->arena, folder);
        self->last_filter = filter_of(self, self->last_named, NULL);
    }
    return self->last_filter;
}

// Is the path or a folder above it, up to the project's root, excluded? The working folder and what
// is above it are not asked: a checkout in a folder named `build` is no build.
static bool is_excluded_above(const Walk *self, const FileFilter *filter, Text absolute) {
    Text rest;
    while (!path_strip(absolute, self->working_folder, &rest)) {
        if (glob_set_matches(filter->exclude, absolute)) return true;
        if (text_is(absolute, filter->root)) return false;
        absolute = path_parent(absolute);
    }
    return false;
}

// ---- What the user names ----

static void take_named_folder(Walk *self, Text absolute, Text shown) {
    const FileFilter *const filter = filter_of(self, absolute, NULL);
    if (self->options->force_exclude && is_excluded_above(self, filter, absolute)) return;
    Folder folder = {
        .absolute = absolute, .shown = shown, .filter = filter, .has_own_filter = true};
    if (self->options->respect_gitignore) {
        folder.ignore = ignore_level_above(self->arena, absolute);
    }
    folders_walk(self->found, self->arena, self->notices, &folder, self->options, filter_of, self);
}

static void take_named(Walk *self, const char *named) {
    struct stat info;
    if (stat(named, &info) != 0) {
        notice_add(self->notices, NOTICE_ERROR, named, "cannot be read: %s", strerror(errno));
        return;
    }
    const Text absolute = path_resolved(self, named, &info);
    const Text shown = path_shown(self, absolute, named);
    if (S_ISDIR(info.st_mode)) {
        take_named_folder(self, absolute, shown);
        return;
    }
    if (!S_ISREG(info.st_mode)) {
        const bool is_input = text_starts_with(text_from_c(named), TEXT("/dev/"));
        notice_add(self->notices, NOTICE_ERROR, named, "is %s, not a file: not checked%s",
                   path_kind_of_mode(info.st_mode), is_input ? "; `-` is standard input" : "");
        return;
    }
    const FileFilter *const filter = filter_named(self, path_parent(absolute));
    if (self->options->force_exclude && is_excluded_above(self, filter, absolute)) return;
    const FoundFile file = {.path = shown.bytes,
                            .absolute = absolute.bytes,
                            .state = file_state(&info),
                            .filter = filter,
                            .is_named = true};
    VEC_PUSH(self->arena, self->found, file);
}

// In byte order; of the same file the one that was named comes first.
static int compare_files(const void *left, const void *right) {
    const FoundFile *const a = left;
    const FoundFile *const b = right;
    const int order = strcmp(a->absolute, b->absolute);
    return order != 0 ? order : (int)b->is_named - (int)a->is_named;
}

static void sort_and_drop_doubles(FoundFiles *self) {
    if (self->count == 0) return;
    qsort(self->items, self->count, sizeof *self->items, compare_files);
    uint32_t kept = 1;
    for (uint32_t i = 1; i < self->count; i++) {
        if (strcmp(self->items[i].absolute, self->items[kept - 1].absolute) == 0) continue;
        self->items[kept++] = self->items[i];
    }
    self->count = kept;
}

static void walk_init(Walk *self, Arena *arena, const DiscoverOptions *options) {
    *self = (Walk){.arena = arena, .options = options};
    self->working_folder = working_folder(arena);
}

void discover_files(FoundFiles *self, Arena *arena, NoticeList *notices, const char *const *paths,
                    uint32_t path_count, const DiscoverOptions *options) {
    *self = (FoundFiles){0};
    Walk walk;
    walk_init(&walk, arena, options);
    walk.notices = notices;
    walk.found = self;
    for (uint32_t i = 0; i < path_count; i++) take_named(&walk, paths[i]);
    sort_and_drop_doubles(self);
}

bool discover_wants(Arena *arena, const char *path, const DiscoverOptions *options) {
    if (!options->force_exclude) return true;
    Walk walk;
    walk_init(&walk, arena, options);
    if (options->cwd != NULL) walk.working_folder = text_from_c(options->cwd);
    const Text absolute = path_absolute(arena, walk.working_folder, text_from_c(path));
    return !is_excluded_above(&walk, filter_named(&walk, path_parent(absolute)), absolute);
}
