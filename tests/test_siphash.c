// SipHash: the authors' test vectors (vectors_sip128 in their reference implementation).
#include "base/siphash.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

// The key 00 01 .. 0f; texts are 00 01 .. of a length.
static Digest hash_of_length(size_t length) {
    static const Digest key = {UINT64_C(0x0706050403020100), UINT64_C(0x0f0e0d0c0b0a0908)};
    char bytes[64];
    for (size_t i = 0; i < length; i++) bytes[i] = (char)i;
    return siphash(key, (Text){bytes, length});
}

static void expect(size_t length, uint64_t low, uint64_t high) {
    const Digest digest = hash_of_length(length);
    assert_true(digest.low == low);
    assert_true(digest.high == high);
}

static void test_vectors(void **state) {
    (void)state;
    expect(0, UINT64_C(0xe6a825ba047f81a3), UINT64_C(0x930255c71472f66d));
    expect(1, UINT64_C(0x44af996bd8c187da), UINT64_C(0x45fc229b11597634));
    expect(8, UINT64_C(0x61f55862baa9623b), UINT64_C(0xb49714f364e2830f));
    expect(15, UINT64_C(0x11a8b03399e99354), UINT64_C(0xd9c3cf970fec087e));
    expect(63, UINT64_C(0x4a83502f77d15051), UINT64_C(0x7cbd3f979a063e50));
}

static void test_every_length_differs(void **state) {
    (void)state;
    for (size_t i = 0; i < 40; i++) {
        for (size_t j = 0; j < i; j++) {
            assert_false(digest_equal(hash_of_length(i), hash_of_length(j)));
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_vectors),
                                       cmocka_unit_test(test_every_length_differs)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
