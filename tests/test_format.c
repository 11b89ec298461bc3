// Units of base/format.h: the same as the C library's.
#include "base/format.h"

#include <stdio.h>
#include <string.h>

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

__attribute__((format(printf, 1, 2))) static void assert_same(const char *format, ...) {
    for (size_t size = 0; size <= 64; size += 16) {
        char expected[64] = "untouched";
        char actual[64] = "untouched";
        va_list arguments;
        va_list again;
        va_start(arguments, format);
        va_copy(again, arguments);
        const int length = vsnprintf(expected, size, format, arguments);
        assert_int_equal(format_text(actual, size, format, again), length);
        va_end(again);
        va_end(arguments);
        assert_string_equal(actual, expected);
    }
}

static void test_known(void **state) {
    (void)state;
    assert_same("nothing to convert");
    assert_same("`%s` is %.*s, %u%% of %d", "name", 3, "texts", 4294967295u, -2147483647 - 1);
    assert_same("%c%c%s", 'a', '`', "a text that is longer than most of the places for it");
    assert_same("%.*s|%.*s|%.*s", 0, "", 9, "short", -1, "all");
}

static void test_left_to_the_library(void **state) {
    (void)state;
    assert_same("%u of %5u", 3u, 4u);
    assert_same("%s at %#x, %zu", "something", 255u, (size_t)7);
    assert_same("%.2s, %ld", "cut", -5L);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_known),
                                       cmocka_unit_test(test_left_to_the_library)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
