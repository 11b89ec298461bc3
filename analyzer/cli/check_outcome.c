// What a check says on standard error when it is done.
#include "cli/check_run.h"

#include "migrate/sources.h"
#include "rules/rule.h"
#include "source/path.h"

void check_tell_fixes(const CheckRun *self, const RunResult *result) {
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

void check_tell_timings(const CheckRun *self, const RunResult *result) {
    static const char *const names[STAGE_COUNT] = {"read",  "parse",    "model", "syntax",
                                                   "check", "suppress", "report"};
    uint64_t total = 0;
    for (LintStage i = 0; i < STAGE_COUNT; i++) total += result->stage_times[i];
    for (LintStage i = 0; i < STAGE_COUNT; i++) {
        fprintf(stderr, "stage %-9s %5.1f %% %9.3f s\n", names[i],
                total != 0 ? 100.0 * (double)result->stage_times[i] / (double)total : 0.0,
                (double)result->stage_times[i] / 1e6);
    }
    print_rule_times(self->session.registry, result, total);
}

static bool says_rules(const Arguments *arguments) {
    for (uint32_t i = 0; i < arguments->overrides.count; i++) {
        if (strcmp(arguments->overrides.items[i].option, "--select") == 0) return true;
    }
    return arguments->configs.count != 0 || arguments->is_isolated;
}

// The first file that no configuration holds for; NULL if there is none.
static const LintFile *find_unconfigured(const Targets *targets) {
    for (uint32_t i = 0; i < targets->count; i++) {
        if (targets->files[i].settings->config_path == NULL) return &targets->files[i];
    }
    return NULL;
}

void check_tell_unread(const CheckRun *self) {
    Arena *const arena = self->context->arena;
    if (self->arguments->is_quiet || says_rules(self->arguments)) return;
    const LintFile *const file = find_unconfigured(&self->targets);
    if (file == NULL) return;
    const char *const path =
        migration_find_ruff(arena, self->session.config, path_folder(arena, file->absolute_path));
    if (path == NULL) return;
    Text shown = text_from_c(path);
    if (path_strip(text_from_c(self->session.cwd), shown, &shown)) shown = text_skip(shown, 1);
    fprintf(stderr,
            "%.*s has settings of ruff, which were not read: `shikra migrate` prints them as "
            "shikra's, `shikra migrate --write` puts them to use.\n",
            TEXT_ARGS(shown));
}
