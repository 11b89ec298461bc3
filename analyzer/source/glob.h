// Glob: path patterns of configuration (ruff's globset dialect) and of .gitignore files.
//
// A glob is compiled to a small automaton and matched by simulating it (Thompson's algorithm): the
// time is bounded by pattern x text, so no pattern can make a run hang, and no limits are needed.
// Everything is bytewise, as globset and git have it: `?` is one byte.
#ifndef SHIKRA_SOURCE_GLOB_H
#define SHIKRA_SOURCE_GLOB_H

#include "base/arena.h"

enum { GLOB_LONGEST = 2048 }; // bytes a pattern can have

typedef enum GlobDialect {
    GLOB_CONFIG, // `*` crosses slashes; `{a,b}`; `[!x]`, `[^x]`; `**` as a whole component
    GLOB_GIT,    // gitignore(5): `*`, `?` and `[...]` stop at slashes; `[[:alpha:]]`; no braces
} GlobDialect;

typedef struct Glob Glob;

// Compiles into `arena`. A malformed pattern (no end of a class, of braces, of an escape; too long)
// gives NULL and a reason in *why, in words to follow "the pattern `x` ...". For GLOB_GIT such a
// pattern matches nothing, and the caller drops it.
const Glob *glob_new(Arena *arena, Text pattern, GlobDialect dialect, const char **why);
// True if the whole of `text` matches.
bool glob_matches(const Glob *self, Text text);

// GlobSet: the patterns of one option (`exclude`, `include`, one key of `per-file-ignores`) under
// one project root, with ruff's meaning:
// - a pattern without a slash matches a path's last component anywhere, and a path just below the
//   root: `*.py`, `node_modules`;
// - a pattern with a slash is anchored to the root: `docs/conf.py`, `**/migrations`; so is what
//   leaves it: `../x`, `/abs/x`.
typedef struct GlobSet GlobSet;

// `root`: absolute folder of the configuration file; copied.
GlobSet *glob_set_new(Arena *arena, const char *root);
// Adds a pattern; on a malformed one returns false with the reason in *why (as glob_new).
bool glob_set_add(GlobSet *self, Text pattern, const char **why);
// Takes over the patterns of another set, each with its own root's meaning.
void glob_set_add_all(GlobSet *self, const GlobSet *other);
// `path`: absolute, without "." and ".." components. Looks at this path alone, not at the folders
// above it.
bool glob_set_matches(const GlobSet *self, Text path);
// The same for `include`, which ruff reads more narrowly: a pattern without a slash matches the
// whole path, not its last component. So `*.py` is every such file, but `setup.py` the root's
// alone.
bool glob_set_includes(const GlobSet *self, Text path);
// What glob_set_includes says of every path with the last component `name`, as far as that tells.
// Quick, for folders full of others.
typedef enum NameAnswer { NAME_EXCLUDED, NAME_INCLUDED, NAME_UNDECIDED } NameAnswer;
NameAnswer glob_set_includes_name(const GlobSet *self, Text name);

#endif
