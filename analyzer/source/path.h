// Paths by their letters: nothing here looks at the file system.
#ifndef SHIKRA_SOURCE_PATH_H
#define SHIKRA_SOURCE_PATH_H

#include "base/arena.h"

#include <sys/types.h>

// `path` made absolute against the absolute folder `base` (if it is not yet), with ".", ".." and
// doubled slashes resolved; no symbolic link is followed. No slash at the end but for "/".
// NUL-terminated.
Text path_absolute(Arena *arena, Text base, Text path);
// "folder/name", NUL-terminated; just the name for the folder "".
Text path_join(Arena *arena, Text folder, Text name);
// The folder that holds an absolute path: a slice of it ("/" for what lies there, and for "/").
Text path_parent(Text path);
// The same as a string of its own.
const char *path_folder(Arena *arena, const char *path);
// The last component: a slice.
Text path_name(Text path);
// True if `path` is the absolute `folder` or below it; *rest gets what follows: "" or "/...".
bool path_strip(Text folder, Text path, Text *rest);
// What a thing of this st_mode is, for "is %s, not a file".
const char *path_kind_of_mode(mode_t mode);

#endif
