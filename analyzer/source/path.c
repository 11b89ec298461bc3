// Paths by their letters.
#include "source/path.h"

#include <sys/stat.h>

// Appends the components of `path` to what is in `out`, resolving "." and "..".
static size_t append_components(char *out, size_t length, Text path) {
    Text component;
    while (text_split_next(&path, '/', &component)) {
        if (component.length == 0 || text_is(component, ".")) continue;
        if (text_is(component, "..")) {
            while (length > 0 && out[--length] != '/') continue;
            continue;
        }
        out[length++] = '/';
        memcpy(out + length, component.bytes, component.length);
        length += component.length;
    }
    return length;
}

Text path_absolute(Arena *arena, Text base, Text path) {
    char *const out = arena_alloc(arena, base.length + path.length + 3);
    size_t length = 0;
    if (!text_starts_with(path, TEXT("/"))) length = append_components(out, length, base);
    length = append_components(out, length, path);
    if (length == 0) out[length++] = '/';
    out[length] = '\0';
    return (Text){out, length};
}

Text path_join(Arena *arena, Text folder, Text name) {
    const bool has_slash = folder.length == 0 || text_ends_with(folder, TEXT("/"));
    const size_t start = folder.length + (has_slash ? 0 : 1);
    char *const out = arena_alloc(arena, start + name.length + 1);
    if (folder.length != 0) memcpy(out, folder.bytes, folder.length);
    if (!has_slash) out[folder.length] = '/';
    if (name.length != 0) memcpy(out + start, name.bytes, name.length);
    out[start + name.length] = '\0';
    return (Text){out, start + name.length};
}

Text path_parent(Text path) {
    size_t end = path.length;
    while (end > 1 && path.bytes[end - 1] != '/') end--;
    return text_slice(path, 0, end > 1 ? end - 1 : 1);
}

const char *path_folder(Arena *arena, const char *path) {
    return arena_copy_c(arena, path_parent(text_from_c(path)));
}

Text path_name(Text path) {
    size_t start = path.length;
    while (start > 0 && path.bytes[start - 1] != '/') start--;
    return text_skip(path, start);
}

bool path_strip(Text folder, Text path, Text *rest) {
    if (folder.length == 1) folder.length = 0; // "/"
    if (!text_starts_with(path, folder)) return false;
    *rest = text_skip(path, folder.length);
    return rest->length == 0 || rest->bytes[0] == '/';
}

const char *path_kind_of_mode(mode_t mode) {
    if (S_ISDIR(mode)) return "a folder";
    if (S_ISFIFO(mode)) return "a fifo";
    if (S_ISSOCK(mode)) return "a socket";
    if (S_ISCHR(mode) || S_ISBLK(mode)) return "a device";
    return "something else";
}
