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

typedef struct OpenFile {
    int handle;
    uint64_t size; // where its end should be; 0: unknown
    FileState state;
} OpenFile;

// Refuses what is no regular file or too large.
static bool look_at(OpenFile *self, NoticeList *notices, const char *path, uint64_t max_size) {
    struct stat info;
    if (fstat(self->handle, &info) != 0) {
        notice_add(notices, NOTICE_ERROR, path, "cannot be read: %s", strerror(errno));
    } else if (!S_ISREG(info.st_mode)) {
        notice_add(notices, NOTICE_ERROR, path, "is %s, not a file: not checked",
                   path_kind_of_mode(info.st_mode));
    } else if ((uint64_t)info.st_size > max_size) {
        source_notice_too_large(notices, path, (uint64_t)info.st_size, max_size);
    } else {
        self->state = file_state(&info);
        self->size = self->state.size;
        return true;
    }
    return false;
}

// Into what room the arena has: then a file of unknown size is mostly read in one go.
static void make_room(FileBytes *self, Arena *arena, uint64_t size) {
    enum { LIKELY_ENOUGH = 32 * 1024, MOST = 1024 * 1024 };
    size_t room = arena_room(arena);
    if (room > MOST) room = MOST;
    if (room < LIKELY_ENOUGH + SOURCE_PADDING) room = LIKELY_ENOUGH + SOURCE_PADDING;
    self->capacity = size != 0 ? (size_t)size + 1 : room - SOURCE_PADDING;
    self->bytes = arena_alloc(arena, self->capacity + SOURCE_PADDING);
}

static void grow(FileBytes *self, Arena *arena, uint64_t size) {
    size_t capacity = 2 * self->capacity + 4096;
    if (capacity <= size) capacity = (size_t)size + 1;
    char *const bytes = arena_alloc(arena, capacity + SOURCE_PADDING);
    memcpy(bytes, self->bytes, self->length);
    self->bytes = bytes;
    self->capacity = capacity;
}

typedef struct Reading {
    FileBytes *bytes;
    Arena *arena;
    NoticeList *notices;
    const char *path;
    uint64_t max_size;
    bool is_given_whole;
    OpenFile file;
    bool is_looked_at;
} Reading;

static bool look(Reading *self) {
    self->is_looked_at = true;
    return look_at(&self->file, self->notices, self->path, self->max_size);
}

// Reads to the end, which need not be where it was expected. One read does for a file that is as
// large as expected: it comes back short, for there is room for one byte more. A short read alone
// tells only where the file system gives all it has, and not what it has at hand.
static bool read_to_end(Reading *self) {
    FileBytes *const bytes = self->bytes;
    for (;;) {
        const size_t room = bytes->capacity - bytes->length;
        const ssize_t got = read(self->file.handle, bytes->bytes + bytes->length, room);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            notice_add(self->notices, NOTICE_ERROR, self->path, "cannot be read: %s",
                       strerror(errno));
            return false;
        }
        bytes->length += (size_t)got;
        if (got == 0 || bytes->length == self->file.size || bytes->length > self->max_size) break;
        if (bytes->length < bytes->capacity) {
            if (self->is_given_whole) break;
            continue;
        }
        if (!self->is_looked_at && !look(self)) return false;
        grow(bytes, self->arena, self->file.size);
    }
    if (bytes->length <= self->max_size) return true;
    source_notice_too_large(self->notices, self->path, bytes->length, self->max_size);
    return false;
}

static bool read_open(Reading *self, const FileReading *how) {
    const bool has_to_look =
        how->wants_state || !how->is_regular || self->file.size > self->max_size;
    if (has_to_look && !look(self)) return false;
    make_room(self->bytes, self->arena, self->file.size);
    return read_to_end(self);
}

bool file_read(FileBytes *self, Arena *arena, NoticeList *notices, const char *path,
               const FileReading *how) {
    const uint64_t max_size = how->max_size < SOURCE_LARGEST ? how->max_size : SOURCE_LARGEST;
    const int64_t now = clock_of_files();
    *self = (FileBytes){0};
    // O_NONBLOCK: a fifo without a writer must not hang the run.
    const int handle = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (handle < 0) {
        notice_add(notices, NOTICE_ERROR, path, "cannot be read: %s", strerror(errno));
        return false;
    }
    Reading reading = {.bytes = self,
                       .arena = arena,
                       .notices = notices,
                       .path = path,
                       .max_size = max_size,
                       .is_given_whole = how->is_given_whole,
                       .file = {.handle = handle, .size = how->likely_size}};
    const bool is_read = read_open(&reading, how);
    close(handle);
    if (!is_read) return false;
    arena_shrink(arena, self->bytes, self->capacity + SOURCE_PADDING,
                 self->length + SOURCE_PADDING);
    self->capacity = self->length;
    memset(self->bytes + self->length, 0, SOURCE_PADDING);
    const FileState *const state = &reading.file.state;
    if (how->wants_state && !may_change_unseen(state, now)) self->state = *state;
    return true;
}
