// `shikra check`: from arguments to exit status.
#include "cli/commands.h"
#include "rules/rule.h"
#include "run.h"

#include <fts.h>
#include <stdlib.h>
#include <unistd.h>

// STAND-IN until discover.h and config.h are in place: folders by fts, selectors by prefix.
typedef VEC(RunFile) FileVec;

static void add_file(const CommandContext *context, FileVec *files, const char *path,
                     const RunFile *template) {
    RunFile file = *template;
    file.path = arena_copy_c(context->arena, text_from_c(path));
    char *const real = realpath(path, NULL);
    file.absolute_path = arena_copy_c(context->arena, text_from_c(real != NULL ? real : path));
    free(real);
    VEC_PUSH(context->arena, files, file);
}

static int compare_entries(const FTSENT **left, const FTSENT **right) {
    return strcmp((*left)->fts_name, (*right)->fts_name);
}

static void find_files(const CommandContext *context, FileVec *files, const RunFile *template) {
    for (uint32_t i = 0; i < context->arguments->paths.count; i++) {
        char *const roots[] = {
            arena_copy_c(context->arena, text_from_c(context->arguments->paths.items[i])), NULL};
        FTS *const tree = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, compare_entries);
        for (FTSENT *entry = fts_read(tree); entry != NULL; entry = fts_read(tree)) {
            const Text name = text_from_c(entry->fts_path);
            const bool is_python = text_ends_with(name, TEXT(".py")) ||
                                   text_ends_with(name, TEXT(".pyi")) ||
                                   text_ends_with(name, TEXT(".ipynb"));
            if (entry->fts_info == FTS_F && (is_python || entry->fts_level == 0)) {
                add_file(context, files, entry->fts_path, template);
            }
        }
        fts_close(tree);
    }
}

static void select_rules(const CommandContext *context, const Registry *registry, RuleSet *set) {
    Text rest = TEXT("ALL");
    for (uint32_t i = 0; i < context->arguments->overrides.count; i++) {
        if (strcmp(context->arguments->overrides.items[i].key, "lint.select") == 0) {
            rest = text_from_c(context->arguments->overrides.items[i].value);
        }
    }
    Text selector;
    while (text_split_next(&rest, ',', &selector)) {
        for (uint32_t i = 0; i < registry_count(registry); i++) {
            const Text code = text_from_c(registry_rule(registry, i)->code);
            if (text_is(selector, "ALL") || text_starts_with(code, selector)) rule_set_add(set, i);
        }
    }
    const uint32_t syntax = registry_find(registry, TEXT("invalid-syntax"));
    if (syntax != UINT32_MAX) rule_set_add(set, syntax);
}

int command_check(const CommandContext *context) {
    const Arguments *const arguments = context->arguments;
    Registry *const registry = registry_new();
    Settings settings;
    settings_init_defaults(&settings);
    select_rules(context, registry, &settings.enabled);
    Plan *const plan = plan_new(registry, &settings);
    const RunFile template = {.settings = &settings, .plan = plan, .enabled = settings.enabled};
    FileVec files = {0};
    find_files(context, &files, &template);
    const char *const format =
        arguments->output_format != NULL ? arguments->output_format : "concise";
    const Reporter *const reporter = reporter_find(text_from_c(format));
    if (reporter == NULL) {
        notice_add(context->notices, NOTICE_ERROR, NULL, "unknown output format `%s`", format);
        return EXIT_INCOMPLETE;
    }
    char *const cwd = getcwd(NULL, 0);
    const ReportOptions report = {.registry = registry,
                                  .enabled = &settings.enabled,
                                  .cwd = cwd,
                                  .root = cwd,
                                  .command_line = "shikra check",
                                  .start_time = "2026-01-01T00:00:00Z",
                                  .is_quiet = arguments->is_quiet};
    Output output;
    if (!output_open(&output, context->arena, arguments->output_file, context->notices)) {
        return EXIT_INCOMPLETE;
    }
    Buffer bytes = {0};
    if (reporter->begin != NULL) reporter->begin(&report, &bytes);
    output_write(&output, buffer_text(&bytes), context->notices);
    buffer_clear(&bytes);
    Progress progress;
    progress_init(&progress, arguments->is_quiet);
    RunResult result;
    const RunOptions options = {.registry = registry,
                                .reporter = reporter,
                                .report = &report,
                                .jobs =
                                    arguments->jobs != 0 ? arguments->jobs : run_default_jobs()};
    run_files(&result, context->arena, files.items, files.count, &options, &output, &progress,
              context->notices);
    result.summary.is_complete = !context->notices->has_error;
    if (reporter->end != NULL) reporter->end(&report, &result.summary, &bytes);
    output_write(&output, buffer_text(&bytes), context->notices);
    output_close(&output, true, context->notices);
    buffer_release(&bytes);
    free(cwd);
    plan_free(plan);
    registry_free(registry);
    if (context->notices->has_error) return EXIT_INCOMPLETE;
    return result.summary.finding_count != 0 ? EXIT_FINDINGS : EXIT_CLEAN;
}
