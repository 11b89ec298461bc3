// The list of reporters, and what several of them print.
#include "reporters/reporter.h"
#include "rules/rule.h"

extern const Reporter reporter_full;
extern const Reporter reporter_concise;
extern const Reporter reporter_json;
extern const Reporter reporter_json_lines;
extern const Reporter reporter_sarif;
extern const Reporter reporter_github;

const Reporter *const REPORTERS[] = {&reporter_full,
                                     &reporter_concise,
                                     &reporter_json,
                                     &reporter_json_lines,
                                     &reporter_sarif,
                                     &reporter_github,
                                     NULL};

const Reporter *reporter_find(Text name) {
    for (const Reporter *const *reporter = REPORTERS; *reporter != NULL; reporter++) {
        if (text_is(name, (*reporter)->name)) return *reporter;
    }
    return NULL;
}

void append_rule_url(Buffer *out, const char *code) {
    buffer_printf(out, SHIKRA_HOME "/blob/main/docs/rules/%s.md", code);
}

void report_summary(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    if (options->is_quiet) return;
    if (summary->finding_count == 0) {
        if (summary->is_complete) buffer_append_c(out, "All checks passed!\n");
        return;
    }
    buffer_printf(out, "Found %u error%s.\n", summary->finding_count,
                  summary->finding_count == 1 ? "" : "s");
}

// Most frequent first, then by code.
static uint32_t next_rule(const RunSummary *summary, uint32_t count, uint32_t previous) {
    uint32_t best = count;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t findings = summary->by_rule[i].findings;
        if (findings == 0) continue;
        const uint32_t last = previous == count ? UINT32_MAX : summary->by_rule[previous].findings;
        const bool is_later =
            findings < last || (findings == last && previous != count && i > previous);
        if (previous != count && !is_later) continue;
        if (best == count || findings > summary->by_rule[best].findings) best = i;
    }
    return best;
}

void report_statistics(const ReportOptions *options, const RunSummary *summary, bool is_json,
                       Buffer *out) {
    const uint32_t count = registry_count(options->registry);
    if (is_json) buffer_append_byte(out, '[');
    bool is_first = true;
    for (uint32_t i = next_rule(summary, count, count); i != count;
         i = next_rule(summary, count, i)) {
        const Rule *const rule = registry_rule(options->registry, i);
        const RuleCount *const counts = &summary->by_rule[i];
        if (is_json) {
            buffer_printf(
                out, "%s\n  {\"code\": \"%s\", \"name\": \"%s\", \"count\": %u, \"fixable\": %s}",
                is_first ? "" : ",", rule->code, rule->name, counts->findings,
                counts->fixable != 0 ? "true" : "false");
        } else {
            buffer_printf(out, "%u\t%s\t%s%s\n", counts->findings, rule->code,
                          counts->fixable != 0 ? "[*] " : "", rule->name);
        }
        is_first = false;
    }
    if (is_json)
        buffer_append_c(out, is_first ? "]\n" : "\n]\n");
    else
        report_summary(options, summary, out);
}
