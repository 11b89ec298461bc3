// RUF100: what the directives did not suppress.
#include "suppress/unused_noqa.h"

#include "base/buffer.h"
#include "config/selector.h"
#include "rules/rule.h"

#include <stdlib.h>

static uint32_t own_rule(const Check *check) {
    return registry_find_code(plan_registry(check->plan), TEXT("RUF100"));
}

bool unused_noqa_is_enabled(const Check *check) {
    const uint32_t rule = own_rule(check);
    return rule != NO_RULE && rule_set_has(&check->enabled, rule);
}

bool is_external_code(const Check *check, Text code) {
    for (uint32_t i = 0; i < check->settings->external.count; i++) {
        if (text_starts_with(code, text_from_c(check->settings->external.items[i]))) return true;
    }
    return false;
}

// Selected by the user, but not in this build: it may well be of use to ruff.
static bool is_selected_elsewhere(const Check *check, Text code) {
    const CodeChoices *const choices = &check->settings->code_choices;
    if (code_is_preview(code) && !check->settings->is_preview) return false;
    for (uint32_t i = choices->count; i-- > 0;) {
        const Text prefix = text_from_c(choices->items[i].prefix);
        if (prefix.length == 0 || code_has_prefix(code, prefix)) return choices->items[i].enables;
    }
    return false;
}

// What is wrong with a code for itself.
static CodeFault fault_of(const Check *check, const DirectiveCode *code) {
    if (code->is_used || is_external_code(check, code->text)) return FAULT_NONE;
    if (code->rule != NO_RULE) {
        return rule_set_has(&check->enabled, code->rule) ? FAULT_UNUSED : FAULT_DISABLED;
    }
    Text current = code_redirect(code->text);
    if (check->settings->is_preview && byte_is_lower(current.bytes[0]))
        current = code_of_name(current);
    if (!code_is_known(current)) return FAULT_UNKNOWN;
    if (code_is_removed(current)) return FAULT_DISABLED;
    return is_selected_elsewhere(check, current) ? FAULT_NONE : FAULT_DISABLED;
}

// ---- Codes that occur twice ----

static int compare_codes(const void *left, const void *right) {
    const DirectiveCode *const *const a = left;
    const DirectiveCode *const *const b = right;
    const int order = text_compare((*a)->text, (*b)->text);
    return order != 0 ? order : (*a < *b ? -1 : *a > *b);
}

// The codes in the order of their letters, equal ones in that of the source.
static const DirectiveCode **sorted_codes(const Check *check, const Directive *directive) {
    const DirectiveCode **const codes =
        ARENA_ARRAY(check->arena, const DirectiveCode *, directive->code_count + 1);
    for (uint32_t i = 0; i < directive->code_count; i++) codes[i] = &directive->codes[i];
    qsort(codes, directive->code_count, sizeof(DirectiveCode *), compare_codes);
    return codes;
}

// In a noqa a second code is a duplicate whatever else; in brackets each of several unused ones is.
static void mark_duplicates(const Directive *directive, const DirectiveCode **sorted,
                            CodeFault *faults) {
    const bool is_noqa =
        directive->kind == DIRECTIVE_NOQA || directive->kind == DIRECTIVE_FILE_NOQA;
    for (uint32_t i = 1; i < directive->code_count; i++) {
        if (!text_equal(sorted[i]->text, sorted[i - 1]->text)) continue;
        CodeFault *const second = &faults[sorted[i] - directive->codes];
        CodeFault *const first = &faults[sorted[i - 1] - directive->codes];
        if (is_noqa || *second == FAULT_UNUSED) *second = FAULT_DUPLICATED;
        if (!is_noqa && *first == FAULT_UNUSED) *first = FAULT_DUPLICATED;
    }
}

// ---- The message ----

static void append_group(Buffer *out, const Directive *directive, const DirectiveCode **codes,
                         const CodeFault *faults, CodeFault fault) {
    static const char *const titles[] = {[FAULT_UNUSED] = "unused",
                                         [FAULT_DISABLED] = "non-enabled",
                                         [FAULT_DUPLICATED] = "duplicated"};
    bool has_title = false;
    for (uint32_t i = 0; i < directive->code_count; i++) {
        const DirectiveCode *const code = codes != NULL ? codes[i] : &directive->codes[i];
        if (faults[code - directive->codes] != fault) continue;
        if (has_title) {
            buffer_append_c(out, ", ");
        } else {
            buffer_printf(out, "%s%s: ", out->length != 0 ? "; " : "", titles[fault]);
        }
        has_title = true;
        buffer_printf(out, "`%.*s`", TEXT_ARGS(code->text));
    }
}

// "unused: `S102`; non-enabled: `E501`"; empty if nothing is wrong.
static Text describe(const Check *check, const Directive *directive, const DirectiveCode **codes,
                     const CodeFault *faults) {
    Buffer out = {0};
    append_group(&out, directive, codes, faults, FAULT_UNUSED);
    append_group(&out, directive, codes, faults, FAULT_DISABLED);
    append_group(&out, directive, codes, faults, FAULT_DUPLICATED);
    return buffer_move(&out, check->arena);
}

// ---- Reporting ----

static bool names_itself(const Directive *directive, uint32_t own) {
    for (uint32_t i = 0; i < directive->code_count; i++) {
        if (directive->codes[i].rule == own) return true;
    }
    return false;
}

static void report_directive(Check *check, const DirectiveList *directives,
                             const Directive *directive) {
    const bool is_noqa =
        directive->kind == DIRECTIVE_NOQA || directive->kind == DIRECTIVE_FILE_NOQA;
    CodeFault *const faults = ARENA_ARRAY(check->arena, CodeFault, directive->code_count + 1);
    for (uint32_t i = 0; i < directive->code_count; i++) {
        faults[i] = fault_of(check, &directive->codes[i]);
    }
    const DirectiveCode **const sorted = sorted_codes(check, directive);
    mark_duplicates(directive, sorted, faults);
    const DirectiveFaults all = {directive, faults};
    if (!directive->has_codes) {
        if (directive->is_used) return;
        Finding *const finding =
            report_range(check, directive->range, "Unused blanket `noqa` directive");
        unused_noqa_set_fix(check, finding, &all);
        return;
    }
    const Text what = describe(check, directive, is_noqa ? NULL : sorted, faults);
    if (what.length == 0) return;
    Finding *const finding =
        report_range(check, directive->range, "Unused %s (%.*s)",
                     is_noqa ? "`noqa` directive" : "suppression", TEXT_ARGS(what));
    if (is_noqa) {
        unused_noqa_set_fix(check, finding, &all);
    } else {
        unused_brackets_set_fix(check, finding, directives, &all);
    }
}

// A noqa of the whole file that is about everything, or about RUF100, is about noqas, too.
static bool exempts_noqas(const DirectiveList *directives, uint32_t own) {
    for (uint32_t i = 0; i < directives->count; i++) {
        const Directive *const directive = &directives->items[i];
        if (directive->kind != DIRECTIVE_FILE_NOQA) continue;
        if (!directive->has_codes || names_itself(directive, own)) return true;
    }
    return false;
}

void unused_noqa_report(Check *check, const DirectiveList *directives) {
    const uint32_t own = own_rule(check);
    const bool exempts = exempts_noqas(directives, own);
    check->rule = registry_rule(plan_registry(check->plan), own);
    for (uint32_t i = 0; i < directives->count; i++) {
        const Directive *const directive = &directives->items[i];
        switch (directive->kind) {
        case DIRECTIVE_NOQA:
        case DIRECTIVE_FILE_NOQA:
            if (!exempts && !names_itself(directive, own))
                report_directive(check, directives, directive);
            break;
        case DIRECTIVE_IGNORE:
        case DIRECTIVE_FILE_IGNORE:
        case DIRECTIVE_DISABLE:
            if (!directive->is_invalid) report_directive(check, directives, directive);
            break;
        case DIRECTIVE_ENABLE:
        case DIRECTIVE_NOSEC: break;
        }
    }
    check_sort_findings(check);
}
