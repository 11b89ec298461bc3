// CheckRun: one `shikra check` while it runs. Shared by command_check.c and the files that it is
// made of.
#ifndef SHIKRA_CLI_CHECK_RUN_H
#define SHIKRA_CLI_CHECK_RUN_H

#include "cli/check_round.h"
#include "cli/commands.h"
#include "cli/targets.h"
#include "run.h"

#include "reporters/trend.h"

// One `shikra check`.
typedef struct CheckRun {
    const CommandContext *context;
    const Arguments *arguments;
    Session session;
    WatchRound *round; // NULL without --watch
    Targets targets;
    const Reporter *reporter; // of the first report
    RunReport *reports;
    uint32_t report_count;
    const char *output_file; // NULL: standard output
    Baseline baseline;
    bool has_baseline;
    Trend trend;
    Changes changes;
} CheckRun;

static inline bool writes_baseline(const CheckRun *self) {
    return self->arguments->command == COMMAND_BASELINE;
}

static inline FixMode fix_mode(const CheckRun *self) {
    if (self->arguments->adds_noqa) return FIX_MODE_NOQA;
    if (writes_baseline(self)) return FIX_MODE_OFF;
    if (self->arguments->wants_diff) return FIX_MODE_DIFF;
    return self->targets.base->fixes || self->targets.base->fix_only ? FIX_MODE_WRITE
                                                                     : FIX_MODE_OFF;
}

// A diff or comments come instead of the findings.
static inline bool replaces_findings(const CheckRun *self) {
    return fix_mode(self) == FIX_MODE_DIFF || fix_mode(self) == FIX_MODE_NOQA;
}

// ---- Reports: check_reports.c ----

// Which there are, and their options. False, with a notice, if one is none.
bool check_choose_reports(CheckRun *self);
// The one HTML report, NULL if there is none: what is new is counted as it is written.
RunReport *check_html_report(CheckRun *self);
// Opens what they go to and writes their beginnings. False, with a notice, and none is open then.
bool check_begin_reports(CheckRun *self);
// Writes their ends.
void check_end_reports(CheckRun *self, RunResult *result, int exit_status);
void check_close_reports(CheckRun *self, bool keep);

// ---- What is said on standard error when all is done: check_outcome.c ----

void check_tell_fixes(const CheckRun *self, const RunResult *result);
void check_tell_timings(const CheckRun *self, const RunResult *result);
// That a configuration of ruff is there and none of shikra's, if nobody says which rules to check.
void check_tell_unread(const CheckRun *self);

#endif
