// primaryLocationLineHash: the same figures as tests/program/line_hash.py has for the same texts.
#include "base/buffer.h"
#include "reporters/line_hash.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static void expect_hashes(Text bytes, const char *const *expected) {
    Arena arena;
    arena_init(&arena);
    NoticeList notices = notice_list(&arena);
    Source source;
    assert_true(source_from_bytes(&source, &arena, &notices, "a.py", bytes));
    const LineHashes hashes = line_hashes(&arena, &source);
    for (uint32_t line = 0; expected[line] != NULL; line++) {
        assert_true(line < hashes.count);
        char text[40];
        snprintf(text, sizeof text, "%llx:%u", (unsigned long long)hashes.lines[line].hash,
                 hashes.lines[line].occurrence);
        assert_string_equal(text, expected[line]);
    }
    arena_release(&arena);
}

#define EXPECT_HASHES(literal, ...)                                                                \
    expect_hashes(TEXT(literal), (const char *const[]){__VA_ARGS__, NULL})

static void test_ends_of_file(void **state) {
    (void)state;
    EXPECT_HASHES("", "c129715d7a2bc9a3:1");
    EXPECT_HASHES("x = 1\n", "8e00d41f0ebba6bf:1", "c129715d7a2bc9a3:1");
    EXPECT_HASHES(" a\nb\n  \t\tc\n d", "271789c17abda88f:1", "54703d4cd895b18:1",
                  "180aee12dab6264:1", "a23a3dc5e078b07b:1");
}

static void test_line_ends_are_one(void **state) {
    (void)state;
    EXPECT_HASHES("x = 1\r\n\ty  =  2\r\n", "5ceeb771b3aff0bd:1", "ab1f8ed3e7dc41c1:1");
    EXPECT_HASHES("x = 1\n\ty  =  2\n", "5ceeb771b3aff0bd:1", "ab1f8ed3e7dc41c1:1");
    EXPECT_HASHES("x = 1\r\ty  =  2\r", "5ceeb771b3aff0bd:1", "ab1f8ed3e7dc41c1:1");
}

static void test_characters_beyond_ascii(void **state) {
    (void)state;
    EXPECT_HASHES("# \xf0\x9f\x8e\x89 \xc3\xa9\nf()", "b20d475b4cb44665:1", "fd86e08e2d1136e2:1");
    EXPECT_HASHES("\xef\xbb\xbfx\n", "51bfbc6e89697e4c:1", "c129715d7a2bc9a3:1");
}

static void test_occurrences(void **state) {
    (void)state;
    Buffer repeated = {0};
    for (int i = 0; i < 10; i++) buffer_append_c(&repeated, "Lorem ipsum dolor sit amet.\n");
    expect_hashes(
        buffer_text(&repeated),
        (const char *const[]){"a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3",
                              "a7f2ff13bc495cf2:4", "a7f2ff13bc495cf2:5", "a7f2ff13bc495cf2:6",
                              "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1",
                              "cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1", NULL});
    buffer_release(&repeated);
}

static void test_a_line_longer_than_the_window(void **state) {
    (void)state;
    Buffer text = {0};
    buffer_append_c(&text, "eval(x)  \n\neval(x)  \n\n");
    buffer_append_repeat(&text, 'y', 150);
    buffer_append_c(&text, "\nz\n");
    expect_hashes(buffer_text(&text),
                  (const char *const[]){"c197364341c91b94:1", "feea68089234625d:1",
                                        "dfc0e3372271a580:1", "1a06d98d043c32c9:1",
                                        "cadd4b5b9d92c51c:1", "95de0951c928fa27:1",
                                        "c129715d7a2bc9a3:1", NULL});
    buffer_release(&text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ends_of_file),
        cmocka_unit_test(test_line_ends_are_one),
        cmocka_unit_test(test_characters_beyond_ascii),
        cmocka_unit_test(test_occurrences),
        cmocka_unit_test(test_a_line_longer_than_the_window),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
