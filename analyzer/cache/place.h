// Where a cache lies, its key, and its files: all that touches the disk. Private to cache/.
#ifndef SHIKRA_CACHE_PLACE_H
#define SHIKRA_CACHE_PLACE_H

#include "cache/cache.h"

typedef struct CachePlace {
    const char *folder;     // absolute
    const char *key_folder; // absolute; may be the same
    const char *file;       // name of the cache's file in `folder`
    bool is_own;            // CACHE_FOLDER in the project's root
} CachePlace;

// False if no folder will do. Makes nothing.
bool place_find(CachePlace *self, Arena *arena, NoticeList *notices, const CacheOptions *options);

// The key. False if there is none, or it is not to be trusted.
bool place_read_key(const CachePlace *self, Digest *key);
// Makes it the key for this and later runs. False if there is another one by now, or it failed.
bool place_make_key(const CachePlace *self, Digest key);

// Opens the cache's file for reading; -1 if there is none that may be trusted to be ours.
int place_open(const CachePlace *self, uint64_t *size);
// Puts a file of these bytes in its place, and makes the folder if it is not there. False, with
// errno, if it cannot.
bool place_replace(const CachePlace *self, const Text *parts, uint32_t count);

// Opens a folder that belongs to this user; -1, with errno, if it is not there, a link, or
// somebody else's.
int folder_open(const char *path);
// True if a file of that name is one that place_replace or place_make_key leaves.
bool place_has_made(const char *name);

#endif
