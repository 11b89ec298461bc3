// file_bytes: opens and reads files that may be anything, and may change meanwhile.
#include "source/file_bytes.h"

#include "source/path.h"
#include "source/source.h"

#include <errno.h>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

static int64_t nanoseconds(struct timespec time) {
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

FileState file_state(const struct stat *info) {
    return (FileState){.size = (uint64_t)info->st_size,
                       .inode = (uint64_t)info->st_ino,
                       .modified = nanoseconds(info->st_mtim),
                       .changed = nanoseconds(info->st_ctim)};
}

// A change within a clock tick of the file system leaves the times as they are. So what was changed
// just now (or in the future) has no state that could be trusted later, as in git's index.
static bool may_change_unseen(const FileState *state, int64_t now) {
    enum { TICK = 100000000, COARSE_TICK = 2000000000 }; // of ext4 and its like; of FAT
    const int64_t last = state->modified > state->changed ? state->modified : state->changed;
    const bool is_coarse = last % 1000000000 == 0;
    return last > now - (is_coarse ? COARSE_TICK : TICK);
}

static int64_t clock_of_files(void) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME_COARSE, &now);
    return nanoseconds(now);
}

// "64 MiB", "1.0 GiB", "12 bytes".
static Text size_in_words(Arena *arena, uint64_t size) {
    static const char *const UNITS[] = {"bytes", "KiB", "MiB", "GiB", "TiB"};
    double number = (double)size;
    size_t unit = 0;
    for (; number >= 1024 && unit + 1 < sizeof UNITS / sizeof *UNITS; unit++) number /= 1024;
    const bool is_whole = number == (double)(uint64_t)number;
    return arena_printf(arena, "%.*f %s", is_whole ? 0 : 1, number, UNITS[unit]);
}

void source_notice_too_large(NoticeList *notices, const char *path, uint64_t size,
                             uint64_t max_size) {
    const Text has = size_in_words(notices->arena, size);
    if (max_size >= SOURCE_LARGEST) {
        notice_add(notices, NOTICE_ERROR, path,
                   "is too large (%.*s; 2 GiB is the most that can be read): not checked",
                   TEXT_ARGS(has));
        return;
    }
    const Text limit = size_in_words(notices->arena, max_size);
    notice_add(notices, NOTICE_ERROR, path,
               "is too large (%.*s; the setting `max-file-size` is %.*s): not checked; raise the "
               "setting or exclude the file",
               TEXT_ARGS(has), TEXT_ARGS(limit));
}

// Opens a regular file that is not too large; -1 with a notice for anything else. O_NONBLOCK: a
// fifo without a writer must not hang the run.
static int open_file(NoticeList *notices, const char *path, uint64_t max_size, FileState *state) {
    const int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    struct stat info;
    if (file < 0 || fstat(file, &info) != 0) {
        notice_add(notices, NOTICE_ERROR, path, "cannot be read: %s", strerror(errno));
    } else if (!S_ISREG(info.st_mode)) {
        notice_add(notices, NOTICE_ERROR, path, "is %s, not a file: not checked",
                   path_kind_of_mode(info.st_mode));
    } else if ((uint64_t)info.st_size > max_size) {
        source_notice_too_large(notices, path, (uint64_t)info.st_size, max_size);
    } else {
        *state = file_state(&info);
        return file;
    }
    if (file >= 0) close(file);
    return -1;
}

static void grow(FileBytes *self, Arena *arena) {
    const size_t capacity = 2 * self->capacity + 4096;
    char *const bytes = arena_alloc(arena, capacity + SOURCE_PADDING);
    memcpy(bytes, self->bytes, self->length);
    self->bytes = bytes;
    self->capacity = capacity;
}

// Reads to the end, which need not be where fstat saw it. One read does for a file that is as large
// as it was: it comes back short, for there is room for one byte more.
static bool read_to_end(FileBytes *self, Arena *arena, int file, uint64_t max_size) {
    for (;;) {
        const size_t room = self->capacity - self->length;
        const ssize_t got = read(file, self->bytes + self->length, room);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return false;
        self->length += (size_t)got;
        if ((size_t)got < room || self->length > max_size) return true;
        grow(self, arena);
    }
}

bool file_read(FileBytes *self, Arena *arena, NoticeList *notices, const char *path,
               uint64_t max_size) {
    if (max_size > SOURCE_LARGEST) max_size = SOURCE_LARGEST;
    const int64_t now = clock_of_files();
    *self = (FileBytes){0};
    const int file = open_file(notices, path, max_size, &self->state);
    if (file < 0) return false;
    self->capacity = (size_t)self->state.size + 1;
    self->bytes = arena_alloc(arena, self->capacity + SOURCE_PADDING);
    const bool is_read = read_to_end(self, arena, file, max_size);
    const int error = errno;
    close(file);
    if (!is_read) {
        notice_add(notices, NOTICE_ERROR, path, "cannot be read: %s", strerror(error));
        return false;
    }
    if (self->length > max_size) {
        source_notice_too_large(notices, path, self->length, max_size);
        return false;
    }
    memset(self->bytes + self->length, 0, SOURCE_PADDING);
    if (may_change_unseen(&self->state, now)) self->state = (FileState){0};
    return true;
}
