// A limit on the work of one thread: on its CPU time, so that a machine that is busy with something
// else does not refuse what it would take on a quiet day.
#ifndef SHIKRA_BASE_WORK_LIMIT_H
#define SHIKRA_BASE_WORK_LIMIT_H

#include <stdbool.h>
#include <stdint.h>

// Begins when it is asked for the first time.
typedef struct WorkLimit {
    uint64_t microseconds; // 0: no limit
    uint64_t end;          // by the CPU clock; 0: not begun
    uint64_t ask_again;    // by the wall clock: cannot be used up before
} WorkLimit;

typedef uint64_t Clock(void);

// Whether the limit is used up. Asked for each hundred steps of a parser: the wall clock, which is
// cheap, tells nearly always that it cannot be.
bool work_limit_is_past(WorkLimit *self);
// The same by other clocks, which count microseconds: for tests.
bool work_limit_is_past_by(WorkLimit *self, Clock *wall, Clock *cpu);

#endif
