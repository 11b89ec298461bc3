// Text for a terminal: colours, and source that cannot do harm. Shared by `full` and `concise`.
#ifndef SHIKRA_REPORTERS_TERMINAL_TEXT_H
#define SHIKRA_REPORTERS_TERMINAL_TEXT_H

#include "reporters/reporter.h"

typedef enum Style {
    STYLE_CODE,
    STYLE_PATH,
    STYLE_FRAME,
    STYLE_MARK,
    STYLE_HELP,
    STYLE_PLAIN
} Style;

void append_styled(Buffer *out, const ReportOptions *options, Style style, const char *text);
// With control characters made visible, so that a hostile file or path cannot send escapes.
void append_clean(Buffer *out, Text text);
// "path:row:column: ", with the cell in a notebook.
void append_location(Buffer *out, const ReportOptions *options, const FileReport *report,
                     const ReportedFinding *finding);
// report_summary as a reporter's `end`.
void report_summary_of_run(const ReportOptions *options, const RunSummary *summary, Buffer *out);

#endif
