// Units of base/utf8.h: what is well formed, counting, decoding and encoding.
#include "base/utf8.h"

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void test_every_character(void **state) {
    (void)state;
    for (uint32_t character = 0; character <= 0x10ffff; character++) {
        if (character >= 0xd800 && character <= 0xdfff) continue;
        char bytes[4];
        const size_t length = utf8_write(character, bytes);
        const Text text = {bytes, length};
        size_t width;
        if (utf8_decode(text, &width) != character || width != length) {
            fail_msg("U+%04X does not survive", character);
        }
        if (utf8_width(text) != length || utf8_count(text) != 1) fail_msg("U+%04X", character);
        for (size_t cut = 1; cut < length; cut++) {
            if (utf8_width((Text){bytes, cut}) != 0) fail_msg("U+%04X cut", character);
        }
    }
}

static void test_malformed(void **state) {
    (void)state;
    static const char *const cases[] = {
        "\x80",             // a tail alone
        "\xc0\x80",         // overlong
        "\xc1\xbf",         //
        "\xe0\x9f\xbf",     //
        "\xf0\x8f\xbf\xbf", //
        "\xed\xa0\x80",     // a surrogate
        "\xf4\x90\x80\x80", // above U+10FFFF
        "\xf5\x80\x80\x80", //
        "\xff",
        "\xe2\x82", // cut short
        "\xe2\x28\xa1",
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const Text text = text_from_c(cases[i]);
        size_t width;
        assert_int_equal(utf8_width(text), 0);
        assert_int_equal(utf8_find_invalid(text), 0);
        assert_int_equal(utf8_decode(text, &width), 0xfffd);
        assert_int_equal(width, 1);
    }
    assert_int_equal(utf8_find_invalid(TEXT("ascii and \xc3\xa4, then \xff")), 19);
    assert_true(utf8_find_invalid(TEXT("all of it ä€😀")) == TEXT_NOT_FOUND);
    assert_true(utf8_find_invalid(TEXT("")) == TEXT_NOT_FOUND);
}

static void test_count_at_every_alignment(void **state) {
    (void)state;
    const Text text = TEXT("0123456789ä€😀ä€😀ä€😀abcdefghijklmn€");
    for (size_t start = 0; start < 10; start++) {
        for (size_t end = text.length - 16; end <= text.length; end++) {
            const Text part = text_slice(text, start, end);
            size_t expected = 0;
            for (size_t i = 0; i < part.length; i++) {
                expected += ((unsigned char)part.bytes[i] & 0xc0) != 0x80;
            }
            assert_int_equal(utf8_count(part), expected);
        }
    }
    assert_int_equal(utf8_count(TEXT("")), 0);
    enum { LONG = 2000 }; // more than counters of one byte could count
    char tails[LONG];
    memset(tails, 0x80, sizeof tails);
    for (size_t length = 0; length < LONG; length += 37)
        assert_int_equal(utf8_count((Text){tails, length}), 0);
    char wide[LONG];
    for (size_t i = 0; i < LONG; i += 4) memcpy(wide + i, "\xf0\x9f\x98\x80", 4);
    for (size_t count = 0; count <= LONG / 4; count += 7)
        assert_int_equal(utf8_count((Text){wide, 4 * count}), count);
}

static void test_columns(void **state) {
    (void)state;
    assert_int_equal(utf8_columns('a'), 1);
    assert_int_equal(utf8_columns(0xe4), 1);
    assert_int_equal(utf8_columns(0x301), 0);
    assert_int_equal(utf8_columns(0x65e5), 2);
    assert_int_equal(utf8_columns(0x1f600), 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_character),
        cmocka_unit_test(test_malformed),
        cmocka_unit_test(test_count_at_every_alignment),
        cmocka_unit_test(test_columns),
    };
    return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
