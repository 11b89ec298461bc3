// Source: one file's text as the parser sees it, and the way back to rows and columns.
//
// `text` is UTF-8 whatever the file's encoding was (PEP 263, BOM), so byte offsets count in `text`.
// A BOM is taken off. A lone CR is a line end for Python but not for the grammar, so it becomes LF
// here (the same length, the same offsets). CRLF stays. For a notebook `text` is its Python cells,
// joined by newlines.
#ifndef SHIKRA_SOURCE_SOURCE_H
#define SHIKRA_SOURCE_SOURCE_H

#include "base/notice.h"

enum { SOURCE_PADDING = 64 }; // zero bytes behind `text`, for lexers that look ahead

typedef enum SourceKind {
    SOURCE_PYTHON,   // .py and everything else
    SOURCE_STUB,     // .pyi
    SOURCE_NOTEBOOK, // .ipynb
} SourceKind;

typedef struct SourceCell {
    uint32_t start; // offset in `text`
    uint32_t index; // 1-based, counting the notebook's code cells
} SourceCell;

// Where an offset is, as people and reporters count: 1-based, columns in characters.
typedef struct Position {
    uint32_t row; // in the file, or in the cell of a notebook
    uint32_t column;
    uint32_t cell; // 1-based code cell of a notebook; 0 in other files
} Position;

// Bytes [start, end) of `text`.
typedef struct Range {
    uint32_t start;
    uint32_t end;
} Range;

typedef struct Source {
    const char *path; // as shown to the user
    SourceKind kind;
    Text text;
    bool is_ascii; // then a column is a byte offset in its line
    bool has_bom;
    const char *encoding;  // canonical name, "utf-8" unless declared otherwise
    uint32_t *line_starts; // offset of each line; [0] is 0; lines end with LF or CRLF
    uint32_t line_count;   // at least 1
    SourceCell *cells;     // of a notebook, in order
    uint32_t cell_count;
} Source;

typedef struct ReadOptions {
    uint64_t max_size; // bytes; a larger file is a notice, not a Source
} ReadOptions;

SourceKind source_kind_of(const char *path);

// Reads `path` into `arena`. On failure adds a notice that says why and returns false: no such
// file, no permission, not a regular file, too large, not in its declared encoding, a broken
// notebook.
bool source_read(Source *self, Arena *arena, NoticeList *notices, const char *path,
                 const ReadOptions *options);
// The same for bytes in memory (standard input, tests, fuzzers).
bool source_from_bytes(Source *self, Arena *arena, NoticeList *notices, const char *path,
                       Text bytes);

// 0-based index of the line that holds `offset` (the text's length is on the last line).
uint32_t source_line_of(const Source *self, uint32_t offset);
// A line by 0-based index, with or without its line end.
Range source_line_range(const Source *self, uint32_t line);
Text source_line_text(const Source *self, uint32_t line); // without its line end
Position source_position(const Source *self, uint32_t offset);
static inline Text source_slice(const Source *self, Range range) {
    return text_slice(self->text, range.start, range.end);
}

#endif
