// Directory: getdents64(2), which glibc has a function for only since 2.30.
#include "source/directory.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/magic.h>
#include <stdalign.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

enum { BATCH = 32 * 1024 }; // bytes of entries

// As the kernel writes it (man 2 getdents64).
typedef struct KernelEntry {
    uint64_t inode;
    int64_t offset;
    uint16_t size; // of all of it
    unsigned char type;
    char name[];
} KernelEntry;

enum { LONGEST_ENTRY = sizeof(KernelEntry) + NAME_MAX + 1 + alignof(KernelEntry) };

int directory_open(const char *path) {
    return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK);
}

bool directory_gives_all(int handle) {
    struct statfs info;
    if (fstatfs(handle, &info) != 0) return false;
    switch ((uint32_t)info.f_type) {
    case EXT4_SUPER_MAGIC: // also ext2 and ext3
    case XFS_SUPER_MAGIC:
    case BTRFS_SUPER_MAGIC:
    case TMPFS_MAGIC: return true;
    default: return false;
    }
}

static bool is_itself_or_above(const char *name) {
    return name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0'));
}

static void add_entries(EntryList *entries, Arena *arena, const char *bytes, const char *end) {
    while (bytes < end) {
        const KernelEntry *const entry = (const void *)bytes;
        bytes += entry->size;
        if (is_itself_or_above(entry->name)) continue;
        const Entry copy = {text_from_c(entry->name), entry->type};
        VEC_PUSH(arena, entries, copy);
    }
}

bool directory_list(int handle, bool gives_all, EntryList *entries, Arena *arena) {
    for (;;) {
        char *const batch = arena_alloc(arena, BATCH);
        const long length = syscall(SYS_getdents64, handle, batch, (size_t)BATCH);
        arena_shrink(arena, batch, BATCH, length > 0 ? (size_t)length : 0);
        if (length <= 0) return length == 0;
        add_entries(entries, arena, batch, batch + length);
        if (gives_all && length + LONGEST_ENTRY <= BATCH) return true;
    }
}
