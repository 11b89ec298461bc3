// Pieces: what is kept under limits, and in which order; the estimate of what gzip makes of bytes.
#include "reporters/deflated.h"
#include "reporters/pieces.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void add_piece(Buffer *out, uint32_t rank, const char *text) {
    const size_t begin = piece_begin(out, rank);
    buffer_append_c(out, text);
    piece_end(out, begin);
}

// Each word is a piece, its first digit the rank.
static void add_words(Keeper *keeper, const char *words) {
    Buffer framed = {0};
    Text rest = text_from_c(words);
    Text word;
    while (text_split_next(&rest, ' ', &word)) {
        const size_t begin = piece_begin(&framed, (uint32_t)(word.bytes[0] - '0'));
        buffer_append(&framed, word);
        piece_end(&framed, begin);
    }
    keeper_add(keeper, buffer_text(&framed));
    buffer_release(&framed);
}

static void assert_kept(Keeper *keeper, const char *expected) {
    Buffer kept = {0};
    KeeperWalk walk = {{0}, {0}};
    Text piece;
    keeper_finish(keeper);
    while (keeper_next(keeper, &walk, &piece)) {
        if (kept.length != 0) buffer_append_byte(&kept, ' ');
        buffer_append(&kept, piece);
    }
    assert_string_equal(kept.bytes != NULL ? kept.bytes : "", expected);
    buffer_release(&kept);
    keeper_release(keeper);
}

static void test_all_are_kept_in_order(void **state) {
    (void)state;
    const ReportLimits limits = {.most_pieces = 10};
    uint32_t left_out[PIECE_RANKS] = {0};
    Keeper keeper;
    keeper_init(&keeper, &limits, left_out);
    add_words(&keeper, "2a 0b 1c");
    add_words(&keeper, "0d 2e");
    assert_kept(&keeper, "2a 0b 1c 0d 2e");
    assert_int_equal(left_out[2], 0);
}

static void test_the_best_are_kept(void **state) {
    (void)state;
    const ReportLimits limits = {.most_pieces = 4};
    uint32_t left_out[PIECE_RANKS] = {0};
    Keeper keeper;
    keeper_init(&keeper, &limits, left_out);
    add_words(&keeper, "2a 2b 2c 1d 1e 2f");
    add_words(&keeper, "0g 2h 1i 1j");
    assert_kept(&keeper, "1d 1e 0g 1i");
    assert_int_equal(left_out[0], 0);
    assert_int_equal(left_out[1], 1);
    assert_int_equal(left_out[2], 5);
}

static void test_bytes(void **state) {
    (void)state;
    const ReportLimits limits = {.most_bytes = 10};
    uint32_t left_out[PIECE_RANKS] = {0};
    Keeper keeper;
    keeper_init(&keeper, &limits, left_out);
    // What is small does not slip in where something of its rank had to go.
    add_words(&keeper, "1aaaa 1bbbbb 1c 0d");
    assert_kept(&keeper, "1aaaa 0d");
    assert_int_equal(left_out[1], 2);
}

static void test_a_piece_that_is_too_large(void **state) {
    (void)state;
    const ReportLimits limits = {.most_bytes = 3};
    uint32_t left_out[PIECE_RANKS] = {0};
    Keeper keeper;
    Buffer framed = {0};
    keeper_init(&keeper, &limits, left_out);
    add_piece(&framed, 0, "aaaa");
    add_piece(&framed, 15, "");
    keeper_add(&keeper, buffer_text(&framed));
    buffer_release(&framed);
    assert_kept(&keeper, "");
    assert_int_equal(left_out[0], 1);
    assert_int_equal(left_out[15], 1);
}

static void test_compressed(void **state) {
    (void)state;
    const ReportLimits limits = {.most_compressed = 100};
    uint32_t left_out[PIECE_RANKS] = {0};
    Keeper keeper;
    keeper_init(&keeper, &limits, left_out);
    for (int i = 0; i < 1000; i++) add_words(&keeper, "1the-same-again-and-again 0other");
    keeper_finish(&keeper);
    assert_true(left_out[1] > 0);
    assert_true(keeper.size > 100);
    keeper_release(&keeper);
}

static size_t size_of(Text text, size_t times) {
    Deflated *const deflated = deflated_new();
    for (size_t i = 0; i < times; i++) deflated_add(deflated, text);
    const size_t size = deflated_size(deflated);
    deflated_free(deflated);
    return size;
}

static void test_deflated(void **state) {
    (void)state;
    assert_int_equal(size_of(TEXT(""), 1), 0);
    assert_int_equal(size_of(TEXT("abc"), 1), 3);
    assert_true(size_of(TEXT("{\"ruleId\": \"S102\"}\n"), 10000) < 10000 * 19 / 6);
    // Bytes that have nothing in common come to about themselves, and a little more.
    char noise[200000];
    uint32_t random = 1;
    for (size_t i = 0; i < sizeof noise; i++) {
        random = random * 1664525u + 1013904223u;
        noise[i] = (char)(random >> 24);
    }
    const size_t size = size_of((Text){noise, sizeof noise}, 1);
    assert_true(size >= sizeof noise && size < sizeof noise + sizeof noise / 8);
    // A repetition that is farther back than deflate can see is none.
    assert_true(size_of((Text){noise, 60000}, 2) > 110000);
    assert_true(size_of((Text){noise, 20000}, 2) < 23000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_are_kept_in_order),
        cmocka_unit_test(test_the_best_are_kept),
        cmocka_unit_test(test_bytes),
        cmocka_unit_test(test_a_piece_that_is_too_large),
        cmocka_unit_test(test_compressed),
        cmocka_unit_test(test_deflated),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
