// Terminal: colours, hyperlinks, progress.
#include "cli/terminal.h"

#include "base/clock.h"

#include <stdlib.h>
#include <unistd.h>

static bool is_set(const char *name) {
    const char *const value = getenv(name);
    return value != NULL && value[0] != '\0';
}

static bool is_smart_terminal(int descriptor) {
    const char *const term = getenv("TERM");
    return isatty(descriptor) != 0 && term != NULL && strcmp(term, "dumb") != 0;
}

bool terminal_use_color(ColorWhen when, int descriptor) {
    if (when != COLOR_AUTO) return when == COLOR_ALWAYS;
    if (is_set("NO_COLOR")) return false;
    if (is_set("FORCE_COLOR") || is_set("CLICOLOR_FORCE")) return true;
    return is_smart_terminal(descriptor);
}

bool terminal_use_hyperlinks(bool use_color, int descriptor) {
    if (!use_color || !is_smart_terminal(descriptor)) return false;
    static const char *const signs[] = {"WT_SESSION", "KONSOLE_VERSION", "VTE_VERSION",
                                        "KITTY_WINDOW_ID", "TERM_PROGRAM"};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        if (is_set(signs[i])) return true;
    }
    return false;
}

void progress_init(Progress *self, bool is_quiet) {
    *self = (Progress){.is_wanted = !is_quiet && is_smart_terminal(STDERR_FILENO)};
    self->start = self->last = clock_microseconds();
}

void progress_update(Progress *self, uint32_t done, uint32_t total) {
    enum { WIDTH = 24, FIRST = 1000000, EACH = 100000 };
    if (!self->is_wanted || total == 0) return;
    const uint64_t now = clock_microseconds();
    if (now - self->start < FIRST || now - self->last < EACH) return;
    self->last = now;
    self->is_shown = true;
    const int filled = (int)((uint64_t)done * WIDTH / total);
    fprintf(stderr, "\r\x1b[K  [%.*s%.*s] %u/%u files", filled,
            "========================", WIDTH - filled, "                        ", done, total);
    fflush(stderr);
}

void progress_clear(Progress *self) {
    if (!self->is_shown) return;
    self->is_shown = false;
    fputs("\r\x1b[K", stderr);
    fflush(stderr);
}
