// Units of base/buffer.h: JSON strings and numbers.
#include "base/buffer.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <stdio.h>

// It is copied sixteen and eight bytes at a time: whatever stands where.
static void test_json_at_every_offset(void **state) {
    (void)state;
    static const char *const pairs[][2] = {
        {"\"", "\\\""},      {"\\", "\\\\"},           {"\n", "\\n"},           {"\x01", "\\u0001"},
        {"\x7f", "\\u007f"}, {"\xc3\xa4", "\xc3\xa4"}, {"\xff", "\xef\xbf\xbd"}};
    const char *const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP";
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        for (int before = 0; before < 40; before++) {
            for (int behind = 0; behind < 20; behind++) {
                char text[128];
                char expected[128];
                snprintf(text, sizeof text, "%.*s%s%.*s", before, plain, pairs[i][0], behind,
                         plain);
                snprintf(expected, sizeof expected, "\"%.*s%s%.*s\"", before, plain, pairs[i][1],
                         behind, plain);
                Buffer out = {0};
                buffer_append_json_string(&out, text_from_c(text));
                assert_string_equal(out.bytes, expected);
                assert_int_equal(out.length, strlen(expected));
                buffer_release(&out);
            }
        }
    }
}

static void test_nothing(void **state) {
    (void)state;
    Buffer out = {0};
    buffer_append_json(&out, TEXT(""));
    assert_int_equal(out.length, 0);
    buffer_append_json_string(&out, TEXT(""));
    assert_string_equal(out.bytes, "\"\"");
    buffer_release(&out);
}

static void test_numbers(void **state) {
    (void)state;
    static const uint64_t numbers[] = {0, 9, 10, 99, 100, 999, 1000, 1001, 4294967295u, UINT64_MAX};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        char expected[32];
        snprintf(expected, sizeof expected, "%llu", (unsigned long long)numbers[i]);
        Buffer out = {0};
        buffer_append_number(&out, numbers[i]);
        assert_string_equal(out.bytes, expected);
        buffer_release(&out);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_json_at_every_offset),
                                       cmocka_unit_test(test_nothing),
                                       cmocka_unit_test(test_numbers)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
