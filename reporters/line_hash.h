// primaryLocationLineHash: the fingerprint with which GitHub tracks a result when lines move.
//
// GitHub's upload action computes it where it is missing: a rolling hash over the next 100 UTF-16
// code units from each line's start, blanks and tabs left out, line ends as LF; then, behind a
// colon, which occurrence of that hash in the file it is. Ours must be the same as theirs.
// A notebook's are those of its code: they outlive new outputs and moved cells.
#ifndef SHIKRA_REPORTERS_LINE_HASH_H
#define SHIKRA_REPORTERS_LINE_HASH_H

#include "source/source.h"

typedef struct LineHash {
    uint64_t hash;
    uint32_t occurrence; // from 1; 0: the line has none
} LineHash;

typedef struct LineHashes {
    LineHash *lines; // by 0-based line
    uint32_t count;
} LineHashes;

LineHashes line_hashes(Arena *arena, const Source *source);

#endif
