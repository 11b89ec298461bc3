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

// Of this thread's own work, so that a busy machine does not count. A system call.
static inline uint64_t clock_cpu_nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

static inline uint64_t clock_cpu_microseconds(void) {
    return clock_cpu_nanoseconds() / 1000;
}

// The day in UTC, so many seconds after 1970 began: 20270131.
uint32_t clock_date(uint64_t seconds);
uint32_t clock_today(void);

#endif
