// Units of base/arena.h: alignment, reuse, growing arrays.
#include "base/arena.h"

#include <stdalign.h>

// cmocka needs these before itself.
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void test_alignment_and_separation(void **state) {
    (void)state;
    Arena arena;
    arena_init(&arena);
    assert_non_null(arena_alloc(&arena, 0));
    char *blocks[200];
    for (size_t i = 0; i < 200; i++) {
        blocks[i] = arena_alloc(&arena, i * 37);
        assert_int_equal((uintptr_t)blocks[i] % alignof(max_align_t), 0);
        memset(blocks[i], (int)i, i * 37);
    }
    for (size_t i = 0; i < 200; i++) {
        for (size_t k = 0; k < i * 37; k++) assert_int_equal((unsigned char)blocks[i][k], i);
    }
    arena_release(&arena);
}

static void test_cleared_memory(void **state) {
    (void)state;
    Arena arena;
    arena_init(&arena);
    memset(arena_alloc(&arena, 1000), 0xff, 1000);
    arena_reset(&arena);
    const char *const cleared = arena_zalloc(&arena, 10, 100);
    for (size_t i = 0; i < 1000; i++) assert_int_equal(cleared[i], 0);
    arena_release(&arena);
}

static void test_shrinking(void **state) {
    (void)state;
    Arena arena;
    arena_init(&arena);
    assert_int_equal(arena_room(&arena), 0);
    char *const first = arena_alloc(&arena, 1000);
    const size_t room = arena_room(&arena);
    arena_shrink(&arena, first, 1000, 10);
    assert_true(arena_room(&arena) > room + 900);
    char *const second = arena_alloc(&arena, 100);
    assert_true(second >= first + 10 && second < first + 1000);
    arena_release(&arena);
}

static void test_reset_keeps_a_block(void **state) {
    (void)state;
    Arena arena;
    arena_init(&arena);
    arena_reset(&arena); // an empty one
    const void *const first = arena_alloc(&arena, 100);
    arena_reset(&arena);
    assert_ptr_equal(arena_alloc(&arena, 100), first);
    arena_alloc(&arena, 64 << 20); // too large to keep
    arena_reset(&arena);
    assert_null(arena.blocks);
    arena_release(&arena);
}

static void test_adopting(void **state) {
    (void)state;
    Arena arena;
    Arena other;
    arena_init(&arena);
    arena_init(&other);
    arena_adopt(&arena, &other); // neither has anything
    char *const first = arena_alloc(&other, 300000);
    memset(arena_alloc(&other, 300000), 1, 300000); // of another block
    memset(first, 2, 300000);
    arena_adopt(&arena, &other);
    assert_null(other.blocks);
    char *const own = arena_alloc(&arena, 100);
    memset(own, 3, 100);
    char *const later = arena_alloc(&other, 100);
    memset(later, 4, 100);
    arena_adopt(&arena, &other);
    arena_adopt(&arena, &other);
    memset(arena_alloc(&arena, 100000), 5, 100000);
    assert_int_equal(first[299999], 2);
    assert_int_equal(own[99], 3);
    assert_int_equal(later[99], 4);
    arena_release(&arena); // a leak or a double free is the sanitizer's to see
}

static void test_copies(void **state) {
    (void)state;
    Arena arena;
    arena_init(&arena);
    const Text copy = arena_copy(&arena, TEXT("a\0b"));
    assert_int_equal(copy.length, 3);
    assert_memory_equal(copy.bytes, "a\0b", 4);
    assert_string_equal(arena_copy_c(&arena, (Text){NULL, 0}), "");
    assert_string_equal(arena_printf(&arena, "%s-%d", "x", 7).bytes, "x-7");
    assert_int_equal(arena_printf(&arena, "%2000d", 1).length, 2000);
    arena_release(&arena);
}

static void test_vec(void **state) {
    (void)state;
    Arena arena;
    arena_init(&arena);
    VEC(uint32_t) numbers = {0};
    for (uint32_t i = 0; i < 10000; i++) VEC_PUSH(&arena, &numbers, i * i);
    assert_int_equal(numbers.count, 10000);
    for (uint32_t i = 0; i < 10000; i++) assert_int_equal(numbers.items[i], i * i);
    arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_alignment_and_separation),
        cmocka_unit_test(test_cleared_memory),
        cmocka_unit_test(test_shrinking),
        cmocka_unit_test(test_reset_keeps_a_block),
        cmocka_unit_test(test_adopting),
        cmocka_unit_test(test_copies),
        cmocka_unit_test(test_vec),
    };
    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
