// Text for a terminal.
#include "reporters/terminal_text.h"

#include "base/utf8.h"
#include "rules/rule.h"

void append_style(Buffer *out, const ReportOptions *options, Style style) {
    static const char *const codes[] = {
        [STYLE_CODE] = "\x1b[1;31m", [STYLE_PATH] = "\x1b[1m",    [STYLE_FRAME] = "\x1b[1;34m",
        [STYLE_MARK] = "\x1b[1;31m", [STYLE_HELP] = "\x1b[1;36m", [STYLE_FIX] = "\x1b[36m",
        [STYLE_OLD] = "\x1b[31m",    [STYLE_NEW] = "\x1b[32m",    [STYLE_PLAIN] = ""};
    if (options->use_color) buffer_append_c(out, codes[style]);
}

void append_style_end(Buffer *out, const ReportOptions *options, Style style) {
    if (options->use_color && style != STYLE_PLAIN) buffer_append_c(out, "\x1b[0m");
}

void append_styled(Buffer *out, const ReportOptions *options, Style style, const char *text) {
    append_style(out, options, style);
    append_clean(out, text_from_c(text));
    append_style_end(out, options, style);
}

unsigned append_clean_character(Buffer *out, Text text, size_t *width) {
    const unsigned char first = (unsigned char)text.bytes[0];
    const uint32_t character = utf8_decode(text, width);
    const bool is_malformed = *width == 1 && first >= 0x80;
    if (is_malformed || character < 0x20 || (character >= 0x7f && character < 0xa0)) {
        buffer_printf(out, "\\x%02x", is_malformed ? first : (unsigned)character);
        return 4;
    }
    if (utf8_is_control(character)) {
        buffer_printf(out, "\\u%04x", (unsigned)character);
        return 6;
    }
    buffer_append(out, text_slice(text, 0, *width));
    return utf8_columns(character);
}

static unsigned append_clean_text(Buffer *out, Text text) {
    unsigned columns = 0;
    size_t width;
    while (text.length != 0) {
        size_t plain = 0;
        while (plain < text.length && text.bytes[plain] >= 0x20 && text.bytes[plain] < 0x7f)
            plain++;
        buffer_append(out, text_slice(text, 0, plain));
        columns += (unsigned)plain;
        text = text_skip(text, plain);
        if (text.length == 0) break;
        columns += append_clean_character(out, text, &width);
        text = text_skip(text, width);
    }
    return columns;
}

void append_clean(Buffer *out, Text text) {
    append_clean_text(out, text);
}

void append_clean_wrapped(Buffer *out, const ReportOptions *options, Text text, unsigned column) {
    const unsigned indent = column;
    Buffer word_text = {0};
    Text word;
    bool is_first = true;
    while (text_split_next(&text, ' ', &word)) {
        buffer_clear(&word_text);
        const unsigned columns = append_clean_text(&word_text, word);
        if (!is_first && options->width != 0 && column + 1 + columns > options->width) {
            buffer_append_byte(out, '\n');
            buffer_append_repeat(out, ' ', indent);
            column = indent;
        } else if (!is_first) {
            buffer_append_byte(out, ' ');
            column++;
        }
        buffer_append(out, buffer_text(&word_text));
        column += columns;
        is_first = false;
    }
    buffer_release(&word_text);
}

void append_location(Buffer *out, const ReportOptions *options, const FileReport *report,
                     const ReportedFinding *finding) {
    append_styled(out, options, STYLE_PATH, report->path);
    buffer_append_byte(out, ':');
    if (finding->start.cell != 0) buffer_printf(out, "cell %u:", finding->start.cell);
    buffer_printf(out, "%u:%u: ", finding->start.row, finding->start.column);
}

void append_headline(Buffer *out, const ReportOptions *options, const Finding *finding) {
    const Rule *const rule = finding->rule;
    if (options->use_hyperlinks) {
        buffer_append_c(out, "\x1b]8;;");
        append_rule_url(out, rule->code);
        buffer_append_c(out, "\x1b\\");
    }
    append_styled(out, options, STYLE_CODE, rule->code);
    if (options->use_hyperlinks) buffer_append_c(out, "\x1b]8;;\x1b\\");
    buffer_append_c(out, rule_is_syntax_error(rule) ? ": " : " ");
    if (finding->fix != NULL && finding->fix->applicability == FIX_SAFE) {
        buffer_append_byte(out, '[');
        append_styled(out, options, STYLE_FIX, "*");
        buffer_append_c(out, "] ");
    }
    append_clean(out, finding->message);
    if (finding->is_suppressed) buffer_append_c(out, " (suppressed)");
    buffer_append_byte(out, '\n');
}

void report_summary_of_run(const ReportOptions *options, const RunSummary *summary, Buffer *out) {
    report_summary(options, summary, out);
}
