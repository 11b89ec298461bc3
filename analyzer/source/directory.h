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
// Lists all entries but "." and ".." into `arena`. False, with errno, if not all could be read.
bool directory_list(int handle, EntryList *entries, Arena *arena);

#endif
