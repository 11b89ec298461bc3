// Watch: inotify. A save is many events (written, renamed over, its backup removed), a checkout
// thousands: they are read until for a moment none comes.
#include "source/watch.h"

#ifdef __linux__

#include "base/clock.h"
#include "base/memory.h"
#include "base/signals.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

enum {
    QUIET_MILLISECONDS = 50,  // how long nothing must change before it counts as done
    MOST_MILLISECONDS = 1000, // after which it does anyway
};

bool watch_init(Watch *self, NoticeList *notices) {
    *self = (Watch){.events = inotify_init1(IN_CLOEXEC | IN_NONBLOCK), .signals = -1};
    if (self->events < 0) {
        notice_add(notices, NOTICE_ERROR, NULL, "--watch cannot watch folders: %s%s",
                   strerror(errno),
                   errno == EMFILE ? " (see /proc/sys/fs/inotify/max_user_instances)" : "");
        return false;
    }
    const sigset_t wanted = ending_signals();
    self->signals = signalfd(-1, &wanted, SFD_CLOEXEC);
    return true;
}

void watch_release(Watch *self) {
    for (uint32_t i = 0; i < self->count; i++) free(self->folders[i].path);
    free(self->folders);
    close(self->events);
    if (self->signals >= 0) close(self->signals);
}

static WatchedFolder *folder_at(Watch *self, uint32_t watch) {
    if (watch >= self->count) {
        const uint32_t count = watch * 2 + 16;
        self->folders = memory_realloc(self->folders, count * sizeof *self->folders);
        memset(&self->folders[self->count], 0, (count - self->count) * sizeof *self->folders);
        self->count = count;
    }
    return &self->folders[watch];
}

void watch_folder(Watch *self, const char *path, bool is_searched) {
    const uint32_t what = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                          IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
    const int watch = inotify_add_watch(self->events, path, what);
    if (watch < 0) {
        if (self->error == 0 && errno != ENOENT) self->error = errno;
        return;
    }
    WatchedFolder *const folder = folder_at(self, (uint32_t)watch);
    folder->is_searched = folder->is_searched || is_searched;
    if (folder->path != NULL && strcmp(folder->path, path) == 0) return;
    free(folder->path); // it was moved
    folder->path = memory_copy_c(text_from_c(path));
}

static bool event_matters(Watch *self, const struct inotify_event *event, ChangeFilter matters,
                          const void *context) {
    if ((event->mask & IN_Q_OVERFLOW) != 0) return true; // nobody knows what
    WatchedFolder *const folder = folder_at(self, (uint32_t)event->wd);
    if (folder->path == NULL) return false;
    if ((event->mask & IN_IGNORED) != 0) {
        free(folder->path);
        *folder = (WatchedFolder){0};
        return false;
    }
    if ((event->mask & (IN_DELETE_SELF | IN_MOVE_SELF)) != 0) return folder->is_searched;
    const Change change = {.folder = folder->path,
                           .name = event->len != 0 ? event->name : "",
                           .is_folder = (event->mask & IN_ISDIR) != 0,
                           .is_searched = folder->is_searched};
    return matters(context, &change);
}

// Takes the events that are there. True if one of them matters.
static bool take_events(Watch *self, ChangeFilter matters, const void *context) {
    _Alignas(struct inotify_event) char bytes[16384];
    bool has_change = false;
    ssize_t got;
    while ((got = read(self->events, bytes, sizeof bytes)) > 0) {
        for (ssize_t at = 0; at < got;) {
            const struct inotify_event *const event = (const void *)(bytes + at);
            has_change |= event_matters(self, event, matters, context);
            at += (ssize_t)(sizeof *event + event->len);
        }
    }
    return has_change;
}

bool watch_wait(Watch *self, ChangeFilter matters, const void *context) {
    uint64_t since = 0; // the first change; 0: none yet
    for (;;) {
        struct pollfd descriptors[2] = {{.fd = self->events, .events = POLLIN},
                                        {.fd = self->signals, .events = POLLIN}};
        const int ready = poll(descriptors, 2, since != 0 ? QUIET_MILLISECONDS : -1);
        if (ready < 0 && errno != EINTR) return false;
        if (ready > 0 && descriptors[1].revents != 0) return false;
        if (ready == 0) return true;
        if (take_events(self, matters, context) && since == 0) since = clock_microseconds();
        if (since != 0 && clock_microseconds() - since > MOST_MILLISECONDS * 1000) return true;
    }
}

#else

bool watch_init(Watch *self, NoticeList *notices) {
    *self = (Watch){.events = -1, .signals = -1};
    notice_add(notices, NOTICE_ERROR, NULL, "--watch needs inotify, which only Linux has");
    return false;
}

void watch_release(Watch *self) {
    (void)self;
}

void watch_folder(Watch *self, const char *path, bool is_searched) {
    (void)self;
    (void)path;
    (void)is_searched;
}

bool watch_wait(Watch *self, ChangeFilter matters, const void *context) {
    (void)self;
    (void)matters;
    (void)context;
    return false;
}

#endif
