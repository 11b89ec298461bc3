// URIs: RFC 3986 as far as LSP clients use it.
#include "server/uri.h"

#include "source/path.h"

static Text decode(Arena *arena, Text text) {
    Buffer out = {0};
    for (size_t i = 0; i < text.length; i++) {
        const bool has_digits = text.bytes[i] == '%' && i + 2 < text.length;
        const int high = has_digits ? byte_hex_value(text.bytes[i + 1]) : -1;
        const int low = has_digits ? byte_hex_value(text.bytes[i + 2]) : -1;
        const bool is_escape = high >= 0 && low >= 0;
        buffer_append_byte(&out, is_escape ? (char)(high << 4 | low) : text.bytes[i]);
        if (is_escape) i += 2;
    }
    return buffer_move(&out, arena);
}

const char *uri_path(Arena *arena, Text uri) {
    const Text scheme = TEXT("file://");
    if (!text_equal_ignore_case(text_slice(uri, 0, scheme.length), scheme)) return NULL;
    Text path = text_skip(uri, scheme.length);
    path = text_slice(path, 0, text_find_byte(path, '#', 0));
    if (text_starts_with(path, TEXT("localhost/"))) path = text_skip(path, 9);
    if (!text_starts_with(path, TEXT("/"))) return NULL; // of another machine
    path = decode(arena, path);
    if (text_find_byte(path, '\0', 0) != TEXT_NOT_FOUND) return NULL;
    return path_absolute(arena, TEXT("/"), path).bytes;
}

Text uri_name(Arena *arena, Text uri) {
    size_t start = uri.length;
    while (start > 0 && uri.bytes[start - 1] != '/' && uri.bytes[start - 1] != ':') start--;
    const Text name = decode(arena, text_skip(uri, start));
    return text_slice(name, 0, text_find_byte(name, '\0', 0));
}

void append_uri(Buffer *out, const char *path) {
    static const char plain[] = "-._~/";
    buffer_append(out, TEXT("file://"));
    for (; *path != '\0'; path++) {
        const bool stays = byte_is_digit(*path) || byte_is_upper(*path) || byte_is_lower(*path) ||
                           strchr(plain, *path) != NULL;
        if (stays) {
            buffer_append_byte(out, *path);
        } else {
            buffer_printf(out, "%%%02X", (unsigned)(unsigned char)*path);
        }
    }
}
