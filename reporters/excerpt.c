// Excerpts of source. A line that is wider than the terminal is cut at both ends around what is
// marked on it; work is in the order of what is shown, not of the line.
#include "reporters/excerpt.h"

#include "base/utf8.h"
#include "reporters/terminal_text.h"

enum {
    CONTEXT = 2,      // lines above and below
    TAB = 4,          // columns
    WIDTH = 160,      // of what is no terminal
    LEAST_WIDTH = 40, // of a narrow one
    MOST_LINES = 8,   // of a range; from the middle of a longer one lines are left out
    HEAD_LINES = 5,   // those before the gap
    MOST_FIX_LINES = 12,
    MOST_FIX_BYTES = 16384,
};

typedef struct Excerpt {
    Buffer *out;
    const ReportOptions *options;
    const Source *source;
    Range range; // marked
    ExcerptLines lines;
    uint32_t digits; // of the widest line number
    uint32_t cut;    // bytes that are left out at the start of the line that is printed
    unsigned width;  // columns of source on a line
} Excerpt;

static uint32_t digit_count(uint32_t number) {
    uint32_t count = 1;
    for (; number >= 10; number /= 10) count++;
    return count;
}

static uint32_t cell_start_line(const Source *source, uint32_t offset) {
    const SourceCell *const cell = source_cell_at(source, offset);
    return cell != NULL ? cell->line : 0;
}

// The first line behind the cell or file; the empty line behind the last line end is none.
static uint32_t line_limit(const Source *source, uint32_t offset) {
    const SourceCell *const cell = source_cell_at(source, offset);
    if (cell != NULL && cell + 1 < source->cells + source->cell_count) return cell[1].line;
    const Range end = source_line_range(source, source->line_count - 1);
    const bool ends_empty = source->line_count > 1 && end.start == end.end;
    return source->line_count - ends_empty;
}

static void append_gutter(const Excerpt *self, uint32_t number, char sign) {
    const uint32_t width = number != 0 ? digit_count(number) : 0;
    append_style(self->out, self->options, STYLE_FRAME);
    buffer_append_repeat(self->out, ' ', self->digits - width);
    if (number != 0) buffer_append_number(self->out, number);
    buffer_append_byte(self->out, ' ');
    buffer_append_byte(self->out, sign);
    append_style_end(self->out, self->options, STYLE_FRAME);
}

static uint32_t snap_to_character(Text line, uint32_t at) {
    while (at > 0 && at < line.length && utf8_is_tail(line.bytes[at])) at--;
    return at;
}

// Bytes from `start` on that take a column each.
static size_t plain_length(Text line, uint32_t start, uint32_t end, unsigned most) {
    size_t length = 0;
    while (start + length < end && length < most && line.bytes[start + length] >= 0x20 &&
           line.bytes[start + length] < 0x7f)
        length++;
    return length;
}

// Appends [start, end) of a line from column `column` on, up to column `limit`: the column behind.
// `done`, if asked for, gets the offset that was reached.
static unsigned append_columns(Buffer *out, Text line, uint32_t start, uint32_t end,
                               unsigned column, unsigned limit, uint32_t *done) {
    while (start < end && column < limit) {
        size_t width = plain_length(line, start, end, limit - column);
        if (width != 0) {
            buffer_append(out, text_slice(line, start, start + width));
            column += (unsigned)width;
            start += (uint32_t)width;
            continue;
        }
        width = 1;
        if (line.bytes[start] == '\t') {
            const unsigned columns = TAB - column % TAB;
            buffer_append_repeat(out, ' ', columns);
            column += columns;
        } else {
            column += append_clean_character(out, text_slice(line, start, end), &width);
        }
        start += (uint32_t)width;
    }
    if (done != NULL) *done = start;
    return column;
}

static unsigned columns_between(Text line, uint32_t start, uint32_t end, unsigned column,
                                unsigned limit) {
    Buffer scratch = {0};
    const unsigned columns = append_columns(&scratch, line, start, end, column, limit, NULL);
    buffer_release(&scratch);
    return columns;
}

static void append_source(const Excerpt *self, Text line) {
    const uint32_t start = snap_to_character(line, self->cut);
    uint32_t done = start;
    if (self->cut != 0) buffer_append_c(self->out, "...");
    if (start < line.length) {
        append_columns(self->out, line, start, (uint32_t)line.length, 0, self->width, &done);
    }
    if (done < line.length) buffer_append_c(self->out, "...");
}

static void set_width(Excerpt *self, unsigned taken) {
    unsigned width = self->options->width != 0 ? self->options->width : WIDTH;
    if (width < LEAST_WIDTH) width = LEAST_WIDTH;
    self->width = width - taken - 2 * 3; // with dots at both ends
}

// Chooses what of a line is shown: its start if the byte `mark` is then in sight.
static void place_window(Excerpt *self, Text line, uint32_t mark) {
    const uint32_t near = self->width - self->width / 4;
    self->cut = 0;
    if (mark <= near && columns_between(line, 0, mark, 0, self->width) <= near) return;
    if (line.length <= self->width) return;
    const uint32_t before_mark = mark > self->width / 4 ? mark - self->width / 4 : 0;
    const uint32_t at_end = (uint32_t)line.length - self->width;
    self->cut = snap_to_character(line, before_mark < at_end ? before_mark : at_end);
}

static void place_window_at(Excerpt *self, uint32_t line, uint32_t offset) {
    place_window(self, source_line_text(self->source, line),
                 offset - self->source->line_starts[line]);
}

// ---- One line ----

// The rail is the sign at the left of a range of several lines; "" if there is none.
static void append_line(const Excerpt *self, uint32_t line, const char *rail) {
    const Text text = source_line_text(self->source, line);
    const bool has_mark = rail[0] != '\0' && rail[0] != ' ';
    append_gutter(self, line + 1 - self->lines.cell, '|');
    if (text.length != 0 || has_mark) buffer_append_byte(self->out, ' ');
    if (has_mark) {
        append_styled(self->out, self->options, STYLE_MARK, rail);
    } else if (text.length != 0) {
        buffer_append_c(self->out, rail);
    }
    if (rail[0] != '\0' && text.length != 0) buffer_append_byte(self->out, ' ');
    append_source(self, text);
    buffer_append_byte(self->out, '\n');
}

// `^^^^` under the part of `line` that is in the range.
static void append_underline(const Excerpt *self, uint32_t line) {
    const Text text = source_line_text(self->source, line);
    const uint32_t line_start = self->source->line_starts[line];
    const uint32_t from = self->range.start - line_start;
    uint32_t to = self->range.end - line_start;
    if (to > text.length) to = (uint32_t)text.length;
    const unsigned dots = self->cut != 0 ? 3 : 0;
    const unsigned left =
        columns_between(text, snap_to_character(text, self->cut), from, 0, self->width);
    const unsigned right = columns_between(text, from, to, left, self->width);
    append_gutter(self, 0, '|');
    buffer_append_repeat(self->out, ' ', 1 + dots + left);
    append_style(self->out, self->options, STYLE_MARK);
    buffer_append_repeat(self->out, '^', right > left ? right - left : 1);
    append_style_end(self->out, self->options, STYLE_MARK);
    buffer_append_byte(self->out, '\n');
}

// `|____^`, or ` ____^` at the start: a line from the rail to the character before `offset`.
static void append_corner(const Excerpt *self, uint32_t line, uint32_t offset, bool is_end) {
    const Text text = source_line_text(self->source, line);
    const uint32_t line_start = self->source->line_starts[line];
    uint32_t to = offset - line_start;
    if (to > text.length) to = (uint32_t)text.length;
    const uint32_t start = snap_to_character(text, self->cut);
    unsigned columns = self->cut != 0 ? 3 : 0;
    if (to > start) columns += columns_between(text, start, to, 0, self->width);
    if (is_end && columns > 0) columns--; // on the last character, not behind it
    append_gutter(self, 0, '|');
    buffer_append_byte(self->out, ' ');
    append_style(self->out, self->options, STYLE_MARK);
    buffer_append_c(self->out, is_end ? "|_" : " _");
    buffer_append_repeat(self->out, '_', columns);
    buffer_append_byte(self->out, '^');
    append_style_end(self->out, self->options, STYLE_MARK);
    buffer_append_byte(self->out, '\n');
}

// ---- The range ----

static bool starts_its_line(const Excerpt *self) {
    const uint32_t start = self->source->line_starts[self->lines.first];
    return text_trim(text_slice(self->source->text, start, self->range.start)).length == 0;
}

static void append_gap(const Excerpt *self) {
    append_gutter(self, 0, '|');
    buffer_append_byte(self->out, ' ');
    append_styled(self->out, self->options, STYLE_MARK, "|");
    buffer_append_c(self->out, " ...\n");
}

static void append_range(Excerpt *self) {
    const bool is_cut = self->lines.last - self->lines.first >= MOST_LINES;
    const bool has_corner = !starts_its_line(self);
    for (uint32_t line = self->lines.first; line <= self->lines.last; line++) {
        if (is_cut && line == self->lines.first + HEAD_LINES) {
            append_gap(self);
            line = self->lines.last - (MOST_LINES - HEAD_LINES) + 1;
        }
        const char *const rail = line != self->lines.first ? "|" : has_corner ? " " : "/";
        self->cut = 0;
        if (line == self->lines.first) place_window_at(self, line, self->range.start);
        if (line == self->lines.last) place_window_at(self, line, self->range.end);
        append_line(self, line, rail);
        if (line == self->lines.first && has_corner)
            append_corner(self, line, self->range.start, false);
    }
    append_corner(self, self->lines.last, self->range.end, true);
}

static uint32_t last_line_of(const Source *source, Range range) {
    const uint32_t last = source_line_of(source, range.end);
    // A range that takes the line end along ends on the line before.
    const bool is_behind = range.end > range.start && range.end == source->line_starts[last];
    return last - is_behind;
}

static bool is_blank(const Source *source, uint32_t line) {
    return text_trim(source_line_text(source, line)).length == 0;
}

// The neighbours that are shown, without blank ones at the outer ends.
static uint32_t first_shown(const Source *source, uint32_t first, uint32_t cell) {
    uint32_t line = first - cell > CONTEXT ? first - CONTEXT : cell;
    while (line < first && is_blank(source, line)) line++;
    return line;
}

static uint32_t last_shown(const Source *source, uint32_t last, uint32_t offset) {
    const uint32_t limit = line_limit(source, offset);
    uint32_t line = last + CONTEXT < limit ? last + CONTEXT : limit > last ? limit - 1 : last;
    while (line > last && is_blank(source, line)) line--;
    return line;
}

ExcerptLines excerpt_lines(const Source *source, Range range) {
    ExcerptLines lines = {.first = source_line_of(source, range.start),
                          .last = last_line_of(source, range),
                          .cell = cell_start_line(source, range.start)};
    lines.from = first_shown(source, lines.first, lines.cell);
    lines.to = last_shown(source, lines.last, range.start);
    return lines;
}

static uint32_t digits_of(ExcerptLines lines) {
    return digit_count(lines.to + 1 - lines.cell);
}

unsigned excerpt_digits(const Source *source, Range range) {
    return digits_of(excerpt_lines(source, range));
}

static void excerpt_init(Excerpt *self, Buffer *out, const ReportOptions *options,
                         const Source *source, Range range) {
    *self = (Excerpt){.out = out, .options = options, .source = source, .range = range};
    self->lines = excerpt_lines(source, range);
    self->digits = digits_of(self->lines);
    set_width(self, self->digits + 3 + (self->lines.last != self->lines.first ? 2 : 0));
}

void append_excerpt(Buffer *out, const ReportOptions *options, const Source *source, Range range) {
    Excerpt self;
    excerpt_init(&self, out, options, source, range);
    const bool has_rail = self.lines.last != self.lines.first;
    const char *const rail = has_rail ? " " : "";
    append_gutter(&self, 0, '|');
    buffer_append_byte(out, '\n');
    for (uint32_t line = self.lines.from; line < self.lines.first; line++)
        append_line(&self, line, rail);
    if (has_rail) {
        append_range(&self);
    } else {
        place_window_at(&self, self.lines.first, range.start);
        append_line(&self, self.lines.first, rail);
        append_underline(&self, self.lines.first);
    }
    self.cut = 0;
    for (uint32_t line = self.lines.last + 1; line <= self.lines.to; line++)
        append_line(&self, line, rail);
    append_gutter(&self, 0, '|');
    buffer_append_byte(out, '\n');
}

// ---- Fixes ----

static uint32_t count_lines(Text text) {
    uint32_t count = 0;
    for (size_t i = 0; i < text.length; i++) count += text.bytes[i] == '\n';
    return count + (text.length != 0 && text.bytes[text.length - 1] != '\n');
}

static Text first_line(Text text) {
    const size_t end = text_find_byte(text, '\n', 0);
    return end == TEXT_NOT_FOUND ? text : text_slice(text, 0, end + 1);
}

static Text last_line(Text text) {
    size_t start = text.length;
    if (start > 0) start--;
    while (start > 0 && text.bytes[start - 1] != '\n') start--;
    return text_skip(text, start);
}

// Takes the lines off that both have at their start or end. Returns how many at the start.
static uint32_t strip_common(Text *old, Text *new) {
    uint32_t stripped = 0;
    while (old->length != 0 && text_equal(first_line(*old), first_line(*new))) {
        const size_t length = first_line(*old).length;
        *old = text_skip(*old, length);
        *new = text_skip(*new, length);
        stripped++;
    }
    while (old->length != 0 && text_equal(last_line(*old), last_line(*new))) {
        const size_t length = last_line(*old).length;
        *old = text_slice(*old, 0, old->length - length);
        *new = text_slice(*new, 0, new->length - length);
    }
    return stripped;
}

static void append_lines(const Excerpt *self, Text text, uint32_t number, char sign) {
    const Style style = sign == '-' ? STYLE_OLD : STYLE_NEW;
    while (text.length != 0) {
        Text line = first_line(text);
        text = text_skip(text, line.length);
        while (line.length != 0 &&
               (text_ends_with(line, TEXT("\n")) || text_ends_with(line, TEXT("\r"))))
            line.length--;
        append_gutter(self, number++, sign);
        if (line.length != 0) buffer_append_byte(self->out, ' ');
        append_style(self->out, self->options, style);
        append_source(self, line);
        append_style_end(self->out, self->options, style);
        buffer_append_byte(self->out, '\n');
    }
}

static void append_edited(Buffer *out, const Source *source, const Fix *fix, Range region) {
    uint32_t at = region.start;
    for (uint32_t i = 0; i < fix->count; i++) {
        buffer_append(out, text_slice(source->text, at, fix->edits[i].start));
        buffer_append(out, fix->edits[i].content);
        at = fix->edits[i].end;
    }
    buffer_append(out, text_slice(source->text, at, region.end));
}

void append_fix_lines(Buffer *out, const ReportOptions *options, const Source *source,
                      const Fix *fix, Range range) {
    const uint32_t first = source_line_of(source, fix->edits[0].start);
    const uint32_t last = source_line_of(source, fix->edits[fix->count - 1].end);
    const Range region = {source->line_starts[first], source_line_range(source, last).end};
    size_t inserted = 0;
    for (uint32_t i = 0; i < fix->count; i++) inserted += fix->edits[i].content.length;
    if (region.end - region.start + inserted > MOST_FIX_BYTES) return;
    Buffer edited = {0};
    append_edited(&edited, source, fix, region);
    Text old = source_slice(source, region);
    Text new = buffer_text(&edited);
    Excerpt self;
    excerpt_init(&self, out, options, source, range);
    const uint32_t number = first + strip_common(&old, &new) + 1 - self.lines.cell;
    if (count_lines(old) + count_lines(new) <= MOST_FIX_LINES) {
        const uint32_t most = number + count_lines(old) + count_lines(new);
        if (digit_count(most) > self.digits) self.digits = digit_count(most);
        uint32_t same = 0; // bytes that the first lines have in common: the change is behind them
        while (same < old.length && same < new.length &&old.bytes[same] == new.bytes[same]) same++;
        set_width(&self, self.digits + 3);
        place_window(&self, first_line(old), same);
        append_lines(&self, old, number, '-');
        append_lines(&self, new, number, '+');
    }
    buffer_release(&edited);
}
