// What the terminal is like: colours, hyperlinks, a progress bar.
#ifndef SHIKRA_CLI_TERMINAL_H
#define SHIKRA_CLI_TERMINAL_H

#include "cli/options.h"

// Whether to colour what goes to `descriptor`. auto: FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, then
// whether it is a terminal that is not dumb (https://no-color.org, bixense.com/clicolors).
bool terminal_use_color(ColorWhen when, int descriptor);
// OSC 8 links: terminals that are known to show them well.
bool terminal_use_hyperlinks(bool use_color, int descriptor);

typedef struct Progress {
    bool is_wanted; // standard error is a terminal and the run is not quiet
    bool is_shown;
    uint64_t start; // microseconds
    uint64_t last;
} Progress;

void progress_init(Progress *self, bool is_quiet);
// Draws the bar at most ten times a second, and not before a run has taken one second.
void progress_update(Progress *self, uint32_t done, uint32_t total);
void progress_clear(Progress *self); // before other output

#endif
