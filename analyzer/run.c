// Run: the stages in their order for one file. Read this first. (Many files: run_files.c.)
#include "worker.h"

#include "base/clock.h"
#include "base/memory.h"
#include "fix/fix.h"
#include "fix/notebook.h"
#include "fix/rewrite.h"
#include "rules/rule.h"
#include "suppress/add_noqa.h"
#include "suppress/suppress.h"

#include <stdlib.h>

// ---- One file ----

// Books the time since the last call on `stage`.
static void end_stage(Worker *worker, RunStage stage) {
    const uint64_t now = clock_microseconds();
    worker->stage_times[stage] += now - worker->stage_start;
    worker->stage_start = now;
}

static void add_result_notices(FileResult *result, const Notice *notice) {
    for (; notice != NULL; notice = notice->next) {
        result->notices.arena = &result->arena;
        notice_add_at(&result->notices, notice->level, notice->path, notice->line, notice->column,
                      "%s", notice->text);
    }
}

static void count_finding(Worker *worker, const Finding *finding) {
    const uint32_t index = registry_index(worker->run->options->registry, finding->rule);
    worker->by_rule[index].findings++;
    worker->totals.finding_count++;
    if (finding->fix == NULL || finding->fix->applicability == FIX_DISPLAY) return;
    if (finding->fix->applicability == FIX_SAFE) {
        worker->by_rule[index].fixable++;
        worker->totals.fixable_count++;
    } else {
        worker->totals.unsafe_fixable_count++;
    }
}

// Findings with their rows and columns; suppressed ones are left out unless the user wants them.
static void list_findings(Worker *worker, const Check *check, FileReport *report) {
    const ReportOptions *const options = worker->run->options->report;
    report->findings = ARENA_ARRAY(&worker->arena, ReportedFinding, check->findings.count);
    for (uint32_t i = 0; i < check->findings.count; i++) {
        const Finding *const finding = &check->findings.items[i];
        if (finding->is_unchanged) continue;
        if (finding->is_suppressed) {
            report->suppressed_count++;
            if (!options->show_suppressed) continue;
        } else {
            count_finding(worker, finding);
        }
        report->findings[report->count++] = (ReportedFinding){
            .finding = finding,
            .start = source_position(check->source, finding->range.start),
            .end = source_position(check->source, finding->range.end),
            .noqa_row = source_position(check->source, finding->noqa_at).row,
        };
    }
    worker->totals.suppressed_count += report->suppressed_count;
}

static bool read_file(Worker *worker, const RunFile *file, Source *source, NoticeList *notices) {
    if (file->bytes != NULL) {
        return source_from_bytes(source, &worker->arena, notices, file->path, *file->bytes);
    }
    const ReadOptions options = {.max_size = file->settings->max_file_size};
    return source_read(source, &worker->arena, notices, file->path, &options);
}

// What the stages make of one file; lives in the worker's arena.
typedef struct Lint {
    Source source;
    Ast ast;
    Check check;
    NoticeList notices;
    bool is_read;
    bool is_done; // through all stages
} Lint;

static const Model *build_model(Worker *worker, const RunFile *file, Ast *ast) {
    if (!plan_needs_model(file->plan)) return NULL;
    const Text module =
        path_module_with_memo(file->absolute_path, &worker->arena, &worker->packages);
    const ModelOptions options = model_options(file->settings, module, worker->parser);
    return model_build(&worker->arena, ast, &options);
}

// What is on other lines is as good as suppressed. A syntax error may be felt far from its line.
static void hide_unchanged(const ChangedFile *changed, Check *check) {
    for (uint32_t i = 0; i < check->findings.count; i++) {
        Finding *const finding = &check->findings.items[i];
        const uint32_t first = source_line_of(check->source, finding->range.start);
        const uint32_t last = source_line_of(check->source, finding->range.end);
        if (rule_is_syntax_error(finding->rule) || changes_touch(changed, first, last)) continue;
        finding->is_suppressed = finding->is_unchanged = true;
    }
}

// From the source to findings.
static void lint_source(Worker *worker, const RunFile *file, Lint *lint) {
    Arena *const arena = &worker->arena;
    const NameTable *const names = registry_names(worker->run->options->registry);
    const ParseOptions parse = {.max_microseconds = file->settings->parse_timeout * 1000,
                                .parser = worker->run->options->parser};
    const bool is_parsed = parser_parse(worker->parser, &lint->ast, arena, names, &lint->source,
                                        &parse, &lint->notices);
    end_stage(worker, STAGE_PARSE);
    if (!is_parsed) return;
    const Model *const model = build_model(worker, file, &lint->ast);
    end_stage(worker, STAGE_MODEL);
    const CheckOptions options = {file->plan, file->settings, file->enabled, worker->rule_times};
    check_run(&lint->check, &options, &lint->ast, model, arena);
    end_stage(worker, STAGE_CHECK);
    suppress_findings(&lint->check, worker->run->options->ignores_noqa, &lint->notices);
    if (file->known != NULL) baseline_match(file->known, &lint->check);
    if (file->changed != NULL) hide_unchanged(file->changed, &lint->check);
    end_stage(worker, STAGE_SUPPRESS);
    lint->is_done = true;
}

static void lint_file(Worker *worker, const RunFile *file, Lint *lint) {
    *lint = (Lint){.notices = notice_list(&worker->arena)};
    lint->is_read = read_file(worker, file, &lint->source, &lint->notices);
    end_stage(worker, STAGE_READ);
    if (lint->is_read) lint_source(worker, file, lint);
}

// ---- Fixing one file ----

// One file's way from text to text. Fixes that touch are applied one after the other, each after
// its rule has seen what the last one left.
typedef struct Rewrite {
    Worker *worker;
    const RunFile *file;
    Lint *lint;
    Source before; // how the file was; its path and encoding outlive the arena
    NotebookFix notebook;
    Buffer original;
    Buffer current;
    uint32_t *by_rule; // findings fixed
    uint32_t count;
} Rewrite;

// Lints the current text anew. The arena then holds nothing else.
static void lint_current(Rewrite *self) {
    Arena *const arena = &self->worker->arena;
    arena_reset(arena);
    *self->lint = (Lint){.notices = notice_list(arena), .is_read = true};
    source_rewritten(&self->lint->source, arena, &self->before, buffer_text(&self->current));
    lint_source(self->worker, self->file, self->lint);
}

static bool has_syntax_error(const Lint *lint) {
    if (lint->ast.has_error) return true;
    for (uint32_t i = 0; i < lint->check.findings.count; i++) {
        if (rule_is_syntax_error(lint->check.findings.items[i].rule)) return true;
    }
    return false;
}

// One round; false if there is nothing to fix any more.
static bool fix_once(Rewrite *self) {
    const RunOptions *const options = self->worker->run->options;
    const bool adds_noqa = options->fix_mode == FIX_MODE_NOQA;
    const FindingList comments = adds_noqa ? noqa_comments(&self->lint->check) : (FindingList){0};
    Buffer next = {0};
    notebook_fix_begin(&self->notebook);
    const FixOptions fixes = {.most = options->fixes_unsafely ? FIX_UNSAFE : FIX_SAFE,
                              .registry = options->registry,
                              .fixable = adds_noqa ? NULL : &self->file->settings->fixable,
                              .source = &self->lint->source,
                              .cells = self->notebook.now,
                              .cell_count = self->notebook.count};
    const uint32_t applied =
        fix_apply(&next, &self->worker->arena, self->lint->source.shown,
                  adds_noqa ? &comments : &self->lint->check.findings, &fixes, self->by_rule);
    if (applied == 0) {
        buffer_release(&next);
        return false;
    }
    notebook_fix_join(&self->notebook, &next);
    Buffer last = self->current;
    self->current = next;
    lint_current(self);
    const bool is_broken = !self->lint->is_done || has_syntax_error(self->lint);
    if (is_broken) { // our bug: leave the text as it was
        buffer_release(&self->current);
        self->current = last;
        notebook_fix_undo(&self->notebook);
        lint_current(self);
        notice_add(&self->lint->notices, NOTICE_WARNING, self->file->path,
                   "a fix would have broken the file and was not applied; please report this");
        return false;
    }
    buffer_release(&last);
    self->count += applied;
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
        return rewrite_encode(out, &self->worker->arena, &self->before, now, notices);
    }
    return notebook_fix_write(&self->notebook, out, self->file->path, buffer_text(&self->original),
                              now, notices);
}

static void write_fixed(Rewrite *self, Buffer *out) {
    if (self->worker->run->options->fix_mode == FIX_MODE_DIFF) {
        write_diff(self, out);
    } else if (self->file->bytes != NULL) {
        encode(self, out);
    } else if (self->count != 0) {
        Buffer bytes = {0};
        const bool is_written =
            encode(self, &bytes) && rewrite_bytes(&self->worker->arena, self->before.path,
                                                  buffer_text(&bytes), &self->lint->notices);
        if (!is_written) self->count = 0;
        buffer_release(&bytes);
    }
}

static void count_fixed(const Rewrite *self, Buffer *summary) {
    Worker *const worker = self->worker;
    const Registry *const registry = worker->run->options->registry;
    if (self->count == 0) return;
    buffer_printf(summary, "- %s:\n", self->file->path);
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        if (self->by_rule[i] == 0) continue;
        const Rule *const rule = registry_rule(registry, i);
        buffer_printf(summary, "    %u \xc3\x97 %s (%s)\n", self->by_rule[i], rule->code,
                      rule->name);
        worker->by_rule[i].fixed += self->by_rule[i];
    }
    worker->totals.fixed_count += self->count;
}

// Fixes a file that has been linted; `lint` is then about what is left. What goes to the output
// instead of findings (a diff, the fixed standard input) is put into the result.
static void fix_file(Worker *worker, const RunFile *file, Lint *lint, FileResult *result) {
    enum { MOST_ROUNDS = 100 };
    if (!lint->is_read) return;
    const char *const obstacle = rewrite_obstacle(&lint->source);
    const uint32_t rule_count = registry_count(worker->run->options->registry);
    char encoding[64];
    snprintf(encoding, sizeof encoding, "%s", lint->source.encoding);
    Rewrite self = {.worker = worker, .file = file, .lint = lint, .before = lint->source};
    self.before.encoding = encoding;
    self.by_rule = memory_zalloc(rule_count, sizeof *self.by_rule);
    buffer_append(&self.original, lint->source.shown);
    buffer_append(&self.current, lint->source.shown);
    notebook_fix_init(&self.notebook, &lint->source);
    self.before.cells = self.notebook.now;
    const bool is_loaded = !is_notebook(&self) || notebook_fix_load(&self.notebook, file->path,
                                                                    file->bytes, &lint->notices);
    const bool may_fix = lint->is_done && !has_syntax_error(lint) && obstacle == NULL && is_loaded;
    // A comment that silences nothing (behind one that cannot be read) would be added again.
    const int rounds = worker->run->options->fix_mode == FIX_MODE_NOQA ? 1 : MOST_ROUNDS;
    for (int round = 0; may_fix && round < rounds && fix_once(&self); round++) continue;
    write_fixed(&self, &result->bytes);
    count_fixed(&self, &result->fixes);
    free(self.by_rule);
    notebook_fix_release(&self.notebook);
    buffer_release(&self.original);
    buffer_release(&self.current);
}

// ---- One file, reported ----

static void report_file(Worker *worker, const RunFile *file, uint32_t index, Lint *lint,
                        Buffer *out) {
    const RunOptions *const options = worker->run->options;
    FileReport report = {.path = file->path,
                         .absolute_path = file->absolute_path,
                         .index = index,
                         .source = lint->is_read ? &lint->source : NULL,
                         .ast = lint->is_done ? &lint->ast : NULL,
                         .notices = lint->notices.first};
    if (strcmp(file->path, "-") == 0) report.absolute_path = file->path; // it has no other name
    if (lint->is_done && !options->fix_only) list_findings(worker, &lint->check, &report);
    const bool has_output = options->fix_mode == FIX_MODE_DIFF ||
                            (options->fix_mode == FIX_MODE_WRITE && file->bytes != NULL);
    if (options->reporter == NULL || has_output) return;
    options->reporter->file(options->report, &report, out);
}

void worker_check_file(Worker *worker, uint32_t index) {
    Run *const run = worker->run;
    const RunFile *const file = &run->files[index];
    FileResult *const result = &run->results[index];
    worker->stage_start = clock_microseconds();
    Lint lint;
    lint_file(worker, file, &lint);
    if (run->options->fix_mode != FIX_MODE_OFF) fix_file(worker, file, &lint, result);
    worker->totals.file_count += lint.is_done;
    report_file(worker, file, index, &lint, &result->bytes);
    add_result_notices(result, lint.notices.first);
    arena_reset(&worker->arena);
    end_stage(worker, STAGE_REPORT);
}
