// Output: where a run's bytes go. A file is written whole or not at all; standard output as it
// comes. A file that is replaced keeps its rights and owner; of a link what it leads to is
// replaced.
#ifndef SHIKRA_BASE_OUTPUT_H
#define SHIKRA_BASE_OUTPUT_H

#include "base/notice.h"

typedef struct Output {
    int descriptor;
    const char *path;    // as the user named it; NULL for standard output
    const char *target;  // the file it leads to; NULL for pipes and devices
    char *temporary;     // beside `target`, renamed onto it at the end
    bool is_broken;      // nobody reads any more, or the disk is full: further writes are dropped
    bool is_reader_gone; // EPIPE: `shikra check | head`; no fault of ours and no message
} Output;

// `path` NULL means standard output. False, with a notice, if the file cannot be made.
bool output_open(Output *self, Arena *arena, const char *path, NoticeList *notices);
// Writes all of `text`; the first failure adds a notice and marks the output as broken.
void output_write(Output *self, Text text, NoticeList *notices);
// Puts the file in place, or takes the temporary away if the run was cut short. False if it failed.
bool output_close(Output *self, bool keep, NoticeList *notices);
// All three for one text. False, with a notice, if it is not there afterwards.
bool output_write_file(Arena *arena, const char *path, Text text, NoticeList *notices);

#endif
