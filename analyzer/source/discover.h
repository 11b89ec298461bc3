// Discover: which files to lint, from the paths of the command line.
//
// - A file that the user names is linted whatever its name and although it is excluded or ignored
//   (excluded only with force_exclude).
// - A folder is walked. Below it: excluded files and folders are left out, so are those that
//   .gitignore or .ignore files ignore; of the rest, files that `include` matches are linted. The
//   folder itself is never left out (but with force_exclude).
// - Symbolic links to files are files. Symbolic links to folders are not followed, except the one
//   the user names. Fifos, sockets and devices are skipped, and are an error where named.
// - A file that is found twice is listed once.
#ifndef SHIKRA_SOURCE_DISCOVER_H
#define SHIKRA_SOURCE_DISCOVER_H

#include "base/notice.h"
#include "source/file_bytes.h"
#include "source/glob.h"

// What configuration says about the files of a folder and below it.
typedef struct FileFilter {
    const char *root;       // project root, absolute: where force_exclude stops looking upwards
    const GlobSet *include; // names of files to lint
    const GlobSet *exclude; // `exclude` and `extend-exclude` together
    const void *owner;      // for the callback's use: the Settings, say. Not looked at here
} FileFilter;

// Names the default patterns: for Settings, `shikra config`, and filters made by hand. Each list
// ends with NULL.
extern const char *const DISCOVER_INCLUDE[];
extern const char *const DISCOVER_EXCLUDE[];
// The default filter under `root` (absolute).
const FileFilter *file_filter_default(Arena *arena, const char *root);

// Finds the filter that holds in the absolute `folder`. `outer` is the one of the folder above it,
// or NULL when a walk begins: then the callback looks for the nearest configuration upwards. A walk
// calls it only for folders that hold one of `config_names`; the others inherit. Returns `outer`
// (or a default) where there is nothing, or nothing valid; never NULL. Only the caller's thread
// asks.
typedef const FileFilter *(*FilterFor)(void *context, const char *folder, const FileFilter *outer);

typedef struct DiscoverOptions {
    uint32_t jobs;          // threads to list folders with; 0 and 1: none but the caller's
    bool wants_states;      // of files in folders, too: costs a system call for each
    const char *cwd;        // absolute; NULL: the process's. For discover_wants only
    bool force_exclude;     // exclude holds for named paths, too
    bool respect_gitignore; // read .gitignore, .ignore, .git/info/exclude and git's global ignores
    bool require_git;       // .gitignore counts only inside a git checkout
    const char *const *config_names; // NULL-terminated; "pyproject.toml", ...
    FilterFor filter_for;            // NULL: the default filter under the working folder
    void *context;                   // for filter_for
    void (*entering)(void *watcher, const char *folder); // before a folder is listed; or NULL
    void *watcher;                                       // for entering
} DiscoverOptions;

typedef struct FoundFile {
    const char *path;     // to show: relative to the working folder if below it, or as it was named
    const char *absolute; // to open
    FileState state;      // when it was found; zeros if nobody looked
    const FileFilter *filter; // the one of its folder
    bool is_named;            // by the user
    bool is_given_whole;      // a read of it that comes back short has reached its end
} FoundFile;

typedef struct FoundFiles {
    FoundFile *items; // in byte order of `absolute`, each once
    uint32_t count;
    uint32_t capacity;
} FoundFiles;

// Fills `self`. What cannot be read becomes an error notice (a missing path, a folder without
// permission) and the rest is still found. Everything lives in `arena`.
void discover_files(FoundFiles *self, Arena *arena, NoticeList *notices, const char *const *paths,
                    uint32_t path_count, const DiscoverOptions *options);
// Like discover_files for one path that need not exist (`--stdin-filename`): should its text be
// linted? Only force_exclude can say no.
bool discover_wants(Arena *arena, const char *path, const DiscoverOptions *options);

#endif
