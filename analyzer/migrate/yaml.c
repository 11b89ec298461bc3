// YAML: one pass over the text. What is open, block or bracket, is on a stack.
#include "migrate/yaml.h"

#include "base/buffer.h"

#include <stddef.h>
#include <stdlib.h>

// A mapping or list that may get more. In brackets it ends with its bracket, else by indentation.
typedef struct Level {
    TomlValue *value;
    size_t indent;
    char closing; // of brackets; 0: a block
} Level;

typedef struct YamlReader {
    Arena *arena;
    NoticeList *notices;
    const char *path;
    Text text;
    size_t at;
    size_t line_start;
    uint32_t line; // 1-based
    uint32_t value_count;
    uint32_t depth;
    TomlValue *slot;       // what the lines behind a key or a dash alone may fill; or NULL
    ptrdiff_t slot_indent; // of that key or dash; -1 of the document
    bool slot_is_element;  // of a list
    Level levels[YAML_DEEPEST];
} YamlReader;

static bool fail(const YamlReader *self, const char *what) {
    notice_add_at(self->notices, NOTICE_ERROR, self->path, self->line,
                  (uint32_t)(self->at - self->line_start) + 1, "%s", what);
    return false;
}

// ---- Characters ----

static char peek_at(const YamlReader *self, size_t ahead) {
    const size_t at = self->at + ahead;
    return at < self->text.length ? self->text.bytes[at] : '\0';
}

static char peek(const YamlReader *self) {
    return peek_at(self, 0);
}

static bool is_end_of_line(const YamlReader *self) {
    return self->at >= self->text.length || peek(self) == '\n' ||
           (peek(self) == '\r' && peek_at(self, 1) == '\n');
}

static bool is_white(char byte) {
    return byte == ' ' || byte == '\t';
}

// White space and, behind it, a comment.
static void skip_blank(YamlReader *self) {
    while (is_white(peek(self))) self->at++;
    const bool may_comment =
        self->at == self->line_start || is_white(self->text.bytes[self->at - 1]);
    if (peek(self) != '#' || !may_comment) return;
    while (self->at < self->text.length && peek(self) != '\n') self->at++;
}

static void next_line(YamlReader *self) {
    if (peek(self) == '\r') self->at++;
    if (peek(self) == '\n') self->at++;
    self->line_start = self->at;
    self->line++;
}

// True if what stands here is `byte` with white space or nothing behind it.
static bool is_indicator(const YamlReader *self, size_t at, char byte) {
    const Text text = self->text;
    if (at >= text.length || text.bytes[at] != byte) return false;
    return at + 1 == text.length || byte_is_space(text.bytes[at + 1]);
}

// ---- Values ----

static TomlValue *new_value(YamlReader *self) {
    if (self->value_count++ == YAML_MOST_VALUES) {
        fail(self, "too many values for a configuration");
        return NULL;
    }
    TomlValue *const value = ARENA_NEW(self->arena, TomlValue);
    *value = (TomlValue){.type = TOML_OTHER,
                         .line = self->line,
                         .column = (uint32_t)(self->at - self->line_start) + 1};
    return value;
}

static bool open_level(YamlReader *self, TomlValue *value, TomlType type, size_t indent,
                       char closing) {
    if (self->depth == YAML_DEEPEST) return fail(self, "nested too deep for a configuration");
    value->type = type;
    value->origin = TOML_HEADER;
    self->levels[self->depth++] = (Level){value, indent, closing};
    return true;
}

static Level *innermost(YamlReader *self) {
    return self->depth != 0 ? &self->levels[self->depth - 1] : NULL;
}

// A new element of the innermost list, or NULL.
static TomlValue *add_element(YamlReader *self) {
    TomlValue *const value = new_value(self);
    if (value != NULL) toml_add(innermost(self)->value, value);
    return value;
}

static TomlValue *add_key(YamlReader *self, Text key) {
    TomlValue *const table = innermost(self)->value;
    if (toml_find_key(table, key) != NULL) {
        fail(self, "this key is there already");
        return NULL;
    }
    TomlValue *const value = new_value(self);
    if (value == NULL) return NULL;
    value->key = key;
    toml_add(table, value);
    return value;
}

// What plain words mean, in YAML 1.1 as PyYAML reads it.
static void set_plain(TomlValue *value, Text text) {
    static const char *const yes[] = {"true", "yes", "on", NULL};
    static const char *const no[] = {"false", "no", "off", NULL};
    value->text = text;
    for (size_t i = 0; yes[i] != NULL; i++) {
        const bool is_yes = text_equal_ignore_case(text, text_from_c(yes[i]));
        if (!is_yes && !text_equal_ignore_case(text, text_from_c(no[i]))) continue;
        value->type = TOML_BOOLEAN;
        value->boolean = is_yes;
        return;
    }
    if (text.length == 0 || text_is(text, "~") || text_equal_ignore_case(text, TEXT("null"))) {
        value->text = (Text){0};
        return;
    }
    char *end;
    value->integer = strtoll(text.bytes, &end, 10); // a copy of the arena, ended by NUL
    value->type = end == text.bytes + text.length ? TOML_INTEGER : TOML_STRING;
}

// ---- Scalars ----

static bool append_escaped(YamlReader *self, Buffer *out) {
    static const char from[] = "\"\\/ntr0";
    static const char to[] = "\"\\/\n\t\r";
    const char *const found = peek(self) != '\0' ? strchr(from, peek(self)) : NULL;
    if (found == NULL) return fail(self, "this escape is not read");
    buffer_append_byte(out, to[found - from]);
    self->at++;
    return true;
}

static bool append_quoted(YamlReader *self, Buffer *out) {
    const char quote = peek(self);
    self->at++;
    for (;;) {
        if (is_end_of_line(self)) return fail(self, "a string ends in its line");
        const char byte = peek(self);
        self->at++;
        if (byte == quote && !(quote == '\'' && peek(self) == '\'')) return true;
        if (byte == '\\' && quote == '"') {
            if (!append_escaped(self, out)) return false;
            continue;
        }
        buffer_append_byte(out, byte);
        self->at += byte == quote; // '' is one
    }
}

static bool read_quoted(YamlReader *self, Text *text) {
    Buffer out = {0};
    const bool is_read = append_quoted(self, &out);
    *text = arena_copy(self->arena, buffer_text(&out));
    buffer_release(&out);
    return is_read;
}

static bool is_in_brackets(const YamlReader *self) {
    return self->depth != 0 && self->levels[self->depth - 1].closing != '\0';
}

// Up to a comment, the end of the line, what ends a key, and in brackets what divides.
static bool ends_plain(const YamlReader *self, bool is_key) {
    if (is_end_of_line(self)) return true;
    const char byte = peek(self);
    if (byte == '#') return is_white(self->text.bytes[self->at - 1]);
    if (is_in_brackets(self) && strchr(",[]{}", byte) != NULL) return true;
    return (is_key || is_in_brackets(self)) && is_indicator(self, self->at, ':');
}

static bool read_plain(YamlReader *self, bool is_key, Text *text) {
    const size_t start = self->at;
    const char first = peek(self);
    const bool has_meaning = first != '\0' && strchr("&*!|>%@`", first) != NULL;
    if (has_meaning || is_indicator(self, self->at, '?')) {
        return fail(self, "anchors, aliases, tags and texts of several lines are not read");
    }
    while (!ends_plain(self, is_key)) self->at++;
    *text = arena_copy(self->arena, text_trim(text_slice(self->text, start, self->at)));
    return true;
}

static bool is_quote(char byte) {
    return byte == '"' || byte == '\'';
}

static bool read_scalar(YamlReader *self, TomlValue *value) {
    Text text;
    if (is_quote(peek(self))) {
        if (!read_quoted(self, &text)) return false;
        value->type = TOML_STRING;
        value->text = text;
        return true;
    }
    if (!read_plain(self, false, &text)) return false;
    set_plain(value, text);
    return true;
}

static bool read_key(YamlReader *self, Text *key) {
    const bool is_read =
        is_quote(peek(self)) ? read_quoted(self, key) : read_plain(self, true, key);
    if (!is_read) return false;
    while (is_white(peek(self))) self->at++;
    if (peek(self) != ':') return fail(self, "`key: value` is expected here");
    self->at++;
    return true;
}

// ---- Brackets ----

// Also lines and comments between.
static void skip_lines(YamlReader *self) {
    for (;;) {
        skip_blank(self);
        if (self->at >= self->text.length || !is_end_of_line(self)) return;
        next_line(self);
    }
}

static bool open_brackets(YamlReader *self, TomlValue *value) {
    const bool is_list = peek(self) == '[';
    self->at++;
    return open_level(self, value, is_list ? TOML_ARRAY : TOML_TABLE, 0, is_list ? ']' : '}');
}

// A value in brackets; more brackets are opened and left so.
static bool read_bracket_value(YamlReader *self, TomlValue *value) {
    if (peek(self) == '[' || peek(self) == '{') return open_brackets(self, value);
    return read_scalar(self, value);
}

static bool read_bracket_entry(YamlReader *self) {
    if (innermost(self)->value->type == TOML_ARRAY) {
        TomlValue *const element = add_element(self);
        return element != NULL && read_bracket_value(self, element);
    }
    Text key;
    if (!read_key(self, &key)) return false;
    TomlValue *const value = add_key(self, key);
    if (value == NULL) return false;
    skip_lines(self);
    const bool is_null = peek(self) == ',' || peek(self) == '}';
    return is_null || read_bracket_value(self, value);
}

// The list or mapping in brackets that begins here, to its end.
static bool read_brackets(YamlReader *self, TomlValue *value) {
    const uint32_t outside = self->depth;
    bool may_begin = true; // an entry: behind a bracket or a comma
    if (!open_brackets(self, value)) return false;
    while (self->depth > outside) {
        skip_lines(self);
        const char byte = peek(self);
        if (byte == innermost(self)->closing) {
            self->at++;
            self->depth--;
            may_begin = false;
        } else if (byte == ',' && !may_begin) {
            self->at++;
            may_begin = true;
        } else if (self->at >= self->text.length || !may_begin || byte == ',' || byte == ']' ||
                   byte == '}') {
            return fail(self, "`,` or a closing bracket is expected here");
        } else {
            const uint32_t depth = self->depth;
            if (!read_bracket_entry(self)) return false;
            may_begin = self->depth > depth;
        }
    }
    return true;
}

// ---- Blocks ----

static bool is_dash(const YamlReader *self) {
    return is_indicator(self, self->at, '-');
}

// True if what begins here is a key: tried on a copy, without complaints.
static bool is_key_line(const YamlReader *self) {
    if (peek(self) == '[' || peek(self) == '{') return false;
    NoticeList ignored = notice_list(self->arena);
    YamlReader copy = *self;
    copy.notices = &ignored;
    Text key;
    return read_key(&copy, &key) && (is_end_of_line(&copy) || is_white(peek(&copy)));
}

static bool read_value(YamlReader *self, TomlValue *value) {
    if (is_dash(self)) return fail(self, "a list begins in a line of its own");
    const bool is_read = peek(self) == '[' || peek(self) == '{' ? read_brackets(self, value)
                                                                : read_scalar(self, value);
    if (!is_read) return false;
    skip_blank(self);
    return is_end_of_line(self) || fail(self, "the end of the line is expected here");
}

static void leave_open(YamlReader *self, TomlValue *value, size_t indent, bool is_element) {
    self->slot = value;
    self->slot_indent = (ptrdiff_t)indent;
    self->slot_is_element = is_element;
}

static size_t column(const YamlReader *self) {
    return self->at - self->line_start;
}

// `- ` of the innermost list. What stands behind it may be a block of its own.
static bool read_dash(YamlReader *self) {
    const size_t indent = column(self);
    TomlValue *const element = add_element(self);
    if (element == NULL) return false;
    self->at++;
    skip_blank(self);
    leave_open(self, element, indent, true);
    return true;
}

static bool read_entry(YamlReader *self) {
    const size_t indent = column(self);
    Text key;
    if (!read_key(self, &key)) return false;
    TomlValue *const value = add_key(self, key);
    if (value == NULL) return false;
    skip_blank(self);
    if (!is_end_of_line(self)) return read_value(self, value);
    leave_open(self, value, indent, false);
    return true;
}

// Makes the slot what begins here: a list, a mapping or a scalar.
static bool fill_slot(YamlReader *self) {
    TomlValue *const slot = self->slot;
    self->slot = NULL;
    if (is_dash(self)) return open_level(self, slot, TOML_ARRAY, column(self), '\0');
    if (is_key_line(self)) return open_level(self, slot, TOML_TABLE, column(self), '\0');
    return read_value(self, slot);
}

// Ends the blocks that the line at this indentation is not in.
static bool close_levels(YamlReader *self) {
    const size_t indent = column(self);
    const bool dashed = is_dash(self);
    while (self->depth != 0) {
        const Level *const level = innermost(self);
        const bool is_beside = level->indent == indent && level->value->type == TOML_ARRAY;
        if (level->indent <= indent && (!is_beside || dashed)) break;
        self->depth--;
    }
    const Level *const level = innermost(self);
    const bool fits =
        level != NULL && level->indent == indent && (level->value->type == TOML_ARRAY) == dashed;
    return fits || fail(self, "this is indented like nothing above it");
}

static bool slot_takes(const YamlReader *self) {
    const ptrdiff_t indent = (ptrdiff_t)column(self);
    if (self->slot == NULL || indent > self->slot_indent) return self->slot != NULL;
    return indent == self->slot_indent && is_dash(self) && !self->slot_is_element;
}

// One line, from its first character on: dashes, then a key or a value.
static bool read_block_line(YamlReader *self) {
    if (!slot_takes(self)) {
        self->slot = NULL;
        if (!close_levels(self)) return false;
    }
    while (!is_end_of_line(self)) {
        if (self->slot != NULL) {
            if (!fill_slot(self)) return false;
            continue;
        }
        if (!(is_dash(self) ? read_dash(self) : read_entry(self))) return false;
    }
    return true;
}

static bool is_marker(const YamlReader *self, const char *marker) {
    const Text rest = text_skip(self->text, self->at);
    return column(self) == 0 && text_starts_with(rest, text_from_c(marker)) &&
           (rest.length == 3 || byte_is_space(rest.bytes[3]));
}

static bool read_line(YamlReader *self, bool has_begun) {
    if (is_marker(self, "...")) { // the end
        self->at = self->text.length;
        return true;
    }
    while (peek(self) == ' ') self->at++;
    if (peek(self) == '\t') {
        skip_blank(self);
        return is_end_of_line(self) || fail(self, "a tab is no indentation");
    }
    skip_blank(self);
    if (is_end_of_line(self)) return true;
    if (is_marker(self, "---") && !has_begun) {
        self->at += 3;
        skip_blank(self);
        return is_end_of_line(self) || fail(self, "begin in the line below `---`");
    }
    if (is_marker(self, "---")) return fail(self, "one document is read, not several");
    return read_block_line(self);
}

const TomlValue *yaml_parse(Arena *arena, NoticeList *notices, const char *path, Text text) {
    YamlReader self = {.arena = arena, .notices = notices, .path = path, .text = text, .line = 1};
    if (text_starts_with(text, TEXT("\xef\xbb\xbf"))) self.at = self.line_start = 3;
    TomlValue *const root = ARENA_NEW(arena, TomlValue);
    *root = (TomlValue){.type = TOML_OTHER, .line = 1, .column = 1};
    self.slot = root;
    self.slot_indent = -1;
    while (self.at < text.length) {
        if (!read_line(&self, self.slot != root)) return NULL;
        next_line(&self);
    }
    if (root->type == TOML_OTHER && root->text.length == 0) root->type = TOML_TABLE; // all comments
    if (root->type == TOML_TABLE) return root;
    self.line = root->line;
    self.at = self.line_start;
    fail(&self, "a configuration is a mapping: `key: value`");
    return NULL;
}
