// `shikra clean`: takes caches away. Of a folder only what the cache has made; the folder itself if
// nothing else is in it.
#include "cache/place.h"

#include "source/path.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

typedef VEC(Text) PathVec;

static DIR *open_listing(const char *path) {
    const int folder = folder_open(path);
    DIR *const stream = folder >= 0 ? fdopendir(folder) : NULL;
    if (stream == NULL && folder >= 0) close(folder);
    return stream;
}

// True if anything was there.
static bool empty_folder(DIR *stream, const char *only) {
    bool has_removed = false;
    const struct dirent *entry;
    while ((entry = readdir(stream)) != NULL) {
        if (only != NULL && strcmp(entry->d_name, only) != 0) continue;
        if (!place_has_made(entry->d_name)) continue;
        if (unlinkat(dirfd(stream), entry->d_name, 0) == 0) has_removed = true;
    }
    return has_removed;
}

// `only`: the one file that is to be removed; NULL: all that is the cache's.
static void remove_cache(const char *path, const char *only, NoticeList *notices, Buffer *out) {
    DIR *const stream = open_listing(path);
    if (stream == NULL) {
        if (errno == ENOENT || errno == ENOTDIR) return;
        notice_add(notices, NOTICE_WARNING, path, "cannot be removed: %s",
                   errno == EPERM || errno == ELOOP ? "it is a link, or belongs to another user"
                                                    : strerror(errno));
        return;
    }
    const bool has_removed = empty_folder(stream, only);
    closedir(stream);
    const bool is_gone = only == NULL && rmdir(path) == 0;
    if (has_removed || is_gone) buffer_printf(out, "Removing cache at: %s\n", path);
}

// The folders below `path`: caches are removed, the others put on the stack.
static void clean_folder(Text path, PathVec *stack, Arena *arena, NoticeList *notices,
                         Buffer *out) {
    DIR *const stream = opendir(path.bytes);
    if (stream == NULL) return;
    const struct dirent *entry;
    while ((entry = readdir(stream)) != NULL) {
        const Text name = text_from_c(entry->d_name);
        if (text_is(name, ".") || text_is(name, "..")) continue;
        if (entry->d_type != DT_DIR && entry->d_type != DT_UNKNOWN) continue;
        const Text below = path_join(arena, path, name);
        if (text_is(name, CACHE_FOLDER)) {
            remove_cache(below.bytes, NULL, notices, out);
        } else if (entry->d_type == DT_DIR) {
            VEC_PUSH(arena, stack, below);
        }
    }
    closedir(stream);
}

void cache_clean(const CacheOptions *options, Arena *arena, NoticeList *notices, Buffer *out) {
    CachePlace place;
    if (place_find(&place, arena, notices, options) && !place.is_own) {
        // Others may have theirs in the user's folder, and their key.
        const bool is_shared =
            strcmp(place.folder, place.key_folder) == 0 && options->chosen == NULL;
        remove_cache(place.folder, is_shared ? place.file : NULL, notices, out);
    }
    PathVec stack = {0};
    VEC_PUSH(arena, &stack, arena_copy(arena, text_from_c(options->root)));
    while (stack.count != 0) {
        clean_folder(stack.items[--stack.count], &stack, arena, notices, out);
    }
}
