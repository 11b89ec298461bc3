// fix_file: a linted file's fixes applied round after round, and what comes of it written.
#include "fix_file.h"

#include "fix/fix.h"
#include "fix/notebook.h"
#include "fix/refusals.h"
#include "fix/rewrite.h"
#include "suppress/add_noqa.h"

#include <stdio.h>

// One file's way from text to text. Fixes that touch are applied one after the other, each after
// its rule has seen what the last one left.
typedef struct Rewrite {
    Linter *linter;
    const LintFile *file;
    const FixFileOptions *options;
    Lint *lint;
    Source before; // how the file was; its path and encoding outlive the arena
    NotebookFix notebook;
    Buffer original;
    Buffer current;
    FixedFile *result;
} Rewrite;

// Lints the current text anew. The arena then holds nothing else.
static void lint_current(Rewrite *self) {
    Arena *const arena = &self->linter->arena;
    arena_reset(arena);
    *self->lint = (Lint){.notices = notice_list(arena), .is_read = true};
    source_rewritten(&self->lint->source, arena, &self->before, buffer_text(&self->current));
    lint_source(self->linter, self->file, self->lint);
}

// Lints the text that a round has made. False if it has lost its form, or if something is wrong
// with it that was not wrong before: what Python refuses for its meaning may stay as it was.
static bool lint_and_compare(Rewrite *self) {
    const Refusals before = refusals_of(&self->lint->check.findings);
    lint_current(self);
    const Refusals now = refusals_of(&self->lint->check.findings);
    const bool is_sound =
        self->lint->is_done && lint_has_form(self->lint) && !refusals_have_grown(&before, &now);
    return is_sound;
}

// One round; false if there is nothing to fix any more.
static bool fix_once(Rewrite *self) {
    const bool adds_noqa = self->options->mode == FIX_MODE_NOQA;
    const FindingList comments =
        adds_noqa ? noqa_comments(&self->lint->check, self->options->reason) : (FindingList){0};
    Buffer next = {0};
    notebook_fix_begin(&self->notebook);
    const FixOptions fixes = {.most = self->options->fixes_unsafely ? FIX_UNSAFE : FIX_SAFE,
                              .registry = self->linter->options->registry,
                              .source = &self->lint->source,
                              .cells = self->notebook.now,
                              .cell_count = self->notebook.count,
                              .are_comments = adds_noqa};
    const uint32_t applied = fix_apply(&next, &self->linter->arena, self->lint->source.shown,
                                       adds_noqa ? &comments : &self->lint->check.findings, &fixes,
                                       self->result->by_rule);
    if (applied == 0) {
        buffer_release(&next);
        return false;
    }
    notebook_fix_join(&self->notebook, &next);
    Buffer last = self->current;
    self->current = next;
    if (!lint_and_compare(self)) { // our bug: leave the text as it was
        buffer_release(&self->current);
        self->current = last;
        notebook_fix_undo(&self->notebook);
        lint_current(self);
        notice_add(&self->lint->notices, NOTICE_WARNING, self->file->path,
                   "a fix would have broken the file and was not applied; please report this");
        return false;
    }
    buffer_release(&last);
    self->result->count += applied;
    return true;
}

static bool is_notebook(const Rewrite *self) {
    return self->before.kind == SOURCE_NOTEBOOK;
}

static void write_diff(const Rewrite *self, Buffer *out) {
    const Text before = buffer_text(&self->original);
    const Text now = buffer_text(&self->current);
    if (is_notebook(self)) {
        notebook_fix_diff(&self->notebook, out, self->file->path, before, now);
    } else {
        diff_unified(out, self->file->path, before, now);
    }
}

// The fixed file's bytes.
static bool encode(const Rewrite *self, Buffer *out) {
    NoticeList *const notices = &self->lint->notices;
    const Text now = buffer_text(&self->current);
    if (!is_notebook(self)) {
        return rewrite_encode(out, &self->linter->arena, &self->before, now, notices);
    }
    return notebook_fix_write(&self->notebook, out, self->file->path, buffer_text(&self->original),
                              now, notices);
}

static void write_fixed(Rewrite *self, Buffer *out) {
    if (self->options->mode == FIX_MODE_TEXT) {
        buffer_append(out, buffer_text(&self->current));
        self->result->cells = notebook_fix_take_cells(&self->notebook);
    } else if (self->options->mode == FIX_MODE_DIFF) {
        write_diff(self, out);
    } else if (self->file->bytes != NULL) {
        encode(self, out);
    } else if (self->result->count != 0) {
        Buffer bytes = {0};
        const bool is_written =
            encode(self, &bytes) && rewrite_bytes(&self->linter->arena, self->before.path,
                                                  buffer_text(&bytes), &self->lint->notices);
        if (!is_written) self->result->count = 0;
        buffer_release(&bytes);
    }
}

void fix_file(Linter *linter, const LintFile *file, Lint *lint, const FixFileOptions *options,
              FixedFile *result) {
    enum { MOST_ROUNDS = 100 };
    if (!lint->is_read) return;
    const char *const obstacle = rewrite_obstacle(&lint->source);
    char encoding[64];
    snprintf(encoding, sizeof encoding, "%s", lint->source.encoding);
    Rewrite self = {.linter = linter,
                    .file = file,
                    .options = options,
                    .lint = lint,
                    .before = lint->source,
                    .result = result};
    self.before.encoding = encoding;
    buffer_append(&self.original, lint->source.shown);
    buffer_append(&self.current, lint->source.shown);
    notebook_fix_init(&self.notebook, &lint->source);
    self.before.cells = self.notebook.now;
    const bool is_loaded =
        !is_notebook(&self) || options->mode == FIX_MODE_TEXT ||
        notebook_fix_load(&self.notebook, file->path, file->bytes, &lint->notices);
    const bool has_noqa = lint->source.kind != SOURCE_TOML;
    const bool adds_noqa = options->mode == FIX_MODE_NOQA;
    const bool is_right = adds_noqa ? lint_is_valid(lint) : lint_has_form(lint);
    const bool may_fix =
        lint->is_done && is_right && obstacle == NULL && is_loaded && (has_noqa || !adds_noqa);
    // A comment that silences nothing (behind one that cannot be read) would be added again.
    const int rounds = adds_noqa ? 1 : MOST_ROUNDS;
    for (int round = 0; may_fix && round < rounds && fix_once(&self); round++) continue;
    write_fixed(&self, &result->bytes);
    notebook_fix_release(&self.notebook);
    buffer_release(&self.original);
    buffer_release(&self.current);
}
