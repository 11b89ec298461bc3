// Suppression comments: what they silence, and what RUF100 says of them and would make of them.
#include "lint.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static void enable(Settings *settings, const Registry *registry, const char *code) {
    const uint32_t rule = registry_find_code(registry, text_from_c(code));
    assert_int_not_equal(rule, UINT32_MAX);
    rule_set_add(&settings->enabled, rule);
}

static void append_finding(Buffer *out, const LintResult *result, const Finding *finding) {
    const Position at = source_position(&result->source, finding->range.start);
    buffer_printf(out, "%u:%u %s", at.row, at.column, finding->rule->code);
    if (strcmp(finding->rule->code, "RUF100") == 0) {
        buffer_printf(out, " %.*s", TEXT_ARGS(finding->message));
    }
    buffer_append_byte(out, '\n');
}

static TextLinter *linter_of(void **state) {
    return *state;
}

static void run(void **state, LintResult *result, const char *code, Settings *settings) {
    TextLinter *const linter = linter_of(state);
    settings_init_defaults(settings);
    static const char *const codes[] = {"S102", "E711", "RUF100"};
    for (size_t i = 0; i < 3; i++) enable(settings, linter->registry, codes[i]);
    text_linter_run(linter, result, "a.py", text_from_c(code), settings);
    assert_true(result->is_read);
}

// `expected`: "row:column CODE[ message of RUF100]" for each finding that stays, a line each.
static void assert_findings(void **state, const char *code, const char *expected) {
    Settings settings;
    LintResult result;
    run(state, &result, code, &settings);
    Buffer got = {0};
    for (uint32_t i = 0; i < result.check.findings.count; i++) {
        const Finding *const finding = &result.check.findings.items[i];
        if (!finding->is_suppressed) append_finding(&got, &result, finding);
    }
    buffer_append_byte(&got, '\0');
    if (strcmp(got.bytes, expected) != 0) {
        fail_msg("%s\nexpected:\n%sgot:\n%s", code, expected, got.bytes);
    }
    buffer_release(&got);
}

// The text after the fixes of all RUF100 findings.
static void assert_fixed(void **state, const char *code, const char *expected) {
    Settings settings;
    LintResult result;
    run(state, &result, code, &settings);
    Buffer got = {0};
    uint32_t at = 0;
    for (uint32_t i = 0; i < result.check.findings.count; i++) {
        const Fix *const fix = result.check.findings.items[i].fix;
        for (uint32_t e = 0; fix != NULL && e < fix->count; e++) {
            buffer_append(&got, text_slice(result.source.text, at, fix->edits[e].start));
            buffer_append(&got, fix->edits[e].content);
            at = fix->edits[e].end;
        }
    }
    buffer_append(&got, text_skip(result.source.text, at));
    buffer_append_byte(&got, '\0');
    assert_string_equal(got.bytes, expected);
    buffer_release(&got);
}

static void assert_warning(void **state, const char *code, const char *expected) {
    Settings settings;
    LintResult result;
    run(state, &result, code, &settings);
    const Notice *const notice = result.notices.first;
    if (expected == NULL) {
        assert_null(notice);
        return;
    }
    assert_non_null(notice);
    assert_int_equal(notice->level, NOTICE_WARNING);
    if (strstr(notice->text, expected) == NULL) fail_msg("%s: %s", code, notice->text);
}

// ---- noqa ----

static void test_spellings_of_noqa(void **state) {
    static const char *const right[] = {
        "# noqa",           "#noqa",         "# NOQA",        "#\tnoqa",       "# noqa some text",
        "# noqa: S102",     "# noqa:S102",   "# noqa : S102", "# text # noqa", "## noqa",
        "# noqa: XY1 S102", "#\u00a0noqa",   "# noqa S101",   "# noqa:,S102",  "# noqa: S102 text",
        "# noqa: S102#x",   "# noqa#: E711", "# noqa:XY1S102"};
    for (size_t i = 0; i < sizeof right / sizeof right[0]; i++) {
        char code[128];
        snprintf(code, sizeof code, "exec('')  %s\n", right[i]);
        assert_findings(state, code, "");
    }
}

// Comments are looked at sixteen bytes at a time, and other words begin like directives.
static void test_directives_behind_other_words(void **state) {
    static const char *const directives[] = {"# noqa", "# nosec", "# ruff: ignore[S102]",
                                             "# shikra: ignore[S102]"};
    const char *const words = "# no node, ruffle, shift, like this, noses and no quarrel; ruined";
    for (size_t i = 0; i < sizeof directives / sizeof *directives; i++) {
        for (int length = 0; length <= (int)strlen(words); length++) {
            char code[192];
            snprintf(code, sizeof code, "exec('')  # %.*s %s\n", length, words, directives[i]);
            assert_findings(state, code, "");
        }
    }
}

static void test_what_is_no_noqa(void **state) {
    static const char *const wrong[] = {"# noqas",     "# noqa.",          "# noqa-S102",
                                        "# noqa:",     "# noqa: s102",     "# noqa: S102abc",
                                        "# noqa: ALL", "# noqa: (S102)",   "# text noqa",
                                        "# noqa: S",   "# noqa: S102: why"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        char code[128];
        snprintf(code, sizeof code, "exec('')  %s\n", wrong[i]);
        assert_findings(state, code, "1:1 S102\n");
    }
}

static void test_invalid_noqa_warns(void **state) {
    assert_warning(state, "exec('')  # noqa: x\n", "expected a comma-separated list of codes");
    assert_warning(state, "exec('')  # noqas\n", "expected `:` followed by");
    assert_warning(state, "exec('')  # noqa: S102x\n", "uppercase letters followed by digits");
    assert_warning(state, "exec('')  # noqa: S102,,E711\n", "expected rule code between commas");
    assert_warning(state, "exec('')  # noqa: S102E711\n", "comma or space delimiter");
    assert_warning(state, "exec('')  # ruff: noqa\n", "must appear on their own line");
    assert_warning(state, "exec('')  # noqa: S102,\n", NULL);
}

static void test_faults_in_their_order(void **state) {
    assert_findings(state, "x = 1  # noqa: S102, E501, AB1, S102, E501, E711\n",
                    "1:8 RUF100 Unused `noqa` directive (unused: `S102`, `E711`; non-enabled: "
                    "`E501`; duplicated: `S102`, `E501`)\n");
    assert_findings(state, "x = 1  # ruff: ignore[S102, E501, AB1, S102, E711]\n",
                    "1:8 RUF100 Unused suppression (unused: `E711`; non-enabled: `E501`; "
                    "duplicated: `S102`, `S102`)\n");
}

static void test_old_codes(void **state) {
    assert_findings(state, "x = 1  # noqa: TCH001\n",
                    "1:8 RUF100 Unused `noqa` directive (non-enabled: `TCH001`)\n");
    assert_findings(state, "x = 1  # noqa: M001, E501\n", "");
}

static void test_syntax_errors(void **state) {
    assert_findings(state, "x = 1  # noqa\ndef f(:\n", "");
}

// ---- Brackets ----

static void test_which_comment_is_of_use(void **state) {
    assert_findings(state, "exec('')  # noqa # ruff: ignore[S102]\n",
                    "1:11 RUF100 Unused blanket `noqa` directive\n");
    assert_findings(state, "# ruff: ignore[S102]\nexec('')  # ruff: ignore[S102]\n",
                    "2:11 RUF100 Unused suppression (unused: `S102`)\n");
    assert_findings(state, "exec('')  # ruff: ignore[S102]\n# ruff: file-ignore[S102]\n",
                    "1:11 RUF100 Unused suppression (unused: `S102`)\n");
    assert_findings(state, "# ruff: noqa: S102\n# flake8: noqa: S102\nexec('')\n", "");
    assert_findings(state, "exec('')  # nosec # noqa\n", "");
}

static void test_malformed_brackets(void **state) {
    static const char *const wrong[] = {"ignore[S102 E711]", "ignore[]",      "ignore",
                                        "ignore[S102",       "ignore[,S102]", "ignores[S102]",
                                        "skip[S102]"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        char code[128];
        snprintf(code, sizeof code, "exec('')  # ruff: %s\n", wrong[i]);
        assert_findings(state, code, "1:1 S102\n");
        assert_warning(state, code, NULL);
        snprintf(code, sizeof code, "exec('')  # shikra: %s\n", wrong[i]);
        assert_findings(state, code, "1:1 S102\n");
        assert_warning(state, code, "suppresses nothing");
    }
    assert_warning(state, "x = 1  # shikra: ignore[exec-builtn]\n", "did you mean `exec-builtin`");
}

static void test_disable_reaches_the_end_of_its_block(void **state) {
    assert_findings(state,
                    "if x:\n    # ruff: disable[S102]\n    exec('')\n    # more\nelse:\n"
                    "    exec('')\nexec('')\n",
                    "6:5 S102\n7:1 S102\n");
    assert_findings(state, "# ruff: disable[S102]\nif x:\n    exec('')\nexec('')\n", "");
}

static void test_disable_covers_whole_findings_only(void **state) {
    assert_findings(state, "x = (a ==\n# ruff: disable[E711]\nNone)\n# ruff: enable[E711]\n", "");
    assert_findings(state, "exec('')  # ruff: disable[S102]\n", "1:1 S102\n");
}

// ---- nosec ----

static void test_nosec(void **state) {
    assert_findings(state, "exec('')  # nosec\n", "");
    assert_findings(state, "exec('')  # nosec because it is mine\n", "");
    assert_findings(state, "exec('')  # nosec B102\n", "");
    assert_findings(state, "exec('')  # nosec: B101,B102\n", "");
    assert_findings(state, "exec('')  # nosec exec_used\n", "");
    assert_findings(state, "exec(\n  ''\n)  # nosec\n", "");
    assert_findings(state, "exec('')  # nosec B101\n", "1:1 S102\n");
    assert_findings(state, "exec('')  # NOSEC\n", "1:1 S102\n");
    assert_findings(state, "if exec(''):\n    pass  # nosec\n", "1:4 S102\n");
    assert_findings(state, "x == None  # nosec\n", "1:6 E711\n");
}

// ---- Fixes ----

static void test_fixes_of_noqa(void **state) {
    assert_fixed(state, "x = 1  # noqa\n", "x = 1\n");
    assert_fixed(state, "x = 1  # noqa: E501  text\n", "x = 1\n");
    assert_fixed(state, "x = 1  # noqa: E501  # text\n", "x = 1  # text\n");
    assert_fixed(state, "x = 1  # text # noqa\n", "x = 1  # text\n");
    assert_fixed(state, "x = 1\n  # noqa \ny = 2\n", "x = 1\ny = 2\n");
    assert_fixed(state, "exec('')  # noqa: E501, S102,AB1\n", "exec('')  # noqa: S102\n");
    assert_fixed(state, "# flake8: noqa: E501,S102\nexec('')\n",
                 "# flake8: noqa: S102\nexec('')\n");
    assert_fixed(state, "x = 1  # noqa\r\n", "x = 1\r\n");
}

static void test_fixes_of_brackets(void **state) {
    assert_fixed(state, "x = 1  # ruff: ignore[S102] why\n", "x = 1\n");
    assert_fixed(state, "x = 1  # ruff: ignore[S102] # why\n", "x = 1  # why\n");
    assert_fixed(state, "exec('')  # ruff: ignore[S102, E711]\n",
                 "exec('')  # ruff: ignore[S102]\n");
    assert_fixed(state, "exec('')  # ruff: ignore[E711, S102]\n",
                 "exec('')  # ruff: ignore[S102]\n");
    assert_fixed(state, "exec('')  # ruff: ignore[E711,S102,E501]\n",
                 "exec('')  # ruff: ignore[S102]\n");
    assert_fixed(state, "exec('')  # ruff: ignore[S102,S102]\n",
                 "exec('')  # ruff: ignore[S102]\n");
    assert_fixed(state, "# ruff: disable[S102]\nx\n# ruff: enable[S102]\ny\n", "x\ny\n");
}

static int set_up(void **state) {
    static TextLinter linter;
    text_linter_init(&linter);
    *state = &linter;
    return 0;
}

static int tear_down(void **state) {
    text_linter_release(*state);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spellings_of_noqa),
        cmocka_unit_test(test_directives_behind_other_words),
        cmocka_unit_test(test_what_is_no_noqa),
        cmocka_unit_test(test_invalid_noqa_warns),
        cmocka_unit_test(test_faults_in_their_order),
        cmocka_unit_test(test_old_codes),
        cmocka_unit_test(test_syntax_errors),
        cmocka_unit_test(test_which_comment_is_of_use),
        cmocka_unit_test(test_malformed_brackets),
        cmocka_unit_test(test_disable_reaches_the_end_of_its_block),
        cmocka_unit_test(test_disable_covers_whole_findings_only),
        cmocka_unit_test(test_nosec),
        cmocka_unit_test(test_fixes_of_noqa),
        cmocka_unit_test(test_fixes_of_brackets),
    };
    return cmocka_run_group_tests_name("directive", tests, set_up, tear_down);
}
