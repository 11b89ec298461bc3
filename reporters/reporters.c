// The list of reporters, and what several of them print.
#include "base/memory.h"
#include "reporters/reporter.h"
#include "rules/rule.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct CountedRule {
    const Rule *rule;
    const RuleCount *count;
} CountedRule;

extern const Reporter reporter_full;
extern const Reporter reporter_concise;
extern const Reporter reporter_grouped;
extern const Reporter reporter_json;
extern const Reporter reporter_json_lines;
extern const Reporter reporter_sarif;
extern const Reporter reporter_github;
extern const Reporter reporter_gitlab;
extern const Reporter reporter_azure;
extern const Reporter reporter_junit;
extern const Reporter reporter_pylint;
extern const Reporter reporter_rdjson;
extern const Reporter reporter_sonarqube;
extern const Reporter reporter_markdown;
extern const Reporter reporter_html;

const Reporter *const REPORTERS[] = {
    &reporter_full,       &reporter_concise,  &reporter_grouped, &reporter_json,
    &reporter_json_lines, &reporter_sarif,    &reporter_github,  &reporter_gitlab,
    &reporter_azure,      &reporter_junit,    &reporter_pylint,  &reporter_rdjson,
    &reporter_sonarqube,  &reporter_markdown, &reporter_html,    NULL};

const Reporter *reporter_find(Text name) {
    for (const Reporter *const *reporter = REPORTERS; *reporter != NULL; reporter++) {
        if (text_is(name, (*reporter)->name)) return *reporter;
    }
    return NULL;
}

void append_rule_url(Buffer *out, const char *code) {
    buffer_append_c(out, SHIKRA_HOME "/blob/main/docs/rules/");
    buffer_append_c(out, code);
    buffer_append_c(out, ".md");
}

static void append_fixable(const RunSummary *summary, Buffer *out) {
    const uint32_t safe = summary->fixable_count;
    const uint32_t unsafe = summary->unsafe_fixable_count;
    if (safe == 0 && unsafe == 0) return;
    if (safe != 0) buffer_printf(out, "[*] %u fixable with `--fix`", safe);
    if (safe != 0 && unsafe != 0) buffer_printf(out, " (%u more with `--unsafe-fixes`)", unsafe);
    if (safe == 0) buffer_printf(out, "%u fixable with `--fix --unsafe-fixes`", unsafe);
    buffer_append_c(out, ".\n");
}

void report_summary(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    if (options->is_quiet) return;
    if (options->is_fixing_only) {
        if (summary->fixed_count == 0) return;
        buffer_printf(out, "Fixed %u error%s.\n", summary->fixed_count,
                      summary->fixed_count == 1 ? "" : "s");
        return;
    }
    if (summary->fixed_count != 0) {
        const uint32_t total = summary->finding_count + summary->fixed_count;
        buffer_printf(out, "Found %u error%s (%u fixed, %u remaining).\n", total,
                      total == 1 ? "" : "s", summary->fixed_count, summary->finding_count);
        append_fixable(summary, out);
        return;
    }
    if (summary->finding_count == 0) {
        if (summary->is_complete) buffer_append_c(out, "All checks passed!\n");
        return;
    }
    buffer_printf(out, "Found %u error%s.\n", summary->finding_count,
                  summary->finding_count == 1 ? "" : "s");
    append_fixable(summary, out);
}

// Most frequent first, then by code.
static int compare_counts(const void *left, const void *right) {
    const CountedRule *const a = left;
    const CountedRule *const b = right;
    if (a->count->findings != b->count->findings)
        return a->count->findings > b->count->findings ? -1 : 1;
    return strcmp(a->rule->code, b->rule->code);
}

static void append_statistic_line(const CountedRule *counted, int digits, int code_width,
                                  bool has_fixes, Buffer *out) {
    const RuleCount *const count = counted->count;
    // None, all or some of them have a safe fix.
    const char *const sign = count->fixable == 0                 ? "[ ] "
                             : count->fixable == count->findings ? "[*] "
                                                                 : "[-] ";
    buffer_printf(out, "%*u\t%-*s\t%s%s\n", digits, count->findings, code_width,
                  counted->rule->code, has_fixes ? sign : "", counted->rule->name);
}

static void append_statistics_text(const CountedRule *counted, uint32_t count, Buffer *out) {
    int code_width = 0;
    bool has_fixes = false;
    for (uint32_t i = 0; i < count; i++) {
        const int width = (int)strlen(counted[i].rule->code);
        if (width > code_width) code_width = width;
        has_fixes |= counted[i].count->fixable != 0;
    }
    const int digits = count != 0 ? snprintf(NULL, 0, "%u", counted[0].count->findings) : 0;
    for (uint32_t i = 0; i < count; i++)
        append_statistic_line(&counted[i], digits, code_width, has_fixes, out);
}

static void append_statistics_json(const CountedRule *counted, uint32_t count, Buffer *out) {
    buffer_append_byte(out, '[');
    for (uint32_t i = 0; i < count; i++) {
        const RuleCount *const found = counted[i].count;
        buffer_printf(out,
                      "%s\n  {\"code\": \"%s\", \"name\": \"%s\", \"count\": %u, "
                      "\"fixable\": %s, \"fixable_count\": %u}",
                      i != 0 ? "," : "", counted[i].rule->code, counted[i].rule->name,
                      found->findings, found->fixable != 0 ? "true" : "false", found->fixable);
    }
    buffer_append_c(out, count != 0 ? "\n]\n" : "]\n");
}

void report_statistics(const ReportOptions *options, const RunSummary *summary, bool is_json,
                       Buffer *out) {
    const uint32_t rule_count = registry_count(options->registry);
    CountedRule *const counted = memory_zalloc(rule_count, sizeof *counted);
    uint32_t count = 0;
    for (uint32_t i = 0; i < rule_count; i++) {
        if (summary->by_rule[i].findings == 0) continue;
        counted[count++] = (CountedRule){registry_rule(options->registry, i), &summary->by_rule[i]};
    }
    qsort(counted, count, sizeof *counted, compare_counts);
    if (is_json) {
        append_statistics_json(counted, count, out);
    } else {
        append_statistics_text(counted, count, out);
        report_summary(options, summary, out);
    }
    free(counted);
}
