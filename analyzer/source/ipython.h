// IPython: what a notebook's code cells have beside Python. Private to source/.
//
// - Commands that fill a logical line: `%time x`, `!ls`, `?name`, `/f x`, `,f x`, `;f x`; or its
// end:
//   `x = !ls`, `x = %env HOME`; and `name?`, `name??`.
// - Cells that are not Python at all: `%%bash` and its like, or a magic without its percent sign on
//   the first line (`cd src`).
#ifndef SHIKRA_SOURCE_IPYTHON_H
#define SHIKRA_SOURCE_IPYTHON_H

#include "source/source.h"

typedef struct IpythonCommands {
    Range *items;
    uint32_t count;
    uint32_t capacity;
} IpythonCommands;

// Adds the commands of a cell, as offsets from `base`. False if the cell is not Python; then
// `self` is as it was. A command may have several lines, by backslashes at their ends.
bool ipython_find_commands(IpythonCommands *self, Arena *arena, Text cell, uint32_t base);

#endif
