// A run's writer: puts what the reporters made of each file out in path order, whichever thread
// finishes it. Private to run_files.c.
#ifndef SHIKRA_RUN_WRITER_H
#define SHIKRA_RUN_WRITER_H

#include "reporters/pieces.h"
#include "worker.h"

// Where one report's bytes go.
typedef struct Sink {
    RunReport *report;
    NoticeList *notices;
    Text separator;   // between the bytes of files
    size_t room;      // bytes that may still be written of files
    Buffer waiting;   // not yet written: many files in one go
    Keeper keeper;    // of a reporter with limits
    bool has_written; // some file's bytes: the next ones need a separator
} Sink;

struct Writer {
    Run *run;
    Progress *progress;
    NoticeList *notices;
    Buffer *fixes; // of all files
    Sink *sinks;   // by report
    uint32_t sink_count;
    pthread_mutex_t turn; // whose it is may use all of this
    atomic_uint next;     // the file to be written
};

// Before it, `progress` and `notices` are set and the rest is zeros.
void writer_init(Writer *self, Arena *arena, Run *run, Buffer *fixes);
// Writes the files that are finished and next in order, unless another thread is at it: then that
// one does. If nobody takes the reports any more, the run is stopped.
void writer_write_finished(Writer *self);
// Lets people see what is there, and how far the run is.
void writer_show(Writer *self);
// After the last thread: writes the rest, but what was held back to the end only if the run was not
// interrupted.
void writer_end(Writer *self, bool is_interrupted);

// What was made of a file, written or not.
void run_release_bytes(const Run *run, FileResult *result);

#endif
