// Read: a file's bytes become a Source: by the notebook reader, or decoded, checked and cut in
// lines. UTF-8, that is nearly every file, is read into the arena and stays where it is.
#include "source/encoding.h"
#include "source/lines.h"
#include "source/notebook.h"
#include "source/path.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static const char BOM[] = "\xef\xbb\xbf";

// ---- What is wrong with the bytes ----

static bool starts_like_utf16(Text bytes) {
    return text_starts_with(bytes, TEXT("\xff\xfe")) || text_starts_with(bytes, TEXT("\xfe\xff"));
}

static bool looks_binary(Text bytes) {
    return text_find_byte(text_slice(bytes, 0, 4096), '\0', 0) != TEXT_NOT_FOUND;
}

// `offset` of the malformed byte in the file's bytes without its BOM; `before`: the decoded text
// that ends there, and its lines.
static void add_malformed(const Source *before, NoticeList *notices, Text bytes, size_t offset,
                          const EncodingDeclaration *declared) {
    const Position at = source_position(before, (uint32_t)before->text.length);
    const unsigned byte = (unsigned char)bytes.bytes[offset];
    const size_t shown = offset + (before->has_bom ? strlen(BOM) : 0);
    if (starts_like_utf16(bytes)) {
        notice_add(notices, NOTICE_ERROR, before->path,
                   "is UTF-16, which Python does not read: save it as UTF-8; not checked");
    } else if (looks_binary(bytes)) {
        notice_add(
            notices, NOTICE_ERROR, before->path,
            "is binary, not Python source (byte 0x%02x at offset %zu is not %s): not checked", byte,
            shown, before->encoding);
    } else if (declared->line != 0) {
        notice_add_at(notices, NOTICE_ERROR, before->path, at.row, at.column,
                      "byte 0x%02x at offset %zu is not %.*s, the encoding that line %u declares: "
                      "not checked",
                      byte, shown, TEXT_ARGS(declared->name), declared->line);
    } else {
        notice_add_at(notices, NOTICE_ERROR, before->path, at.row, at.column,
                      "byte 0x%02x at offset %zu is not UTF-8: save the file as UTF-8, or declare "
                      "its encoding in the first line (`# coding: latin-1`); not checked",
                      byte, shown);
    }
}

// ---- Decoding ----

// Settles the encoding. False if it is unknown and that matters.
static bool choose_encoding(Source *self, Arena *arena, NoticeList *notices, Text bytes,
                            const EncodingDeclaration *declared) {
    self->encoding = "utf-8";
    if (declared->line == 0) return true;
    if (self->has_bom) {
        if (encoding_agrees_with_bom(declared->name)) return true;
        notice_add_at(
            notices, NOTICE_ERROR, self->path, declared->line, 0,
            "declares the encoding `%.*s` but begins with a UTF-8 byte order mark: Python "
            "refuses this file; checked as UTF-8",
            TEXT_ARGS(declared->name));
        return true;
    }
    const char *const canonical = encoding_canonical(arena, declared->name);
    if (canonical != NULL) {
        self->encoding = canonical;
        return true;
    }
    const bool is_ascii = encoding_decode(arena, "ascii", bytes).invalid == TEXT_NOT_FOUND;
    notice_add_at(notices, NOTICE_ERROR, self->path, declared->line, 0,
                  "declares the encoding `%.*s`, which is unknown: %s", TEXT_ARGS(declared->name),
                  is_ascii ? "checked as ASCII" : "not checked; save the file as UTF-8");
    return is_ascii;
}

// The text of a file that is not a notebook, without its BOM. SOURCE_PADDING zero bytes follow
// `bytes`, which become the Source's own.
static bool take_python(Source *self, Arena *arena, NoticeList *notices, char *bytes,
                        size_t length) {
    const Text file = {bytes, length};
    const EncodingDeclaration declared = encoding_declared(file);
    if (!choose_encoding(self, arena, notices, file, &declared)) return false;
    if (strcmp(self->encoding, "utf-8") == 0) {
        const size_t invalid = lines_index(self, arena, bytes, length);
        if (invalid == TEXT_NOT_FOUND) return true;
        lines_index(self, arena, bytes, invalid);
        add_malformed(self, notices, file, invalid, &declared);
        return false;
    }
    const Decoded decoded = encoding_decode(arena, self->encoding, file);
    if (decoded.length > SOURCE_LARGEST) {
        notice_add(notices, NOTICE_ERROR, self->path, "has more than 2 GiB as UTF-8: not checked");
        return false;
    }
    const size_t invalid = lines_index(self, arena, decoded.bytes, decoded.length);
    assert(invalid == TEXT_NOT_FOUND);
    if (decoded.invalid == TEXT_NOT_FOUND) return invalid == TEXT_NOT_FOUND;
    add_malformed(self, notices, file, decoded.invalid, &declared);
    return false;
}

// SOURCE_PADDING zero bytes follow `bytes`.
static bool take_bytes(Source *self, Arena *arena, NoticeList *notices, const char *path,
                       char *bytes, size_t length) {
    *self = (Source){.path = path, .kind = source_kind_of(path), .encoding = "utf-8"};
    self->has_bom = text_starts_with((Text){bytes, length}, text_from_c(BOM));
    if (self->has_bom) {
        bytes += strlen(BOM);
        length -= strlen(BOM);
    }
    if (self->kind == SOURCE_NOTEBOOK) {
        return notebook_read(self, arena, notices, (Text){bytes, length});
    }
    return take_python(self, arena, notices, bytes, length);
}

bool source_from_bytes(Source *self, Arena *arena, NoticeList *notices, const char *path,
                       Text bytes) {
    if (bytes.length > SOURCE_LARGEST) {
        source_notice_too_large(notices, path, bytes.length, SOURCE_LARGEST);
        return false;
    }
    char *const copy = arena_alloc(arena, bytes.length + SOURCE_PADDING);
    if (bytes.length != 0) memcpy(copy, bytes.bytes, bytes.length);
    memset(copy + bytes.length, 0, SOURCE_PADDING);
    return take_bytes(self, arena, notices, path, copy, bytes.length);
}

// ---- The file ----

// "64 MiB", "1.0 GiB", "12 bytes".
static Text size_in_words(Arena *arena, uint64_t size) {
    static const char *const UNITS[] = {"bytes", "KiB", "MiB", "GiB", "TiB"};
    double number = (double)size;
    size_t unit = 0;
    for (; number >= 1024 && unit + 1 < sizeof UNITS / sizeof *UNITS; unit++) number /= 1024;
    const bool is_whole = number == (double)(uint64_t)number;
    return arena_printf(arena, "%.*f %s", is_whole ? 0 : 1, number, UNITS[unit]);
}

void source_notice_too_large(NoticeList *notices, const char *path, uint64_t size,
                             uint64_t max_size) {
    const Text has = size_in_words(notices->arena, size);
    if (max_size >= SOURCE_LARGEST) {
        notice_add(notices, NOTICE_ERROR, path,
                   "is too large (%.*s; 2 GiB is the most that can be read): not checked",
                   TEXT_ARGS(has));
        return;
    }
    const Text limit = size_in_words(notices->arena, max_size);
    notice_add(notices, NOTICE_ERROR, path,
               "is too large (%.*s; the setting `max-file-size` is %.*s): not checked; raise the "
               "setting or exclude the file",
               TEXT_ARGS(has), TEXT_ARGS(limit));
}

// Opens a regular file that is not too large; -1 with a notice for anything else. O_NONBLOCK: a
// fifo without a writer must not hang the run.
static int open_file(NoticeList *notices, const char *path, uint64_t max_size, uint64_t *size) {
    const int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    struct stat info;
    if (file < 0 || fstat(file, &info) != 0) {
        notice_add(notices, NOTICE_ERROR, path, "cannot be read: %s", strerror(errno));
    } else if (!S_ISREG(info.st_mode)) {
        notice_add(notices, NOTICE_ERROR, path, "is %s, not a file: not checked",
                   path_kind_of_mode(info.st_mode));
    } else if ((uint64_t)info.st_size > max_size) {
        source_notice_too_large(notices, path, (uint64_t)info.st_size, max_size);
    } else {
        *size = (uint64_t)info.st_size;
        return file;
    }
    if (file >= 0) close(file);
    return -1;
}

typedef struct FileBytes {
    char *bytes;
    size_t length;
    size_t capacity; // without the padding
} FileBytes;

static void grow(FileBytes *self, Arena *arena) {
    const size_t capacity = 2 * self->capacity + 4096;
    char *const bytes = arena_alloc(arena, capacity + SOURCE_PADDING);
    memcpy(bytes, self->bytes, self->length);
    self->bytes = bytes;
    self->capacity = capacity;
}

// Reads to the end, which need not be where fstat saw it. One read does for a file that is as large
// as it was: it comes back short, for there is room for one byte more.
static bool read_to_end(FileBytes *self, Arena *arena, int file, uint64_t max_size) {
    for (;;) {
        const size_t room = self->capacity - self->length;
        const ssize_t got = read(file, self->bytes + self->length, room);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return false;
        self->length += (size_t)got;
        if ((size_t)got < room || self->length > max_size) return true;
        grow(self, arena);
    }
}

bool source_read(Source *self, Arena *arena, NoticeList *notices, const char *path,
                 const ReadOptions *options) {
    const uint64_t max_size =
        options->max_size < SOURCE_LARGEST ? options->max_size : SOURCE_LARGEST;
    uint64_t size;
    const int file = open_file(notices, path, max_size, &size);
    if (file < 0) return false;
    FileBytes content = {.capacity = (size_t)size + 1};
    content.bytes = arena_alloc(arena, content.capacity + SOURCE_PADDING);
    const bool is_read = read_to_end(&content, arena, file, max_size);
    const int error = errno;
    close(file);
    if (!is_read) {
        notice_add(notices, NOTICE_ERROR, path, "cannot be read: %s", strerror(error));
        return false;
    }
    if (content.length > max_size) {
        source_notice_too_large(notices, path, content.length, max_size);
        return false;
    }
    memset(content.bytes + content.length, 0, SOURCE_PADDING);
    return take_bytes(self, arena, notices, path, content.bytes, content.length);
}

void source_rewritten(Source *self, Arena *arena, const Source *before, Text text) {
    *self = (Source){.path = before->path,
                     .kind = before->kind,
                     .encoding = before->encoding,
                     .has_bom = before->has_bom};
    if (before->kind == SOURCE_NOTEBOOK) {
        notebook_from_cells(self, arena, text, before->cells, before->cell_count);
        return;
    }
    char *const bytes = arena_alloc(arena, text.length + SOURCE_PADDING);
    if (text.length != 0) memcpy(bytes, text.bytes, text.length);
    memset(bytes + text.length, 0, SOURCE_PADDING);
    lines_index(self, arena, bytes, text.length);
    self->newline = before->newline;
    self->has_lone_cr = before->has_lone_cr;
}
