// URIs of documents, and the paths they stand for.
#ifndef SHIKRA_SERVER_URI_H
#define SHIKRA_SERVER_URI_H

#include "base/buffer.h"

// The absolute path of a `file:` URI of this machine, normalised, NUL-terminated; NULL for any
// other (`untitled:`), and for a path with a NUL byte.
const char *uri_path(Arena *arena, Text uri);
// Its last component, percent signs decoded: "Untitled-1" of "untitled:Untitled-1".
Text uri_name(Arena *arena, Text uri);
// Appends `file://` and the absolute path.
void append_uri(Buffer *out, const char *path);

#endif
