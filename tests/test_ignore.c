// Units of source/ignore.h: one file's rules. (Files together: program/test_discover.py.)
#include "source/ignore.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void assert_verdict(const char *patterns, const char *path, bool is_folder,
                           IgnoreVerdict expected) {
    Arena arena;
    arena_init(&arena);
    const IgnoreRules *const rules = ignore_rules_new(&arena, TEXT("/base"), text_from_c(patterns));
    const IgnoreVerdict verdict = ignore_rules_verdict(rules, text_from_c(path), is_folder);
    if (verdict != expected) {
        fail_msg("`%s` on `%s`: got %d, expected %d", patterns, path, verdict, expected);
    }
    arena_release(&arena);
}

static void test_names_and_anchors(void **state) {
    (void)state;
    assert_verdict("a", "/base/x/a", false, IGNORE_LEAVE);
    assert_verdict("a", "/base/ab", false, IGNORE_SILENT);
    assert_verdict("/a", "/base/x/a", false, IGNORE_SILENT);
    assert_verdict("/a", "/base/a", false, IGNORE_LEAVE);
    assert_verdict("x/a", "/base/x/a", false, IGNORE_LEAVE);
    assert_verdict("x/a", "/base/y/x/a", false, IGNORE_SILENT);
    assert_verdict("**/x/a", "/base/y/x/a", false, IGNORE_LEAVE);
    assert_verdict("a/", "/base/a", false, IGNORE_SILENT);
    assert_verdict("a/", "/base/x/a", true, IGNORE_LEAVE);
}

static void test_the_last_pattern_decides(void **state) {
    (void)state;
    assert_verdict("*\n!a", "/base/a", false, IGNORE_KEEP);
    assert_verdict("!a\n*", "/base/a", false, IGNORE_LEAVE);
    assert_verdict("*\n!a/", "/base/a", false, IGNORE_LEAVE);
}

static void test_what_is_no_pattern(void **state) {
    (void)state;
    assert_verdict("# a\n\n  \n", "/base/a", false, IGNORE_SILENT);
    assert_verdict("!\n/\n!/\n", "/base/a", false, IGNORE_SILENT);
    assert_verdict("[a\na\\", "/base/a", false, IGNORE_SILENT);
    assert_verdict("", "/base/a", false, IGNORE_SILENT);
    assert_int_equal(ignore_rules_verdict(NULL, TEXT("/base/a"), false), IGNORE_SILENT);
}

static void test_spaces_and_escapes(void **state) {
    (void)state;
    assert_verdict("a  ", "/base/a", false, IGNORE_LEAVE);
    assert_verdict("a\\ ", "/base/a ", false, IGNORE_LEAVE);
    assert_verdict("a\\  ", "/base/a ", false, IGNORE_LEAVE);
    assert_verdict("a\t", "/base/a", false, IGNORE_SILENT);
    assert_verdict("a\r\nb\r\n", "/base/a", false, IGNORE_LEAVE);
    assert_verdict("\\#a", "/base/#a", false, IGNORE_LEAVE);
    assert_verdict("\\!a", "/base/!a", false, IGNORE_LEAVE);
    assert_verdict("\xef\xbb\xbf"
                   "a",
                   "/base/a", false, IGNORE_LEAVE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_and_anchors),
        cmocka_unit_test(test_the_last_pattern_decides),
        cmocka_unit_test(test_what_is_no_pattern),
        cmocka_unit_test(test_spaces_and_escapes),
    };
    return cmocka_run_group_tests_name("ignore", tests, NULL, NULL);
}
