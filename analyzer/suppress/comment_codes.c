// RUF101: codes that are called otherwise now. RUF102: codes that no rule has. RUF103: comments
// that are no directives although they look like some.
#include "suppress/comment_codes.h"

#include "base/buffer.h"
#include "config/selector.h"
#include "rules/rule.h"
#include "suppress/unused_noqa.h"

static const char *const CODES[] = {"RUF101", "RUF102", "RUF103", "RUF104"};

static bool is_enabled(const Check *check, const char *code) {
    const uint32_t rule = registry_find_code(plan_registry(check->plan), text_from_c(code));
    return rule != NO_RULE && rule_set_has(&check->enabled, rule);
}

bool comment_codes_are_enabled(const Check *check) {
    for (size_t i = 0; i < sizeof CODES / sizeof CODES[0]; i++) {
        if (is_enabled(check, CODES[i])) return true;
    }
    return false;
}

// Makes the rule the one that reports; false if it is not enabled.
static bool start_rule(Check *check, const char *code) {
    const Registry *const registry = plan_registry(check->plan);
    if (!is_enabled(check, code)) return false;
    check->rule = registry_rule(registry, registry_find_code(registry, text_from_c(code)));
    return true;
}

static bool is_noqa(const Directive *directive) {
    return directive->kind == DIRECTIVE_NOQA || directive->kind == DIRECTIVE_FILE_NOQA;
}

static Range code_range(const Check *check, const DirectiveCode *code) {
    const uint32_t start = (uint32_t)(code->text.bytes - check->source->text.bytes);
    return (Range){start, start + (uint32_t)code->text.length};
}

// ---- RUF101 ----

static void report_redirects(Check *check, const Directive *directive) {
    if (!is_noqa(directive)) return;
    for (uint32_t i = 0; i < directive->code_count; i++) {
        const DirectiveCode *const code = &directive->codes[i];
        const Text target = code_redirect(code->text);
        if (text_equal(target, code->text)) continue;
        const Range range = code_range(check, code);
        Finding *const finding = report_range(check, range, "`%.*s` is a redirect to `%.*s`",
                                              TEXT_ARGS(code->text), TEXT_ARGS(target));
        const Edit edit = {range.start, range.end, target};
        const Text message = arena_printf(check->arena, "Replace with `%.*s`", TEXT_ARGS(target));
        finding_set_fix(check, finding, FIX_SAFE, &edit, 1, message.bytes);
    }
}

// ---- RUF102 ----

static bool is_unknown(const Check *check, const DirectiveCode *code) {
    const Text current = code_redirect(code->text);
    return code->rule == NO_RULE && !code_is_known(current) && !code_is_removed(current) &&
           !is_external_code(check, code->text);
}

static const char *place_of(const Directive *directive) {
    return is_noqa(directive) ? "`# noqa`" : "suppression";
}

// Without the code and the comma before it; of the first one, behind it.
static Edit code_removal(const Check *check, const Directive *directive, uint32_t index) {
    const Range range = code_range(check, &directive->codes[index]);
    if (index != 0) {
        const Range before = code_range(check, &directive->codes[index - 1]);
        return (Edit){before.end, range.end, TEXT("")};
    }
    const Range next = code_range(check, &directive->codes[1]);
    return (Edit){range.start, next.start, TEXT("")};
}

static void report_code(Check *check, const Directive *directive, uint32_t index) {
    const Text code = directive->codes[index].text;
    Finding *const finding =
        report_range(check, code_range(check, &directive->codes[index]),
                     "Invalid rule code in %s: %.*s", place_of(directive), TEXT_ARGS(code));
    const Edit edit = code_removal(check, directive, index);
    const Text message =
        is_noqa(directive)
            ? TEXT("Add non-Ruff rule codes to the `lint.external` configuration option")
            : arena_printf(check->arena, "Remove the rule code `%.*s`", TEXT_ARGS(code));
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, message.bytes);
}

// Rules' names, which ruff takes only with `preview`.
static bool is_name(const Check *check, Text code) {
    return byte_is_lower(code.bytes[0]) &&
           registry_find(plan_registry(check->plan), code) != NO_RULE;
}

static const char *removal_message(const Check *check, const Directive *directive) {
    if (is_noqa(directive)) {
        return "Add non-Ruff rule codes to the `lint.external` configuration option";
    }
    return is_name(check, directive->codes[0].text) ? "Enable `lint.preview` to use rule names"
                                                    : "Remove the suppression comment";
}

static void report_all_codes(Check *check, const Directive *directive) {
    Buffer codes = {0};
    for (uint32_t i = 0; i < directive->code_count; i++) {
        if (i != 0) buffer_append_c(&codes, ", ");
        buffer_append(&codes, directive->codes[i].text);
    }
    const Text list = buffer_move(&codes, check->arena);
    const bool is_single_code = !is_noqa(directive) && directive->code_count == 1;
    const Range range = is_single_code ? code_range(check, &directive->codes[0]) : directive->range;
    Finding *const finding = report_range(check, range, "Invalid rule code in %s: %.*s",
                                          place_of(directive), TEXT_ARGS(list));
    const Edit edit = noqa_removal(check->source, directive->range);
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, removal_message(check, directive));
}

static void report_unknown(Check *check, const Directive *directive) {
    uint32_t unknown = 0;
    const bool is_read = directive->kind == DIRECTIVE_NOQA || !is_noqa(directive);
    if (!is_read || directive->kind == DIRECTIVE_NOSEC || directive->is_invalid) return;
    if (directive->kind == DIRECTIVE_ENABLE) return; // reported at its disable
    for (uint32_t i = 0; i < directive->code_count; i++) {
        unknown += is_unknown(check, &directive->codes[i]);
    }
    if (unknown == 0) return;
    if (unknown == directive->code_count) {
        report_all_codes(check, directive);
        return;
    }
    for (uint32_t i = 0; i < directive->code_count; i++) {
        if (is_unknown(check, &directive->codes[i])) report_code(check, directive, i);
    }
}

// ---- RUF103 ----

static void report_malformed_one(Check *check, Range range, const char *why) {
    Finding *const finding = report_range(check, range, "Invalid suppression comment: %s", why);
    const Edit edit = noqa_removal(check->source, range);
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Remove suppression comment");
}

static bool has_disable(const DirectiveList *directives, uint32_t enable) {
    for (uint32_t i = enable; i-- > 0;) {
        const Directive *const directive = &directives->items[i];
        if (directive->kind == DIRECTIVE_DISABLE && directive->partner == enable) return true;
    }
    return false;
}

static void report_malformed(Check *check, const DirectiveList *directives) {
    enum { MOST = 256 }; // enables looked at: each looks for its disable
    uint32_t enables = 0;
    for (uint32_t i = 0; i < directives->malformed.count; i++) {
        const MalformedDirective *const malformed = &directives->malformed.items[i];
        report_malformed_one(check, malformed->range, malformed->why);
    }
    for (uint32_t i = 0; i < directives->count; i++) {
        const Directive *const directive = &directives->items[i];
        if (directive->kind != DIRECTIVE_ENABLE || directive->is_invalid) continue;
        if (enables++ == MOST) return;
        if (!has_disable(directives, i)) {
            report_malformed_one(check, directive->range, "no matching 'disable' comment");
        }
    }
}

// ---- RUF104 ----

// Those that suppress nothing are RUF100's matter.
static void report_unmatched(Check *check, const DirectiveList *directives) {
    for (uint32_t i = 0; i < directives->count; i++) {
        const Directive *const directive = &directives->items[i];
        if (directive->kind != DIRECTIVE_DISABLE || directive->is_invalid) continue;
        if (directive->partner != UINT32_MAX || !directive->is_used) continue;
        report_range(check, directive->range,
                     "Suppression comment without matching `#ruff:enable` comment");
    }
}

void comment_codes_report(Check *check, const DirectiveList *directives) {
    if (start_rule(check, "RUF101")) {
        for (uint32_t i = 0; i < directives->count; i++) {
            report_redirects(check, &directives->items[i]);
        }
    }
    if (start_rule(check, "RUF102")) {
        for (uint32_t i = 0; i < directives->count; i++) {
            report_unknown(check, &directives->items[i]);
        }
    }
    if (start_rule(check, "RUF103")) report_malformed(check, directives);
    if (start_rule(check, "RUF104")) report_unmatched(check, directives);
    check_sort_findings(check);
}
