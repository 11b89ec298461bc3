// One text through all stages.
#include "lint.h"

#include "source/module_path.h"
#include "suppress/suppress.h"

void text_linter_init(TextLinter *self) {
    self->registry = &REGISTRY;
    self->parser = parser_new();
    arena_init(&self->arena);
}

void text_linter_release(TextLinter *self) {
    arena_release(&self->arena);
    parser_free(self->parser);
}

static void check_toml(TextLinter *self, LintResult *result, const Settings *settings) {
    ast_init_empty(&result->ast, &self->arena, registry_names(self->registry), &result->source);
    Plan *const plan = plan_new(self->registry, settings);
    check_run_toml(&result->check, &(CheckOptions){plan, settings, settings->enabled, NULL},
                   &result->ast, &self->arena);
    result->is_read = true;
    plan_free(plan);
    result->check.plan = NULL; // gone
}

void text_linter_run(TextLinter *self, LintResult *result, const char *path, Text text,
                     const Settings *settings) {
    arena_reset(&self->arena);
    *result = (LintResult){.notices = notice_list(&self->arena)};
    const ParseOptions parse = {.max_microseconds = 10 * 1000 * 1000};
    if (!source_from_bytes(&result->source, &self->arena, &result->notices, path, text)) return;
    if (result->source.kind == SOURCE_TOML) {
        check_toml(self, result, settings);
        return;
    }
    if (!parser_parse(self->parser, &result->ast, &self->arena, registry_names(self->registry),
                      &result->source, &parse, &result->notices)) {
        return;
    }
    result->is_read = true;
    const ModelOptions options =
        model_options(settings, path_module(path, &self->arena), self->parser);
    const Model *const model = model_build(&self->arena, &result->ast, &options);
    Plan *const plan = plan_new(self->registry, settings);
    check_run(&result->check, &(CheckOptions){plan, settings, settings->enabled}, &result->ast,
              model, &self->arena);
    suppress_findings(&result->check, false, &result->notices);
    plan_free(plan);
    result->check.plan = NULL; // gone
}
