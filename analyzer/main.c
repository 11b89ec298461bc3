// The shikra program: arguments in, exit status out.
#include "base/buffer.h"
#include "config/settings.h"
#include "reporters/reporter.h"
#include "rules/rule.h"

#include <stdlib.h>

int main(int argc, char **argv) {
    Registry *const registry = registry_new();
    Settings settings;
    settings_init_defaults(&settings);
    for (uint32_t i = 0; i < registry_count(registry); i++) rule_set_add(&settings.enabled, i);
    Plan *const plan = plan_new(registry, &settings);
    Parser *const parser = parser_new();
    Arena arena;
    arena_init(&arena);
    for (int i = 1; i < argc; i++) {
        NoticeList notices = notice_list(&arena);
        Source source;
        Ast ast;
        if (source_read(&source, &arena, &notices, argv[i], &(ReadOptions){1 << 30}) &&
            parser_parse(parser, &ast, &arena, registry_names(registry), &source,
                         &(ParseOptions){0}, &notices)) {
            const Model *const model = model_build(&arena, &ast, &(ModelOptions){314, NULL, NULL});
            Check check;
            check_run(&check, &(CheckOptions){plan, &settings, settings.enabled}, &ast, model,
                      &arena);
            ReportedFinding *const reported =
                ARENA_ARRAY(&arena, ReportedFinding, check.findings.count);
            for (uint32_t f = 0; f < check.findings.count; f++) {
                const Finding *const finding = &check.findings.items[f];
                reported[f] =
                    (ReportedFinding){.finding = finding,
                                      .start = source_position(&source, finding->range.start),
                                      .end = source_position(&source, finding->range.end)};
            }
            Buffer out = {0};
            reporter_find(TEXT("concise"))
                ->file(&(ReportOptions){0},
                       &(FileReport){.path = argv[i],
                                     .source = &source,
                                     .ast = &ast,
                                     .findings = reported,
                                     .count = check.findings.count},
                       &out);
            fwrite(out.bytes, 1, out.length, stdout);
            buffer_release(&out);
        }
        arena_reset(&arena);
    }
    arena_release(&arena);
    parser_free(parser);
    plan_free(plan);
    registry_free(registry);
    return 0;
}
