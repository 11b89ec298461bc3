// What a file's path says of the module it holds.
#include "source/module_path.h"

#include "base/memory.h"
#include "source/path.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static bool is_private_part(Text part) {
    return text_starts_with(part, TEXT("_")) &&
           !(text_starts_with(part, TEXT("__")) && text_ends_with(part, TEXT("__")));
}

// Cuts the last component off `path` and returns it; `/a/b` gives `b` and leaves `/a`.
static Text cut_last(Text *path) {
    size_t at = path->length;
    while (at != 0 && path->bytes[at - 1] != '/') at--;
    const Text last = text_skip(*path, at);
    path->length = at != 0 ? at - 1 : 0;
    return last;
}

static Text without_suffix(Text name) {
    static const char *const SUFFIXES[] = {".pyi", ".py", ".ipynb"};
    for (size_t i = 0; i < sizeof SUFFIXES / sizeof *SUFFIXES; i++) {
        const Text suffix = text_from_c(SUFFIXES[i]);
        if (text_ends_with(name, suffix)) return text_slice(name, 0, name.length - suffix.length);
    }
    return name;
}

static bool has_private_part(Text folder) {
    while (folder.length != 0) {
        if (is_private_part(cut_last(&folder))) return true;
    }
    return false;
}

static bool is_package(Text folder) {
    char path[PATH_MAX];
    const int length = snprintf(path, sizeof path, "%.*s/__init__.py", TEXT_ARGS(folder));
    return length > 0 && (size_t)length < sizeof path && access(path, F_OK) == 0;
}

// `path` below the current folder if it is relative; empty if that is too long.
static Text make_absolute(const char *path, char *buffer, size_t size) {
    if (path[0] == '/') return text_from_c(path);
    if (getcwd(buffer, size) == NULL) return TEXT("");
    const size_t length = strlen(buffer);
    const int added = snprintf(buffer + length, size - length, "/%s", path);
    return added > 0 && (size_t)added < size - length ? text_from_c(buffer) : TEXT("");
}

bool path_is_private_module(const char *path) {
    char buffer[PATH_MAX];
    Text own = text_from_c(path);
    if (is_private_part(without_suffix(cut_last(&own)))) return true;
    Text folder = make_absolute(path, buffer, sizeof buffer);
    cut_last(&folder);
    if (!has_private_part(folder)) return false;
    while (folder.length != 0 && is_package(folder)) {
        if (is_private_part(cut_last(&folder))) return true;
    }
    return false;
}

// The length of what stands before the outermost package around the files of `folder`, of which one
// that is there is `own`.
static size_t package_top(Text folder, Text own, const PackageMemo *memo) {
    const size_t inner = text_is(own, "__init__.py") ? folder.length : 0; // need not be looked for
    Text rest;
    while (folder.length != 0) {
        const bool is_known = memo->folder.length != 0 && folder.length >= memo->top &&
                              path_strip(folder, memo->folder, &rest);
        if (is_known) return memo->top;
        if (folder.length != inner && !is_package(folder)) break;
        cut_last(&folder);
    }
    return folder.length;
}

static void remember(PackageMemo *self, Text folder, size_t top) {
    if (self->capacity < folder.length) {
        self->capacity = 2 * folder.length;
        self->bytes = memory_realloc(self->bytes, self->capacity);
    }
    if (folder.length != 0) memcpy(self->bytes, folder.bytes, folder.length);
    self->folder = (Text){self->bytes, folder.length};
    self->top = top;
}

void package_memo_release(PackageMemo *self) {
    free(self->bytes);
    *self = (PackageMemo){0};
}

Text path_module_with_memo(const char *path, Arena *arena, PackageMemo *memo) {
    const Text whole = text_from_c(path);
    Text folder = whole;
    const Text name = cut_last(&folder);
    const Text own = without_suffix(name);
    if (!text_equal(folder, memo->folder)) remember(memo, folder, package_top(folder, name, memo));
    const size_t start = memo->top == whole.length ? 0 : memo->top + 1;
    const size_t end = (size_t)(own.bytes - whole.bytes) + own.length;
    char *const dotted = arena_copy_c(arena, text_slice(whole, start, end));
    for (char *at = dotted; *at != '\0'; at++) {
        *at = *at == '/' ? '.' : *at == '.' ? '/' : *at;
    }
    return text_from_c(dotted);
}

Text path_module(const char *path, Arena *arena) {
    char buffer[PATH_MAX];
    const Text whole = make_absolute(path, buffer, sizeof buffer);
    PackageMemo memo = {0};
    const Text module = path_module_with_memo(arena_copy_c(arena, whole), arena, &memo);
    package_memo_release(&memo);
    return module;
}
