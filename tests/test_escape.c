// Units of base/escape.h: text as messages quote it.
#include "base/escape.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void assert_escaped(Text text, const char *expected) {
    Arena arena;
    arena_init(&arena);
    const Text escaped = text_escaped(&arena, text);
    assert_string_equal(arena_copy_c(&arena, escaped), expected);
    arena_release(&arena);
}

static void test_escaped(void **state) {
    (void)state;
    assert_escaped(TEXT(""), "");
    assert_escaped(TEXT("/tmp/a b{x}"), "/tmp/a b{x}");
    assert_escaped(TEXT("\t\r\n\0'\"\\"), "\\t\\r\\n\\0\\'\\\"\\\\");
    assert_escaped(TEXT("\x01\x7f\xc2\xa0"), "\\u{1}\\u{7f}\\u{a0}");
    assert_escaped(TEXT("\xe2\x80\x8b\xef\xbb\xbf"), "\\u{200b}\\u{feff}");
    assert_escaped(TEXT("\xc3\xa9\xf0\x9f\x98\x80"), "\xc3\xa9\xf0\x9f\x98\x80");
    assert_escaped(TEXT("e\xcc\x81"), "e\\u{301}"); // a combining accent
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_escaped)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
