// The source around a finding as people see it, and what a fix would make of it. Bounded by the
// width of the terminal and by a number of lines, whatever the source is like.
#ifndef SHIKRA_REPORTERS_EXCERPT_H
#define SHIKRA_REPORTERS_EXCERPT_H

#include "reporters/reporter.h"

// The lines of `range` with their neighbours; the range is underlined, or has a rail along its
// lines if there are several.
void append_excerpt(Buffer *out, const ReportOptions *options, const Source *source, Range range);

// 0-based: [from, to] is shown, [first, last] has the range. Rows count from `cell`, a notebook
// cell's first line; 0 in other files.
typedef struct ExcerptLines {
    uint32_t from;
    uint32_t first;
    uint32_t last;
    uint32_t to;
    uint32_t cell;
} ExcerptLines;
ExcerptLines excerpt_lines(const Source *source, Range range);

// Digits of the widest line number in it.
unsigned excerpt_digits(const Source *source, Range range);

// The lines that `fix` takes away and puts in, each with its number; nothing if they are too many
// to read. `range` is the finding's, whose excerpt stands above and gives the numbers their width.
void append_fix_lines(Buffer *out, const ReportOptions *options, const Source *source,
                      const Fix *fix, Range range);

#endif
