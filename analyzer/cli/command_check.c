// `shikra check`: from arguments to exit status.
#include "cli/check_cache.h"
#include "cli/check_round.h"
#include "cli/commands.h"
#include "cli/targets.h"
#include "run.h"

#include "base/clock.h"
#include "reporters/pieces.h"
#include "reporters/trend.h"
#include "rules/rule.h"
#include "source/path.h"

#include <time.h>
#include <unistd.h>

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

extern const Reporter reporter_baseline;

static int show_files(const CheckRun *self) {
    Buffer out = {0};
    for (uint32_t i = 0; i < self->targets.count; i++) {
        buffer_printf(&out, "%s\n", self->targets.files[i].absolute_path);
    }
    const int status = command_print(self->context, buffer_text(&out));
    buffer_release(&out);
    return self->context->notices->has_error ? EXIT_INCOMPLETE : status;
}

// ---- What comes out ----

static bool writes_baseline(const CheckRun *self) {
    return self->arguments->command == COMMAND_BASELINE;
}

// Where the command `baseline` writes to.
static const char *baseline_target(const CheckRun *self) {
    if (self->arguments->output_file != NULL) return self->arguments->output_file;
    return self->targets.base->baseline != NULL ? self->targets.base->baseline
                                                : "shikra-baseline.json";
}

static const Reporter *find_reporter(const CheckRun *self, Text name) {
    const Reporter *const found = reporter_find(name);
    if (found != NULL) return found;
    Buffer names = {0};
    for (const Reporter *const *r = REPORTERS; *r != NULL; r++) {
        buffer_printf(&names, "%s%s", names.length != 0 ? ", " : "", (*r)->name);
    }
    notice_add(self->context->notices, NOTICE_ERROR, NULL,
               "unknown output format `%.*s`; there are %.*s", TEXT_ARGS(name),
               TEXT_ARGS(buffer_text(&names)));
    buffer_release(&names);
    return NULL;
}

static bool choose_reporter(CheckRun *self) {
    const Arguments *const arguments = self->arguments;
    self->output_file = writes_baseline(self) ? baseline_target(self) : arguments->output_file;
    if (writes_baseline(self)) {
        self->reporter = &reporter_baseline;
        return true;
    }
    const char *const name = arguments->output_format != NULL ? arguments->output_format
                                                              : self->targets.base->output_format;
    self->reporter = find_reporter(self, text_from_c(name));
    return self->reporter != NULL;
}

static const char *command_line(const CommandContext *context) {
    Buffer line = {0};
    for (int i = 0; i < context->argc; i++) {
        if (i != 0) buffer_append_byte(&line, ' ');
        buffer_append_c(&line, i == 0 ? "shikra" : context->argv[i]);
    }
    const char *const copy = arena_copy_c(context->arena, buffer_text(&line));
    buffer_release(&line);
    return copy;
}

static const char *now_utc(Arena *arena) {
    const uint64_t now = (uint64_t)time(NULL);
    const uint32_t date = clock_date(now);
    const uint32_t second = (uint32_t)(now % (24 * 60 * 60));
    return arena_printf(arena, "%04u-%02u-%02uT%02u:%02u:%02uZ", date / 10000, date / 100 % 100,
                        date % 100, second / 3600, second / 60 % 60, second % 60)
        .bytes;
}

// The checkout's top, so that SARIF paths are what the forge knows; else the working folder.
static const char *source_root(const CheckRun *self) {
    Arena *const arena = self->context->arena;
    for (const char *at = self->session.cwd;; at = path_folder(arena, at)) {
        const char *const git =
            arena_printf(arena, "%s/.git", strcmp(at, "/") == 0 ? "" : at).bytes;
        if (access(git, F_OK) == 0) return at;
        if (strcmp(at, "/") == 0) return self->session.cwd;
    }
}

static void fill_first_report(CheckRun *self) {
    const Arguments *const arguments = self->arguments;
    const bool to_terminal = self->output_file == NULL;
    const bool use_color = (to_terminal || arguments->color == COLOR_ALWAYS) &&
                           terminal_use_color(arguments->color, STDOUT_FILENO);
    Arena *const arena = self->context->arena;
    const char *const output = self->output_file != NULL ? self->output_file : "-";
    const Text target = path_absolute(arena, text_from_c(self->session.cwd), text_from_c(output));
    self->reports[0].options = (ReportOptions){
        .baseline_folder = arena_copy_c(arena, path_parent(target)),
        .registry = self->session.registry,
        .enabled = &self->targets.enabled,
        .cwd = self->session.cwd,
        .root = source_root(self),
        .command_line = command_line(self->context),
        .start_time = now_utc(self->context->arena),
        .use_color = use_color,
        .use_hyperlinks = terminal_use_hyperlinks(use_color, STDOUT_FILENO),
        .width = to_terminal ? terminal_width(STDOUT_FILENO) : 0,
        .show_suppressed = arguments->shows_suppressed,
        .is_quiet = arguments->is_quiet,
        .category = arguments->category,
    };
}

// --report FORMAT=FILE: the same findings for a file. False, with a notice, if it is none.
static bool add_report(CheckRun *self, const char *argument) {
    const Text text = text_from_c(argument);
    const size_t equals = text_find_byte(text, '=', 0);
    if (equals == TEXT_NOT_FOUND || equals + 1 == text.length) {
        notice_add(self->context->notices, NOTICE_ERROR, NULL,
                   "--report takes FORMAT=FILE, for example sarif=shikra.sarif, not `%s`",
                   argument);
        return false;
    }
    RunReport *const report = &self->reports[self->report_count++];
    report->reporter = find_reporter(self, text_slice(text, 0, equals));
    report->options = self->reports[0].options;
    report->options.use_color = report->options.use_hyperlinks = false;
    report->options.width = 0;
    return report->reporter != NULL;
}

static bool fill_reports(CheckRun *self) {
    const StringVec *const more = &self->arguments->reports;
    self->reports = ARENA_ARRAY(self->context->arena, RunReport, more->count + 1);
    self->report_count = 1;
    fill_first_report(self);
    for (uint32_t i = 0; i < more->count; i++) {
        if (!add_report(self, more->items[i])) return false;
    }
    return true;
}

// The rules that take most, each with its share of the whole; those below a tenth of a percent are
// left out.
static void print_rule_times(const Registry *registry, const RunResult *result, uint64_t total) {
    enum { MOST_LISTED = 20 };
    for (int listed = 0; listed < MOST_LISTED; listed++) {
        uint32_t slowest = 0;
        for (uint32_t i = 1; i < registry_count(registry); i++) {
            if (result->rule_times[i] > result->rule_times[slowest]) slowest = i;
        }
        const double share = (double)result->rule_times[slowest] / 10.0 / (double)(total + 1);
        if (share < 0.1) return;
        fprintf(stderr, "rule  %-9s %5.1f %% %9.3f s\n", registry_rule(registry, slowest)->code,
                share, (double)result->rule_times[slowest] / 1e9);
        result->rule_times[slowest] = 0;
    }
}

static void print_timings(const Registry *registry, const RunResult *result) {
    static const char *const names[STAGE_COUNT] = {"read",  "parse",    "model",
                                                   "check", "suppress", "report"};
    uint64_t total = 0;
    for (LintStage i = 0; i < STAGE_COUNT; i++) total += result->stage_times[i];
    for (LintStage i = 0; i < STAGE_COUNT; i++) {
        fprintf(stderr, "stage %-9s %5.1f %% %9.3f s\n", names[i],
                total != 0 ? 100.0 * (double)result->stage_times[i] / (double)total : 0.0,
                (double)result->stage_times[i] / 1e6);
    }
    print_rule_times(registry, result, total);
}

static FixMode fix_mode(const CheckRun *self) {
    if (self->arguments->adds_noqa) return FIX_MODE_NOQA;
    if (writes_baseline(self)) return FIX_MODE_OFF;
    if (self->arguments->wants_diff) return FIX_MODE_DIFF;
    return self->targets.base->fixes || self->targets.base->fix_only ? FIX_MODE_WRITE
                                                                     : FIX_MODE_OFF;
}

// A diff or comments come instead of the findings.
static bool replaces_findings(const CheckRun *self) {
    return fix_mode(self) == FIX_MODE_DIFF || fix_mode(self) == FIX_MODE_NOQA;
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

// Diffs, or the fixed text of standard input, are all that is printed then; comments are counted.
static bool prints_texts(const CheckRun *self) {
    return replaces_findings(self) ||
           (fix_mode(self) == FIX_MODE_WRITE && arguments_read_input(self->arguments));
}

static void print_fixes(const CheckRun *self, const RunResult *result) {
    const RunSummary *const summary = &result->summary;
    const bool is_diff = fix_mode(self) == FIX_MODE_DIFF;
    if (self->arguments->is_quiet || fix_mode(self) == FIX_MODE_OFF) return;
    if (fix_mode(self) == FIX_MODE_NOQA) {
        if (summary->fixed_count == 0) return;
        fprintf(stderr, "Added %u noqa directive%s.\n", summary->fixed_count,
                summary->fixed_count == 1 ? "" : "s");
    } else if (is_diff) {
        fprintf(stderr,
                summary->fixed_count == 0 ? "No errors would be fixed.\n"
                                          : "Would fix %u error%s.\n",
                summary->fixed_count, summary->fixed_count == 1 ? "" : "s");
    } else if (self->targets.base->shows_fixes && summary->fixed_count != 0) {
        fprintf(stderr, "Fixed %u error%s:\n%.*s", summary->fixed_count,
                summary->fixed_count == 1 ? "" : "s", TEXT_ARGS(buffer_text(&result->fixes)));
    }
}

// --silent is about the terminal: a file that is asked for is written.
static bool writes_output(const CheckRun *self) {
    return !self->arguments->is_silent || self->output_file != NULL;
}

static void write_begin(const CheckRun *self, RunReport *report) {
    if (report->reporter == NULL || report->reporter->begin == NULL) return;
    Buffer bytes = {0};
    report->reporter->begin(&report->options, &bytes);
    output_write(&report->output, buffer_text(&bytes), self->context->notices);
    buffer_release(&bytes);
}

// All of them, or none with a notice.
static bool open_outputs(CheckRun *self) {
    CommandContext const *const context = self->context;
    for (uint32_t i = 0; i < self->report_count; i++) {
        const char *const path =
            i == 0 ? self->output_file : strchr(self->arguments->reports.items[i - 1], '=') + 1;
        if (output_open(&self->reports[i].output, context->arena, path, context->notices)) continue;
        while (i-- > 0) output_close(&self->reports[i].output, false, context->notices);
        return false;
    }
    return true;
}

static void close_outputs(CheckRun *self, bool keep) {
    for (uint32_t i = 0; i < self->report_count; i++)
        output_close(&self->reports[i].output, keep, self->context->notices);
}

// The report says it, too; here is where something can be done about it.
static void warn_of_left_out(const CheckRun *self, const Reporter *reporter,
                             const RunSummary *summary) {
    const uint32_t count = left_out_findings(reporter, summary);
    if (count == 0) return;
    notice_add(self->context->notices, NOTICE_WARNING, NULL,
               "%u finding%s, of the least severe, %s left out of the report: %s", count,
               count == 1 ? "" : "s", count == 1 ? "is" : "are", reporter->limits->what_to_do);
}

static void fill_summary(const CheckRun *self, const RunResult *result, RunSummary *summary) {
    const char **const paths =
        ARENA_ARRAY(self->context->arena, const char *, self->targets.count + 1);
    for (uint32_t i = 0; i < self->targets.count; i++) paths[i] = self->targets.files[i].path;
    summary->paths = paths;
    summary->notices = self->context->notices->first;
    summary->is_complete = !self->context->notices->has_error;
    summary->exit_status = exit_status(self, result);
    summary->end_time = now_utc(self->context->arena);
}

// Of the first report: a count for each rule, or the summary; nothing behind a text that is to be
// used.
static void append_first_end(const CheckRun *self, const RunSummary *summary, Buffer *out) {
    const ReportOptions *const options = &self->reports[0].options;
    if (prints_texts(self)) return;
    if (self->arguments->wants_statistics) {
        const bool is_json = strncmp(self->reporter->name, "json", 4) == 0;
        report_statistics(options, summary, is_json, out);
    } else if (self->reporter->end != NULL) {
        self->reporter->end(options, summary, out);
    }
}

static void write_end(CheckRun *self, RunResult *result) {
    RunSummary *const summary = &result->summary;
    fill_summary(self, result, summary);
    for (uint32_t i = 0; i < self->report_count; i++) {
        RunReport *const report = &self->reports[i];
        const Reporter *const reporter = i == 0 ? self->reporter : report->reporter;
        Buffer bytes = {0};
        summary->left_out_files = report->left_out_files;
        memcpy(summary->left_out, report->left_out, sizeof summary->left_out);
        if (i == 0) {
            append_first_end(self, summary, &bytes);
        } else if (reporter->end != NULL) {
            reporter->end(&report->options, summary, &bytes);
        }
        if (i != 0 || writes_output(self))
            output_write(&report->output, buffer_text(&bytes), self->context->notices);
        buffer_release(&bytes);
        warn_of_left_out(self, reporter, summary);
    }
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

// The one HTML report, NULL if there is none: what is new is counted as it is written.
static RunReport *html_report(CheckRun *self) {
    if (strcmp(self->reporter->name, "html") == 0) return &self->reports[0];
    for (uint32_t i = 1; i < self->report_count; i++) {
        if (strcmp(self->reports[i].reporter->name, "html") == 0) return &self->reports[i];
    }
    return NULL;
}

static bool read_trend(CheckRun *self) {
    NoticeList *const notices = self->context->notices;
    Arena *const arena = self->context->arena;
    const char *const path = self->arguments->trend;
    if (path == NULL) return true;
    RunReport *const report = html_report(self);
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
    NoticeList *const notices = self->context->notices;
    Output output;
    if (!output_open(&output, self->context->arena, self->baseline.path, notices)) return false;
    Buffer bytes = {0};
    baseline_append_pruned(&bytes, &self->baseline, self->session.registry);
    output_write(&output, buffer_text(&bytes), notices);
    buffer_release(&bytes);
    return output_close(&output, true, notices);
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
            is_pruned ? " and taken out of" : "; --prune-baseline takes them out of",
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
    if (!open_outputs(self)) return EXIT_INCOMPLETE;
    const bool prints =
        writes_output(self) && !arguments->wants_statistics && fix_mode(self) != FIX_MODE_NOQA;
    self->reports[0].reporter = prints ? self->reporter : NULL;
    for (uint32_t i = 0; i < self->report_count; i++) write_begin(self, &self->reports[i]);
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
        write_end(self, &result);
    }
    close_outputs(self, !result.is_interrupted);
    if (!result.is_interrupted) finish_baseline(self, &result);
    print_fixes(self, &result);
    buffer_release(&result.fixes);
    if (arguments->is_verbose && cache != NULL) {
        fprintf(stderr, "The cache knew %u of %u files.\n", result.summary.known_count,
                self->targets.count);
    }
    if (arguments->wants_timings) print_timings(self->session.registry, &result);
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
    if (notices->has_error || !choose_reporter(self) || !fill_reports(self)) return EXIT_INCOMPLETE;
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
    if (round != NULL) self.targets.watch = &round->watch;
    const int status = check_files(&self);
    targets_release(&self.targets);
    return status;
}

int command_check(const CommandContext *context) {
    return context->arguments->watches ? command_watch(context) : check_round(context, NULL);
}
