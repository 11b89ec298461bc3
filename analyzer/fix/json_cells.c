// A scanner for JSON that jansson has accepted: it needs places, which jansson does not tell.
// Values are passed over by counting brackets; nothing recurses.
#include "fix/json_cells.h"

#include <jansson.h>

// ---- Scanning ----

static char byte_at(Text json, size_t at) {
    return at < json.length ? json.bytes[at] : '\0';
}

static size_t skip_space(Text json, size_t at) {
    while (byte_is_space(byte_at(json, at))) at++;
    return at;
}

// Behind the string that begins at `at`.
static size_t skip_string(Text json, size_t at) {
    for (at++; at < json.length && json.bytes[at] != '"'; at++) {
        if (json.bytes[at] == '\\') at++;
    }
    return at < json.length ? at + 1 : json.length;
}

static size_t skip_value(Text json, size_t at) {
    size_t depth = 0;
    for (;;) {
        const char byte = byte_at(json, at);
        if (at >= json.length) return at;
        if (byte == '"') {
            at = skip_string(json, at);
        } else if (byte == '[' || byte == '{') {
            depth++;
            at++;
        } else if (byte == ']' || byte == '}') {
            if (depth == 0) return at; // the end of what is around: an empty place
            depth--;
            at++;
        } else if (depth == 0) { // a number or word
            while (at < json.length && !byte_is_space(json.bytes[at]) &&
                   strchr(",]}", json.bytes[at]) == NULL) {
                at++;
            }
        } else {
            at++;
        }
        if (depth == 0) return at;
    }
}

// The next element of a list or member of an object, from behind the opening bracket or the last
// one; false at the end.
static bool next_item(Text json, size_t *at) {
    *at = skip_space(json, *at);
    if (byte_at(json, *at) == ',') *at = skip_space(json, *at + 1);
    const char byte = byte_at(json, *at);
    return byte != '\0' && byte != ']' && byte != '}';
}

// The value of the object's last member of that name.
static bool find_member(Text json, size_t object, const char *name, JsonRange *value) {
    bool is_found = false;
    if (byte_at(json, object) != '{') return false;
    for (size_t at = object + 1; next_item(json, &at);) {
        const size_t key_end = skip_string(json, at);
        if (byte_at(json, at) != '"' || key_end < at + 2) return false; // not what was read
        const Text key = text_slice(json, at + 1, key_end - 1);
        const size_t start = skip_space(json, skip_space(json, key_end) + 1); // the colon
        at = skip_value(json, start);
        if (!text_is(key, name)) continue;
        *value = (JsonRange){start, at};
        is_found = true;
    }
    return is_found;
}

// ---- Cells ----

static void enter_list(JsonCells *self, const JsonRange *list) {
    self->is_in_list = byte_at(self->json, list->start) == '[';
    self->at = list->start + 1;
}

JsonCells json_cells(Text json) {
    JsonCells self = {.json = json, .index = 1};
    const bool has_bom = text_starts_with(json, TEXT("\xef\xbb\xbf"));
    const size_t root = skip_space(json, has_bom ? 3 : 0);
    JsonRange found;
    if (find_member(json, root, "cells", &found)) enter_list(&self, &found);
    if (find_member(json, root, "worksheets", &found)) self.sheet = found.start + 1;
    return self;
}

// The list of the next worksheet that has one.
static bool enter_sheet(JsonCells *self) {
    JsonRange cells;
    self->is_in_list = false;
    while (self->sheet != 0 && next_item(self->json, &self->sheet)) {
        const size_t sheet = self->sheet;
        self->sheet = skip_value(self->json, sheet);
        if (!find_member(self->json, sheet, "cells", &cells)) continue;
        enter_list(self, &cells);
        return true;
    }
    return false;
}

bool json_cells_next(JsonCells *self, uint32_t index, JsonRange *source) {
    for (;;) {
        if (!self->is_in_list || !next_item(self->json, &self->at)) {
            if (!enter_sheet(self)) return false;
            continue;
        }
        const size_t cell = self->at;
        self->at = skip_value(self->json, cell);
        if (self->index++ < index) continue;
        return find_member(self->json, cell, "source", source) ||
               find_member(self->json, cell, "input", source);
    }
}

// ---- Sources ----

static void append_escaped(Buffer *out, char byte) {
    switch (byte) {
    case '"': buffer_append_c(out, "\\\""); break;
    case '\\': buffer_append_c(out, "\\\\"); break;
    case '\n': buffer_append_c(out, "\\n"); break;
    case '\r': buffer_append_c(out, "\\r"); break;
    case '\t': buffer_append_c(out, "\\t"); break;
    case '\b': buffer_append_c(out, "\\b"); break;
    case '\f': buffer_append_c(out, "\\f"); break;
    default:
        if ((unsigned char)byte < 0x20) {
            buffer_printf(out, "\\u%04x", (unsigned)byte);
        } else {
            buffer_append_byte(out, byte);
        }
    }
}

static void append_string(Buffer *out, Text text) {
    buffer_append_byte(out, '"');
    for (size_t i = 0; i < text.length; i++) append_escaped(out, text.bytes[i]);
    buffer_append_byte(out, '"');
}

static Text next_line(Text *rest) {
    const size_t newline = text_find_byte(*rest, '\n', 0);
    const size_t length = newline == TEXT_NOT_FOUND ? rest->length : newline + 1;
    const Text line = text_slice(*rest, 0, length);
    *rest = text_skip(*rest, length);
    return line;
}

// True if the JSON string says `line`.
static bool says(Text string, Text line) {
    json_error_t error;
    const size_t flags = JSON_DECODE_ANY | JSON_ALLOW_NUL;
    json_t *const value = json_loadb(string.bytes, string.length, flags, &error);
    const bool is_equal =
        value != NULL &&
        text_equal((Text){json_string_value(value), json_string_length(value)}, line);
    json_decref(value);
    return is_equal;
}

// How a list is laid out: `[lead "a" separator "b" tail]`.
typedef struct Layout {
    Text lead;
    Text separator;
    Text tail;
} Layout;

static Layout layout_of(Text list) {
    Layout layout = {TEXT(""), TEXT(", "), TEXT("")};
    size_t at = 1;
    size_t last_end = 1;
    for (int i = 0; next_item(list, &at); i++) {
        if (i == 0) layout.lead = text_slice(list, 1, at);
        if (i == 1) layout.separator = text_slice(list, last_end, at);
        at = last_end = skip_value(list, at);
        layout.tail = text_slice(list, last_end, list.length - 1);
    }
    return layout;
}

// The next item that says `line`, among the few that follow; then `at` is behind it.
static bool find_item(Text list, size_t *at, Text line, Text *item) {
    enum { MOST_ITEMS = 8 };
    size_t next = *at;
    for (int i = 0; i < MOST_ITEMS && next_item(list, &next); i++) {
        const size_t end = skip_value(list, next);
        *item = text_slice(list, next, end);
        next = end;
        if (!says(*item, line)) continue;
        *at = end;
        return true;
    }
    return false;
}

static void write_lines(Buffer *out, Text list, Text source) {
    const Layout layout = layout_of(list);
    const bool is_spread = text_find_byte(layout.lead, '\n', 0) != TEXT_NOT_FOUND;
    size_t at = 1;
    bool is_first = true;
    buffer_append_byte(out, '[');
    while (source.length != 0) {
        const Text line = next_line(&source);
        if (is_first) {
            buffer_append(out, layout.lead);
        } else if (is_spread) {
            buffer_append_byte(out, ',');
            buffer_append(out, layout.lead);
        } else {
            buffer_append(out, layout.separator);
        }
        is_first = false;
        Text item;
        if (find_item(list, &at, line, &item)) {
            buffer_append(out, item);
        } else {
            append_string(out, line);
        }
    }
    if (!is_first) buffer_append(out, layout.tail);
    buffer_append_byte(out, ']');
}

bool json_write_source(Buffer *out, Text old, Text source) {
    switch (byte_at(old, 0)) {
    case '"': append_string(out, source); return true;
    case '[': write_lines(out, old, source); return true;
    default: return false;
    }
}
