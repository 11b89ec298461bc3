// Output: temporary file, then rename; or standard output.
#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

// What a run reports to may be a pipe or a device (/dev/stdout, a fifo): those are written
// directly.
static bool is_replaceable(const char *path) {
    struct stat info;
    return stat(path, &info) != 0 || S_ISREG(info.st_mode);
}

static bool fail(const Output *self, NoticeList *notices, const char *what) {
    notice_add(notices, NOTICE_ERROR, self->path, "cannot %s: %s", what, strerror(errno));
    return false;
}

// A new file gets the rights that the umask leaves, a replaced one keeps its own.
static void copy_mode(const Output *self) {
    struct stat info;
    mode_t mode;
    if (stat(self->path, &info) == 0) {
        mode = info.st_mode & 07777;
    } else {
        const mode_t mask = umask(0);
        umask(mask);
        mode = 0666 & ~mask;
    }
    if (fchmod(self->descriptor, mode) != 0) return; // a file system without modes: nothing to keep
}

bool output_open(Output *self, Arena *arena, const char *path, NoticeList *notices) {
    *self = (Output){.descriptor = STDOUT_FILENO, .path = path};
    if (path == NULL) return true;
    if (!is_replaceable(path)) {
        self->descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
        return self->descriptor >= 0 || fail(self, notices, "open for writing");
    }
    self->temporary = arena_copy_c(arena, arena_printf(arena, "%s.XXXXXX", path));
    self->descriptor = mkostemp(self->temporary, O_CLOEXEC);
    if (self->descriptor < 0) {
        self->temporary = NULL;
        return fail(self, notices, "create a file there");
    }
    copy_mode(self);
    return true;
}

void output_write(Output *self, Text text, NoticeList *notices) {
    while (!self->is_broken && text.length != 0) {
        const ssize_t written = write(self->descriptor, text.bytes, text.length);
        if (written >= 0) {
            text = text_skip(text, (size_t)written);
        } else if (errno == EPIPE) {
            self->is_broken = self->is_reader_gone = true;
        } else if (errno != EINTR) {
            self->is_broken = true;
            notice_add(notices, NOTICE_ERROR, self->path != NULL ? self->path : "standard output",
                       "cannot write: %s", strerror(errno));
        }
    }
}

bool output_close(Output *self, bool keep, NoticeList *notices) {
    if (self->path == NULL) return !self->is_broken;
    bool is_right = !self->is_broken;
    if (close(self->descriptor) != 0 && is_right) is_right = fail(self, notices, "write");
    if (self->temporary == NULL) return is_right;
    if (keep && is_right) {
        if (rename(self->temporary, self->path) == 0) return true;
        is_right = fail(self, notices, "put the output in place");
    }
    unlink(self->temporary);
    return is_right;
}
