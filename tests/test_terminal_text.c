// What comes from files reaches a terminal harmless, and takes the columns that are reckoned with.
#include "reporters/terminal_text.h"

#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void expect_clean(Text text, const char *expected) {
    Buffer out = {0};
    append_clean(&out, text);
    assert_string_equal(buffer_text(&out).bytes, expected);
    buffer_release(&out);
}

static void test_control_characters_are_shown(void **state) {
    (void)state;
    expect_clean(TEXT(""), "");
    expect_clean(TEXT("plain"), "plain");
    expect_clean(TEXT("\x1b[31m\a"), "\\x1b[31m\\x07");
    expect_clean(TEXT("a\0b\x7f"), "a\\x00b\\x7f");
    expect_clean(TEXT("\xc2\x9b"
                      "31m"),
                 "\\x9b31m");
}

static void test_malformed_bytes_are_shown(void **state) {
    (void)state;
    expect_clean(TEXT("\x9b"
                      "31m\xff"),
                 "\\x9b31m\\xff");
    expect_clean(TEXT("\xe6\x97"), "\\xe6\\x97");
}

static void test_what_reorders_text_is_shown(void **state) {
    (void)state;
    expect_clean(TEXT("\xe2\x80\xae"
                      "x\xe2\x81\xa9"),
                 "\\u202ex\\u2069");
    expect_clean(TEXT("\xe2\x80\xa8"), "\\u2028");
    expect_clean(TEXT("\xe6\x97\xa5\xc3\xa9"), "\xe6\x97\xa5\xc3\xa9");
}

static void test_columns(void **state) {
    (void)state;
    static const struct {
        uint32_t character;
        unsigned columns;
    } cases[] = {{'a', 1},    {0xe9, 1},    {0xad, 1},    {0x301, 0},   {0x200b, 0},
                 {0x1100, 2}, {0x1160, 0},  {0x3042, 2},  {0x65e5, 2},  {0xac00, 2},
                 {0xff21, 2}, {0xff71, 1},  {0x2705, 2},  {0x1f389, 2}, {0x1f1e6, 1},
                 {0xfe0f, 0}, {0xe0100, 0}, {0x20000, 2}, {0x10ffff, 1}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(utf8_columns(cases[i].character), cases[i].columns);
}

static void test_wrapping(void **state) {
    (void)state;
    Buffer out = {0};
    const ReportOptions options = {.width = 14};
    append_clean_wrapped(&out, &options, TEXT("one two three four"), 6);
    assert_string_equal(out.bytes, "one two\n      three\n      four");
    buffer_release(&out);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_control_characters_are_shown),
        cmocka_unit_test(test_malformed_bytes_are_shown),
        cmocka_unit_test(test_what_reorders_text_is_shown),
        cmocka_unit_test(test_columns),
        cmocka_unit_test(test_wrapping),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
