// Every rule: its texts are there, its codes are unique, its examples do what they say.
#include "lint.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void expect_text(const Rule *rule, const char *what, const char *text) {
    if (text != NULL && text[0] != '\0') return;
    fail_msg("%s has no %s", rule->code, what);
}

static void test_rules_are_documented(void **state) {
    const TextLinter *const linter = *state;
    for (uint32_t i = 0; i < registry_count(linter->registry); i++) {
        const Rule *const rule = registry_rule(linter->registry, i);
        expect_text(rule, "name", rule->name);
        if (!byte_is_lower(rule->name[0])) fail_msg("%s: registry_find skips it", rule->name);
        expect_text(rule, "summary", rule->summary);
        expect_text(rule, "why", rule->why);
        expect_text(rule, "help", rule->help);
        expect_text(rule, "bad example", rule->bad);
        expect_text(rule, "good example", rule->good);
        expect_text(rule, "since", rule->since);
        if (rule->category == CATEGORY_SECURITY) {
            expect_text(rule, "security_severity", rule->security_severity);
            if (rule->cwe == 0) fail_msg("%s is about security and has no CWE", rule->code);
        }
        const bool has_visit = rule->visit != NULL || rule->visit_binding != NULL ||
                               rule->finish != NULL || rule->visit_toml != NULL;
        if (!has_visit && (rule->needs & NEEDS_NOQA) == 0) fail_msg("%s does nothing", rule->code);
    }
}

static void test_codes_and_names_are_unique(void **state) {
    const TextLinter *const linter = *state;
    for (uint32_t i = 0; i < registry_count(linter->registry); i++) {
        const Rule *const rule = registry_rule(linter->registry, i);
        assert_int_equal(registry_find(linter->registry, text_from_c(rule->code)), i);
        assert_int_equal(registry_find(linter->registry, text_from_c(rule->name)), i);
        assert_int_equal(registry_index(linter->registry, rule), i);
    }
}

// A C string cannot hold a NUL byte: in examples its symbol stands for one.
static Text example_text(Arena *arena, const char *example) {
    static const char symbol[] = "\xe2\x90\x80";
    const char *const found = strstr(example, symbol);
    if (found == NULL) return text_from_c(example);
    const Text text = text_from_c(example);
    const size_t before = (size_t)(found - example);
    char *const bytes = arena_alloc(arena, text.length);
    memcpy(bytes, example, before);
    bytes[before] = '\0';
    const size_t rest = text.length - before - strlen(symbol);
    memcpy(bytes + before + 1, found + strlen(symbol), rest);
    return (Text){bytes, before + 1 + rest};
}

static uint32_t count_findings(TextLinter *linter, const Rule *rule, const char *example) {
    Settings settings;
    settings_init_defaults(&settings);
    settings.target_version = rule->example_version != 0 ? rule->example_version : 314;
    rule_set_add(&settings.enabled, registry_index(linter->registry, rule));
    if ((rule->needs & NEEDS_NOQA) != 0) { // their examples have something to suppress
        rule_set_add(&settings.enabled, registry_find_code(linter->registry, TEXT("S102")));
    }
    LintResult result;
    Arena arena;
    arena_init(&arena);
    const char *const path = rule->example_path != NULL ? rule->example_path : "example.py";
    text_linter_run(linter, &result, path, example_text(&arena, example), &settings);
    assert_true(result.is_read);
    arena_release(&arena);
    uint32_t count = 0;
    for (uint32_t i = 0; i < result.check.findings.count; i++) {
        const Finding *const finding = &result.check.findings.items[i];
        count += finding->rule == rule && !finding->is_suppressed;
    }
    return count;
}

static void test_examples(void **state) {
    TextLinter *const linter = *state;
    for (uint32_t i = 0; i < registry_count(linter->registry); i++) {
        const Rule *const rule = registry_rule(linter->registry, i);
        const uint32_t bad = count_findings(linter, rule, rule->bad);
        if (bad != 1) fail_msg("%s flags its bad example %u times", rule->code, bad);
        const uint32_t good = count_findings(linter, rule, rule->good);
        if (good != 0) fail_msg("%s flags its good example", rule->code);
    }
}

int main(void) {
    TextLinter linter;
    text_linter_init(&linter);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_prestate(test_rules_are_documented, &linter),
        cmocka_unit_test_prestate(test_codes_and_names_are_unique, &linter),
        cmocka_unit_test_prestate(test_examples, &linter),
    };
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    text_linter_release(&linter);
    return failed;
}
