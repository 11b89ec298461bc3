// The reports of a check: which, where they go, and what stands around the findings.
#include "cli/check_run.h"

#include "base/clock.h"
#include "reporters/pieces.h"
#include "source/path.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

extern const Reporter reporter_baseline;

// ---- Which ----

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

// A job's environment says it for all runs in it, but not for those whose output is no report.
static const char *format_name(const CheckRun *self) {
    const Arguments *const arguments = self->arguments;
    const char *const environment = getenv("SHIKRA_OUTPUT_FORMAT");
    const bool is_set = environment != NULL && environment[0] != '\0';
    if (arguments->output_format != NULL) return arguments->output_format;
    return is_set && !arguments->wants_statistics ? environment : self->targets.base->output_format;
}

static bool choose_reporter(CheckRun *self) {
    const Arguments *const arguments = self->arguments;
    self->output_file = writes_baseline(self) ? baseline_target(self) : arguments->output_file;
    if (writes_baseline(self)) {
        self->reporter = &reporter_baseline;
        return true;
    }
    self->reporter = find_reporter(self, text_from_c(format_name(self)));
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

// The fixed text of standard input is all that is printed then; the findings go to standard error.
static bool fixes_input(const CheckRun *self) {
    return fix_mode(self) == FIX_MODE_WRITE && arguments_read_input(self->arguments);
}

// The place of the report that --output-format is about.
static uint32_t findings_place(const CheckRun *self) {
    return fixes_input(self) ? 1 : 0;
}

static void fill_first_report(CheckRun *self) {
    const Arguments *const arguments = self->arguments;
    const int stream = fixes_input(self) ? STDERR_FILENO : STDOUT_FILENO;
    const bool to_terminal = self->output_file == NULL || fixes_input(self);
    const bool use_color = (to_terminal || arguments->color == COLOR_ALWAYS) &&
                           terminal_use_color(arguments->color, stream);
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
        .use_hyperlinks = terminal_use_hyperlinks(use_color, stream),
        .width = to_terminal ? terminal_width(stream) : 0,
        .show_suppressed = arguments->shows_suppressed,
        .is_quiet = arguments->is_quiet,
        .is_fixing_only = fix_mode(self) == FIX_MODE_WRITE && self->targets.base->fix_only,
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
    self->reports = ARENA_ARRAY(self->context->arena, RunReport, more->count + 2);
    self->report_count = findings_place(self) + 1;
    fill_first_report(self);
    self->reports[findings_place(self)].options = self->reports[0].options;
    for (uint32_t i = 0; i < more->count; i++) {
        if (!add_report(self, more->items[i])) return false;
    }
    return true;
}

bool check_choose_reports(CheckRun *self) {
    return choose_reporter(self) && fill_reports(self);
}

RunReport *check_html_report(CheckRun *self) {
    const uint32_t place = findings_place(self);
    if (strcmp(self->reporter->name, "html") == 0) return &self->reports[place];
    for (uint32_t i = place + 1; i < self->report_count; i++) {
        if (strcmp(self->reports[i].reporter->name, "html") == 0) return &self->reports[i];
    }
    return NULL;
}

// ---- Written ----

// --silent is about the terminal: a file that is asked for is written.
static bool writes_output(const CheckRun *self) {
    return !self->arguments->is_silent || (self->output_file != NULL && !fixes_input(self));
}

static void write_begin(const CheckRun *self, RunReport *report) {
    if (report->reporter == NULL || report->reporter->begin == NULL) return;
    Buffer bytes = {0};
    report->reporter->begin(&report->options, &bytes);
    output_write(&report->output, buffer_text(&bytes), self->context->notices);
    buffer_release(&bytes);
}

// NULL: none, it goes to standard output or standard error.
static const char *path_of_report(const CheckRun *self, uint32_t index) {
    const uint32_t place = findings_place(self);
    if (index <= place) return index == 0 ? self->output_file : NULL;
    return strchr(self->arguments->reports.items[index - place - 1], '=') + 1;
}

// All of them, or none with a notice.
static bool open_outputs(CheckRun *self) {
    CommandContext const *const context = self->context;
    for (uint32_t i = 0; i < self->report_count; i++) {
        Output *const output = &self->reports[i].output;
        const char *const path = path_of_report(self, i);
        if (output_open(output, context->arena, path, context->notices)) {
            if (i != 0 && path == NULL) output->descriptor = STDERR_FILENO;
            continue;
        }
        while (i-- > 0) output_close(&self->reports[i].output, false, context->notices);
        return false;
    }
    return true;
}

void check_close_reports(CheckRun *self, bool keep) {
    for (uint32_t i = 0; i < self->report_count; i++)
        output_close(&self->reports[i].output, keep, self->context->notices);
}

bool check_begin_reports(CheckRun *self) {
    if (!open_outputs(self)) return false;
    const bool prints =
        writes_output(self) && !self->arguments->wants_statistics && !replaces_findings(self);
    self->reports[findings_place(self)].reporter = prints ? self->reporter : NULL;
    for (uint32_t i = 0; i < self->report_count; i++) write_begin(self, &self->reports[i]);
    return true;
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

static void fill_summary(const CheckRun *self, RunSummary *summary, int exit_status) {
    const char **const paths =
        ARENA_ARRAY(self->context->arena, const char *, self->targets.count + 1);
    for (uint32_t i = 0; i < self->targets.count; i++) paths[i] = self->targets.files[i].path;
    summary->paths = paths;
    summary->notices = self->context->notices->first;
    summary->is_complete = !self->context->notices->has_error;
    summary->exit_status = exit_status;
    summary->end_time = now_utc(self->context->arena);
}

// Of the report that --output-format is about: a count for each rule, or the summary; nothing
// behind a text that is to be used.
static void append_findings_end(const CheckRun *self, const RunSummary *summary, Buffer *out) {
    const ReportOptions *const options = &self->reports[findings_place(self)].options;
    if (replaces_findings(self)) return;
    if (self->arguments->wants_statistics) {
        const bool is_json = strncmp(self->reporter->name, "json", 4) == 0;
        report_statistics(options, summary, is_json, out);
    } else if (self->reporter->end != NULL) {
        self->reporter->end(options, summary, out);
    }
}

// Standard input that is excluded, or that no rule is about, comes out as it is: an editor puts
// what it gets in the place of what it sent.
static void write_input(CheckRun *self) {
    if (!fixes_input(self) || self->targets.count != 0) return;
    output_write(&self->reports[0].output, self->targets.input, self->context->notices);
}

void check_end_reports(CheckRun *self, RunResult *result, int exit_status) {
    RunSummary *const summary = &result->summary;
    const uint32_t place = findings_place(self);
    write_input(self);
    fill_summary(self, summary, exit_status);
    for (uint32_t i = place; i < self->report_count; i++) {
        RunReport *const report = &self->reports[i];
        const Reporter *const reporter = i == place ? self->reporter : report->reporter;
        Buffer bytes = {0};
        summary->left_out_files = report->left_out_files;
        memcpy(summary->left_out, report->left_out, sizeof summary->left_out);
        if (i == place) {
            append_findings_end(self, summary, &bytes);
        } else if (reporter->end != NULL) {
            reporter->end(&report->options, summary, &bytes);
        }
        if (i != place || writes_output(self))
            output_write(&report->output, buffer_text(&bytes), self->context->notices);
        buffer_release(&bytes);
        warn_of_left_out(self, reporter, summary);
    }
}
