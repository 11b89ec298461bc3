// What the terminal is like: colours, hyperlinks, a progress bar.
#ifndef SHIKRA_CLI_TERMINAL_H
#define SHIKRA_CLI_TERMINAL_H

#include "cli/options.h"

// Whether to colour what goes to `descriptor`. auto: NO_COLOR forbids it, FORCE_COLOR and
// CLICOLOR_FORCE (other than 0) force it, CLICOLOR=0 forbids it; else on a terminal that is not
// dumb (https://no-color.org, https://force-color.org, https://bixense.com/clicolors).
bool terminal_use_color(ColorWhen when, int descriptor);
// OSC 8 links: on terminals that are known to show them well, or as FORCE_HYPERLINK (0 or 1) has
// it.
bool terminal_use_hyperlinks(bool use_color, int descriptor);
// Columns of the terminal that `descriptor` is; 0 if it is none or does not say.
unsigned terminal_width(int descriptor);

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
