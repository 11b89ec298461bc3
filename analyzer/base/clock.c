// Dates in UTC, without the C library: that reads the time zone's file first, in seven system
// calls.
#include "base/clock.h"

#include <stdbool.h>

static bool is_leap(uint32_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static uint32_t days_of_year(uint32_t year) {
    return is_leap(year) ? 366 : 365;
}

static uint32_t days_of_month(uint32_t year, uint32_t month) {
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

uint32_t clock_date(uint64_t seconds) {
    enum { LAST_YEAR = 9999 };
    uint64_t days = seconds / (24 * 60 * 60);
    uint32_t year = 1970;
    uint32_t month = 1;
    for (; days >= days_of_year(year); year++) {
        if (year == LAST_YEAR) return LAST_YEAR * 10000 + 1231;
        days -= days_of_year(year);
    }
    for (; days >= days_of_month(year, month); month++) days -= days_of_month(year, month);
    return year * 10000 + month * 100 + (uint32_t)days + 1;
}

uint32_t clock_today(void) {
    return clock_date((uint64_t)time(NULL));
}
