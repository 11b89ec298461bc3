// Text for a terminal: colours, and text of others that cannot do harm. Shared by what people read.
#ifndef SHIKRA_REPORTERS_TERMINAL_TEXT_H
#define SHIKRA_REPORTERS_TERMINAL_TEXT_H

#include "reporters/reporter.h"

typedef enum Style {
    STYLE_CODE,
    STYLE_PATH,
    STYLE_FRAME,
    STYLE_MARK,
    STYLE_HELP,
    STYLE_FIX, // the fixable sign
    STYLE_OLD, // lines of a fix
    STYLE_NEW,
    STYLE_PLAIN
} Style;

// Nothing without colours. Between them anything may be appended.
void append_style(Buffer *out, const ReportOptions *options, Style style);
void append_style_end(Buffer *out, const ReportOptions *options, Style style);
void append_styled(Buffer *out, const ReportOptions *options, Style style, const char *text);

// Appends the first character of `text` (its bytes in `width`) and returns the columns it takes.
// What a terminal would act on, or hide, becomes visible: control characters and malformed bytes as
// "\x1b", marks that change the direction of writing and Unicode's line ends as "\u202e".
unsigned append_clean_character(Buffer *out, Text text, size_t *width);
// All of it, so that a hostile file or path cannot send escapes.
void append_clean(Buffer *out, Text text);
// The same, broken at blanks into lines of options->width columns, `column` of which are taken on
// the first and blank on the others.
void append_clean_wrapped(Buffer *out, const ReportOptions *options, Text text, unsigned column);

// "path:row:column: ", with the cell in a notebook.
void append_location(Buffer *out, const ReportOptions *options, const FileReport *report,
                     const ReportedFinding *finding);
// "S102 [*] message", with the code as a link; "invalid-syntax: message" for what is its own code.
void append_headline(Buffer *out, const ReportOptions *options, const Finding *finding);
// report_summary as a reporter's `end`.
void report_summary_of_run(const ReportOptions *options, const RunSummary *summary, Buffer *out);

#endif
