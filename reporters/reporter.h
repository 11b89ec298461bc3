// Reporters turn results into bytes. One file a format: reporters/<format>.c defines
// `const Reporter reporter_<format>`, listed in reporters.c.
//
// A run writes: begin, then each file's bytes in path order (put together in worker threads, with
// the separator between those that are not empty), then end. So a reporter keeps nothing between
// calls, and output does not wait for the last file.
//
// A reporter with `limits` puts what it has of a file in pieces (pieces.h), each with a rank. These
// are held back until the last file is done; the best that the limits allow are then written, in
// path order with the separator between them, and `end` is told what was left out.
#ifndef SHIKRA_REPORTERS_REPORTER_H
#define SHIKRA_REPORTERS_REPORTER_H

#include "base/buffer.h"
#include "suppress/identity.h"

// A finding with everything a reporter may print; lives as long as its FileReport.
typedef struct ReportedFinding {
    const Finding *finding;
    Position start;
    Position end;          // exclusive
    uint32_t noqa_row;     // row on which a noqa comment belongs; 0 if it cannot be suppressed
    const Position *edits; // of the fix, two for each edit: its start, its end
    const FindingIdentity *identity; // NULL unless a reporter of the run needs it
} ReportedFinding;

typedef struct FileReport {
    const char *path;          // as the user named it or below what they named, relative to the cwd
    const char *absolute_path; // or "-": standard input
    uint32_t index;            // among the run's files: of RunSummary.paths
    const Source *source;      // NULL if the file was not read: it could not be, or see `needs`
    bool is_checked;           // through all stages, in this run or an earlier one
    ReportedFinding
        *findings; // sorted by position; suppressed ones only if the user asked for them
    uint32_t count;
    uint32_t suppressed_count; // how many were suppressed, shown or not
    const Notice *notices;     // about this file
} FileReport;

enum { PIECE_RANKS = 16 };

typedef struct RuleCount {
    uint32_t findings;
    uint32_t fixable; // by safe fixes
    uint32_t fixed;   // findings that are no more
} RuleCount;

// What is known when all files are done.
typedef struct RunSummary {
    uint32_t file_count;
    uint32_t known_count; // of these, files whose findings are those of an earlier run
    uint32_t finding_count;
    uint32_t fixable_count;        // by safe fixes
    uint32_t unsafe_fixable_count; // only by unsafe ones
    uint32_t suppressed_count;
    uint32_t fixed_count;
    const RuleCount *by_rule;       // by registry index
    const Notice *notices;          // all of the run, in path order
    uint32_t left_out_files;        // with findings, beyond the reporter's `most_bytes`
    uint32_t left_out[PIECE_RANKS]; // pieces, by rank, beyond the reporter's `limits`
    bool is_complete;               // no NOTICE_ERROR
    int exit_status;
    const char *end_time;     // UTC, ISO 8601
    const char *const *paths; // every file that was checked, in order
} RunSummary;

typedef struct Trend Trend; // trend.h

typedef struct ReportOptions {
    const Registry *registry;
    const RuleSet *enabled; // rules that some file of the run has on
    const char *cwd;        // absolute, without a slash at the end
    const char *root; // absolute: %SRCROOT%, the project's root (git top or configuration folder)
    const char *command_line;
    const char *start_time; // UTC, ISO 8601
    bool use_color;
    bool use_hyperlinks;
    unsigned width;              // columns of the terminal; 0: it is none
    bool show_suppressed;        // each reporter marks them as such, or leaves them out
    bool is_quiet;               // no summary
    bool is_fixing_only;         // what remains is not looked at, and so not counted
    const char *baseline_folder; // absolute: where the baseline that is written will be
    Trend *trend;                // the findings of an earlier report; NULL: there is none
    const char *category;        // SARIF automationDetails.id, NULL for the default
} ReportOptions;

// Of all files' pieces together; 0: no limit.
typedef struct ReportLimits {
    uint32_t most_pieces;
    size_t most_bytes;
    size_t most_compressed; // bytes of gzip, by estimate (deflated.h)
    uint32_t first_finding; // rank of the severest finding; pieces.h has how many there are
    const char *what_to_do; // said to the user if findings are left out
} ReportLimits;

// What a reporter takes of a file with findings to show. Of one without it may look at nothing but
// path and notices. If the findings are known from the last run, what it does not need is missing.
typedef enum ReportNeeds {
    REPORT_NEEDS_SOURCE,
    REPORT_NEEDS_FINDINGS, // alone
} ReportNeeds;

typedef struct Reporter {
    const char *name;           // as --output-format has it
    const char *summary;        // for --help
    const char *separator;      // between the bytes of files; "" if none
    size_t most_bytes;          // of all files together; those beyond are left out. 0: no limit
    const ReportLimits *limits; // NULL: it streams, and has no pieces
    ReportNeeds needs;
    bool needs_identities; // of findings: they cost a walk over the file if the cache has them not
    void (*begin)(const ReportOptions *options, Buffer *out); // may be NULL
    void (*file)(const ReportOptions *options, const FileReport *report, Buffer *out);
    void (*end)(const ReportOptions *options, const RunSummary *summary,
                Buffer *out); // may be NULL
} Reporter;

// What --statistics prints: a count for each rule that fired.
void report_statistics(const ReportOptions *options, const RunSummary *summary, bool is_json,
                       Buffer *out);
// "Found 3 errors." and what can be fixed; or "All checks passed!". For people.
void report_summary(const ReportOptions *options, const RunSummary *summary, Buffer *out);
// Where the page about a rule is.
#define SHIKRA_HOME "https://github.com/shikra/shikra"
void append_rule_url(Buffer *out, const char *code);

// NULL-terminated; the only list of formats: help, completions and messages are made from it.
extern const Reporter *const REPORTERS[];
const Reporter *reporter_find(Text name); // NULL if there is none

#endif
