// What a file's path says of the module it holds.
#ifndef SHIKRA_SOURCE_MODULE_PATH_H
#define SHIKRA_SOURCE_MODULE_PATH_H

#include "base/arena.h"

// True if the module's name has a private part: the file's own name or one of the packages it is in
// begins with an underscore (`_x.py`, `_pkg/a.py`; not `__main__.py`). A folder is a package if it
// has an `__init__.py` and so has every folder between it and the file; that is looked up on disk,
// and only if some folder's name asks for it.
bool path_is_private_module(const char *path);
// The dotted name under which Python would import the file, from the outermost package around it
// on: "urllib.request" for lib/urllib/request.py. The file's own name always counts, so that of
// urllib/__init__.py is "urllib.__init__". A folder is a package as above. A dot in a file's or
// folder's own name is a `/` here: no import means it.
Text path_module(const char *path, Arena *arena);

// For callers that go through many files, folder by folder: the last folder and its outermost
// package, so that the disk is asked once for each folder. Zeros are a valid empty one.
typedef struct PackageMemo {
    Text folder;     // absolute
    size_t top;      // length of the folder around its outermost package; its own if it is none
    char *bytes;     // owned, holds `folder`
    size_t capacity; // of `bytes`
} PackageMemo;

void package_memo_release(PackageMemo *self);
// As path_module, for an absolute path.
Text path_module_with_memo(const char *path, Arena *arena, PackageMemo *memo);

#endif
