// Notebook: the Python cells of an .ipynb file. Private to source/.
#ifndef SHIKRA_SOURCE_NOTEBOOK_H
#define SHIKRA_SOURCE_NOTEBOOK_H

#include "source/source.h"

// Sets text, lines, cells and commands of `self` from the JSON in `bytes` (nbformat 2 to 4). A
// notebook of another language has no cells and an empty text. False and an error notice if it is
// no JSON or no notebook.
bool notebook_read(Source *self, Arena *arena, NoticeList *notices, Text bytes);

// The same from the text of cells that have been read before, each with a line feed behind it.
void notebook_from_cells(Source *self, Arena *arena, Text text, const SourceCell *cells,
                         uint32_t cell_count);

#endif
