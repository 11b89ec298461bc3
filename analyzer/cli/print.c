// What the commands print: text to standard output, notices to standard error.
#include "base/output.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "reporters/terminal_text.h"

#include <unistd.h>

int command_print(const CommandContext *context, Text text) {
    Output output;
    output_open(&output, context->arena, NULL, context->notices);
    output_write(&output, text, context->notices);
    return output_close(&output, true, context->notices) || output.is_reader_gone ? EXIT_CLEAN
                                                                                  : EXIT_INCOMPLETE;
}

static void append_notice(Buffer *out, const Notice *notice, bool use_color) {
    const bool is_error = notice->level == NOTICE_ERROR;
    const char *const color = !use_color ? "" : is_error ? "\x1b[1;31m" : "\x1b[1;33m";
    buffer_printf(out, "shikra: %s%s%s: ", color, is_error ? "error" : "warning",
                  use_color ? "\x1b[0m" : "");
    if (notice->path != NULL) {
        append_clean(out, text_from_c(notice->path));
        if (notice->line != 0) buffer_printf(out, ":%u", notice->line);
        if (notice->line != 0 && notice->column != 0) buffer_printf(out, ":%u", notice->column);
        buffer_append_c(out, ": ");
    }
    append_clean(out, text_from_c(notice->text));
    buffer_append_byte(out, '\n');
}

void command_print_notices(const CommandContext *context, const Notice *notices) {
    const Arguments *const arguments = context->arguments;
    const bool use_color = terminal_use_color(arguments->color, STDERR_FILENO);
    Buffer out = {0};
    for (const Notice *notice = notices; notice != NULL; notice = notice->next) {
        if (arguments->is_quiet && notice->level != NOTICE_ERROR) continue;
        append_notice(&out, notice, use_color);
    }
    if (out.length != 0) fwrite(out.bytes, 1, out.length, stderr);
    buffer_release(&out);
}
