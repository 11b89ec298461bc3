// RUF101: codes that are called otherwise now. RUF102: codes that no rule has. RUF103: comments
// that are no directives although they look like some.
#include "suppress/comment_codes.h"

#include "base/buffer.h"
#include "config/selector.h"
#include "rules/rule.h"
#include "suppress/unused_noqa.h"

#include <stdlib.h>

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

// Rules' names, which ruff takes only with `preview`.
static bool is_name(Text code) {
    return byte_is_lower(code.bytes[0]) && code_of_name(code).length != 0;
}

static bool is_unknown(const Check *check, const DirectiveCode *code) {
    const Text current = code_redirect(code->text);
    if (code->rule != NO_RULE || (check->settings->is_preview && is_name(current))) return false;
    return !code_is_known(current) && !code_is_removed(current) &&
           !is_external_code(check, code->text);
}

// There is one.
static uint32_t first_unknown(const Check *check, const Directive *directive) {
    uint32_t index = 0;
    while (!is_unknown(check, &directive->codes[index])) index++;
    return index;
}

static uint32_t count_unknown(const Check *check, const Directive *directive) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < directive->code_count; i++) {
        count += is_unknown(check, &directive->codes[i]);
    }
    return count;
}

// Those of the directive's codes that are unknown, or known.
static Text *codes_that_are(const Check *check, const Directive *directive, bool unknown,
                            uint32_t *count) {
    Text *const codes = ARENA_ARRAY(check->arena, Text, directive->code_count);
    *count = 0;
    for (uint32_t i = 0; i < directive->code_count; i++) {
        const DirectiveCode *const code = &directive->codes[i];
        if (is_unknown(check, code) == unknown) codes[(*count)++] = code->text;
    }
    return codes;
}

static Text join(Arena *arena, const Text *codes, uint32_t count) {
    Buffer list = {0};
    for (uint32_t i = 0; i < count; i++) {
        if (i != 0) buffer_append_c(&list, ", ");
        buffer_append(&list, codes[i]);
    }
    return buffer_move(&list, arena);
}

// In `# noqa` lists, each is reported for itself unless all are unknown.

static const char *const NOQA_ADVICE =
    "Add non-Ruff rule codes to the `lint.external` configuration option";

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

// Where the blanks before `offset` begin, or those behind it end.
static uint32_t blanks_start(const Source *source, uint32_t offset) {
    while (is_blank(source_byte(source, offset - 1))) offset--;
    return offset;
}

static uint32_t blanks_end(const Source *source, uint32_t offset) {
    while (is_blank(source_byte(source, offset))) offset++;
    return offset;
}

// Without the code, the comma before it and the blanks around; of the first one, with the comma
// behind it. Where no comma separates it from the code before, that one has to stay.
static Edit noqa_code_removal(const Check *check, const Directive *directive, uint32_t index) {
    const Source *const source = check->source;
    const Range range = code_range(check, &directive->codes[index]);
    const uint32_t start = blanks_start(source, range.start);
    const uint32_t end = blanks_end(source, range.end);
    const bool has_comma = source_byte(source, end) == ',';
    if (index == 0) return (Edit){start, has_comma ? end + 1 : range.end, TEXT("")};
    if (source_byte(source, start - 1) != ',') {
        const Range before = code_range(check, &directive->codes[index - 1]);
        return (Edit){before.end, range.end, TEXT("")};
    }
    return (Edit){start - 1, has_comma ? end : range.end, TEXT("")};
}

static void report_noqa_code(Check *check, const Directive *directive, uint32_t index) {
    const DirectiveCode *const code = &directive->codes[index];
    Finding *const finding =
        report_range(check, code_range(check, code), "Invalid rule code in `# noqa`: %.*s",
                     TEXT_ARGS(code->text));
    const Edit edit = noqa_code_removal(check, directive, index);
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, NOQA_ADVICE);
}

static void report_noqa(Check *check, const Directive *directive, uint32_t unknown) {
    if (unknown != directive->code_count) {
        for (uint32_t i = 0; i < directive->code_count; i++) {
            if (is_unknown(check, &directive->codes[i])) report_noqa_code(check, directive, i);
        }
        return;
    }
    uint32_t count;
    const Text *const codes = codes_that_are(check, directive, true, &count);
    const Text list = join(check->arena, codes, count);
    Finding *const finding = report_range(check, directive->range,
                                          "Invalid rule code in `# noqa`: %.*s", TEXT_ARGS(list));
    const Edit edit = noqa_removal(check->source, directive->range);
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, NOQA_ADVICE);
}

// In `# ruff: ignore[...]` and its kin, all of one comment are reported together.

// Without the only unknown code and the comma behind it; of the last one, before it.
static Edit only_code_removal(const Check *check, const Directive *directive) {
    const uint32_t index = first_unknown(check, directive);
    const Range range = code_range(check, &directive->codes[index]);
    if (index + 1 < directive->code_count) {
        const Range next = code_range(check, &directive->codes[index + 1]);
        return (Edit){range.start, next.start, TEXT("")};
    }
    const Range before = code_range(check, &directive->codes[index - 1]);
    return (Edit){before.end, range.end, TEXT("")};
}

// The directive without its unknown codes.
static Edit mended_directive(const Check *check, const Directive *directive) {
    uint32_t count;
    const Text *const known = codes_that_are(check, directive, false, &count);
    if (count == 0) return noqa_removal(check->source, directive->range);
    if (count + 1 == directive->code_count) return only_code_removal(check, directive);
    return (Edit){code_range(check, &directive->codes[0]).start,
                  code_range(check, &directive->codes[directive->code_count - 1]).end,
                  join(check->arena, known, count)};
}

// The whole directive would go, out of a comment with something else in it.
static bool loses_comment(const Check *check, const Directive *directive) {
    const Range comment = directive->comment;
    const Range rest = {directive->range.end, comment.end};
    return count_unknown(check, directive) == directive->code_count &&
           (directive->range.start != comment.start ||
            text_trim(source_slice(check->source, rest)).length != 0);
}

static const char *suppression_advice(const Check *check, const Directive *directive,
                                      const Text *codes, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        if (is_name(codes[i])) return "Enable `lint.preview` to use rule names";
    }
    if (count == directive->code_count) return "Remove the suppression comment";
    const Text list = join(check->arena, codes, count);
    return arena_printf(check->arena, "Remove the rule code `%.*s`", TEXT_ARGS(list)).bytes;
}

static Range unknown_range(const Check *check, const Directive *directive, uint32_t count) {
    if (count != 1) return directive->range;
    return code_range(check, &directive->codes[first_unknown(check, directive)]);
}

// `enable`: the comment that ends what this one begins, or NULL.
static void report_suppression(Check *check, const Directive *directive, const Directive *enable) {
    uint32_t count;
    Text *const codes = codes_that_are(check, directive, true, &count);
    qsort(codes, count, sizeof *codes, text_compare_items);
    const Text list = join(check->arena, codes, count);
    Finding *const finding =
        report_range(check, unknown_range(check, directive, count),
                     "Invalid rule code in suppression: %.*s", TEXT_ARGS(list));
    Edit edits[2] = {mended_directive(check, directive)};
    if (enable != NULL) edits[1] = mended_directive(check, enable);
    const bool is_safe =
        !loses_comment(check, directive) && (enable == NULL || !loses_comment(check, enable));
    finding_set_fix(check, finding, is_safe ? FIX_SAFE : FIX_UNSAFE, edits, enable != NULL ? 2 : 1,
                    suppression_advice(check, directive, codes, count));
}

static void report_unknown(Check *check, const DirectiveList *directives, uint32_t index) {
    const Directive *const directive = &directives->items[index];
    const bool is_read = directive->kind == DIRECTIVE_NOQA || !is_noqa(directive);
    if (!is_read || directive->kind == DIRECTIVE_NOSEC || directive->is_invalid) return;
    if (directive->kind == DIRECTIVE_ENABLE) return; // reported at its disable
    const uint32_t unknown = count_unknown(check, directive);
    if (unknown == 0) return;
    if (is_noqa(directive)) {
        report_noqa(check, directive, unknown);
        return;
    }
    const bool has_enable =
        directive->kind == DIRECTIVE_DISABLE && directive->partner != UINT32_MAX;
    report_suppression(check, directive,
                       has_enable ? &directives->items[directive->partner] : NULL);
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
        if (directive->is_misindented) {
            report_malformed_one(check, directive->range, "unexpected indentation");
        }
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
            report_unknown(check, directives, i);
        }
    }
    if (start_rule(check, "RUF103")) report_malformed(check, directives);
    if (start_rule(check, "RUF104")) report_unmatched(check, directives);
    check_sort_findings(check);
}
