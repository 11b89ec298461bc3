// Source: one file's text as the parser sees it, and the way back to rows and columns.
//
// `text` is UTF-8 whatever the file's encoding was (PEP 263, BOM), so byte offsets count in `text`.
// A BOM is taken off. A lone CR is a line end for Python but not for the grammar, so it becomes LF
// here (the same length, the same offsets). CRLF and form feeds stay. NUL bytes stay, too, and are
// a syntax error (nul_at): the rest of the file is still of use.
//
// For a notebook `text` is its Python cells, each ended by a newline. IPython's own syntax (`!ls`,
// `%time`, `x = !ls`, `x?`) is no Python: in `text` each such command is replaced by `0` and
// spaces, so that the statements around it parse, and listed in `commands`. `shown` is the text as
// the user wrote it, with the same offsets; outside notebooks the two are one.
#ifndef SHIKRA_SOURCE_SOURCE_H
#define SHIKRA_SOURCE_SOURCE_H

#include "base/notice.h"
#include "source/file_bytes.h"

enum {
    SOURCE_PADDING = 64,  // zero bytes behind `text`, for lexers that look ahead
    SOURCE_STRIDE = 1024, // bytes between two entries of `characters`
};
#define SOURCE_NO_OFFSET UINT32_MAX
#define SOURCE_LARGEST ((uint64_t)INT32_MAX) // bytes of text, whatever max_size says

typedef enum SourceKind {
    SOURCE_PYTHON,   // .py and everything else
    SOURCE_STUB,     // .pyi
    SOURCE_NOTEBOOK, // .ipynb
    SOURCE_TOML,     // .toml: no Python, only rules about such files look at it
} SourceKind;

// How the file ends its lines; of the first line end where they differ.
typedef enum Newline {
    NEWLINE_LF,
    NEWLINE_CRLF,
    NEWLINE_CR,
} Newline;

typedef struct SourceCell {
    uint32_t start; // offset in `text`
    uint32_t line;  // 0-based line of `text` on which it starts
    uint32_t index; // 1-based, counting the notebook's cells of every kind, as ruff does
} SourceCell;

// Where an offset is, as people and reporters count: 1-based, columns in characters.
typedef struct Position {
    uint32_t row; // in the file, or in the cell of a notebook
    uint32_t column;
    uint32_t cell; // 1-based cell of a notebook; 0 in other files
} Position;

// Bytes [start, end) of `text`.
typedef struct Range {
    uint32_t start;
    uint32_t end;
} Range;

typedef struct Source {
    const char *path; // as shown to the user
    SourceKind kind;
    Text text;                  // SOURCE_PADDING zero bytes follow it
    Text shown;                 // the same but for a notebook's commands
    bool is_ascii;              // then a column is a byte offset in its line
    uint32_t *line_starts;      // offset of each line; [0] is 0; lines end with LF or CRLF
    uint32_t line_count;        // at least 1
    const uint32_t *characters; // before every SOURCE_STRIDE bytes; NULL if is_ascii
    uint32_t nul_at;            // offset of the first NUL byte, or SOURCE_NO_OFFSET
    SourceCell *cells;          // of a notebook, in order; only those with Python in them
    uint32_t cell_count;
    Range *commands; // of a notebook: IPython commands, in order
    uint32_t command_count;
    // What it takes to write the file back as it was.
    const char *encoding; // "utf-8", or what iconv and Python call it: "iso-8859-1", "cp1252"
    Newline newline;
    bool has_bom;
    bool has_lone_cr; // some LF in `text` was a CR
} Source;

typedef struct ReadOptions {
    uint64_t max_size; // bytes; a larger file is a notice, not a Source
} ReadOptions;

SourceKind source_kind_of(const char *path);

// Reads `path` into `arena`. On failure adds an error notice that says why and returns false: no
// such file, no permission, not a regular file, too large, an encoding that is unknown or in which
// the bytes are malformed, a broken notebook. What is readable although Python refuses it (a BOM
// and another encoding declared) is read, with an error notice. A file that changes meanwhile gives
// what was read until its end.
bool source_read(Source *self, Arena *arena, NoticeList *notices, const char *path,
                 const ReadOptions *options);
// The second half of it: bytes that file_read has read become the Source's own.
bool source_take(Source *self, Arena *arena, NoticeList *notices, const char *path,
                 const FileBytes *file);
// The same for bytes in memory (standard input, tests, fuzzers). They are copied.
bool source_from_bytes(Source *self, Arena *arena, NoticeList *notices, const char *path,
                       Text bytes);
// Adds the notice for `size` bytes where the setting `max-file-size` allows `max_size`.
void source_notice_too_large(NoticeList *notices, const char *path, uint64_t size,
                             uint64_t max_size);

// `text` (UTF-8) as what `before` has become: the same path, kind, encoding and line ends. Of a
// notebook it is what `shown` was, and the cells of `before` say where they start in it.
void source_rewritten(Source *self, Arena *arena, const Source *before, Text text);

// A notebook of cells with these texts; a cell's `index` is its place here, from 1. Left out are
// those whose bytes are NULL, and those that are not Python (`%%bash`).
void source_from_cells(Source *self, Arena *arena, const char *path, const Text *cells,
                       uint32_t count);

// 0-based index of the line that holds `offset` (the text's length is on the last line).
uint32_t source_line_of(const Source *self, uint32_t offset);
// A line by 0-based index, with or without its line end.
Range source_line_range(const Source *self, uint32_t line);
Text source_line_text(const Source *self, uint32_t line); // as `shown`, without its line end
// Constant time but for two binary searches, whatever the length of the line.
Position source_position(const Source *self, uint32_t offset);
// The same for offsets that come in order, or nearly: a few lines behind `*line` it is faster. Sets
// `*line`, zero to begin with, to where it was found.
Position source_position_near(const Source *self, uint32_t offset, uint32_t *line);
// "line 3"; in notebooks "cell 2, line 3".
Text source_line_shown(const Source *self, Arena *arena, uint32_t offset);
// Characters before `offset` in the whole text.
uint32_t source_characters_before(const Source *self, uint32_t offset);
// Where a range ends as its cell has it: the line end behind a cell's last line is ours, not the
// cell's.
uint32_t source_end_in_cell(const Source *self, uint32_t start, uint32_t end);

// The cell of a notebook that holds `offset`; NULL in other files.
const SourceCell *source_cell_at(const Source *self, uint32_t offset);
// True if the user wrote an IPython command there: what `text` has in its place is no code of his.
bool source_is_command(const Source *self, uint32_t offset);
// The byte at `offset`; behind the end of the text a line end.
static inline char source_byte(const Source *self, uint32_t offset) {
    return offset < self->text.length ? self->text.bytes[offset] : '\n';
}
static inline Text source_slice(const Source *self, Range range) {
    return text_slice(self->text, range.start, range.end);
}

#endif
