// A run's work on one file: lint it (lint.c), fix it (fix_file.c), report it. Many files:
// run_files.c.
#include "worker.h"

#include "base/memory.h"
#include "rules/rule.h"

#include <stdlib.h>

// Few rules have most of the findings.
static RuleCount *count_of(Worker *worker, const Rule *rule) {
    const size_t place = (uintptr_t)rule / sizeof *rule % COUNTED_RULES;
    if (worker->counted[place].rule != rule) {
        const Registry *const registry = worker->run->options->lint.registry;
        worker->counted[place].rule = rule;
        worker->counted[place].count = &worker->by_rule[registry_index(registry, rule)];
    }
    return worker->counted[place].count;
}

static void count_finding(Worker *worker, const Finding *finding) {
    RuleCount *const count = count_of(worker, finding->rule);
    count->findings++;
    worker->totals.finding_count++;
    if (finding->fix == NULL || finding->fix->applicability == FIX_DISPLAY) return;
    if (finding->fix->applicability == FIX_SAFE) {
        count->fixable++;
        worker->totals.fixable_count++;
    } else {
        worker->totals.unsafe_fixable_count++;
    }
}

// Findings with their rows and columns; suppressed ones are left out unless the user wants them.
static void list_findings(Worker *worker, Lint *lint, FileReport *report) {
    const Check *const check = &lint->check;
    const FindingPlace *const places = lint_places(&worker->linter, lint);
    const RunOptions *const options = worker->run->options;
    const FindingIdentity *const identities =
        options->lint.needs_identities ? lint_identities(&worker->linter, lint) : NULL;
    report->findings = ARENA_ARRAY(&worker->linter.arena, ReportedFinding, check->findings.count);
    for (uint32_t i = 0; i < check->findings.count; i++) {
        const Finding *const finding = &check->findings.items[i];
        if (finding->is_unchanged) continue;
        if (finding->is_suppressed) {
            report->suppressed_count++;
            if (!options->lint.shows_suppressed) continue;
        } else {
            count_finding(worker, finding);
        }
        report->findings[report->count++] = (ReportedFinding){
            .finding = finding,
            .start = places[i].start,
            .end = places[i].end,
            .noqa_row = places[i].noqa_row,
            .edits = places[i].edits,
            .identity = identities != NULL ? &identities[i] : NULL,
        };
    }
    worker->totals.suppressed_count += report->suppressed_count;
}

static void count_fixed(Worker *worker, const char *path, const FixedFile *fixed, Buffer *summary) {
    const Registry *const registry = worker->run->options->lint.registry;
    if (fixed->count == 0) return;
    buffer_printf(summary, "- %s:\n", path);
    for (uint32_t i = 0; i < registry_count(registry); i++) {
        if (fixed->by_rule[i] == 0) continue;
        const Rule *const rule = registry_rule(registry, i);
        buffer_printf(summary, "    %u \xc3\x97 %s (%s)\n", fixed->by_rule[i], rule->code,
                      rule->name);
        worker->by_rule[i].fixed += fixed->by_rule[i];
    }
    worker->totals.fixed_count += fixed->count;
}

// What goes to the output instead of findings (a diff, the fixed standard input) is put into the
// result.
static void fix_and_count(Worker *worker, const LintFile *file, Lint *lint, FileResult *result) {
    const RunOptions *const options = worker->run->options;
    const uint32_t rule_count = registry_count(options->lint.registry);
    FixedFile fixed = {.by_rule = memory_zalloc(rule_count, sizeof *fixed.by_rule)};
    const FixFileOptions fix = {options->fix_mode, options->fixes_unsafely, options->noqa_reason};
    fix_file(&worker->linter, file, lint, &fix, &fixed);
    result->bytes[0] = fixed.bytes;
    count_fixed(worker, file->path, &fixed, &result->fixes);
    free(fixed.by_rule);
}

static void report_file(Worker *worker, const LintFile *file, uint32_t index, Lint *lint,
                        FileResult *result) {
    const RunOptions *const options = worker->run->options;
    FileReport report = {.path = file->path,
                         .absolute_path = file->absolute_path,
                         .index = index,
                         .source = lint->is_read ? &lint->source : NULL,
                         .is_checked = lint->is_done,
                         .notices = lint->notices.first};
    if (strcmp(file->path, "-") == 0) report.absolute_path = file->path; // it has no other name
    if (lint->is_done && !options->fix_only) list_findings(worker, lint, &report);
    result->is_text = options->fix_mode == FIX_MODE_DIFF ||
                      (options->fix_mode == FIX_MODE_WRITE && file->bytes != NULL);
    for (uint32_t i = result->is_text ? 1 : 0; i < options->report_count; i++) {
        const RunReport *const to = &options->reports[i];
        if (to->reporter != NULL) to->reporter->file(&to->options, &report, &result->bytes[i]);
    }
}

void worker_check_file(Worker *worker, uint32_t index) {
    Run *const run = worker->run;
    const LintFile *const file = &run->files[index];
    FileResult *const result = &run->results[index];
    Linter *const linter = &worker->linter;
    linter_start(linter);
    Lint lint;
    lint_file(linter, file, &lint);
    if (run->options->fix_mode != FIX_MODE_OFF && lint.is_read && !lint.is_known)
        fix_and_count(worker, file, &lint, result);
    worker->totals.file_count += lint.is_done;
    worker->totals.known_count += lint.is_known;
    report_file(worker, file, index, &lint, result);
    result->notices = notice_list(&result->arena);
    notice_add_all(&result->notices, &lint.notices);
    arena_reset(&linter->arena);
    linter_end_stage(linter, STAGE_REPORT);
}
