// Output: temporary file, then rename; or standard output.
#include "base/output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static bool fail(const Output *self, NoticeList *notices, const char *what) {
    notice_add(notices, NOTICE_ERROR, self->path, "cannot %s: %s", what, strerror(errno));
    return false;
}

// The path behind a chain of symbolic links that ends at no file yet.
static const char *follow_links(Arena *arena, const char *path) {
    enum { MOST_LINKS = 40 };
    char target[PATH_MAX];
    for (int i = 0; i < MOST_LINKS; i++) {
        const ssize_t length = readlink(path, target, sizeof target);
        if (length < 0 || (size_t)length == sizeof target) break;
        const Text link = {target, (size_t)length};
        const char *const slash = strrchr(path, '/');
        if (target[0] == '/' || slash == NULL) {
            path = arena_copy_c(arena, link);
        } else {
            path =
                arena_printf(arena, "%.*s/%.*s", (int)(slash - path), path, TEXT_ARGS(link)).bytes;
        }
    }
    return path;
}

// Sets what is to be replaced; leaves it NULL if the path is a pipe or device (/dev/stdout, a
// fifo), which is written directly. False if neither will do.
static bool find_target(Output *self, Arena *arena, NoticeList *notices) {
    struct stat info;
    if (stat(self->path, &info) != 0) {
        if (errno != ENOENT) return fail(self, notices, "open for writing");
        self->target = follow_links(arena, self->path);
        return true;
    }
    if (!S_ISREG(info.st_mode)) return true;
    // Who may not write a file may not replace it either, even where the folder would let them.
    char *const real = access(self->path, W_OK) == 0 ? realpath(self->path, NULL) : NULL;
    if (real == NULL) return fail(self, notices, "open for writing");
    self->target = arena_copy_c(arena, text_from_c(real));
    free(real);
    return true;
}

// A new file gets the rights that the umask leaves, a replaced one keeps its own.
static void copy_rights(const Output *self) {
    struct stat info;
    mode_t mode;
    if (stat(self->target, &info) == 0) {
        mode = info.st_mode & 07777;
        // Only root may give a file away; for others it stays theirs.
        if (fchown(self->descriptor, info.st_uid, info.st_gid) != 0) mode &= 0777;
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
    if (!find_target(self, arena, notices)) return false;
    if (self->target == NULL) {
        self->descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
        return self->descriptor >= 0 || fail(self, notices, "open for writing");
    }
    self->temporary = arena_copy_c(arena, arena_printf(arena, "%s.XXXXXX", self->target));
    self->descriptor = mkostemp(self->temporary, O_CLOEXEC);
    if (self->descriptor < 0) {
        self->temporary = NULL;
        return fail(self, notices, "create a file there");
    }
    copy_rights(self);
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
        if (rename(self->temporary, self->target) == 0) return true;
        is_right = fail(self, notices, "put the output in place");
    }
    unlink(self->temporary);
    return is_right;
}

bool output_write_file(Arena *arena, const char *path, Text text, NoticeList *notices) {
    Output output;
    if (!output_open(&output, arena, path, notices)) return false;
    output_write(&output, text, notices);
    return output_close(&output, !output.is_broken, notices);
}
