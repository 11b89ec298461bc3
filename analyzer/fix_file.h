// fix_file: a linted file's fixes applied until nothing is left to fix.
#ifndef SHIKRA_FIX_FILE_H
#define SHIKRA_FIX_FILE_H

#include "lint.h"

typedef enum FixMode {
    FIX_MODE_OFF,
    FIX_MODE_WRITE, // into the files; of standard input the fixed text is the output
    FIX_MODE_DIFF,  // what would be written, as unified diffs instead of the findings
    FIX_MODE_NOQA,  // into the files: comments that silence what is found, instead of the findings
    FIX_MODE_TEXT,  // nowhere: the fixed Source's `shown`, for an editor
} FixMode;

typedef struct FixFileOptions {
    FixMode mode;        // not FIX_MODE_OFF
    bool fixes_unsafely; // apply unsafe fixes, too
    const char *reason;  // of FIX_MODE_NOQA: what stands behind the codes; NULL: nothing
} FixFileOptions;

typedef struct FixedFile {
    Buffer bytes;      // what goes to the output: a diff, or the fixed text of what is not on disk
    uint32_t *by_rule; // by registry index: findings fixed; the caller's, zeros before
    uint32_t count;    // their sum
    SourceCell *cells; // of FIX_MODE_TEXT: a notebook's, where they are now; to be freed
} FixedFile;

// Fixes a file that has been linted; `lint` is then about what is left. A file is replaced whole or
// not at all, and only by one that parses and in which Python refuses no more than before; what
// hinders is said in `lint->notices`.
void fix_file(Linter *linter, const LintFile *file, Lint *lint, const FixFileOptions *options,
              FixedFile *result);

#endif
