// Selectors and single settings: what they mean, which wins, what is suggested for a wrong one.
#include "config/selector.h"

#include "config/config.h"
#include "config/options.h"
#include "rules/rule.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

typedef struct Fixture {
    const Registry *registry;
    Arena arena;
} Fixture;

static uint32_t rule(const Fixture *self, const char *code) {
    const uint32_t index = registry_find_code(self->registry, text_from_c(code));
    assert_int_not_equal(index, UINT32_MAX);
    return index;
}

static Selector parse(void **state, const char *text) {
    const Fixture *const self = *state;
    return selector_parse(self->registry, text_from_c(text));
}

static bool selects(void **state, const char *text, const char *code) {
    const Selector selector = parse(state, text);
    return selector.kind == SELECTOR_RULES && rule_set_has(&selector.rules, rule(*state, code));
}

static void test_what_selectors_mean(void **state) {
    assert_true(selects(state, "S102", "S102"));
    assert_true(selects(state, "S1", "S102"));
    assert_true(selects(state, "S", "S102"));
    assert_true(selects(state, "ALL", "S102"));
    assert_true(selects(state, "exec-builtin", "S102"));
    assert_true(selects(state, "security", "S102"));
    assert_true(selects(state, "typing", "ANN001"));
    assert_false(selects(state, "S2", "S102"));
    assert_false(selects(state, "ANN2", "ANN001"));
    assert_false(selects(state, "A", "ANN001"));
    assert_false(selects(state, "style", "S102"));
}

static void test_what_is_known(void **state) {
    static const char *const foreign[] = {"C4", "PT", "PLR09", "D", "TD", "E501", "DTZ0", "AIR"};
    for (size_t i = 0; i < sizeof foreign / sizeof foreign[0]; i++) {
        assert_int_equal(parse(state, foreign[i]).kind, SELECTOR_FOREIGN);
    }
    static const char *const unknown[] = {"", "s102", "S1O2", "ZZ", "all", "S102 ", "S9999", "L"};
    for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; i++) {
        assert_int_equal(parse(state, unknown[i]).kind, SELECTOR_UNKNOWN);
    }
    assert_int_equal(parse(state, "ANN101").kind, SELECTOR_REMOVED);
    assert_true(code_is_known(TEXT("E501")));
    assert_false(code_is_known(TEXT("E50")));
    assert_false(code_is_known(TEXT("S")));
}

static void assert_redirected(const char *from, const char *to) {
    const Text current = code_redirect(text_from_c(from));
    if (!text_is(current, to)) fail_msg("%s: %.*s", from, TEXT_ARGS(current));
}

static void test_old_names(void **state) {
    (void)state;
    assert_redirected("PGH001", "S307");
    assert_redirected("TCH", "TC");
    assert_redirected("TCH001", "TC001");
    assert_redirected("M001", "RUF100");
    assert_redirected("S102", "S102");
}

static void test_specificity(void **state) {
    static const char *const rising[] = {"ALL", "security", "S", "S1", "S10", "S102"};
    for (size_t i = 1; i < sizeof rising / sizeof rising[0]; i++) {
        assert_true(parse(state, rising[i - 1]).specificity < parse(state, rising[i]).specificity);
    }
    assert_true(parse(state, "PL").specificity < parse(state, "PLR").specificity);
    assert_int_equal(parse(state, "exec-builtin").specificity, parse(state, "S102").specificity);
}

static void test_suggestions(void **state) {
    const Fixture *const self = *state;
    assert_string_equal(selector_suggest(self->registry, TEXT("exec-bultin")), "exec-builtin");
    assert_string_equal(selector_suggest(self->registry, TEXT("securty")), "security");
    assert_null(selector_suggest(self->registry, TEXT("no-such-thing-at-all")));
}

// ---- One setting over another ----

static bool apply(void **state, Settings *settings, const char *key, const char *value,
                  const char **why) {
    Fixture *const self = *state;
    NoticeList notices = notice_list(&self->arena);
    const bool is_right = config_apply(settings, self->registry, &self->arena, &notices,
                                       text_from_c(key), text_from_c(value));
    *why = notices.first != NULL ? notices.first->text : "";
    return is_right;
}

static void assert_enabled(void **state, const char *const (*steps)[2], const char *code,
                           bool expected) {
    Settings settings;
    settings_init_defaults(&settings);
    for (; (*steps)[0] != NULL; steps++) {
        const char *why;
        if (!apply(state, &settings, (*steps)[0], (*steps)[1], &why)) fail_msg("%s", why);
    }
    assert_int_equal(rule_set_has(&settings.enabled, rule(*state, code)), expected);
}

static void test_layers(void **state) {
    static const char *const twice[][2] = {
        {"lint.select", "['S']"}, {"lint.select", "['E']"}, {NULL, NULL}};
    assert_enabled(state, twice, "S102", false);
    static const char *const more[][2] = {
        {"lint.select", "['S']"}, {"lint.extend-select", "['E']"}, {NULL, NULL}};
    assert_enabled(state, more, "S102", true);
    assert_enabled(state, more, "E711", true);
    static const char *const less[][2] = {
        {"lint.select", "['S102']"}, {"lint.ignore", "['S']"}, {NULL, NULL}};
    assert_enabled(state, less, "S102", false); // another layer: specificity is within one
}

static void test_within_a_layer(void **state) {
    static const char *const specific[][2] = {{"lint", "{select = ['S102'], ignore = ['S']}"},
                                              {NULL, NULL}};
    assert_enabled(state, specific, "S102", true);
    static const char *const equal[][2] = {{"lint", "{select = ['S1'], ignore = ['S1']}"},
                                           {NULL, NULL}};
    assert_enabled(state, equal, "S102", false);
}

static void test_preview(void **state) {
    static const char *const stable[][2] = {{"lint.select", "['S4']"}, {NULL, NULL}};
    assert_enabled(state, stable, "S403", false);
    static const char *const preview[][2] = {
        {"preview", "true"}, {"lint.select", "['S4']"}, {NULL, NULL}};
    assert_enabled(state, preview, "S403", true);
    Settings settings;
    settings_init_defaults(&settings);
    const char *why;
    apply(state, &settings, "lint.select", "['S403']", &why);
    assert_non_null(strstr(why, "`S403` has no effect"));
    apply(state, &settings, "lint.ignore", "['S403']", &why);
    assert_string_equal(why, "");
}

static void assert_refused(void **state, const char *key, const char *value, const char *expected) {
    Settings settings;
    settings_init_defaults(&settings);
    const char *why;
    if (apply(state, &settings, key, value, &why)) fail_msg("%s = %s is accepted", key, value);
    if (strstr(why, expected) == NULL) fail_msg("%s = %s: %s", key, value, why);
}

static void test_wrong_values(void **state) {
    assert_refused(state, "lint.select", "'S'", "takes an array of strings, not a string");
    assert_refused(state, "lint.select", "['S1O2']", "did you mean `S102`");
    assert_refused(state, "lint.selct", "[]", "did you mean `lint.select`");
    assert_refused(state, "selct", "[]", "did you mean `lint.select`");
    assert_refused(state, "lint", "1", "is a section");
    assert_refused(state, "lint.isort.foo", "1", "unknown setting");
    assert_refused(state, "target-version", "'py2'", "\"py37\" to \"py315\", not \"py2\"");
    assert_refused(state, "per-file-target-version", "{'a.py' = 'py2'}", "not \"py2\"");
    assert_refused(state, "lint.per-file-ignores", "{'a[' = []}", "has a `[` without its `]`");
    assert_refused(state, "exclude", "[1]", "not an integer");
    assert_refused(state, "preview", "1", "true or false");
    assert_refused(state, "max-file-size", "'64X'", "a size is");
    assert_refused(state, "parse-timeout", "-1", "cannot be negative");
    assert_refused(state, "lint.dummy-variable-rgx", "'('", "no regular expression");
    assert_refused(state, "line-length", "'x'", "a whole number");
    assert_refused(state, "lint.fixable", "['ZZ']", "unknown rule `ZZ`");
    assert_refused(state, "select", "['S']", "`lint.select`"); // a warning
}

static void test_values(void **state) {
    Settings settings;
    settings_init_defaults(&settings);
    const char *why;
    assert_int_equal(settings.target_version, 311);
    assert_true(apply(state, &settings, "target-version", "'py39'", &why));
    assert_int_equal(settings.target_version, 309);
    assert_true(apply(state, &settings, "max-file-size", "'2K'", &why));
    assert_int_equal(settings.max_file_size, 2048);
    assert_true(apply(state, &settings, "lint.external", "['V', 'X1']", &why));
    assert_int_equal(settings.external.count, 2);
    assert_string_equal(settings.external.items[1], "X1");
    assert_null(settings.external.items[2]);
    assert_true(apply(state, &settings, "lint.isort.lines-after-imports", "-1", &why));
}

static void assert_minimum(const char *specifier, uint16_t expected) {
    uint16_t version;
    assert_true(requires_python_minimum(text_from_c(specifier), &version));
    if (version != expected) fail_msg("%s: %u", specifier, version);
}

static void test_requires_python(void **state) {
    (void)state;
    assert_minimum(">=3.8", 308);
    assert_minimum(">=3.8, <4", 308);
    assert_minimum(">3.8", 308);
    assert_minimum("~=3.9.2", 309);
    assert_minimum("==3.9.*", 309);
    assert_minimum(">=3.10.0rc1", 310);
    assert_minimum(">=3.9,>=3.10", 309);
    assert_minimum("<3.10", 0);
    assert_minimum("!=3.9", 0);
    assert_minimum(">=2.7", 0);
    assert_minimum(">=3.6", 0);
    assert_minimum(">=4", 0);
    assert_minimum("", 0);
    uint16_t version;
    assert_false(requires_python_minimum(TEXT("^3.8"), &version));
    assert_false(requires_python_minimum(TEXT("3.8"), &version));
}

static int set_up(void **state) {
    static Fixture fixture;
    fixture.registry = &REGISTRY;
    arena_init(&fixture.arena);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state) {
    Fixture *const fixture = *state;
    arena_release(&fixture->arena);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_selectors_mean), cmocka_unit_test(test_what_is_known),
        cmocka_unit_test(test_old_names),           cmocka_unit_test(test_specificity),
        cmocka_unit_test(test_suggestions),         cmocka_unit_test(test_layers),
        cmocka_unit_test(test_within_a_layer),      cmocka_unit_test(test_preview),
        cmocka_unit_test(test_wrong_values),        cmocka_unit_test(test_values),
        cmocka_unit_test(test_requires_python),
    };
    return cmocka_run_group_tests_name("selector", tests, set_up, tear_down);
}
