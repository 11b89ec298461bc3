// The signals by which a user or a system ends a program.
#ifndef SHIKRA_BASE_SIGNALS_H
#define SHIKRA_BASE_SIGNALS_H

#include <signal.h>

static inline sigset_t ending_signals(void) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    return signals;
}

#endif
