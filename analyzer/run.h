// Run: files through the stages, in parallel, and their reports out in path order.
#ifndef SHIKRA_RUN_H
#define SHIKRA_RUN_H

#include "base/output.h"
#include "cli/terminal.h"
#include "reporters/reporter.h"
#include "source/changes.h"
#include "suppress/baseline.h"

// One file to check; everything it points to outlives the run.
typedef struct RunFile {
    const char *path; // as shown
    const char *absolute_path;
    uint64_t size;     // bytes; decides the order of work only
    const Text *bytes; // what to check instead of the file (standard input), or NULL
    const Settings *settings;
    const Plan *plan;
    RuleSet enabled;            // the settings' rules less per-file-ignores
    const ChangedFile *changed; // the lines to report; NULL: all
    KnownFile *known;           // what the baseline knows of it; NULL: nothing
} RunFile;

// What a file's time goes to, for --timings.
typedef enum RunStage {
    STAGE_READ,
    STAGE_PARSE,
    STAGE_MODEL,
    STAGE_CHECK,
    STAGE_SUPPRESS,
    STAGE_REPORT,
    STAGE_COUNT,
} RunStage;

typedef enum FixMode {
    FIX_MODE_OFF,
    FIX_MODE_WRITE, // into the files; of standard input the fixed text is the output
    FIX_MODE_DIFF,  // what would be written, as unified diffs instead of the findings
    FIX_MODE_NOQA,  // into the files: comments that silence what is found, instead of the findings
} FixMode;

typedef struct RunOptions {
    const Registry *registry;
    const Reporter *reporter; // NULL: count only
    const ReportOptions *report;
    uint32_t jobs; // at least 1
    bool ignores_noqa;
    FixMode fix_mode;
    bool fixes_unsafely;   // apply unsafe fixes, too
    bool fix_only;         // leave what remains unreported
    bool wants_rule_times; // measuring costs time itself
    ParserKind parser;
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

// Checks `files` (in the order of output) and writes begin and files to `output`; `end` is the
// caller's, who knows the exit status. Notices go to `notices` in path order and live in `arena`.
void run_files(RunResult *result, Arena *arena, const RunFile *files, uint32_t count,
               const RunOptions *options, Output *output, Progress *progress, NoticeList *notices);

#endif
