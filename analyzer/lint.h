// Lint: one text through the stages, from its bytes to findings. A run does it to many files in
// parallel (run.h), the language server to the text in an editor.
#ifndef SHIKRA_LINT_H
#define SHIKRA_LINT_H

#include "cache/cache.h"
#include "check/check.h"
#include "source/changes.h"
#include "source/module_path.h"
#include "suppress/baseline.h"
#include "syntax/ast.h"

// One file to check; everything it points to outlives the run.
typedef struct LintFile {
    const char *path; // as shown
    const char *absolute_path;
    FileState state;     // when it was found; zeros if nobody looked
    bool is_given_whole; // as in FileReading
    const Text *bytes;   // what to check instead of the file (standard input), or NULL
    const Settings *settings;
    const Plan *plan;
    RuleSet enabled;            // the settings' rules less per-file-ignores
    const ChangedFile *changed; // the lines to report; NULL: all
    KnownFile *known;           // what the baseline knows of it; NULL: nothing
    CachedFile cached;          // what is known from an earlier run; zeros: nothing
} LintFile;

// What a file's time goes to, for --timings.
typedef enum LintStage {
    STAGE_READ,
    STAGE_PARSE,
    STAGE_MODEL,
    STAGE_SYNTAX, // what Python refuses, whichever rule reports it; a part of the next stage
    STAGE_CHECK,
    STAGE_SUPPRESS,
    STAGE_REPORT,
    STAGE_COUNT,
} LintStage;

// What of a file's findings leads to a change of the file, so that it has to be linted now.
typedef enum LintChanges {
    CHANGES_NOTHING,
    CHANGES_SAFELY, // what has a safe fix
    CHANGES_UNSAFELY,
    CHANGES_COMMENTS, // all that no comment silences
} LintChanges;

typedef struct LintOptions {
    const Registry *registry;
    ParserKind parser;
    bool ignores_noqa;
    bool wants_rule_times; // measuring costs time itself
    const Cache *cache;    // NULL: nothing is known, and nothing to be kept
    bool needs_source;     // of files with findings to show, also if the cache knows them
    bool needs_identities; // of findings that are shown
    bool shows_suppressed; // suppressed findings are shown, too
    LintChanges changes;
} LintOptions;

// What one thread lints with, file after file.
typedef struct Linter {
    const LintOptions *options;
    Arena arena; // of the current file: all that its Lint points to
    Parser *parser;
    PackageMemo packages;
    uint64_t stage_times[STAGE_COUNT]; // microseconds, if there are rule_times
    uint64_t *rule_times;              // nanoseconds by registry index; NULL: nobody wants to know
    uint64_t stage_start;
    CacheWriter kept; // what was found, for the next run
} Linter;

// What the stages make of one file.
typedef struct Lint {
    Source source;
    Ast ast;
    Check check;
    FindingPlace *places;              // of the findings; NULL until lint_places
    const FindingIdentity *identities; // of the findings; NULL until lint_identities
    NoticeList notices;
    bool is_read;   // `source` is there
    bool is_parsed; // `ast` is there
    bool is_done;   // through all stages: `check` has the findings
    bool is_known;  // in an earlier run: there is no `ast`
} Lint;

void linter_init(Linter *self, const LintOptions *options);
void linter_release(Linter *self);

// Starts the clock of the stages, if somebody wants to know their times.
void linter_start(Linter *self);
// Books the time since the last call on `stage`.
void linter_end_stage(Linter *self, LintStage stage);

// Reads `file` (or takes its `bytes`) and lints it, or takes what the cache knows of it. What is
// wrong with the file is said in `lint->notices`. The caller resets the arena when done with
// `lint`.
void lint_file(Linter *self, const LintFile *file, Lint *lint);
// The same for a text that has been read: `lint->source` and `lint->notices` are the caller's.
void lint_source(Linter *self, const LintFile *file, Lint *lint);
// The places of its findings, computed if they are not there.
const FindingPlace *lint_places(Linter *self, Lint *lint);
// Likewise what they are whatever their lines.
const FindingIdentity *lint_identities(Linter *self, Lint *lint);
// Whether the tree is whole and says what is written there: no grammar refuses the text, whatever
// it means, in whichever version.
bool lint_has_form(const Lint *lint);
// Whether Python takes the text, the target version included.
bool lint_is_valid(const Lint *lint);

#endif
