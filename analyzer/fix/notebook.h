// Notebook: the cells of an .ipynb file while they are fixed, and the way back into its JSON.
//
// The text that is fixed is that of the Python cells, each with a line feed behind it (Source).
// Fixes move the cells' starts; what a fix has done to the line feed between two cells is put right
// after each round. In the file only the sources of cells that changed are replaced: all else stays
// byte for byte.
#ifndef SHIKRA_FIX_NOTEBOOK_H
#define SHIKRA_FIX_NOTEBOOK_H

#include "base/buffer.h"
#include "source/source.h"

typedef struct NotebookFix {
    Buffer json; // the file as it was
    SourceCell *before;
    SourceCell *now;
    SourceCell *last; // before this round
    uint32_t count;
} NotebookFix;

// Of the cells of `source`; without any for other files.
void notebook_fix_init(NotebookFix *self, const Source *source);
void notebook_fix_release(NotebookFix *self);
// Reads the file at `path`, or takes `bytes` if that is not NULL. False, with a notice, if it
// cannot be read again.
bool notebook_fix_load(NotebookFix *self, const char *path, const Text *bytes, NoticeList *notices);

// Before a round: remembers where the cells are; after it, if the round is thrown away: there they
// are again.
void notebook_fix_begin(NotebookFix *self);
void notebook_fix_undo(NotebookFix *self);
// After a round: each cell ends with its line feed again.
void notebook_fix_join(NotebookFix *self, Buffer *text);

// Where the cells are now, to be freed by the caller.
SourceCell *notebook_fix_take_cells(NotebookFix *self);

// Appends the file with the cells' new sources. False, with a notice, if the JSON does not have
// these cells.
bool notebook_fix_write(const NotebookFix *self, Buffer *out, const char *path, Text before,
                        Text now, NoticeList *notices);
// Appends a diff for each cell that changed.
void notebook_fix_diff(const NotebookFix *self, Buffer *out, const char *path, Text before,
                       Text now);

#endif
