// Read: a file's bytes become a Source: by the notebook reader, or decoded, checked and cut in
// lines. UTF-8, that is nearly every file, is read into the arena and stays where it is.
#include "source/encoding.h"
#include "source/lines.h"
#include "source/notebook.h"

#include <assert.h>

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
    const EncodingDeclaration declared = self->kind == SOURCE_TOML ? (EncodingDeclaration){0}
                                                                   // it is UTF-8
                                                                   : encoding_declared(file);
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

bool source_take(Source *self, Arena *arena, NoticeList *notices, const char *path,
                 const FileBytes *file) {
    return take_bytes(self, arena, notices, path, file->bytes, file->length);
}

bool source_read(Source *self, Arena *arena, NoticeList *notices, const char *path,
                 const ReadOptions *options) {
    FileBytes file;
    const FileReading reading = {.max_size = options->max_size};
    return file_read(&file, arena, notices, path, &reading) &&
           source_take(self, arena, notices, path, &file);
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
