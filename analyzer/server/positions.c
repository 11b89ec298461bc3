// Positions: counting units of UTF-8, UTF-16 and UTF-32 along a line.
#include "server/positions.h"

#include "base/utf8.h"

const char *position_encoding_name(PositionEncoding encoding) {
    static const char *const names[] = {"utf-16", "utf-8", "utf-32"};
    return names[encoding];
}

// Units of a character of `width` bytes: what is beyond the BMP has four.
static uint32_t units_of(size_t width, PositionEncoding encoding) {
    switch (encoding) {
    case POSITION_UTF8: return (uint32_t)width;
    case POSITION_UTF16: return width == 4 ? 2 : 1;
    case POSITION_UTF32: break;
    }
    return 1;
}

// Bytes of the character that begins with `byte`, of a text that is known to be UTF-8.
static size_t width_of(char byte) {
    const unsigned char first = (unsigned char)byte;
    return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

// The next byte of that value, or the text's end.
static size_t find_or_end(Text text, char byte, size_t from) {
    const size_t at = text_find_byte(text, byte, from);
    return at != TEXT_NOT_FOUND ? at : text.length;
}

// Goes on to `line`, or to the text's end. LSP's lines end with LF, CRLF or CR. Each of the two
// bytes is looked for from where it was last found: so the text is read twice at most, by memchr.
static void go_to_line(LineMark *self, Text text, uint32_t line) {
    size_t feed = find_or_end(text, '\n', self->offset);
    size_t carriage = find_or_end(text, '\r', self->offset);
    while (self->line < line && self->offset < text.length) {
        if (feed < self->offset) feed = find_or_end(text, '\n', self->offset);
        if (carriage < self->offset) carriage = find_or_end(text, '\r', self->offset);
        const size_t end = feed < carriage ? feed : carriage;
        const bool ends = end < text.length; // else there is no further line
        const bool is_pair = carriage + 1 == feed && feed < text.length;
        self->offset = end + is_pair + ends;
        self->line += ends;
        if (!ends) return;
    }
}

void line_mark_edited(LineMark *self, Text text, size_t offset) {
    // The byte before a line's start makes it one; a CR may have got an LF.
    const bool is_kept = offset == self->offset && offset != 0 && text.bytes[offset - 1] == '\n';
    if (offset <= self->offset && !is_kept) *self = (LineMark){0};
}

// The offset of a position whose line is not before the mark, which goes along.
static size_t offset_from(LineMark *mark, Text text, const json_t *position,
                          PositionEncoding encoding) {
    const uint32_t line = member_count(position, "line");
    const uint32_t wanted = member_count(position, "character");
    go_to_line(mark, text, line);
    if (mark->line < line) return text.length;
    size_t at = mark->offset;
    uint32_t units = 0;
    while (at < text.length && text.bytes[at] != '\n' && text.bytes[at] != '\r') {
        const size_t width = width_of(text.bytes[at]);
        units += units_of(width, encoding);
        if (units > wanted) break;
        at += width;
    }
    return at;
}

size_t position_offset(Text text, const json_t *position, PositionEncoding encoding) {
    LineMark mark = {0};
    return offset_from(&mark, text, position, encoding);
}

void position_range(Text text, const json_t *range, PositionEncoding encoding, LineMark *mark,
                    size_t *start, size_t *end) {
    const json_t *const from = member(range, "start");
    const json_t *const to = member(range, "end");
    if (mark->line > member_count(from, "line")) *mark = (LineMark){0};
    const size_t first = offset_from(mark, text, from, encoding);
    LineMark second_mark = mark->line > member_count(to, "line") ? (LineMark){0} : *mark;
    const size_t second = offset_from(&second_mark, text, to, encoding);
    *start = first < second ? first : second;
    *end = first < second ? second : first;
}

static uint32_t count_units(Text text, PositionEncoding encoding) {
    if (encoding == POSITION_UTF8) return (uint32_t)text.length;
    uint32_t units = 0;
    for (size_t at = 0; at < text.length; at += width_of(text.bytes[at])) {
        units += units_of(width_of(text.bytes[at]), encoding);
    }
    return units;
}

static uint32_t units_before(PositionWriter *self, uint32_t line_start, uint32_t offset) {
    if (self->source->is_ascii) return offset - line_start;
    const bool goes_on = self->line_start == line_start && self->offset <= offset;
    const uint32_t from = goes_on ? self->offset : line_start;
    const uint32_t more = count_units(text_slice(self->source->text, from, offset), self->encoding);
    self->units = goes_on ? self->units + more : more;
    self->line_start = line_start;
    self->offset = offset;
    return self->units;
}

void append_position(Buffer *out, PositionWriter *self, uint32_t offset) {
    const uint32_t line = source_line_of(self->source, offset);
    uint32_t units = units_before(self, self->source->line_starts[line], offset);
    // A byte order mark is no part of the Source and a character to the client.
    if (line == 0 && self->source->has_bom) units += self->encoding == POSITION_UTF8 ? 3 : 1;
    buffer_append(out, TEXT("{\"line\":"));
    buffer_append_number(out, line - self->first_line);
    buffer_append(out, TEXT(",\"character\":"));
    buffer_append_number(out, units);
    buffer_append_byte(out, '}');
}

void append_range(Buffer *out, PositionWriter *self, Range range) {
    buffer_append(out, TEXT("{\"start\":"));
    append_position(out, self, range.start);
    const PositionWriter start = *self; // the next range mostly begins before this one's end
    buffer_append(out, TEXT(",\"end\":"));
    append_position(out, self, range.end);
    *self = start;
    buffer_append_byte(out, '}');
}
