// Positions: what LSP calls a place in a text, a line and units of an encoding, and byte offsets.
#ifndef SHIKRA_SERVER_POSITIONS_H
#define SHIKRA_SERVER_POSITIONS_H

#include "base/buffer.h"
#include "server/members.h"
#include "source/source.h"

// What `character` counts; client and server agree on it once.
typedef enum PositionEncoding { POSITION_UTF16, POSITION_UTF8, POSITION_UTF32 } PositionEncoding;

// The name that LSP has for it: "utf-16".
const char *position_encoding_name(PositionEncoding encoding);

// The offset in `text` of an LSP Position. One behind the end of its line is the line's end, one
// behind the last line the text's, one within a character that character's.
size_t position_offset(Text text, const json_t *position, PositionEncoding encoding);

// A line's start in a text, from where later lines are looked for. Zeros: the text's start.
typedef struct LineMark {
    uint32_t line;
    size_t offset;
} LineMark;

// `text` was changed from `offset` on.
void line_mark_edited(LineMark *self, Text text, size_t offset);

// position_offset for an LSP Range, in order; `mark` goes to its first line, or further back.
void position_range(Text text, const json_t *range, PositionEncoding encoding, LineMark *mark,
                    size_t *start, size_t *end);

// Writes offsets of a Source as Positions. Those that come in order cost one walk along their line.
typedef struct PositionWriter {
    const Source *source;
    PositionEncoding encoding;
    uint32_t first_line; // of the text that `source` is, in what the client knows (a cell's)
    uint32_t line_start; // of the line that was last asked about
    uint32_t offset;     // last asked about
    uint32_t units;      // between the two
} PositionWriter;

void append_position(Buffer *out, PositionWriter *writer, uint32_t offset);
void append_range(Buffer *out, PositionWriter *writer, Range range);

#endif
