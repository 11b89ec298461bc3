// Source: read a file, find its lines. (Encodings and notebooks: encoding.c, notebook.c.)
#include "source/source.h"

#include "base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

SourceKind source_kind_of(const char *path) {
    const Text name = text_from_c(path);
    if (text_ends_with(name, TEXT(".pyi"))) return SOURCE_STUB;
    if (text_ends_with(name, TEXT(".ipynb"))) return SOURCE_NOTEBOOK;
    return SOURCE_PYTHON;
}

static void index_lines(Source *self, Arena *arena) {
    uint32_t count = 1;
    for (size_t at = 0; (at = text_find_byte(self->text, '\n', at)) != TEXT_NOT_FOUND; at++) {
        count++;
    }
    self->line_starts = arena_alloc(arena, count * sizeof *self->line_starts);
    self->line_starts[0] = 0;
    self->line_count = 1;
    for (size_t at = 0; (at = text_find_byte(self->text, '\n', at)) != TEXT_NOT_FOUND; at++) {
        self->line_starts[self->line_count++] = (uint32_t)at + 1;
    }
}

static bool is_all_ascii(Text text) {
    for (size_t i = 0; i < text.length; i++) {
        if ((unsigned char)text.bytes[i] >= 0x80) return false;
    }
    return true;
}

bool source_from_bytes(Source *self, Arena *arena, NoticeList *notices, const char *path,
                       Text bytes) {
    *self = (Source){.path = path, .kind = source_kind_of(path), .encoding = "utf-8"};
    if (text_starts_with(bytes, TEXT("\xef\xbb\xbf"))) {
        self->has_bom = true;
        bytes = text_skip(bytes, 3);
    }
    const size_t invalid = utf8_find_invalid(bytes);
    if (invalid != TEXT_NOT_FOUND) {
        notice_add(notices, NOTICE_ERROR, path, "not UTF-8 at byte %zu", invalid);
        return false;
    }
    char *const copy = arena_alloc(arena, bytes.length + SOURCE_PADDING);
    if (bytes.length != 0) memcpy(copy, bytes.bytes, bytes.length);
    memset(copy + bytes.length, 0, SOURCE_PADDING);
    for (size_t i = 0; i < bytes.length; i++) {
        if (copy[i] == '\r' && copy[i + 1] != '\n') copy[i] = '\n';
    }
    self->text = (Text){copy, bytes.length};
    self->is_ascii = is_all_ascii(self->text);
    index_lines(self, arena);
    return true;
}

bool source_read(Source *self, Arena *arena, NoticeList *notices, const char *path,
                 const ReadOptions *options) {
    const int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat info;
    if (file < 0 || fstat(file, &info) != 0) {
        notice_add(notices, NOTICE_ERROR, path, "cannot read: %s", strerror(errno));
        if (file >= 0) close(file);
        return false;
    }
    if (!S_ISREG(info.st_mode) || (uint64_t)info.st_size > options->max_size) {
        notice_add(notices, NOTICE_ERROR, path, "not a regular file, or larger than the limit");
        close(file);
        return false;
    }
    char *const bytes = arena_alloc(arena, (size_t)info.st_size + 1);
    size_t length = 0;
    ssize_t got = 1;
    while (length < (size_t)info.st_size && got > 0) {
        got = read(file, bytes + length, (size_t)info.st_size - length);
        if (got > 0) length += (size_t)got;
    }
    close(file);
    return source_from_bytes(self, arena, notices, path, (Text){bytes, length});
}

uint32_t source_line_of(const Source *self, uint32_t offset) {
    uint32_t low = 0;
    uint32_t high = self->line_count;
    while (high - low > 1) {
        const uint32_t middle = low + (high - low) / 2;
        if (self->line_starts[middle] <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

Range source_line_range(const Source *self, uint32_t line) {
    const uint32_t end =
        line + 1 < self->line_count ? self->line_starts[line + 1] : (uint32_t)self->text.length;
    return (Range){self->line_starts[line], end};
}

Text source_line_text(const Source *self, uint32_t line) {
    Text text = source_slice(self, source_line_range(self, line));
    if (text_ends_with(text, TEXT("\n"))) text.length--;
    if (text_ends_with(text, TEXT("\r"))) text.length--;
    return text;
}

Position source_position(const Source *self, uint32_t offset) {
    const uint32_t line = source_line_of(self, offset);
    const uint32_t start = self->line_starts[line];
    uint32_t column = offset - start;
    if (!self->is_ascii) {
        column = (uint32_t)utf8_count(text_slice(self->text, start, offset));
    }
    Position position = {.row = line + 1, .column = column + 1};
    for (uint32_t i = self->cell_count; i-- > 0;) {
        if (self->cells[i].start <= offset) {
            position.cell = self->cells[i].index;
            position.row = line - source_line_of(self, self->cells[i].start) + 1;
            break;
        }
    }
    return position;
}
