// TOML: from tree-sitter-toml's tree to tables. Recursion stops at TOML_DEEPEST.
#include "config/toml.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "base/work_limit.h"

#include <errno.h>
#include <stdlib.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_toml(void);

typedef struct TomlReader {
    Arena *arena;
    NoticeList *notices;
    const char *path;
    Text text;
    TomlError first_error;
    uint32_t key_count;
    uint32_t error_count;
    bool is_full;           // there are too many keys; the rest is not read
    uint32_t column_byte;   // where columns were counted last, so that a long line is counted once
    uint32_t column_row;    // its row, 0-based
    uint32_t column_number; // its column
} TomlReader;

const char *toml_type_name(TomlType type) {
    static const char *const names[] = {"a table",    "an array",  "a string",
                                        "an integer", "a boolean", "a number or date"};
    return names[type];
}

static Text node_text(const TomlReader *self, TSNode node) {
    return text_slice(self->text, ts_node_start_byte(node), ts_node_end_byte(node));
}

static bool is_kind(TSNode node, const char *kind) {
    return strcmp(ts_node_type(node), kind) == 0;
}

typedef struct Place {
    uint32_t line;
    uint32_t column;
} Place;

// Tree-sitter counts bytes, people characters.
static Place place_of(TomlReader *self, TSNode node) {
    const TSPoint at = ts_node_start_point(node);
    const uint32_t end = ts_node_start_byte(node);
    if (at.row != self->column_row || end < self->column_byte) {
        self->column_row = at.row;
        self->column_byte = end - at.column;
        self->column_number = 1;
    }
    for (; self->column_byte < end; self->column_byte++) {
        const unsigned char byte = (unsigned char)self->text.bytes[self->column_byte];
        self->column_number += (byte & 0xc0) != 0x80;
    }
    return (Place){at.row + 1, self->column_number};
}

static void fail(TomlReader *self, TSNode node, const char *message, Text what) {
    enum { MOST_ERRORS = 20 }; // more of one file help nobody
    if (self->error_count == 0) {
        const Text text = text_from_c(message);
        const size_t end = text_find(text, TEXT(": "), 0);
        self->first_error =
            (TomlError){text_slice(text, 0, end), ts_node_start_byte(node), ts_node_end_byte(node)};
    }
    if (self->error_count++ >= MOST_ERRORS || self->notices == NULL) return;
    const Place at = place_of(self, node);
    notice_add_at(self->notices, NOTICE_ERROR, self->path, at.line, at.column, "%s%.*s", message,
                  TEXT_ARGS(what));
}

static void set_place(TomlReader *self, TomlValue *value, TSNode node) {
    const Place at = place_of(self, node);
    value->line = at.line;
    value->column = at.column;
}

static void set_extent(TomlValue *value, TSNode node) {
    value->start = ts_node_start_byte(node);
    value->end = ts_node_end_byte(node);
}

static TomlValue *new_value(TomlReader *self, TSNode node, TomlType type) {
    TomlValue *const value = ARENA_NEW(self->arena, TomlValue);
    value->type = type;
    set_place(self, value, node);
    set_extent(value, node);
    return value;
}

// False if the document has more keys than any configuration; looking them up is linear.
static bool count_key(TomlReader *self, TSNode key) {
    if (self->key_count++ < TOML_MOST_KEYS) return true;
    self->is_full = true;
    fail(self, key, "too many keys for a configuration", TEXT(""));
    return false;
}

void toml_add(TomlValue *container, TomlValue *value) {
    if (container->last != NULL) {
        container->last->next = value;
    } else {
        container->first = value;
    }
    container->last = value;
}

TomlValue *toml_find_key(const TomlValue *table, Text key) {
    for (TomlValue *value = table->first; value != NULL; value = value->next) {
        if (text_equal(value->key, key)) return value;
    }
    return NULL;
}

// A code point; UINT32_MAX if it is none, or half of one.
static uint32_t read_hex(Text text) {
    uint32_t value = 0;
    for (size_t i = 0; i < text.length; i++) {
        const int digit = byte_hex_value(text.bytes[i]);
        if (digit < 0) return UINT32_MAX;
        value = value * 16 + (uint32_t)digit;
    }
    return value <= 0x10ffff && (value < 0xd800 || value > 0xdfff) ? value : UINT32_MAX;
}

// Appends the escape behind a backslash; returns its length, 0 if it is none.
static size_t append_escape(Buffer *out, Text text) {
    static const char escapes[][2] = {{'b', '\b'}, {'t', '\t'}, {'n', '\n'},  {'f', '\f'},
                                      {'r', '\r'}, {'"', '"'},  {'\\', '\\'}, {'e', 27}};
    const char letter = text.length != 0 ? text.bytes[0] : '\0';
    for (size_t i = 0; i < sizeof escapes / sizeof escapes[0]; i++) {
        if (escapes[i][0] != letter) continue;
        buffer_append_byte(out, escapes[i][1]);
        return 1;
    }
    const size_t digits = letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
    if (digits != 0 && text.length > digits) {
        char bytes[4];
        const uint32_t point = read_hex(text_slice(text, 1, 1 + digits));
        if (point == UINT32_MAX) return 0;
        buffer_append(out, (Text){bytes, utf8_write(point, bytes)});
        return 1 + digits;
    }
    size_t blank = 0; // a line's end: blanks up to the next text are dropped
    while (blank < text.length && byte_is_space(text.bytes[blank])) blank++;
    return text_find_byte(text_slice(text, 0, blank), '\n', 0) != TEXT_NOT_FOUND ? blank : 0;
}

// The value of any of the four string forms.
static Text decode_string(TomlReader *self, TSNode node) {
    Text text = node_text(self, node);
    const bool is_triple =
        text.length >= 6 && text.bytes[0] == text.bytes[1] && text.bytes[1] == text.bytes[2];
    const size_t quote = is_triple ? 3 : 1;
    const bool is_literal = text.length != 0 && text.bytes[0] == '\'';
    text = text_slice(text, quote, text.length >= 2 * quote ? text.length - quote : quote);
    if (is_triple && text_starts_with(text, TEXT("\r\n"))) text = text_skip(text, 2);
    if (is_triple && text_starts_with(text, TEXT("\n"))) text = text_skip(text, 1);
    if (is_literal || text_find_byte(text, '\\', 0) == TEXT_NOT_FOUND)
        return arena_copy(self->arena, text);
    Buffer out = {0};
    for (size_t at = 0; at < text.length;) {
        const size_t backslash = text_find_byte(text, '\\', at);
        buffer_append(&out, text_slice(text, at, backslash));
        if (backslash == TEXT_NOT_FOUND) break;
        const size_t length = append_escape(&out, text_skip(text, backslash + 1));
        if (length == 0) {
            fail(self, node,
                 "no escape that TOML has: ", text_slice(text, backslash, backslash + 2));
        }
        at = backslash + 1 + length;
    }
    const Text value = arena_copy(self->arena, buffer_text(&out));
    buffer_release(&out);
    return value;
}

static TomlValue *read_integer(TomlReader *self, TSNode node) {
    TomlValue *const value = new_value(self, node, TOML_INTEGER);
    value->text = arena_copy(self->arena, node_text(self, node));
    char digits[32];
    size_t count = 0;
    int base = 10;
    for (size_t i = 0; i < value->text.length && count + 1 < sizeof digits; i++) {
        if (value->text.bytes[i] != '_') digits[count++] = value->text.bytes[i];
    }
    digits[count] = '\0';
    const char *start = digits;
    if (digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'o' || digits[1] == 'b')) {
        base = digits[1] == 'x' ? 16 : digits[1] == 'o' ? 8 : 2;
        start += 2;
    }
    errno = 0;
    value->integer = strtoll(start, NULL, base);
    if (errno != 0 || count + 1 == sizeof digits) {
        fail(self, node, "this number is too large: ", text_slice(value->text, 0, 40));
    }
    return value;
}

static TomlValue *read_value(TomlReader *self, TSNode node, uint32_t depth);

static void read_array(TomlReader *self, TSNode node, TomlValue *array, uint32_t depth) {
    TSTreeCursor cursor = ts_tree_cursor_new(node);
    bool more = ts_tree_cursor_goto_first_child(&cursor);
    for (; more; more = ts_tree_cursor_goto_next_sibling(&cursor)) {
        const TSNode child = ts_tree_cursor_current_node(&cursor);
        if (!ts_node_is_named(child) || is_kind(child, "comment")) continue;
        TomlValue *const value = read_value(self, child, depth + 1);
        if (value != NULL) toml_add(array, value);
    }
    ts_tree_cursor_delete(&cursor);
}

static Text key_text(TomlReader *self, TSNode key) {
    return is_kind(key, "quoted_key") ? decode_string(self, key)
                                      : arena_copy(self->arena, node_text(self, key));
}

static TSNode last_part(TSNode key) {
    return is_kind(key, "dotted_key") ? ts_node_named_child(key, 1) : key;
}

// The table `part` below `table`, made with `origin` if it is missing. NULL, with a notice, if
// something else has that name or nothing may be added to it.
static TomlValue *step_into(TomlReader *self, TomlValue *table, TSNode key, Text part,
                            TomlOrigin origin) {
    TomlValue *below = toml_find_key(table, part);
    if (below == NULL) {
        if (!count_key(self, key)) return NULL;
        below = new_value(self, key, TOML_TABLE);
        below->key = part;
        below->origin = origin;
        set_extent(below, last_part(key));
        toml_add(table, below);
        return below;
    }
    if (below->origin == TOML_INLINE || (below->type != TOML_TABLE && below->type != TOML_ARRAY)) {
        fail(self, last_part(key), "nothing can be added to this key, it has its value: ", part);
        return NULL;
    }
    // A dotted key opens no table that has a header; a header's way may lead through any.
    if (origin == TOML_DOTTED && below->origin != TOML_DOTTED) {
        fail(self, last_part(key), "this table is defined elsewhere: ", part);
        return NULL;
    }
    return below->type == TOML_ARRAY ? below->last : below;
}

// The table below `table` that holds the last part of a key, which goes to `*last`.
static TomlValue *walk_key(TomlReader *self, TomlValue *table, TSNode key, Text *last,
                           TomlOrigin origin, uint32_t depth) {
    if (depth > TOML_DEEPEST) {
        fail(self, key, "nested too deeply", TEXT(""));
        return NULL;
    }
    if (!is_kind(key, "dotted_key")) {
        *last = key_text(self, key);
        return table;
    }
    Text part;
    const TSNode way = ts_node_named_child(key, 0);
    TomlValue *const inner = walk_key(self, table, way, &part, origin, depth + 1);
    TomlValue *const below = inner != NULL ? step_into(self, inner, way, part, origin) : NULL;
    if (below != NULL) *last = key_text(self, ts_node_named_child(key, 1));
    return below;
}

static void read_pair(TomlReader *self, TSNode pair, TomlValue *table, uint32_t depth) {
    const TSNode key = ts_node_named_child(pair, 0);
    Text name;
    if (!count_key(self, key)) return;
    TomlValue *const target = walk_key(self, table, key, &name, TOML_DOTTED, 1);
    if (target == NULL) return;
    if (toml_find_key(target, name) != NULL) {
        fail(self, last_part(key), "duplicate key: ", name);
        return;
    }
    TomlValue *const value = read_value(self, ts_node_named_child(pair, 1), depth + 1);
    if (value == NULL) return;
    value->key = name;
    set_place(self, value, key);
    toml_add(target, value);
}

static void read_pairs(TomlReader *self, TSNode node, TomlValue *table, uint32_t depth) {
    TSTreeCursor cursor = ts_tree_cursor_new(node);
    bool more = ts_tree_cursor_goto_first_child(&cursor);
    for (; more && !self->is_full; more = ts_tree_cursor_goto_next_sibling(&cursor)) {
        const TSNode child = ts_tree_cursor_current_node(&cursor);
        if (is_kind(child, "pair")) read_pair(self, child, table, depth);
    }
    ts_tree_cursor_delete(&cursor);
}

static TomlValue *read_value(TomlReader *self, TSNode node, uint32_t depth) {
    if (depth > TOML_DEEPEST) {
        fail(self, node, "nested too deeply", TEXT(""));
        return NULL;
    }
    if (is_kind(node, "integer")) return read_integer(self, node);
    TomlValue *value = NULL;
    if (is_kind(node, "string")) {
        value = new_value(self, node, TOML_STRING);
        value->text = decode_string(self, node);
    } else if (is_kind(node, "boolean")) {
        value = new_value(self, node, TOML_BOOLEAN);
        value->text = arena_copy(self->arena, node_text(self, node));
        value->boolean = text_is(value->text, "true");
    } else if (is_kind(node, "array")) {
        value = new_value(self, node, TOML_ARRAY);
        value->origin = TOML_INLINE;
        read_array(self, node, value, depth);
    } else if (is_kind(node, "inline_table")) {
        value = new_value(self, node, TOML_TABLE);
        read_pairs(self, node, value, depth);
        value->origin = TOML_INLINE;
    } else {
        value = new_value(self, node, TOML_OTHER);
        value->text = arena_copy(self->arena, node_text(self, node));
    }
    return value;
}

// From the first bracket to the last.
static void set_header(TomlValue *table, TSNode node) {
    set_extent(table, node);
    table->end = ts_node_end_byte(ts_node_child(node, 2));
}

// The table that a header opens: a new one, or one that was only on the way to another.
static TomlValue *open_table(TomlReader *self, TSNode key, TomlValue *target, Text name) {
    TomlValue *table = toml_find_key(target, name);
    if (table == NULL) {
        if (!count_key(self, key)) return NULL;
        table = new_value(self, key, TOML_TABLE);
        table->key = name;
        toml_add(target, table);
    } else if (table->type != TOML_TABLE || table->origin != TOML_IMPLIED) {
        fail(self, last_part(key), "duplicate key: ", name);
        return NULL;
    }
    table->origin = TOML_HEADER;
    return table;
}

// A new element of the array that a double header names.
static TomlValue *open_element(TomlReader *self, TSNode key, TomlValue *target, Text name) {
    TomlValue *array = toml_find_key(target, name);
    if (!count_key(self, key)) return NULL;
    if (array == NULL) {
        array = new_value(self, key, TOML_ARRAY);
        array->key = name;
        array->origin = TOML_HEADER;
        toml_add(target, array);
    } else if (array->type != TOML_ARRAY || array->origin != TOML_HEADER) {
        fail(self, last_part(key), "this key is already set, and to no array of tables: ", name);
        return NULL;
    }
    TomlValue *const element = new_value(self, key, TOML_TABLE);
    element->origin = TOML_HEADER;
    if (array->first == NULL) set_header(array, ts_node_parent(key));
    toml_add(array, element);
    return element;
}

// `[a.b]` and `[[a.b]]`.
static void read_table(TomlReader *self, TSNode node, TomlValue *root) {
    const TSNode key = ts_node_named_child(node, 0);
    Text name;
    TomlValue *const target = walk_key(self, root, key, &name, TOML_IMPLIED, 1);
    if (target == NULL) return;
    TomlValue *const table = is_kind(node, "table_array_element")
                                 ? open_element(self, key, target, name)
                                 : open_table(self, key, target, name);
    if (table == NULL) return;
    set_header(table, node);
    read_pairs(self, node, table, 1);
}

// The first ERROR or MISSING node, which is where the text stops being TOML.
static void report_error(TomlReader *self, TSNode root) {
    TSNode node = root;
    for (;;) {
        TSNode inner = {0};
        const uint32_t count = ts_node_child_count(node);
        for (uint32_t i = 0; i < count && i < 10000; i++) {
            inner = ts_node_child(node, i);
            if (ts_node_has_error(inner) || ts_node_is_missing(inner)) break;
            inner = (TSNode){0};
        }
        if (ts_node_is_null(inner) || ts_node_is_error(node)) break;
        node = inner;
    }
    const TSPoint at = ts_node_start_point(node);
    Text line = text_skip(self->text, ts_node_start_byte(node) - at.column);
    line = text_trim(text_slice(line, 0, text_find_byte(line, '\n', 0)));
    size_t length = line.length < 60 ? line.length : 60;
    while (length < line.length && utf8_is_tail(line.bytes[length])) length++;
    fail(self, node, "not valid TOML here: ", text_slice(line, 0, length));
}

static void read_document(TomlReader *self, TSNode root, TomlValue *table) {
    TSTreeCursor cursor = ts_tree_cursor_new(root);
    bool more = ts_tree_cursor_goto_first_child(&cursor);
    for (; more && !self->is_full; more = ts_tree_cursor_goto_next_sibling(&cursor)) {
        const TSNode child = ts_tree_cursor_current_node(&cursor);
        if (is_kind(child, "pair")) read_pair(self, child, table, 1);
        if (is_kind(child, "table") || is_kind(child, "table_array_element")) {
            read_table(self, child, table);
        }
    }
    ts_tree_cursor_delete(&cursor);
}

// The text cannot be read at all; `line`: 0: none of its lines is to blame.
static void refuse_text(TomlReader *self, uint32_t line, const char *message) {
    self->first_error = (TomlError){text_from_c(message), 0, 0};
    self->error_count++;
    if (self->notices == NULL) return;
    notice_add_at(self->notices, NOTICE_ERROR, self->path, line, 0, "%s", message);
}

static bool is_readable(TomlReader *self) {
    if (self->text.length > TOML_LARGEST) {
        refuse_text(self, 0, "larger than a configuration may be (1 MiB)");
        return false;
    }
    const size_t invalid = utf8_find_invalid(self->text);
    if (invalid == TEXT_NOT_FOUND) return true;
    uint32_t line = 1;
    for (size_t i = 0; i < invalid; i++) line += self->text.bytes[i] == '\n';
    refuse_text(self, line, "not UTF-8: TOML has no other encoding");
    return false;
}

static const char *read_bytes(void *payload, uint32_t offset, TSPoint position, uint32_t *length) {
    const Text *const text = payload;
    (void)position;
    *length = offset < text->length ? (uint32_t)text->length - offset : 0;
    return *length != 0 ? text->bytes + offset : "";
}

static bool is_past(TSParseState *state) {
    return work_limit_is_past(state->payload);
}

// NULL if it takes too long: recovering from thousands of errors does.
static TSTree *parse(TSParser *parser, Text text) {
    enum { LONGEST = 10 * 1000 * 1000 }; // microseconds
    WorkLimit limit = {.microseconds = LONGEST};
    const TSInput input = {.payload = &text, .read = read_bytes, .encoding = TSInputEncodingUTF8};
    const TSParseOptions options = {.payload = &limit, .progress_callback = is_past};
    ts_parser_set_language(parser, tree_sitter_toml());
    return ts_parser_parse_with_options(parser, NULL, input, options);
}

static TomlValue *read_text(TomlReader *self) {
    if (!is_readable(self)) return NULL;
    TSParser *const parser = ts_parser_new();
    TSTree *const tree = parse(parser, self->text);
    if (tree == NULL) {
        ts_parser_delete(parser);
        refuse_text(self, 0, "not valid TOML: it cannot be read in 10 seconds");
        return NULL;
    }
    const TSNode root = ts_tree_root_node(tree);
    TomlValue *const table = new_value(self, root, TOML_TABLE);
    if (ts_node_has_error(root)) {
        report_error(self, root);
    } else {
        read_document(self, root, table);
    }
    ts_tree_delete(tree);
    ts_parser_delete(parser);
    return self->error_count != 0 ? NULL : table;
}

TomlValue *toml_parse(Arena *arena, NoticeList *notices, const char *path, Text text) {
    TomlReader self = {
        .arena = arena, .notices = notices, .path = path, .text = text, .column_number = 1};
    return read_text(&self);
}

TomlValue *toml_parse_checked(Arena *arena, Text text, TomlError *error) {
    TomlReader self = {.arena = arena, .text = text, .column_number = 1};
    TomlValue *const root = read_text(&self);
    *error = self.first_error;
    return root;
}

const TomlValue *toml_find(const TomlValue *table, const char *path) {
    Text rest = text_from_c(path);
    Text part;
    while (table != NULL && text_split_next(&rest, '.', &part)) {
        table = table->type == TOML_TABLE ? toml_find_key(table, part) : NULL;
    }
    return table;
}

// ---- Writing ----

static void append_toml(Buffer *out, const TomlValue *value, int depth) {
    switch (value->type) {
    case TOML_STRING: buffer_append_json_string(out, value->text); break;
    case TOML_BOOLEAN: buffer_append_c(out, value->boolean ? "true" : "false"); break;
    case TOML_ARRAY:
    case TOML_TABLE:
        buffer_append_byte(out, value->type == TOML_ARRAY ? '[' : '{');
        for (const TomlValue *item = value->first; item != NULL && depth < 4; item = item->next) {
            if (item != value->first) buffer_append_c(out, ", ");
            if (value->type == TOML_TABLE) {
                buffer_append_json_string(out, item->key);
                buffer_append_c(out, " = ");
            }
            append_toml(out, item, depth + 1);
        }
        buffer_append_byte(out, value->type == TOML_ARRAY ? ']' : '}');
        break;
    case TOML_INTEGER:
    case TOML_OTHER: buffer_append(out, value->text); break;
    }
}

void toml_append(Buffer *out, const TomlValue *value) {
    append_toml(out, value, 0);
}
