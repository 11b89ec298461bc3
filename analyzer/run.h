// Run: files through the stages, in parallel, and their reports out in path order.
#ifndef SHIKRA_RUN_H
#define SHIKRA_RUN_H

#include "base/output.h"
#include "cli/terminal.h"
#include "fix_file.h"
#include "lint.h"
#include "reporters/reporter.h"

// What a reporter makes of the run, and where it goes.
typedef struct RunReport {
    const Reporter *reporter; // NULL: count only
    ReportOptions options;
    Output output;
    uint32_t left_out_files; // of this report, as in RunSummary
    uint32_t left_out[PIECE_RANKS];
} RunReport;

typedef struct RunOptions {
    LintOptions lint;
    RunReport *reports;    // of one pass over the files
    uint32_t report_count; // at least 1; what comes instead of findings goes to the first one,
                           // which then has no reporter
    uint32_t jobs;         // at least 1
    FixMode fix_mode;
    bool fixes_unsafely; // apply unsafe fixes, too
    const char *noqa_reason;
    bool fix_only; // leave what remains unreported
    Cache *cache;  // takes what was found; NULL: there is none
} RunOptions;

typedef struct RunResult {
    RunSummary summary;
    RuleCount *by_rule;  // by registry index
    Buffer fixes;        // what was fixed, by file and rule, for people; the caller releases it
    bool is_interrupted; // SIGINT or SIGTERM came
    uint64_t stage_times[STAGE_COUNT]; // microseconds, summed over threads
    uint64_t *rule_times;              // nanoseconds by registry index, summed; or NULL
} RunResult;

// The processors this process may use: its affinity mask and its control group's quota.
uint32_t run_default_jobs(void);

// From here on SIGINT, SIGTERM and SIGHUP wait for the run, which polls them: to be called before
// anything is made that an interrupted program must take away again.
void run_block_signals(void);

// Checks `files` (in the order of output) and writes what each report has of them; `begin` and
// `end` are the caller's, who knows the exit status. Notices go to `notices` in path order and live
// in `arena`.
void run_files(RunResult *result, Arena *arena, const LintFile *files, uint32_t count,
               const RunOptions *options, Progress *progress, NoticeList *notices);

#endif
