// RUF100: what the directives did not suppress.
#include "suppress/unused_noqa.h"

#include "base/buffer.h"
#include "config/selector.h"
#include "rules/rule.h"

static const Rule *find_rule(const Check *check, Text code) {
    const Registry *const registry = plan_registry(check->plan);
    const uint32_t index = registry_find(registry, code);
    return index != UINT32_MAX ? registry_rule(registry, index) : NULL;
}

static bool is_enabled(const Check *check, const Rule *rule) {
    return rule_set_has(&check->enabled, registry_index(plan_registry(check->plan), rule));
}

bool unused_noqa_is_enabled(const Check *check) {
    const Rule *const rule = find_rule(check, TEXT("RUF100"));
    return rule != NULL && is_enabled(check, rule);
}

static bool is_external(const Check *check, Text code) {
    for (uint32_t i = 0; i < check->settings->external.count; i++) {
        if (text_starts_with(code, text_from_c(check->settings->external.items[i]))) return true;
    }
    return false;
}

// Selected by the user, but of a family that this build does not have: it may well be of use to
// ruff.
static bool is_selected_elsewhere(const Check *check, Text code) {
    const TextList *const selectors = &check->settings->foreign_selectors;
    for (uint32_t i = 0; i < selectors->count; i++) {
        if (text_starts_with(code, text_from_c(selectors->items[i]))) return true;
    }
    return false;
}

typedef enum CodeFault { FAULT_NONE, FAULT_UNUSED, FAULT_DUPLICATED, FAULT_DISABLED } CodeFault;

static CodeFault fault_of(const Check *check, const Directive *directive, uint32_t index) {
    const DirectiveCode *const code = &directive->codes[index];
    for (uint32_t i = 0; i < index; i++) {
        if (text_equal(directive->codes[i].text, code->text)) return FAULT_DUPLICATED;
    }
    if (code->is_used || is_external(check, code->text)) return FAULT_NONE;
    const Rule *const rule = find_rule(check, code->text);
    if (rule != NULL && is_enabled(check, rule)) return FAULT_UNUSED;
    if (is_selected_elsewhere(check, code->text)) return FAULT_NONE;
    return rule != NULL || code_is_known(code->text) ? FAULT_DISABLED : FAULT_NONE;
}

static void append_group(Buffer *out, const Check *check, const Directive *directive,
                         CodeFault fault, const char *title) {
    bool has_title = false;
    for (uint32_t i = 0; i < directive->code_count; i++) {
        if (fault_of(check, directive, i) != fault) continue;
        if (!has_title && out->length != 0) buffer_append_c(out, "; ");
        if (!has_title) {
            buffer_printf(out, "%s: ", title);
        } else {
            buffer_append_c(out, ", ");
        }
        has_title = true;
        buffer_printf(out, "`%.*s`", TEXT_ARGS(directive->codes[i].text));
    }
}

// The comment without its useless codes; nothing if none is left.
static void append_rest(Buffer *out, const Check *check, const Directive *directive) {
    for (uint32_t i = 0; i < directive->code_count; i++) {
        if (fault_of(check, directive, i) != FAULT_NONE) continue;
        buffer_append_c(out, out->length == 0 ? "# noqa: " : ", ");
        buffer_append(out, directive->codes[i].text);
    }
}

// Removing the comment takes the blanks before it along.
static void set_fix(Check *check, Finding *finding, const Directive *directive, Text rest) {
    Edit edit = {directive->range.start, directive->range.end, rest};
    const Text text = check->source->text;
    while (rest.length == 0 && edit.start > 0 &&
           (text.bytes[edit.start - 1] == ' ' || text.bytes[edit.start - 1] == '\t')) {
        edit.start--;
    }
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Remove unused `noqa` directive");
}

static void report_directive(Check *check, const Directive *directive) {
    const char *const what = directive->is_noqa ? "`noqa` directive" : "suppression";
    if (!directive->has_codes) {
        if (directive->is_used) return;
        Finding *const finding = report_range(check, directive->range, "Unused blanket %s", what);
        set_fix(check, finding, directive, TEXT(""));
        return;
    }
    Buffer faults = {0};
    append_group(&faults, check, directive, FAULT_UNUSED, "unused");
    append_group(&faults, check, directive, FAULT_DUPLICATED, "duplicated");
    append_group(&faults, check, directive, FAULT_DISABLED, "non-enabled");
    if (faults.length != 0) {
        Finding *const finding = report_range(check, directive->range, "Unused %s (%.*s)", what,
                                              TEXT_ARGS(buffer_text(&faults)));
        Buffer rest = {0};
        append_rest(&rest, check, directive);
        if (directive->is_noqa) {
            set_fix(check, finding, directive, arena_copy(check->arena, buffer_text(&rest)));
        }
        buffer_release(&rest);
    }
    buffer_release(&faults);
}

static bool names_itself(const Directive *directive) {
    for (uint32_t i = 0; i < directive->code_count; i++) {
        if (text_is(directive->codes[i].text, "RUF100")) return true;
    }
    return false;
}

void unused_noqa_report(Check *check, const DirectiveList *directives) {
    check->rule = find_rule(check, TEXT("RUF100"));
    for (uint32_t i = 0; i < directives->count; i++) {
        const Directive *const directive = &directives->items[i];
        if (directive->kind != DIRECTIVE_LINE && directive->kind != DIRECTIVE_FILE) continue;
        if (!names_itself(directive)) report_directive(check, directive);
    }
    check_sort_findings(check);
}
