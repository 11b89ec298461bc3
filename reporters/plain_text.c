// Text for machines.
#include "reporters/plain_text.h"

#include "reporters/terminal_text.h"
#include "source/path.h"

void append_checkout_path(Buffer *out, const ReportOptions *options, const FileReport *report) {
    const Text path = text_from_c(report->absolute_path);
    Text rest;
    const bool is_below = path_strip(text_from_c(options->root), path, &rest) && rest.length != 0;
    buffer_append(out, is_below ? text_skip(rest, 1) : path);
}

void append_cell_note(Buffer *out, const ReportedFinding *reported) {
    buffer_printf(out, " (cell %u, row %u)", reported->start.cell, reported->start.row);
}

static const char *xml_reference(char byte) {
    switch (byte) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;"; // for `]]>`
    case '"': return "&quot;";
    case '\t': return "&#9;"; // an attribute's reader makes blanks of these
    case '\n': return "&#10;";
    case '\r': return "&#13;";
    default: return NULL;
    }
}

void append_xml(Buffer *out, Text text) {
    while (text.length != 0) {
        const char *const reference = xml_reference(text.bytes[0]);
        size_t width = 1;
        if (reference != NULL) {
            buffer_append_c(out, reference);
        } else {
            append_clean_character(out, text, &width);
        }
        text = text_skip(text, width);
    }
}

void append_percent(Buffer *out, Text text, const char *special) {
    for (size_t i = 0; i < text.length; i++) {
        const char byte = text.bytes[i];
        if (byte == '%' || (byte != '\0' && strchr(special, byte) != NULL)) {
            buffer_printf(out, "%%%02X", (unsigned char)byte);
        } else {
            buffer_append_byte(out, byte);
        }
    }
}
