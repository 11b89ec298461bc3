// Ignore: which ignore files hold in a folder, and what they say together.
#include "source/ignore.h"

#include "source/path.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { IGNORE_FILE_LARGEST = 4 * 1024 * 1024 };

// Up to 4 MiB of a regular file; the empty text if there is none. *was_read may be NULL.
static Text read_small_file(Arena *arena, const char *path) {
    const int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat info;
    Text bytes = TEXT("");
    if (file < 0) return bytes;
    if (fstat(file, &info) == 0 && S_ISREG(info.st_mode) && info.st_size <= IGNORE_FILE_LARGEST) {
        char *const into = arena_alloc(arena, (size_t)info.st_size + 1);
        const ssize_t got = read(file, into, (size_t)info.st_size);
        if (got > 0) bytes = (Text){into, (size_t)got};
    }
    close(file);
    return bytes;
}

static const IgnoreRules *read_rules(Arena *arena, Text base, const char *path) {
    const Text bytes = read_small_file(arena, path);
    return bytes.length != 0 ? ignore_rules_new(arena, base, bytes) : NULL;
}

static const char *environment(const char *name) {
    const char *const value = getenv(name);
    return value != NULL && value[0] != '\0' ? value : NULL;
}

// "name = value" of a git configuration file's line, if `name` is what it sets.
static bool config_value(Text line, const char *name, Text *value) {
    const size_t equals = text_find_byte(line, '=', 0);
    if (equals == TEXT_NOT_FOUND) return false;
    const Text key = text_trim(text_slice(line, 0, equals));
    if (!text_equal_ignore_case(key, text_from_c(name))) return false;
    *value = text_trim(text_skip(line, equals + 1));
    if (value->length >= 2 && value->bytes[0] == '"' && text_ends_with(*value, TEXT("\""))) {
        *value = text_slice(*value, 1, value->length - 1);
    }
    return value->length != 0;
}

// core.excludesFile of one git configuration file; "" if it does not say. Includes and conditional
// sections are not followed.
static Text config_excludes_file(Arena *arena, const char *path) {
    Text rest = read_small_file(arena, path);
    Text line;
    Text value = TEXT("");
    bool is_core = false;
    while (text_split_next(&rest, '\n', &line)) {
        line = text_trim(line);
        if (text_starts_with(line, TEXT("["))) {
            is_core = text_equal_ignore_case(text_slice(line, 0, 6), TEXT("[core]"));
        } else if (is_core) {
            config_value(line, "excludesfile", &value);
        }
    }
    return value;
}

// git's own order: core.excludesFile of ~/.gitconfig, of the XDG folder's config; else the XDG
// folder's `ignore`.
static const char *global_ignore_path(Arena *arena) {
    const char *const home = environment("HOME");
    const char *const xdg = environment("XDG_CONFIG_HOME");
    if (home == NULL && xdg == NULL) return NULL;
    const char *const folder = xdg != NULL ? xdg : arena_printf(arena, "%s/.config", home).bytes;
    Text value = TEXT("");
    if (home != NULL) {
        value = config_excludes_file(arena, arena_printf(arena, "%s/.gitconfig", home).bytes);
    }
    if (value.length == 0) {
        value = config_excludes_file(arena, arena_printf(arena, "%s/git/config", folder).bytes);
    }
    if (value.length == 0) return arena_printf(arena, "%s/git/ignore", folder).bytes;
    if (text_starts_with(value, TEXT("~/")) && home != NULL) {
        return arena_printf(arena, "%s%.*s", home, TEXT_ARGS(text_skip(value, 1))).bytes;
    }
    return arena_copy_c(arena, value);
}

// What "PREFIX value" says in a one-line file of git's; "" if it is not one.
static Text pointer_file(Arena *arena, const char *path, Text prefix) {
    const Text line = text_trim(read_small_file(arena, path));
    return text_starts_with(line, prefix) ? text_trim(text_skip(line, prefix.length)) : TEXT("");
}

// The folder that holds info/exclude: .git itself, or where the .git file of a worktree or a
// submodule leads (gitrepository-layout(5): gitfile, commondir).
static Text git_common_folder(Arena *arena, Text folder) {
    const Text git = path_join(arena, folder, TEXT(".git"));
    const Text place = pointer_file(arena, git.bytes, TEXT("gitdir:"));
    if (place.length == 0) return git;
    const Text private = path_absolute(arena, folder, place);
    const Text common =
        pointer_file(arena, path_join(arena, private, TEXT("commondir")).bytes, TEXT(""));
    return common.length == 0 ? private : path_absolute(arena, private, common);
}

const IgnoreLevel *ignore_level_enter(Arena *arena, const IgnoreLevel *outer, Text folder,
                                      IgnoreFiles files) {
    if (!files.has_gitignore && !files.has_ignore && !files.has_git) return outer;
    IgnoreLevel *const self = ARENA_NEW(arena, IgnoreLevel);
    self->outer = outer;
    self->is_repository = files.has_git;
    if (files.has_gitignore) {
        self->git = read_rules(arena, folder, path_join(arena, folder, TEXT(".gitignore")).bytes);
    }
    if (files.has_ignore) {
        self->plain = read_rules(arena, folder, path_join(arena, folder, TEXT(".ignore")).bytes);
    }
    if (files.has_git) {
        const Text common = git_common_folder(arena, folder);
        self->exclude =
            read_rules(arena, folder, path_join(arena, common, TEXT("info/exclude")).bytes);
        const char *const global = global_ignore_path(arena);
        if (global != NULL) self->everyones = read_rules(arena, folder, global);
    }
    return self;
}

static bool has_entry(Arena *arena, Text folder, const char *name) {
    struct stat info;
    return lstat(path_join(arena, folder, text_from_c(name)).bytes, &info) == 0;
}

const IgnoreLevel *ignore_level_above(Arena *arena, Text folder) {
    const IgnoreLevel *level = NULL;
    if (folder.length == 1) return NULL; // nothing is above "/"
    for (size_t end = 0; end < folder.length; end++) {
        if (folder.bytes[end] != '/') continue;
        const Text above = end == 0 ? TEXT("/") : arena_copy(arena, text_slice(folder, 0, end));
        const IgnoreFiles files = {.has_gitignore = has_entry(arena, above, ".gitignore"),
                                   .has_ignore = has_entry(arena, above, ".ignore"),
                                   .has_git = has_entry(arena, above, ".git")};
        level = ignore_level_enter(arena, level, above, files);
    }
    return level;
}

static IgnoreVerdict plain_verdict(const IgnoreLevel *self, Text path, bool is_folder) {
    for (const IgnoreLevel *level = self; level != NULL; level = level->outer) {
        const IgnoreVerdict verdict = ignore_rules_verdict(level->plain, path, is_folder);
        if (verdict != IGNORE_SILENT) return verdict;
    }
    return IGNORE_SILENT;
}

// .gitignore files from the innermost out to the repository's top, then the repository's own list,
// then the user's.
static IgnoreVerdict git_verdict(const IgnoreLevel *self, Text path, bool is_folder) {
    for (const IgnoreLevel *level = self; level != NULL; level = level->outer) {
        IgnoreVerdict verdict = ignore_rules_verdict(level->git, path, is_folder);
        if (verdict != IGNORE_SILENT) return verdict;
        if (!level->is_repository) continue;
        verdict = ignore_rules_verdict(level->exclude, path, is_folder);
        if (verdict != IGNORE_SILENT) return verdict;
        return ignore_rules_verdict(level->everyones, path, is_folder);
    }
    return IGNORE_SILENT;
}

static bool is_in_repository(const IgnoreLevel *self) {
    while (self != NULL && !self->is_repository) self = self->outer;
    return self != NULL;
}

bool ignore_level_leaves_out(const IgnoreLevel *self, Text path, bool is_folder, bool require_git) {
    if (self == NULL) return false;
    IgnoreVerdict verdict = plain_verdict(self, path, is_folder);
    if (verdict == IGNORE_SILENT && (!require_git || is_in_repository(self))) {
        verdict = git_verdict(self, path, is_folder);
    }
    return verdict == IGNORE_LEAVE;
}
