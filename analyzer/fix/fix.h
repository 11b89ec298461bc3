// Fix: findings' edits applied to a text, and what that changed as a diff.
#ifndef SHIKRA_FIX_FIX_H
#define SHIKRA_FIX_FIX_H

#include "base/buffer.h"
#include "check/check.h"

typedef struct FixOptions {
    FixApplicability most;    // FIX_SAFE or FIX_UNSAFE
    const Registry *registry; // of the counts by rule
    const Source *source;     // of a notebook: its commands are left alone; else NULL
    SourceCell *cells;        // of a notebook: their starts move with the text
    uint32_t cell_count;
    bool are_comments; // that silence the findings: none waits for another
} FixOptions;

// What the settings say of fixes, for all findings of a file: those that may not be applied are
// not offered either, and those of some rules are safer or less safe than the rules have it.
void fix_follow_settings(Check *check, const Registry *registry);

// True if its fix is one of those that are applied.
bool fix_is_wanted(const Finding *finding, const FixOptions *options);

// Applies the fixes of `findings` to `text` and appends the result to `out`. Of fixes that touch,
// the one that starts first is applied; the others wait for the next round, when their rules have
// seen the new text. Suppressed findings are left alone. Returns how many were applied and adds one
// for each to `by_rule` (registry indices; may be NULL).
uint32_t fix_apply(Buffer *out, Arena *arena, Text text, const FindingList *findings,
                   const FixOptions *options, uint32_t *by_rule);

// Appends a unified diff of two texts (three lines of context) with `path` in its head, as
// `git apply` and `patch` read it; nothing if they are equal. Texts that differ too much for a
// small diff are shown as one replacement.
void diff_unified(Buffer *out, const char *path, Text before, Text after);

#endif
