// Watch: folders whose changes the kernel reports (inotify; Linux only).
#ifndef SHIKRA_SOURCE_WATCH_H
#define SHIKRA_SOURCE_WATCH_H

#include "base/notice.h"

typedef struct WatchedFolder {
    char *path;       // absolute; owned. NULL: no such watch any more
    bool is_searched; // for files to check; else only for configuration
} WatchedFolder;

typedef struct Watch {
    int events;             // inotify's descriptor
    int signals;            // those that end the program, which must be blocked
    WatchedFolder *folders; // by inotify's watch descriptor; owned
    uint32_t count;
    int error; // errno of the first folder that could not be watched; 0: none
} Watch;

// Something that changed: a file, or a folder that came or went.
typedef struct Change {
    const char *folder; // absolute
    const char *name;
    bool is_folder;
    bool is_searched; // the folder around it
} Change;

// True if the change matters.
typedef bool (*ChangeFilter)(const void *context, const Change *change);

// False, with a notice, if this system cannot do it.
bool watch_init(Watch *self, NoticeList *notices);
void watch_release(Watch *self);
// Watches an absolute folder, not what is below it. Once is enough, more does no harm.
void watch_folder(Watch *self, const char *path, bool is_searched);
// Waits for a change that matters, and until for a moment there was no other. False if a signal
// came instead.
bool watch_wait(Watch *self, ChangeFilter matters, const void *context);

#endif
