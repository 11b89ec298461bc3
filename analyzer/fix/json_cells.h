// Where the sources of a notebook's cells are in its JSON, and how they are written.
#ifndef SHIKRA_FIX_JSON_CELLS_H
#define SHIKRA_FIX_JSON_CELLS_H

#include "base/buffer.h"

typedef struct JsonRange {
    size_t start;
    size_t end;
} JsonRange;

// The cells of all lists of them, in order, as the reader counts them.
typedef struct JsonCells {
    Text json;       // known to be well formed
    size_t at;       // in the list of cells: the next one
    size_t sheet;    // nbformat 2 and 3: in the list of worksheets, the next one; else 0
    uint32_t index;  // of the cell at `at`, from 1
    bool is_in_list; // `at` is in a list
} JsonCells;

JsonCells json_cells(Text json);
// The value of the source of cell `index`, which must be larger than in the last call. False if
// there is no such cell or it has no source.
bool json_cells_next(JsonCells *self, uint32_t index, JsonRange *source);

// Appends `source` in the manner of the JSON value `old`: a string, or a list of lines laid out as
// there. Lines that stay keep their bytes. False if `old` is neither.
bool json_write_source(Buffer *out, Text old, Text source);

#endif
