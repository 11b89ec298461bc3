// Lint: the stages in their order for one file. Read this first. (Many files: run.c, run_files.c.)
#include "lint.h"

#include "base/clock.h"
#include "base/memory.h"
#include "suppress/suppress.h"

#include <stdlib.h>

void linter_init(Linter *self, const LintOptions *options) {
    *self = (Linter){.options = options, .parser = parser_new()};
    arena_init(&self->arena);
    if (options->wants_rule_times) {
        self->rule_times =
            memory_zalloc(registry_count(options->registry), sizeof *self->rule_times);
    }
}

void linter_release(Linter *self) {
    free(self->rule_times);
    arena_release(&self->arena);
    package_memo_release(&self->packages);
    parser_free(self->parser);
}

void linter_start(Linter *self) {
    self->stage_start = clock_microseconds();
}

void linter_end_stage(Linter *self, LintStage stage) {
    const uint64_t now = clock_microseconds();
    self->stage_times[stage] += now - self->stage_start;
    self->stage_start = now;
}

static bool read_file(Linter *self, const LintFile *file, Source *source, NoticeList *notices) {
    if (file->bytes != NULL) {
        return source_from_bytes(source, &self->arena, notices, file->path, *file->bytes);
    }
    const ReadOptions options = {.max_size = file->settings->max_file_size};
    return source_read(source, &self->arena, notices, file->path, &options);
}

static const Model *build_model(Linter *self, const LintFile *file, Ast *ast) {
    if (!plan_needs_model(file->plan)) return NULL;
    const Text module = path_module_with_memo(file->absolute_path, &self->arena, &self->packages);
    const ModelOptions options = model_options(file->settings, module, self->parser);
    return model_build(&self->arena, ast, &options);
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

void lint_source(Linter *self, const LintFile *file, Lint *lint) {
    Arena *const arena = &self->arena;
    const NameTable *const names = registry_names(self->options->registry);
    const ParseOptions parse = {.max_microseconds = file->settings->parse_timeout * 1000,
                                .parser = self->options->parser};
    const bool is_parsed =
        parser_parse(self->parser, &lint->ast, arena, names, &lint->source, &parse, &lint->notices);
    linter_end_stage(self, STAGE_PARSE);
    if (!is_parsed) return;
    const Model *const model = build_model(self, file, &lint->ast);
    linter_end_stage(self, STAGE_MODEL);
    const CheckOptions options = {file->plan, file->settings, file->enabled, self->rule_times};
    check_run(&lint->check, &options, &lint->ast, model, arena);
    linter_end_stage(self, STAGE_CHECK);
    suppress_findings(&lint->check, self->options->ignores_noqa, &lint->notices);
    if (file->known != NULL) baseline_match(file->known, &lint->check);
    if (file->changed != NULL) hide_unchanged(file->changed, &lint->check);
    linter_end_stage(self, STAGE_SUPPRESS);
    lint->is_done = true;
}

void lint_file(Linter *self, const LintFile *file, Lint *lint) {
    *lint = (Lint){.notices = notice_list(&self->arena)};
    lint->is_read = read_file(self, file, &lint->source, &lint->notices);
    linter_end_stage(self, STAGE_READ);
    if (lint->is_read) lint_source(self, file, lint);
}

bool lint_has_syntax_error(const Lint *lint) {
    if (lint->ast.has_error) return true;
    for (uint32_t i = 0; i < lint->check.findings.count; i++) {
        if (rule_is_syntax_error(lint->check.findings.items[i].rule)) return true;
    }
    return false;
}
