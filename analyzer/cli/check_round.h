// One round of `shikra check`: all of it but for --watch, which does it again and again.
#ifndef SHIKRA_CLI_CHECK_ROUND_H
#define SHIKRA_CLI_CHECK_ROUND_H

#include "cli/commands.h"
#include "source/glob.h"
#include "source/watch.h"

// What --watch is told by each round.
typedef struct WatchRound {
    Watch watch; // gets the folders in which files were looked for
    bool is_interrupted;
    uint32_t file_count;
    const GlobSet *include; // names of files to check; NULL: it did not come to that
    const char *baseline;   // absolute; NULL: none
} WatchRound;

// `round` NULL: there is none that watches.
int check_round(const CommandContext *context, WatchRound *round);

#endif
