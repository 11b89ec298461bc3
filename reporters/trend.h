// Trend: what became of the findings of an earlier JSON report (shikra's, or ruff's): which are
// gone, which are still there, which are new.
//
// A finding is the same if file, rule and message are: so it survives lines that move. Of several
// that are the same as many are new as there are more than before. Files are known by their path
// below the checkout; a report of a checkout that lay elsewhere (another machine's) is recognised
// by the files that the two have in common.
#ifndef SHIKRA_REPORTERS_TREND_H
#define SHIKRA_REPORTERS_TREND_H

#include "reporters/reporter.h"

typedef struct TrendFinding {
    uint64_t key;     // of rule and message
    const char *rule; // its code
    uint32_t count;
    uint32_t left; // of `count`, not found again
} TrendFinding;

// What an earlier report had of a file. In a run only one thread works on it.
typedef struct TrendFile {
    const char *path;    // below the checkout's top, or absolute
    TrendFinding *items; // sorted by key
    uint32_t count;
    bool was_checked;
} TrendFile;

struct Trend {
    const char *path; // as the user named it
    const char *root; // the checkout's top, absolute
    TrendFile *files; // sorted by path
    uint32_t count;
};

// Files of the run, by which one finds out where the checkout of the earlier report was.
typedef struct TrendPaths {
    const char *root;
    const char *const *absolute;
    uint32_t count;
} TrendPaths;

// Reads a report. False, with a notice, if it cannot be read, is too large or is no such report.
bool trend_read(Trend *self, Arena *arena, NoticeList *notices, const char *cwd, const char *path,
                const TrendPaths *run);
// What was found in the file; it counts as checked from now on. NULL: nothing.
TrendFile *trend_file(const Trend *self, const char *absolute);
// True if the finding was not in the earlier report. To be asked once for each.
bool trend_is_new(TrendFile *file, const Finding *finding);

// By rule and all together. `fresh` is what was not in the earlier report.
typedef struct TrendCount {
    const char *rule; // its code; NULL for all together
    uint32_t fresh;
    uint32_t gone;
    uint32_t unchanged;
} TrendCount;

typedef struct TrendSummary {
    TrendCount total;
    TrendCount *rules; // by code; those with nothing but zeros are not among them
    uint32_t count;
    uint32_t not_compared; // found earlier in a file, or by a rule, that this run did not check
} TrendSummary;

// After the run.
TrendSummary trend_summary(const Trend *self, Arena *arena, const ReportOptions *options,
                           const RunSummary *summary);

#endif
