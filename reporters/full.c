// full: for people. The finding, the source around it with the place marked, and what to write
// instead.
#include "reporters/terminal_text.h"

#include "base/utf8.h"
#include "rules/rule.h"

enum { CONTEXT = 2, TAB = 4, WIDEST = 160, MOST_MARKED_LINES = 8 };

typedef struct Excerpt {
    Buffer *out;
    const ReportOptions *options;
    const Source *source;
    Range range;              // marked
    uint32_t digits;          // of the widest line number
    uint32_t first_cell_line; // 0-based line on which the finding's cell starts
} Excerpt;

static uint32_t digit_count(uint32_t number) {
    uint32_t count = 1;
    for (; number >= 10; number /= 10) count++;
    return count;
}

static void append_gutter(const Excerpt *self, uint32_t number) {
    const uint32_t width = number != 0 ? digit_count(number) : 0;
    if (self->options->use_color) buffer_append_c(self->out, "\x1b[1;34m");
    if (number != 0) buffer_append_number(self->out, number);
    buffer_append_repeat(self->out, ' ', self->digits - width + 1);
    buffer_append_byte(self->out, '|');
    if (self->options->use_color) buffer_append_c(self->out, "\x1b[0m");
}

// Columns that one character takes on the terminal as append_text prints it.
static unsigned width_of(Text text, unsigned column, size_t *bytes) {
    const uint32_t character = utf8_decode(text, bytes);
    if (character == '\t') return TAB - column % TAB;
    if (character < 0x20 || character == 0x7f) return 4; // \x1b
    if (character >= 0x80 && character < 0xa0) return 4;
    return utf8_columns(character);
}

static unsigned columns_of(Text text) {
    unsigned columns = 0;
    size_t bytes;
    for (; text.length != 0; text = text_skip(text, bytes))
        columns += width_of(text, columns, &bytes);
    return columns;
}

static void append_text(Buffer *out, Text text) {
    unsigned column = 0;
    size_t bytes;
    for (; text.length != 0; text = text_skip(text, bytes)) {
        const unsigned width = width_of(text, column, &bytes);
        if (text.bytes[0] == '\t') {
            buffer_append_repeat(out, ' ', width);
        } else {
            append_clean(out, text_slice(text, 0, bytes));
        }
        column += width;
    }
}

// The part of a long line that is shown: around the mark. Bytes, on character boundaries.
static Range window(Text line, uint32_t mark) {
    if (line.length <= WIDEST) return (Range){0, (uint32_t)line.length};
    uint32_t start = mark > WIDEST / 4 ? mark - WIDEST / 4 : 0;
    while (start > 0 && ((unsigned char)line.bytes[start] & 0xc0) == 0x80) start--;
    uint32_t end = start + WIDEST;
    if (end > line.length) end = (uint32_t)line.length;
    while (end < line.length && ((unsigned char)line.bytes[end] & 0xc0) == 0x80) end++;
    return (Range){start, end};
}

static void append_line(const Excerpt *self, uint32_t line) {
    const Text text = source_line_text(self->source, line);
    const uint32_t line_start = self->source->line_starts[line];
    const uint32_t mark_from = self->range.start > line_start ? self->range.start - line_start : 0;
    uint32_t mark_to = self->range.end > line_start ? self->range.end - line_start : 0;
    if (mark_to > text.length) mark_to = (uint32_t)text.length;
    const bool is_marked = self->range.start <= line_start + text.length &&
                           self->range.end >= line_start &&
                           line >= source_line_of(self->source, self->range.start) &&
                           line <= source_line_of(self->source, self->range.end);
    const Range shown = window(text, is_marked ? mark_from : 0);
    append_gutter(self, line + 1 - self->first_cell_line);
    if (text.length != 0) buffer_append_byte(self->out, ' ');
    if (shown.start != 0) buffer_append_c(self->out, "...");
    append_text(self->out, text_slice(text, shown.start, shown.end));
    if (shown.end != text.length) buffer_append_c(self->out, "...");
    buffer_append_byte(self->out, '\n');
    const bool is_blank_tail =
        mark_to <= mark_from && line != source_line_of(self->source, self->range.start);
    if (!is_marked || is_blank_tail) return;
    uint32_t from = mark_from;
    while (from < mark_to && (text.bytes[from] == ' ' || text.bytes[from] == '\t'))
        from++; // indentation
    if (mark_from != 0) from = mark_from;
    if (mark_to > shown.end) mark_to = shown.end;
    const Text before = text_slice(text, shown.start, from);
    const unsigned marks = columns_of(text_slice(text, from, mark_to));
    append_gutter(self, 0);
    buffer_append_repeat(self->out, ' ', 1 + columns_of(before) + (shown.start != 0 ? 3 : 0));
    if (self->options->use_color) buffer_append_c(self->out, "\x1b[1;31m");
    buffer_append_repeat(self->out, '^', marks != 0 ? marks : 1);
    if (self->options->use_color) buffer_append_c(self->out, "\x1b[0m");
    buffer_append_byte(self->out, '\n');
}

static uint32_t cell_start_line(const Source *source, uint32_t offset) {
    for (uint32_t i = source->cell_count; i-- > 0;) {
        if (source->cells[i].start <= offset) return source_line_of(source, source->cells[i].start);
    }
    return 0;
}

static void append_excerpt(Buffer *out, const ReportOptions *options, const Source *source,
                           Range range) {
    const uint32_t first = source_line_of(source, range.start);
    uint32_t last = source_line_of(source, range.end);
    if (last > first && range.end == source->line_starts[last]) last--; // ends with the line before
    const bool is_cut = last - first >= MOST_MARKED_LINES;
    if (is_cut) last = first + MOST_MARKED_LINES - 1;
    Excerpt self = {.out = out, .options = options, .source = source, .range = range};
    self.first_cell_line = cell_start_line(source, range.start);
    const uint32_t from =
        first > self.first_cell_line + CONTEXT ? first - CONTEXT : self.first_cell_line;
    uint32_t to = last + CONTEXT;
    // The empty line behind the last line end is none.
    const uint32_t lines =
        source->line_count -
        (source->line_count > 1 && source_line_text(source, source->line_count - 1).length == 0);
    if (to + 1 > lines) to = lines != 0 ? lines - 1 : 0;
    self.digits = digit_count(to + 1 - self.first_cell_line);
    append_gutter(&self, 0);
    buffer_append_byte(out, '\n');
    for (uint32_t line = from; line <= to || line <= last; line++) {
        append_line(&self, line);
        if (is_cut && line == last) {
            append_gutter(&self, 0);
            buffer_append_c(out, " ...\n");
            break;
        }
    }
    append_gutter(&self, 0);
    buffer_append_byte(out, '\n');
}

static void append_code(Buffer *out, const ReportOptions *options, const char *code) {
    if (options->use_hyperlinks) {
        buffer_append_c(out, "\x1b]8;;");
        append_rule_url(out, code);
        buffer_append_c(out, "\x1b\\");
    }
    append_styled(out, options, STYLE_CODE, code);
    if (options->use_hyperlinks) buffer_append_c(out, "\x1b]8;;\x1b\\");
}

static void append_finding(Buffer *out, const ReportOptions *options, const FileReport *report,
                           const ReportedFinding *reported) {
    const Finding *const finding = reported->finding;
    append_code(out, options, finding->rule->code);
    buffer_append_c(out, finding->fix != NULL && finding->fix->applicability == FIX_SAFE ? " [*] "
                                                                                         : " ");
    append_clean(out, finding->message);
    if (finding->is_suppressed) buffer_append_c(out, " (suppressed)");
    buffer_append_c(out, "\n ");
    append_styled(out, options, STYLE_FRAME, "-->");
    buffer_append_byte(out, ' ');
    append_clean(out, text_from_c(report->path));
    if (reported->start.cell != 0) buffer_printf(out, ":cell %u", reported->start.cell);
    buffer_printf(out, ":%u:%u\n", reported->start.row, reported->start.column);
    append_excerpt(out, options, report->source, finding->range);
    append_styled(out, options, STYLE_HELP, "help:");
    buffer_append_byte(out, ' ');
    append_clean(out, finding->help);
    buffer_append_c(out, "\n\n");
}

static void full_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    for (uint32_t i = 0; i < report->count; i++)
        append_finding(out, options, report, &report->findings[i]);
}

const Reporter reporter_full = {
    .name = "full",
    .summary = "source excerpt, mark and help for each finding",
    .separator = "",
    .file = full_file,
    .end = report_summary_of_run,
};
