// An upper estimate of what bytes come to when gzip has compressed them, without compressing them:
// GitHub limits an upload by that size, and zlib is not linked for this one number.
//
// Matches are found as deflate does (RFC 1951: at most 258 bytes, at most 32 KB back), but only the
// last place of each four bytes is tried; lengths, distances and literals are counted with the
// fixed Huffman codes, to which deflate's own are never inferior by more than a block's header. So
// zlib, which looks further and adapts its codes, makes less of it in practice: a third to a half
// of it for reports.
#ifndef SHIKRA_REPORTERS_DEFLATED_H
#define SHIKRA_REPORTERS_DEFLATED_H

#include "base/text.h"

typedef struct Deflated Deflated;

Deflated *deflated_new(void);
void deflated_free(Deflated *self);
// The next bytes; matches reach back into what was added before.
void deflated_add(Deflated *self, Text bytes);
size_t deflated_size(const Deflated *self); // of all bytes so far

#endif
