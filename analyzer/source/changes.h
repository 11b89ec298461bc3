// Changes: which lines of the work tree differ from what git has, for `--changed`.
//
// git runs as a process of its own, without a shell; what it prints is parsed by its counts of
// lines, so that nothing in a file is taken for a header.
#ifndef SHIKRA_SOURCE_CHANGES_H
#define SHIKRA_SOURCE_CHANGES_H

#include "base/notice.h"
#include "source/source.h"

typedef struct ChangedFile {
    const char *absolute;
    Range *lines; // 0-based, in order; empty ones (lines taken away) are left out
    uint32_t count;
    bool is_whole; // new, or a notebook: its lines are none that git knows
} ChangedFile;

typedef struct Changes {
    ChangedFile *files; // sorted by path
    uint32_t count;
} Changes;

// Against a commit; against where a branch began ("main..."); against the index (":index"); against
// the last commit (NULL). Files that git does not know yet count as new, those it ignores do not.
// False, with a notice, if there is no git, no repository or no such revision.
bool changes_read(Changes *self, Arena *arena, NoticeList *notices, const char *cwd,
                  const char *revision);
const ChangedFile *changes_of(const Changes *self, const char *absolute); // NULL: not changed
// True if one of the 0-based lines [first, last] is changed.
bool changes_touch(const ChangedFile *self, uint32_t first, uint32_t last);

#endif
