// Folders: lists a tree of folders, in several threads. Private to discover.c.
#ifndef SHIKRA_SOURCE_FOLDERS_H
#define SHIKRA_SOURCE_FOLDERS_H

#include "source/discover.h"
#include "source/ignore.h"

// A folder that is still to be listed.
typedef struct Folder {
    Text absolute;
    Text shown; // "" for the working folder
    const FileFilter *filter;
    const IgnoreLevel *ignore; // of the folder above it
    bool has_own_filter;       // `filter` is its own, not that of the folder above it
} Folder;

// The filter for the files of `folder`, which has a configuration; `outer` is that of the folder
// above. Asked in the thread that calls.
typedef const FileFilter *(*FolderFilter)(void *context, Text folder, const FileFilter *outer);

// Adds the files in `start` and below it to `found`, in no order, with what cannot be read in the
// order of the folders. All that is found lives in `arena`.
void folders_walk(FoundFiles *found, Arena *arena, NoticeList *notices, const Folder *start,
                  const DiscoverOptions *options, FolderFilter filter_for, void *context);

#endif
