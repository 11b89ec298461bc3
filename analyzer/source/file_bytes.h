// A file's bytes, and its state on disk when they were read: what tells whether it has changed.
#ifndef SHIKRA_SOURCE_FILE_BYTES_H
#define SHIKRA_SOURCE_FILE_BYTES_H

#include "base/notice.h"

#include <sys/stat.h>

// Times are nanoseconds since 1970. Zeros: unknown, and like no file's.
typedef struct FileState {
    uint64_t size;
    uint64_t inode;
    int64_t modified; // its bytes
    int64_t changed;  // its bytes, or what is known of it: no program can set that
} FileState;

FileState file_state(const struct stat *info);
static inline bool file_state_equal(const FileState *left, const FileState *right) {
    return left->size == right->size && left->inode == right->inode &&
           left->modified == right->modified && left->changed == right->changed;
}

typedef struct FileBytes {
    char *bytes; // in the arena; SOURCE_PADDING zero bytes follow
    size_t length;
    size_t capacity; // without the padding
    FileState state; // zeros: not wanted, or a later change might leave it as it is
} FileBytes;

typedef struct FileReading {
    uint64_t max_size;    // bytes
    uint64_t likely_size; // 0: unknown. Spares a system call if it is right
    bool is_regular;      // the caller has seen to that
    bool is_given_whole;  // likewise: a read that comes back short has reached the end
    bool wants_state;
} FileReading;

// Reads the whole file. False, with a notice that says why, for what is no regular file, cannot be
// read or has more than `max_size` bytes.
bool file_read(FileBytes *self, Arena *arena, NoticeList *notices, const char *path,
               const FileReading *how);

#endif
