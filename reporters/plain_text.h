// Text for machines: what several formats need of paths, messages and escaping.
#ifndef SHIKRA_REPORTERS_PLAIN_TEXT_H
#define SHIKRA_REPORTERS_PLAIN_TEXT_H

#include "reporters/reporter.h"
#include "rules/rule.h"

// The path below the checkout's top; of a file outside of it the absolute one.
void append_checkout_path(Buffer *out, const ReportOptions *options, const FileReport *report);
// " (cell 2, row 3)", where a format has no place for a notebook's cells.
void append_cell_note(Buffer *out, const ReportedFinding *reported);
// For XML 1.0, in attributes and between tags: markup and line ends as references. What XML cannot
// have at all (control characters, surrogates, malformed UTF-8) becomes visible as "\x1b".
void append_xml(Buffer *out, Text text);
// `%` and the bytes of `special` as the percent-codes of workflow commands: "%0A".
void append_percent(Buffer *out, Text text, const char *special);

#endif
