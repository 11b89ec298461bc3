// A folder's entries, straight from the kernel: the C library's readdir asks the kernel for the
// state of each folder, too, and copies each entry, which shows where there are thousands of
// folders.
#ifndef SHIKRA_SOURCE_DIRECTORY_H
#define SHIKRA_SOURCE_DIRECTORY_H

#include "base/arena.h"

typedef struct Entry {
    Text name;          // a NUL follows it
    unsigned char type; // DT_* of <dirent.h>
} Entry;

typedef VEC(Entry) EntryList;

// Opens the folder `path`; -1 with errno if that is impossible. The caller closes it.
int directory_open(const char *path);
// Whether the folder is on one of the common local file systems, which give all that there is and
// that there is room for: then a read that comes back short has reached the end, of the folder or
// of a file in it, and need not be followed by another one that says so.
bool directory_gives_all(int handle);
// Lists all entries but "." and ".." into `arena`. False, with errno, if not all could be read.
bool directory_list(int handle, bool gives_all, EntryList *entries, Arena *arena);

#endif
