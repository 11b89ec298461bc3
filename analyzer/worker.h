// A run's inside: what its threads share, and one of them. Private to run.c and run_files.c.
#ifndef SHIKRA_WORKER_H
#define SHIKRA_WORKER_H

#include "run.h"

#include <pthread.h>
#include <stdatomic.h>

typedef struct FileResult {
    Buffer *bytes;      // by report
    bool is_text;       // those of the first are no report but a diff, or fixed text
    Buffer fixes;       // what was fixed, for --show-fixes
    NoticeList notices; // in `arena`
    Arena arena;        // made only if there is a notice
    atomic_bool is_done;
} FileResult;

typedef struct Writer Writer;

// Shared by the threads of a run. Const but for the atomics and each worker's own results.
typedef struct Run {
    const LintFile *files;
    uint32_t count;
    const RunOptions *options;
    FileResult *results;
    Buffer *bytes;         // those of the results
    const uint32_t *order; // of work
    uint64_t work;         // bytes to lint
    atomic_uint next;      // index into `order`
    atomic_uint done;
    atomic_bool is_stopped;
    Writer *writer;
    pthread_mutex_t lock; // only to wake the thread that waits for signals
    pthread_cond_t finished;
} Run;

enum { COUNTED_RULES = 64 }; // a power of two

typedef struct Worker {
    Run *run;
    Linter linter;
    RuleCount *by_rule;
    struct {
        const Rule *rule;
        RuleCount *count;     // of `by_rule`
    } counted[COUNTED_RULES]; // by the rule's address: those that had findings last
    RunSummary totals;
    pthread_t thread;
} Worker;

// Takes the run's file `index` through the stages and puts its result in place.
void worker_check_file(Worker *worker, uint32_t index);

#endif
