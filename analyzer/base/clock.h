// Time for limits, progress and measurements.
#ifndef SHIKRA_BASE_CLOCK_H
#define SHIKRA_BASE_CLOCK_H

#include <stdint.h>
#include <time.h>

// Nanoseconds on one of the system's clocks.
static inline uint64_t clock_read(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

// Nanoseconds since some fixed moment; never goes back.
static inline uint64_t clock_nanoseconds(void) {
    return clock_read(CLOCK_MONOTONIC);
}

static inline uint64_t clock_microseconds(void) {
    return clock_nanoseconds() / 1000;
}

// Of this thread's own work, so that a busy machine does not count. A system call.
static inline uint64_t clock_cpu_nanoseconds(void) {
    return clock_read(CLOCK_THREAD_CPUTIME_ID);
}

static inline uint64_t clock_cpu_microseconds(void) {
    return clock_cpu_nanoseconds() / 1000;
}

// The day in UTC, so many seconds after 1970 began: 20270131.
uint32_t clock_date(uint64_t seconds);
uint32_t clock_today(void);

#endif
