// Units of base/text.h: searching, comparing, splitting.
#include "base/text.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <stdlib.h>

static void assert_text(Text actual, const char *expected) {
    if (!text_is(actual, expected)) {
        fail_msg("got `%.*s`, expected `%s`", TEXT_ARGS(actual), expected);
    }
}

static void test_slices_are_clamped(void **state) {
    (void)state;
    assert_text(text_slice(TEXT("abc"), 1, 2), "b");
    assert_text(text_slice(TEXT("abc"), 1, 99), "bc");
    assert_text(text_slice(TEXT("abc"), 7, 9), "");
    assert_text(text_slice(TEXT("abc"), 2, 1), "");
    assert_text(text_skip(TEXT("abc"), 4), "");
    assert_true(text_starts_with(TEXT("abc"), TEXT("")));
    assert_false(text_starts_with(TEXT("ab"), TEXT("abc")));
    assert_true(text_ends_with(TEXT("abc"), TEXT("bc")));
    assert_false(text_ends_with(TEXT("c"), TEXT("bc")));
}

static void test_find(void **state) {
    (void)state;
    assert_int_equal(text_find(TEXT("ababac"), TEXT("abac"), 0), 2);
    assert_int_equal(text_find(TEXT("abab"), TEXT("ab"), 1), 2);
    assert_true(text_find(TEXT("abab"), TEXT("ab"), 3) == TEXT_NOT_FOUND);
    assert_true(text_find(TEXT("abab"), TEXT("ab"), 9) == TEXT_NOT_FOUND);
    assert_int_equal(text_find(TEXT("ab"), TEXT(""), 2), 2);
    assert_true(text_find(TEXT("ab"), TEXT(""), 3) == TEXT_NOT_FOUND);
    assert_true(text_find(TEXT(""), TEXT("a"), 0) == TEXT_NOT_FOUND);
    assert_int_equal(text_find(TEXT("a\0b"), TEXT("\0b"), 0), 1);
    assert_true(text_find_byte(TEXT("abc"), 'a', 1) == TEXT_NOT_FOUND);
}

// A needle that nearly matches everywhere takes no quadratic time: this would take minutes.
static void test_find_is_linear(void **state) {
    (void)state;
    enum { LENGTH = 1000 * 1000 };
    char *const bytes = malloc(LENGTH);
    memset(bytes, 'a', LENGTH);
    char *const needle = malloc(LENGTH / 2);
    memset(needle, 'a', LENGTH / 2);
    needle[LENGTH / 2 - 1] = 'b';
    assert_true(text_find((Text){bytes, LENGTH}, (Text){needle, LENGTH / 2}, 0) == TEXT_NOT_FOUND);
    free(needle);
    free(bytes);
}

static void test_order(void **state) {
    (void)state;
    assert_true(text_compare(TEXT("a"), TEXT("b")) < 0);
    assert_true(text_compare(TEXT("a"), TEXT("ab")) < 0);
    assert_true(text_compare(TEXT("b"), TEXT("ab")) > 0);
    assert_int_equal(text_compare(TEXT(""), TEXT("")), 0);
    assert_true(text_compare(TEXT("a"), TEXT("\xc3\xa4")) < 0); // bytes are unsigned
    assert_true(text_equal_ignore_case(TEXT("Ab-9"), TEXT("aB-9")));
    assert_false(text_equal_ignore_case(TEXT("a"), TEXT("ab")));
    assert_false(text_equal_ignore_case(TEXT("@"), TEXT("`")));
}

static void test_trim(void **state) {
    (void)state;
    assert_text(text_trim(TEXT(" \t\f a b\r\n")), "a b");
    assert_text(text_trim(TEXT(" \n ")), "");
    assert_text(text_trim(TEXT("")), "");
}

static void test_split(void **state) {
    (void)state;
    Text rest = TEXT("a,,b");
    Text part;
    const char *const expected[] = {"a", "", "b"};
    for (size_t i = 0; i < 3; i++) {
        assert_true(text_split_next(&rest, ',', &part));
        assert_text(part, expected[i]);
    }
    assert_false(text_split_next(&rest, ',', &part));
    rest = TEXT("");
    assert_true(text_split_next(&rest, ',', &part));
    assert_text(part, "");
    assert_false(text_split_next(&rest, ',', &part));
}

static void test_distance(void **state) {
    (void)state;
    assert_int_equal(text_distance(TEXT("select"), TEXT("select"), 9), 0);
    assert_int_equal(text_distance(TEXT("selct"), TEXT("select"), 9), 1);
    assert_int_equal(text_distance(TEXT("slecet"), TEXT("select"), 9), 2);
    assert_int_equal(text_distance(TEXT("sleect"), TEXT("select"), 9), 1);
    assert_int_equal(text_distance(TEXT(""), TEXT("abc"), 9), 3);
    assert_int_equal(text_distance(TEXT("kitten"), TEXT("sitting"), 9), 3);
    assert_int_equal(text_distance(TEXT("kitten"), TEXT("sitting"), 2), 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_slices_are_clamped),
        cmocka_unit_test(test_find),
        cmocka_unit_test(test_find_is_linear),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_trim),
        cmocka_unit_test(test_split),
        cmocka_unit_test(test_distance),
    };
    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
