// INI files: one pass over the lines.
#include "migrate/ini.h"

typedef struct IniReader {
    Arena *arena;
    NoticeList *notices;
    const char *path;
    uint32_t line;      // 1-based
    uint32_t key_count; // sections, too
    size_t indent;      // of the last key; what is indented more goes on with its value
    TomlValue *root;
    TomlValue *section; // NULL before the first
    TomlValue *value;   // the last key's; NULL behind a header
} IniReader;

static bool fail(const IniReader *self, const char *what) {
    notice_add_at(self->notices, NOTICE_ERROR, self->path, self->line, 1, "%s", what);
    return false;
}

// The entry `key` of a table, made if it is missing. NULL, with a notice, if there are too many.
static TomlValue *entry(IniReader *self, TomlValue *table, Text key, TomlType type) {
    TomlValue *value = toml_find_key(table, key);
    if (value != NULL) return value;
    if (self->key_count++ == INI_MOST_KEYS) {
        fail(self, "too many keys for a configuration");
        return NULL;
    }
    value = ARENA_NEW(self->arena, TomlValue);
    *value = (TomlValue){
        .type = type, .line = self->line, .column = 1, .key = arena_copy(self->arena, key)};
    toml_add(table, value);
    return value;
}

static bool open_section(IniReader *self, Text line) {
    const size_t end = text_find_byte(line, ']', 1);
    if (end == TEXT_NOT_FOUND) return fail(self, "this section's name has no `]`");
    self->section = entry(self, self->root, text_slice(line, 1, end), TOML_TABLE);
    self->value = NULL;
    return self->section != NULL;
}

static Text lower(Arena *arena, Text text) {
    char *const copy = arena_copy_c(arena, text);
    for (size_t i = 0; i < text.length; i++) copy[i] = byte_lower(copy[i]);
    return (Text){copy, text.length};
}

static bool read_key(IniReader *self, Text line) {
    if (self->section == NULL) return fail(self, "a key before the first [section]");
    size_t at = 0;
    while (at < line.length && line.bytes[at] != '=' && line.bytes[at] != ':') at++;
    const Text key = lower(self->arena, text_trim(text_slice(line, 0, at)));
    if (at == line.length || key.length == 0) {
        return fail(self, "no section, no `key = value`, and not indented as a value's next line");
    }
    self->value = entry(self, self->section, key, TOML_STRING);
    if (self->value == NULL) return false;
    self->value->line = self->line;
    self->value->text = text_trim(text_skip(line, at + 1));
    return true;
}

// Each line is added to the end of the value where the file's text allows it, without a copy.
static void add_line(IniReader *self, Text line) {
    Text *const text = &self->value->text;
    if (text->length == 0) {
        *text = line;
    } else {
        text->length = (size_t)(line.bytes + line.length - text->bytes);
    }
}

static bool read_line(IniReader *self, Text raw) {
    const Text line = text_trim(raw);
    const size_t indent = line.length != 0 ? (size_t)(line.bytes - raw.bytes) : 0;
    if (line.length == 0 || line.bytes[0] == '#' || line.bytes[0] == ';') return true;
    if (self->value != NULL && indent > self->indent) {
        add_line(self, line);
        return true;
    }
    self->indent = indent;
    return line.bytes[0] == '[' ? open_section(self, line) : read_key(self, line);
}

// A value is a slice of the file; comments and indentation between its lines are taken out here.
static Text join_lines(Arena *arena, Text text) {
    char *const out = arena_alloc(arena, text.length + 1);
    size_t length = 0;
    Text line;
    while (text_split_next(&text, '\n', &line)) {
        line = text_trim(line);
        if (line.length == 0 || line.bytes[0] == '#' || line.bytes[0] == ';') continue;
        if (length != 0) out[length++] = '\n';
        memcpy(out + length, line.bytes, line.length);
        length += line.length;
    }
    out[length] = '\0';
    return (Text){out, length};
}

const TomlValue *ini_parse(Arena *arena, NoticeList *notices, const char *path, Text text) {
    IniReader self = {.arena = arena, .notices = notices, .path = path};
    self.root = ARENA_NEW(arena, TomlValue);
    Text line;
    while (text_split_next(&text, '\n', &line)) {
        self.line++;
        if (!read_line(&self, line)) return NULL;
    }
    for (TomlValue *section = self.root->first; section != NULL; section = section->next) {
        for (TomlValue *value = section->first; value != NULL; value = value->next) {
            value->text = join_lines(arena, value->text);
        }
    }
    return self.root;
}
