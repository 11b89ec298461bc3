// Text for a terminal.
#include "reporters/terminal_text.h"

void append_styled(Buffer *out, const ReportOptions *options, Style style, const char *text) {
    static const char *const codes[] = {
        [STYLE_CODE] = "\x1b[1;31m", [STYLE_PATH] = "\x1b[1m",    [STYLE_FRAME] = "\x1b[1;34m",
        [STYLE_MARK] = "\x1b[1;31m", [STYLE_HELP] = "\x1b[1;36m", [STYLE_PLAIN] = ""};
    if (options->use_color) buffer_append_c(out, codes[style]);
    append_clean(out, text_from_c(text));
    if (options->use_color && style != STYLE_PLAIN) buffer_append_c(out, "\x1b[0m");
}

void append_clean(Buffer *out, Text text) {
    size_t done = 0;
    for (size_t i = 0; i < text.length; i++) {
        const unsigned char byte = (unsigned char)text.bytes[i];
        // C0, DEL, and C1 controls in UTF-8 (C2 80 to C2 9F).
        const bool is_c1 =
            byte == 0xc2 && i + 1 < text.length && (unsigned char)text.bytes[i + 1] < 0xa0;
        if (byte >= 0x20 && byte != 0x7f && !is_c1) continue;
        buffer_append(out, text_slice(text, done, i));
        buffer_printf(out, "\\x%02x", is_c1 ? (unsigned char)text.bytes[++i] : byte);
        done = i + 1;
    }
    buffer_append(out, text_skip(text, done));
}

void append_location(Buffer *out, const ReportOptions *options, const FileReport *report,
                     const ReportedFinding *finding) {
    append_styled(out, options, STYLE_PATH, report->path);
    buffer_append_byte(out, ':');
    if (finding->start.cell != 0) buffer_printf(out, "cell %u:", finding->start.cell);
    buffer_printf(out, "%u:%u: ", finding->start.row, finding->start.column);
}

void report_summary_of_run(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    report_summary(options, summary, out);
}
