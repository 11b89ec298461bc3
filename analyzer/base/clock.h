// Time for limits, progress and measurements.
#ifndef SHIKRA_BASE_CLOCK_H
#define SHIKRA_BASE_CLOCK_H

#include <stdint.h>
#include <time.h>

// Nanoseconds since some fixed moment; never goes back.
static inline uint64_t clock_nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

static inline uint64_t clock_microseconds(void) {
    return clock_nanoseconds() / 1000;
}

// Today in UTC: 20270131.
static inline uint32_t clock_today(void) {
    const time_t now = time(NULL);
    struct tm day;
    gmtime_r(&now, &day);
    return (uint32_t)((day.tm_year + 1900) * 10000 + (day.tm_mon + 1) * 100 + day.tm_mday);
}

#endif
