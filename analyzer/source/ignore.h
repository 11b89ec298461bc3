// Ignore: what .gitignore, .ignore, .git/info/exclude and git's global ignore file leave out.
// Private to source/, but for tests. After gitignore(5); .ignore files as ripgrep and ruff read
// them: the same syntax, always honoured, and they win over .gitignore.
#ifndef SHIKRA_SOURCE_IGNORE_H
#define SHIKRA_SOURCE_IGNORE_H

#include "source/glob.h"

typedef enum IgnoreVerdict {
    IGNORE_SILENT, // no pattern speaks about the path
    IGNORE_LEAVE,  // ignored
    IGNORE_KEEP,   // a `!` pattern keeps it
} IgnoreVerdict;

typedef struct IgnorePattern {
    const Glob *glob;
    bool is_negated;
    bool is_folder_only; // ends in a slash
    bool is_name;        // without another slash: matches the last component at any depth
} IgnorePattern;

// The patterns of one file, in its order. Paths are matched relative to `base`.
typedef struct IgnoreRules {
    Text base; // absolute folder, "" for the root of the file system
    IgnorePattern *items;
    uint32_t count;
    uint32_t capacity;
} IgnoreRules;

// Parses an ignore file's bytes. Malformed patterns are dropped, as git drops them.
const IgnoreRules *ignore_rules_new(Arena *arena, Text base, Text bytes);
// The last pattern that matches decides. `path`: absolute, below the base. NULL rules are silent.
IgnoreVerdict ignore_rules_verdict(const IgnoreRules *self, Text path, bool is_folder);

// The ignore files that hold in a folder: its own and, through `outer`, those above it. Folders
// that have none share their parent's level.
typedef struct IgnoreLevel {
    const struct IgnoreLevel *outer;
    const IgnoreRules *git;       // .gitignore
    const IgnoreRules *plain;     // .ignore
    bool is_repository;           // holds .git: patterns of .gitignore files above do not reach it
    const IgnoreRules *exclude;   // of a repository: .git/info/exclude
    const IgnoreRules *everyones; // of a repository: the user's own ignore file for all of them
} IgnoreLevel;

// Which of the files to read are there; from the folder's listing.
typedef struct IgnoreFiles {
    bool has_gitignore;
    bool has_ignore;
    bool has_git;
} IgnoreFiles;

// The level of `folder` (absolute) below `outer` (NULL: none above). Reads the files that `files`
// names; what cannot be read counts as empty.
const IgnoreLevel *ignore_level_enter(Arena *arena, const IgnoreLevel *outer, Text folder,
                                      IgnoreFiles files);
// The level of the folder that holds `folder`, with all above it: for the start of a walk.
const IgnoreLevel *ignore_level_above(Arena *arena, Text folder);
// Is `path` (absolute), an entry of the level's folder, left out? The caller has made sure that no
// folder above it is. `require_git`: .gitignore counts only inside a repository.
bool ignore_level_leaves_out(const IgnoreLevel *self, Text path, bool is_folder, bool require_git);

#endif
