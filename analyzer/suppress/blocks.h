// `# ruff: disable[...]` and `# ruff: enable[...]`: which belong together. Private to suppress/.
#ifndef SHIKRA_SUPPRESS_BLOCKS_H
#define SHIKRA_SUPPRESS_BLOCKS_H

#include "suppress/lines.h"
#include "suppress/suppress.h"

// Sets `partner` and `block_end` of each `disable`, and `is_invalid` where one is indented as no
// code around it is. Needs lines_find_ends.
void blocks_pair(Arena *arena, const Lines *lines, DirectiveList *list);

#endif
