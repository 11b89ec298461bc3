// grouped: findings under their file's name, codes in a column.
#include "reporters/terminal_text.h"

static unsigned digits(uint32_t number) {
    unsigned count = 1;
    for (; number >= 10; number /= 10) count++;
    return count;
}

// Rows end, and codes start, in the same column (but for the cells of a notebook, as ruff has it).
static void append_finding(Buffer *out, const ReportOptions *options,
                           const ReportedFinding *reported, unsigned row_width,
                           unsigned column_width) {
    const Position start = reported->start;
    buffer_append_repeat(out, ' ', 2 + row_width - digits(start.row));
    if (start.cell != 0) buffer_printf(out, "cell %u:", start.cell);
    buffer_printf(out, "%u:%u", start.row, start.column);
    buffer_append_repeat(out, ' ', 1 + column_width - digits(start.column));
    append_headline(out, options, reported->finding);
}

static void grouped_file(const ReportOptions *options, const FileReport *report, Buffer *out) {
    if (report->count == 0) return;
    unsigned row_width = 0;
    unsigned column_width = 0;
    for (uint32_t i = 0; i < report->count; i++) {
        const unsigned row = digits(report->findings[i].start.row);
        const unsigned column = digits(report->findings[i].start.column);
        if (row > row_width) row_width = row;
        if (column > column_width) column_width = column;
    }
    append_styled(out, options, STYLE_PATH, report->path);
    buffer_append_c(out, ":\n");
    for (uint32_t i = 0; i < report->count; i++) {
        append_finding(out, options, &report->findings[i], row_width, column_width);
    }
    buffer_append_byte(out, '\n');
}

const Reporter reporter_grouped = {
    .name = "grouped",
    .summary = "findings under their file's name",
    .separator = "",
    .needs = REPORT_NEEDS_FINDINGS,
    .file = grouped_file,
    .end = report_summary_of_run,
};
