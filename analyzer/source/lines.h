// Lines: one pass over a file's text that finds all that Source says of it byte by byte. Private to
// source/.
#ifndef SHIKRA_SOURCE_LINES_H
#define SHIKRA_SOURCE_LINES_H

#include "source/source.h"

// Checks that `bytes` (which SOURCE_PADDING zero bytes follow) are UTF-8, turns lone CRs into LFs
// in place, and sets the text of `self` with its lines, is_ascii, nul_at and line end. Returns the
// offset of the first malformed byte, or TEXT_NOT_FOUND; after a failure only the lines before it
// are set.
size_t lines_index(Source *self, Arena *arena, char *bytes, size_t length);

#endif
