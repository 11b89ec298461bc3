// Notebook: JSON by jansson; the code cells are joined to one text.
#include "source/notebook.h"

#include "base/buffer.h"
#include "source/ipython.h"
#include "source/lines.h"

#include <jansson.h>

enum { OLDEST_FORMAT = 2, NEWEST_FORMAT = 4 };

typedef struct Notebook {
    Source *source;
    Arena *arena;
    NoticeList *notices;
    Buffer text;
    VEC(SourceCell) cells;
    IpythonCommands commands;
    uint32_t index; // of the cell at hand, 1-based
} Notebook;

// ---- Is it Python? ----

static Text text_of(const json_t *string) {
    return (Text){json_string_value(string), json_string_length(string)};
}

static bool is_python(const json_t *language) {
    return text_equal_ignore_case(text_of(language), TEXT("python"));
}

// As ruff decides it: language_info, else the kernel, else yes. A kernel that does not say its
// language is Python if its name does ("python3").
static bool is_python_notebook(const json_t *root) {
    const json_t *const metadata = json_object_get(root, "metadata");
    const json_t *const language =
        json_object_get(json_object_get(metadata, "language_info"), "name");
    if (json_is_string(language)) return is_python(language);
    const json_t *const kernel = json_object_get(metadata, "kernelspec");
    const json_t *const kernel_language = json_object_get(kernel, "language");
    if (json_is_string(kernel_language)) return is_python(kernel_language);
    const json_t *const name = json_object_get(kernel, "name");
    return !json_is_string(name) || text_starts_with(text_of(name), TEXT("python"));
}

static bool is_python_cell(const json_t *cell) {
    const json_t *const type = json_object_get(cell, "cell_type");
    if (!json_is_string(type) || !text_is(text_of(type), "code")) return false;
    const json_t *language = json_object_get(cell, "language"); // nbformat 3
    if (json_is_string(language) && !is_python(language)) return false;
    const json_t *const editor = json_object_get(json_object_get(cell, "metadata"), "vscode");
    language = json_object_get(editor, "languageId");
    return !json_is_string(language) || is_python(language);
}

// ---- Cells ----

// Appends a cell's source: a text, or a list of texts. False if it is something else.
static bool append_source(Buffer *out, const json_t *source) {
    if (json_is_string(source)) {
        buffer_append(out, text_of(source));
        return true;
    }
    for (size_t i = 0; i < json_array_size(source); i++) {
        const json_t *const part = json_array_get(source, i);
        if (!json_is_string(part)) return false;
        buffer_append(out, text_of(part));
    }
    return source == NULL || json_is_array(source);
}

static bool add_cell(Notebook *self, const json_t *cell) {
    self->index++;
    if (!is_python_cell(cell)) return true;
    const json_t *source = json_object_get(cell, "source");
    if (source == NULL) source = json_object_get(cell, "input"); // nbformat 3
    const size_t start = self->text.length;
    if (!append_source(&self->text, source)) {
        notice_add(self->notices, NOTICE_ERROR, self->source->path,
                   "not a notebook: the source of cell %u is neither a text nor a list of texts; "
                   "not checked",
                   self->index);
        return false;
    }
    if (self->text.length > SOURCE_LARGEST) {
        notice_add(self->notices, NOTICE_ERROR, self->source->path,
                   "has more than 2 GiB of code: not checked");
        return false;
    }
    const Text text = text_skip(buffer_text(&self->text), start);
    if (!ipython_find_commands(&self->commands, self->arena, text, (uint32_t)start)) {
        self->text.length = start;
        return true;
    }
    const SourceCell added = {.start = (uint32_t)start, .index = self->index};
    VEC_PUSH(self->arena, &self->cells, added);
    buffer_append_byte(&self->text, '\n');
    return true;
}

static bool add_cells(Notebook *self, const json_t *cells) {
    for (size_t i = 0; i < json_array_size(cells); i++) {
        if (!add_cell(self, json_array_get(cells, i))) return false;
    }
    return true;
}

static bool refuse(Notebook *self, const char *why) {
    notice_add(self->notices, NOTICE_ERROR, self->source->path, "not a notebook: %s; not checked",
               why);
    return false;
}

static bool take_notebook(Notebook *self, const json_t *root) {
    const json_t *const cells = json_object_get(root, "cells");
    const json_t *const sheets = json_object_get(root, "worksheets"); // nbformat 2 and 3
    if (!json_is_array(cells) && !json_is_array(sheets)) {
        return refuse(self, "its JSON has no list of cells");
    }
    const json_t *const format = json_object_get(root, "nbformat");
    const double number = json_number_value(format);
    const double too_new = NEWEST_FORMAT + 1;
    if (format != NULL && (number < (double)OLDEST_FORMAT || number >= too_new)) {
        return refuse(self, "its `nbformat` is none of 2, 3 and 4");
    }
    if (!is_python_notebook(root)) return true;
    if (!add_cells(self, cells)) return false;
    for (size_t i = 0; i < json_array_size(sheets); i++) {
        if (!add_cells(self, json_object_get(json_array_get(sheets, i), "cells"))) return false;
    }
    return true;
}

// ---- The text ----

// The bytes that the parser gets for a command: an expression of the same length.
static void blank_command(char *bytes, Range command) {
    for (uint32_t i = command.start; i < command.end; i++) {
        if (bytes[i] != '\n' && bytes[i] != '\r') bytes[i] = ' ';
    }
    bytes[command.start] = '0';
}

static void finish(Notebook *self) {
    Source *const source = self->source;
    const size_t length = self->text.length;
    char *const bytes = arena_alloc(self->arena, length + SOURCE_PADDING);
    if (length != 0) memcpy(bytes, self->text.bytes, length);
    memset(bytes + length, 0, SOURCE_PADDING);
    lines_index(source, self->arena, bytes, length); // jansson has made sure that it is UTF-8
    for (uint32_t i = 0; i < self->cells.count; i++) {
        self->cells.items[i].line = source_line_of(source, self->cells.items[i].start);
    }
    source->cells = self->cells.items;
    source->cell_count = self->cells.count;
    source->commands = self->commands.items;
    source->command_count = self->commands.count;
    if (source->command_count == 0) return;
    source->shown = arena_copy(self->arena, source->text);
    for (uint32_t i = 0; i < source->command_count; i++) blank_command(bytes, source->commands[i]);
}

bool notebook_read(Source *self, Arena *arena, NoticeList *notices, Text bytes) {
    json_error_t error;
    // Outputs may hold any number; none is of interest.
    json_t *const root =
        json_loadb(bytes.bytes, bytes.length, JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL, &error);
    if (root == NULL) {
        notice_add_at(notices, NOTICE_ERROR, self->path, (uint32_t)error.line,
                      (uint32_t)error.column, "not a notebook: broken JSON, %s; not checked",
                      error.text);
        return false;
    }
    Notebook notebook = {.source = self, .arena = arena, .notices = notices};
    const bool is_taken = take_notebook(&notebook, root);
    json_decref(root);
    if (is_taken) finish(&notebook);
    buffer_release(&notebook.text);
    return is_taken;
}

void notebook_from_cells(Source *self, Arena *arena, Text text, const SourceCell *cells,
                         uint32_t cell_count) {
    Notebook notebook = {.source = self, .arena = arena};
    buffer_append(&notebook.text, text);
    for (uint32_t i = 0; i < cell_count; i++) {
        const uint32_t end = i + 1 < cell_count ? cells[i + 1].start : (uint32_t)text.length;
        const Text cell = text_slice(text, cells[i].start, end - 1); // without its line feed
        ipython_find_commands(&notebook.commands, arena, cell, cells[i].start);
        VEC_PUSH(arena, &notebook.cells, cells[i]);
    }
    finish(&notebook);
    buffer_release(&notebook.text);
}

void source_from_cells(Source *self, Arena *arena, const char *path, const Text *cells,
                       uint32_t count) {
    *self = (Source){.path = path, .kind = SOURCE_NOTEBOOK, .encoding = "utf-8"};
    Notebook notebook = {.source = self, .arena = arena};
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t start = (uint32_t)notebook.text.length;
        if (cells[i].bytes == NULL ||
            !ipython_find_commands(&notebook.commands, arena, cells[i], start)) {
            continue;
        }
        const SourceCell cell = {.start = start, .index = i + 1};
        VEC_PUSH(arena, &notebook.cells, cell);
        buffer_append(&notebook.text, cells[i]);
        buffer_append_byte(&notebook.text, '\n');
    }
    finish(&notebook);
    buffer_release(&notebook.text);
}
