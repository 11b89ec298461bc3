// CPU time is never ahead of the wall clock, so a limit of which so much is left needs no question
// to the CPU clock (a system call) before so much time has gone by.
#include "base/work_limit.h"

#include "base/clock.h"

bool work_limit_is_past_by(WorkLimit *self, Clock *wall, Clock *cpu) {
    if (self->microseconds == 0) return false;
    const uint64_t now = wall();
    if (self->end != 0 && now < self->ask_again) return false;
    const uint64_t used = cpu();
    if (self->end == 0) self->end = used + self->microseconds;
    if (used >= self->end) return true;
    self->ask_again = now + (self->end - used);
    return false;
}

bool work_limit_is_past(WorkLimit *self) {
    return work_limit_is_past_by(self, clock_microseconds, clock_cpu_microseconds);
}
