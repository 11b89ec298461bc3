// Units of base/clock.h (dates, held against the C library's) and base/work_limit.h.
#include "base/clock.h"
#include "base/work_limit.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void test_dates(void **state) {
    (void)state;
    assert_int_equal(clock_date(0), 19700101);
    assert_int_equal(clock_date(UINT64_MAX), 99991231);
    for (int64_t day = 0; day < 200 * 366; day++) { // 2100 is no leap year
        const time_t last = (time_t)(day * 86400 + 86399);
        struct tm parts;
        gmtime_r(&last, &parts);
        const int expected =
            (parts.tm_year + 1900) * 10000 + (parts.tm_mon + 1) * 100 + parts.tm_mday;
        assert_int_equal(clock_date((uint64_t)last), expected);
        assert_int_equal(clock_date((uint64_t)last - 86399), expected);
    }
}

static uint64_t wall_time;
static uint64_t cpu_time;
static unsigned cpu_questions;

static uint64_t fake_wall(void) {
    return wall_time;
}

static uint64_t fake_cpu(void) {
    cpu_questions++;
    return cpu_time;
}

static bool is_past(WorkLimit *limit, uint64_t wall, uint64_t cpu) {
    wall_time = wall;
    cpu_time = cpu;
    return work_limit_is_past_by(limit, fake_wall, fake_cpu);
}

// A machine that is busy with something else lets time go by, and no work is done.
static void test_only_own_work_counts(void **state) {
    (void)state;
    cpu_questions = 0;
    WorkLimit limit = {.microseconds = 100};
    assert_false(is_past(&limit, 5000, 70));
    for (uint64_t wall = 5000; wall < 5100; wall++) assert_false(is_past(&limit, wall, 70));
    assert_int_equal(cpu_questions, 1); // less time than the limit has gone by
    assert_false(is_past(&limit, 9000, 169));
    assert_int_equal(cpu_questions, 2);
    assert_false(is_past(&limit, 9000, 169));
    assert_int_equal(cpu_questions, 2);
    assert_true(is_past(&limit, 9001, 170));
    assert_true(is_past(&limit, 9002, 171));
}

static void test_no_limit(void **state) {
    (void)state;
    WorkLimit limit = {0};
    assert_false(is_past(&limit, 1, 1));
    assert_false(is_past(&limit, UINT64_MAX, UINT64_MAX));
}

// The real clocks: work uses a limit up.
static void test_work_ends(void **state) {
    (void)state;
    WorkLimit limit = {.microseconds = 1};
    while (!work_limit_is_past(&limit)) {
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_dates),
        cmocka_unit_test(test_only_own_work_counts),
        cmocka_unit_test(test_no_limit),
        cmocka_unit_test(test_work_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
