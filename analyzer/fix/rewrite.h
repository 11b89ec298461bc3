// Rewrite: a fixed text put back into its file, as the file was: encoding, byte order mark, line
// ends and rights.
#ifndef SHIKRA_FIX_REWRITE_H
#define SHIKRA_FIX_REWRITE_H

#include "base/buffer.h"
#include "source/source.h"

// Appends `text` (UTF-8) in the encoding and with the line ends of `source`. False, with a notice,
// if the encoding lacks a character.
bool rewrite_encode(Buffer *out, Arena *arena, const Source *source, Text text,
                    NoticeList *notices);
// `bytes` as they are into the file at `path`, whole or not at all.
bool rewrite_bytes(Arena *arena, const char *path, Text bytes, NoticeList *notices);
// NULL if files like it can be written back; else why not.
const char *rewrite_obstacle(const Source *source);

#endif
