// Terminal: colours, hyperlinks, progress.
#include "cli/terminal.h"

#include "base/clock.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static bool is_set(const char *name) {
    const char *const value = getenv(name);
    return value != NULL && value[0] != '\0';
}

static bool is_smart_terminal(int descriptor) {
    const char *const term = getenv("TERM");
    return isatty(descriptor) != 0 && term != NULL && strcmp(term, "dumb") != 0;
}

// Set to something other than 0.
static bool is_on(const char *name) {
    return is_set(name) && strcmp(getenv(name), "0") != 0;
}

static bool is_off(const char *name) {
    return is_set(name) && !is_on(name);
}

bool terminal_use_color(ColorWhen when, int descriptor) {
    if (when != COLOR_AUTO) return when == COLOR_ALWAYS;
    if (is_set("NO_COLOR")) return false;
    if (is_on("FORCE_COLOR") || is_on("CLICOLOR_FORCE")) return true;
    if (is_off("FORCE_COLOR") || is_off("CLICOLOR")) return false;
    return is_smart_terminal(descriptor);
}

bool terminal_use_hyperlinks(bool use_color, int descriptor) {
    if (is_set("FORCE_HYPERLINK")) return is_on("FORCE_HYPERLINK") && use_color;
    if (!use_color || !is_smart_terminal(descriptor)) return false;
    static const char *const signs[] = {"WT_SESSION",      "KONSOLE_VERSION", "VTE_VERSION",
                                        "KITTY_WINDOW_ID", "TERM_PROGRAM",    "WEZTERM_PANE",
                                        "DOMTERM"};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        if (is_set(signs[i])) return true;
    }
    return false;
}

unsigned terminal_width(int descriptor) {
    struct winsize size;
    if (isatty(descriptor) == 0 || ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
    return size.ws_col;
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
