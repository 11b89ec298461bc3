// Baseline: findings that are known and not reported again, in a file that `shikra baseline`
// writes.
//
// A finding is known by its rule, its file, the qualified name around it and the text of its line
// without white space that does not matter, and by how many of the same there are: so it survives
// lines that move. The file has hashes of the lines, not the lines: they may hold a password.
// Syntax errors are never known.
#ifndef SHIKRA_SUPPRESS_BASELINE_H
#define SHIKRA_SUPPRESS_BASELINE_H

#include "base/buffer.h"
#include "suppress/identity.h"

typedef struct KnownFinding {
    uint64_t key; // of rule, name around and line
    const char *rule;
    const char *place; // the qualified name; "" in no function or class
    uint32_t count;
    uint32_t left; // of `count`, not found again
} KnownFinding;

// What is known of one file. In a run only one thread works on it.
typedef struct KnownFile {
    const char *path; // from the baseline's folder
    const char *absolute;
    KnownFinding *items; // sorted by key, then rule
    uint32_t count;
    bool was_checked;
    RuleSet enabled; // when it was checked
} KnownFile;

typedef struct Baseline {
    const char *path;   // as the user named it
    const char *folder; // absolute
    KnownFile *files;   // sorted by absolute path
    uint32_t count;
} Baseline;

// Reads a file that baseline_append_file made. False, with a notice, if it cannot.
bool baseline_read(Baseline *self, Arena *arena, NoticeList *notices, const char *cwd,
                   const char *path);
// NULL if nothing is known of the file.
KnownFile *baseline_file(const Baseline *self, const char *absolute);
// Marks the findings that are known as suppressed. May be called again for the same file.
void baseline_match(KnownFile *self, Check *check, const FindingIdentity *identities);

// Known findings that are no more: of files that were checked with their rule on, and of files that
// are gone.
uint32_t baseline_count_fixed(const Baseline *self, const Registry *registry);
// The baseline without them.
void baseline_append_pruned(Buffer *out, const Baseline *self, const Registry *registry);

// The file's beginning, what is between files, and its end.
#define BASELINE_BEGIN "{\"version\": 1, \"findings\": ["
#define BASELINE_END "\n]}\n"
// One that no comment silences.
typedef struct OpenFinding {
    const Rule *rule;
    const FindingIdentity *identity;
} OpenFinding;

// The lines for a file's findings, with commas between them.
void baseline_append_file(Buffer *out, const char *folder, const char *absolute,
                          const OpenFinding *findings, uint32_t count);

#endif
