// Units of base/clock.h: dates, held against the C library's.
#include "base/clock.h"

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

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_dates)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
