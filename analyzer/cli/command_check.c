// `shikra check`: from arguments to exit status.
#include "cli/check_cache.h"
#include "cli/check_run.h"

static int show_files(const CheckRun *self) {
    Buffer out = {0};
    for (uint32_t i = 0; i < self->targets.count; i++) {
        buffer_printf(&out, "%s\n", self->targets.files[i].absolute_path);
    }
    const int status = command_print(self->context, buffer_text(&out));
    buffer_release(&out);
    return self->context->notices->has_error ? EXIT_INCOMPLETE : status;
}

static int exit_status(const CheckRun *self, const RunResult *result) {
    const RunSummary *const summary = &result->summary;
    const bool counts_fixed =
        self->arguments->exits_non_zero_on_fix || fix_mode(self) == FIX_MODE_DIFF;
    if (self->context->notices->has_error) return EXIT_INCOMPLETE;
    if (self->arguments->exits_zero || writes_baseline(self)) return EXIT_CLEAN;
    if (counts_fixed && summary->fixed_count != 0) return EXIT_FINDINGS;
    return summary->finding_count != 0 ? EXIT_FINDINGS : EXIT_CLEAN;
}

// ---- What is changed ----

// Leaves the changed files. False, with a notice, if git cannot say which.
static bool keep_changed(CheckRun *self) {
    NoticeList *const notices = self->context->notices;
    const FixMode mode = fix_mode(self);
    if (!self->arguments->wants_changed) return true;
    if (mode == FIX_MODE_WRITE || mode == FIX_MODE_DIFF) {
        notice_add(notices, NOTICE_ERROR, NULL,
                   "--changed does not go with fixes, which move lines: leave out --fix or --diff, "
                   "or add --no-fix");
        return false;
    }
    if (!changes_read(&self->changes, self->context->arena, notices, self->session.cwd,
                      self->arguments->changed_since))
        return false;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < self->targets.count; i++) {
        self->targets.files[i].changed =
            changes_of(&self->changes, self->targets.files[i].absolute_path);
        if (self->targets.files[i].changed != NULL)
            self->targets.files[kept++] = self->targets.files[i];
    }
    self->targets.count = kept;
    return true;
}

// ---- The baseline ----

static bool read_baseline(CheckRun *self) {
    const Arguments *const arguments = self->arguments;
    const char *const path =
        arguments->baseline != NULL ? arguments->baseline : self->targets.base->baseline;
    if (writes_baseline(self) || arguments->has_no_baseline) return true;
    if (path == NULL && arguments->prunes_baseline) {
        notice_add(self->context->notices, NOTICE_ERROR, NULL,
                   "--prune-baseline needs a baseline: --baseline FILE, or the setting `baseline`");
        return false;
    }
    if (path == NULL) return true;
    self->has_baseline = baseline_read(&self->baseline, self->context->arena,
                                       self->context->notices, self->session.cwd, path);
    for (uint32_t i = 0; self->has_baseline && i < self->targets.count; i++)
        self->targets.files[i].known =
            baseline_file(&self->baseline, self->targets.files[i].absolute_path);
    return self->has_baseline;
}

// ---- The earlier report ----

static bool read_trend(CheckRun *self) {
    NoticeList *const notices = self->context->notices;
    Arena *const arena = self->context->arena;
    const char *const path = self->arguments->trend;
    if (path == NULL) return true;
    RunReport *const report = check_html_report(self);
    if (report == NULL) {
        notice_add(notices, NOTICE_ERROR, NULL,
                   "--trend is about the HTML report: add --output-format html");
        return false;
    }
    const uint32_t count = self->targets.count;
    const char **const files = ARENA_ARRAY(arena, const char *, count + 1);
    for (uint32_t i = 0; i < count; i++) files[i] = self->targets.files[i].absolute_path;
    const TrendPaths run = {report->options.root, files, count};
    report->options.trend = &self->trend;
    return trend_read(&self->trend, arena, notices, self->session.cwd, path, &run);
}

// ---- What became of the baseline ----

static bool prune_baseline(CheckRun *self) {
    Buffer bytes = {0};
    baseline_append_pruned(&bytes, &self->baseline, self->session.registry);
    const bool is_written = output_write_file(self->context->arena, self->baseline.path,
                                              buffer_text(&bytes), self->context->notices);
    buffer_release(&bytes);
    return is_written;
}

// What became of the baseline, said on standard error.
static void finish_baseline(CheckRun *self, const RunResult *result) {
    const bool is_quiet = self->arguments->is_quiet;
    if (writes_baseline(self) && !is_quiet) {
        const uint32_t count = result->summary.finding_count;
        fprintf(stderr, "Wrote %u known finding%s to %s.\n", count, count == 1 ? "" : "s",
                self->output_file);
    }
    if (!self->has_baseline) return;
    const uint32_t fixed = baseline_count_fixed(&self->baseline, self->session.registry);
    if (fixed == 0) return;
    const bool is_pruned = self->arguments->prunes_baseline && prune_baseline(self);
    if (is_quiet) return;
    fprintf(stderr, "%u known finding%s fixed%s %s.\n", fixed, fixed == 1 ? " is" : "s are",
            is_pruned    ? " and taken out of"
            : fixed == 1 ? "; --prune-baseline takes it out of"
                         : "; --prune-baseline takes them out of",
            self->baseline.path);
}

// What the reports take of a file with findings.
static void set_needs(const CheckRun *self, LintOptions *options) {
    for (uint32_t i = 0; i < self->report_count; i++) {
        const Reporter *const reporter = self->reports[i].reporter;
        if (reporter == NULL) continue;
        options->needs_source |= reporter->needs == REPORT_NEEDS_SOURCE;
        options->needs_identities |= reporter->needs_identities;
    }
}

static LintChanges changes(const CheckRun *self) {
    const FixMode mode = fix_mode(self);
    if (mode == FIX_MODE_OFF) return CHANGES_NOTHING;
    if (mode == FIX_MODE_NOQA) return CHANGES_COMMENTS;
    return self->targets.base->fixes_unsafely ? CHANGES_UNSAFELY : CHANGES_SAFELY;
}

static void finish_cache(const CheckRun *self, Cache *cache, bool is_interrupted) {
    if (cache == NULL) return;
    if (is_interrupted) {
        cache_abandon(cache);
    } else {
        cache_close(cache, self->context->notices);
    }
}

static int run(CheckRun *self) {
    NoticeList *const notices = self->context->notices;
    const Arguments *const arguments = self->arguments;
    if (!keep_changed(self) || !read_baseline(self) || !read_trend(self)) return EXIT_INCOMPLETE;
    run_block_signals(); // the temporary file must not stay behind
    if (!check_begin_reports(self)) return EXIT_INCOMPLETE;
    Cache *const cache = check_cache_open(self->context, &self->session, &self->targets);
    Progress progress;
    progress_init(&progress, arguments->is_quiet);
    RunResult result;
    RunOptions options = {
        .lint = {.registry = self->session.registry,
                 .parser = arguments->parser,
                 .ignores_noqa = arguments->ignores_noqa,
                 .wants_rule_times = arguments->wants_timings,
                 .cache = cache,
                 .shows_suppressed = arguments->shows_suppressed,
                 .changes = changes(self)},
        .cache = cache,
        .reports = self->reports,
        .report_count = self->report_count,
        .jobs = self->targets.jobs,
        .fix_mode = fix_mode(self),
        .noqa_reason = arguments->noqa_reason,
        .fixes_unsafely = self->targets.base->fixes_unsafely,
        .fix_only = self->targets.base->fix_only || replaces_findings(self),
    };
    set_needs(self, &options.lint);
    run_files(&result, self->context->arena, self->targets.files, self->targets.count, &options,
              &progress, notices);
    progress_clear(&progress);
    finish_cache(self, cache, result.is_interrupted);
    if (result.is_interrupted && self->round != NULL) {
        self->round->is_interrupted = true;
    } else if (result.is_interrupted) {
        notice_add(notices, NOTICE_ERROR, NULL, "interrupted; not all files were checked");
    } else {
        check_end_reports(self, &result, exit_status(self, &result));
    }
    check_close_reports(self, !result.is_interrupted);
    if (!result.is_interrupted) finish_baseline(self, &result);
    check_tell_fixes(self, &result);
    if (self->round == NULL && !writes_baseline(self)) check_tell_unread(self);
    buffer_release(&result.fixes);
    if (arguments->is_verbose && cache != NULL) {
        fprintf(stderr, "The cache knew %u of %u files.\n", result.summary.known_count,
                self->targets.count);
    }
    if (arguments->wants_timings) check_tell_timings(self, &result);
    return exit_status(self, &result);
}

static bool add_targets(CheckRun *self) {
    const Arguments *const arguments = self->arguments;
    if (arguments_read_input(arguments))
        return targets_add_input(&self->targets, arguments->stdin_filename);
    targets_add_files(&self->targets, &arguments->paths);
    return true;
}

// What the round after this one is to begin with.
static void tell_round(CheckRun *self) {
    self->round->file_count = self->targets.count;
    self->round->include = self->targets.base->filter.include;
    self->round->baseline = self->targets.base->baseline;
}

static int check_files(CheckRun *self) {
    NoticeList *const notices = self->context->notices;
    if (notices->has_error || !check_choose_reports(self)) return EXIT_INCOMPLETE;
    if (self->report_count > 1 && replaces_findings(self)) {
        notice_add(notices, NOTICE_ERROR, NULL,
                   "--report is for findings, and does not go with --diff or --add-noqa");
        return EXIT_INCOMPLETE;
    }
    if (!add_targets(self) || config_is_broken(self->session.config)) return EXIT_INCOMPLETE;
    if (self->arguments->shows_files) return show_files(self);
    if (self->round != NULL) tell_round(self);
    if (self->targets.count == 0 && !notices->has_error) {
        notice_add(notices, NOTICE_WARNING, NULL, "no Python files found under the given path(s)");
    }
    targets_make_plans(&self->targets);
    return run(self);
}

int check_round(const CommandContext *context, WatchRound *round) {
    CheckRun self = {.context = context, .arguments = context->arguments, .round = round};
    if (!session_init(&self.session, context)) return EXIT_INCOMPLETE;
    targets_init(&self.targets, context->arena, context->notices, &self.session);
    self.targets.jobs =
        context->arguments->jobs != 0 ? context->arguments->jobs : run_default_jobs();
    self.targets.has_cache = check_cache_is_wanted(context->arguments);
    if (round != NULL) self.targets.watch = &round->watch;
    const int status = check_files(&self);
    targets_release(&self.targets);
    return status;
}

int command_check(const CommandContext *context) {
    return context->arguments->watches ? command_watch(context) : check_round(context, NULL);
}
