// Parts of SARIF.
#include "reporters/sarif_parts.h"

#include "source/path.h"

void append_key_string(Buffer *out, const char *key, Text value) {
    buffer_printf(out, "\"%s\": ", key);
    buffer_append_json_string(out, value);
}

void append_text_object(Buffer *out, const char *key, Text value) {
    buffer_printf(out, "\"%s\": {\"text\": ", key);
    buffer_append_json_string(out, value);
    buffer_append_byte(out, '}');
}

void append_uri_path(Buffer *out, Text path) {
    for (size_t i = 0; i < path.length; i++) {
        const char byte = path.bytes[i];
        const bool is_plain = byte_is_digit(byte) || byte_is_upper(byte) || byte_is_lower(byte) ||
                              (byte != '\0' && strchr("-._~/", byte) != NULL);
        if (is_plain) {
            buffer_append_byte(out, byte);
        } else {
            buffer_printf(out, "%%%02X", (unsigned char)byte);
        }
    }
}

void append_artifact_location(const ReportOptions *options, const char *absolute, uint32_t index,
                              Buffer *out) {
    const Text path = text_from_c(absolute);
    Text rest;
    if (path_strip(text_from_c(options->root), path, &rest) && rest.length != 0) {
        buffer_append_c(out, "{\"uri\": \"");
        append_uri_path(out, text_skip(rest, 1));
        buffer_append_c(out, "\", \"uriBaseId\": \"%SRCROOT%\"");
    } else {
        const bool is_absolute = absolute[0] == '/'; // all but "-", standard input
        buffer_append_c(out, is_absolute ? "{\"uri\": \"file://" : "{\"uri\": \"");
        append_uri_path(out, path);
        buffer_append_byte(out, '"');
    }
    if (index != UINT32_MAX) buffer_printf(out, ", \"index\": %u", index);
    buffer_append_byte(out, '}');
}

const char *sarif_level(Severity severity) {
    static const char *const names[] = {"note", "warning", "error"};
    return names[severity];
}
