// Migration: the configuration as TOML, with its remarks as comments.
#include "migrate/migration.h"
#include "reporters/terminal_text.h"

enum { WIDTH = 100 };

// ---- Comments ----

static void append_comment(Buffer *out, const char *first, const char *rest, Text text) {
    size_t column = 0;
    Text word;
    while (text_split_next(&text, ' ', &word)) {
        if (column == 0 || column + 1 + word.length > WIDTH) {
            const char *const start = column == 0 ? first : rest;
            if (column != 0) buffer_append_byte(out, '\n');
            buffer_append_c(out, start);
            column = strlen(start);
        } else {
            buffer_append_byte(out, ' ');
            column++;
        }
        append_clean(out, word); // a value's line end would end the comment
        column += word.length;
    }
    buffer_append_byte(out, '\n');
}

static void append_remarks(Buffer *out, const char *title, const MigrationTexts *texts) {
    if (texts->count == 0) return;
    buffer_printf(out, "#\n# %s\n", title);
    for (uint32_t i = 0; i < texts->count; i++) {
        append_comment(out, "# - ", "#   ", texts->items[i]);
    }
}

static bool is_bare(Text name) {
    for (size_t i = 0; i < name.length; i++) {
        const char byte = name.bytes[i];
        if ((unsigned char)byte >= 0x80 || (!byte_is_identifier(byte) && byte != '-')) return false;
    }
    return name.length != 0;
}

// Quoted if it is none: `""`.
static void append_name(Buffer *out, Text name) {
    if (is_bare(name)) {
        buffer_append(out, name);
    } else {
        buffer_append_json_string(out, name);
    }
}

static void append_missing(Buffer *out, const MigrationTexts *codes) {
    Buffer list = {0};
    for (uint32_t i = 0; i < codes->count; i++) {
        if (i != 0) buffer_append_c(&list, ", ");
        append_name(&list, codes->items[i]);
    }
    if (codes->count != 0) {
        buffer_append_c(out, "#\n# Rules that shikra does not have, or that are gone:\n");
        append_comment(out, "# - ", "#   ", buffer_text(&list));
    }
    buffer_release(&list);
}

// ---- Values ----

static void append_key(Buffer *out, Text key) {
    append_name(out, key);
    buffer_append_c(out, " = ");
}

// A list of strings over as many lines as it takes.
static void append_wrapped(Buffer *out, const TomlValue *list) {
    buffer_append_c(out, "[");
    size_t start = 0;
    for (const TomlValue *item = list->first; item != NULL; item = item->next) {
        const size_t width = item->text.length + strlen("\"\", ");
        if (item == list->first || out->length - start + width > WIDTH) {
            buffer_append_c(out, "\n   ");
            start = out->length - strlen("   ");
        }
        buffer_append_byte(out, ' ');
        toml_append(out, item);
        buffer_append_byte(out, ',');
    }
    buffer_append_c(out, "\n]");
}

static void append_setting(Buffer *out, Text key, const TomlValue *value) {
    append_key(out, key);
    const size_t start = out->length;
    toml_append(out, value);
    if (value->type == TOML_ARRAY && value->first != NULL &&
        key.length + out->length - start + strlen(" = ") > WIDTH) {
        out->length = start;
        append_wrapped(out, value);
    }
    buffer_append_byte(out, '\n');
}

// ---- Sections ----

// "lint" of "lint.select", "" of "exclude".
static Text section_of(uint32_t option) {
    const Text name = text_from_c(OPTIONS[option].name);
    size_t dot = name.length;
    while (dot > 0 && name.bytes[dot - 1] != '.') dot--;
    return text_slice(name, 0, dot == 0 ? 0 : dot - 1);
}

// TOML's names of tables, with a line above that parts them.
static void append_header(Buffer *out, Text section, bool is_pyproject) {
    if (!is_pyproject && section.length == 0) return;
    if (out->length != 0) buffer_append_byte(out, '\n');
    buffer_printf(out, "[%s%s%.*s]\n", is_pyproject ? "tool.shikra" : "",
                  is_pyproject && section.length != 0 ? "." : "", TEXT_ARGS(section));
}

static bool is_own_table(const TomlValue *value) {
    return value->type == TOML_TABLE;
}

// A list that adds nothing; an empty `select` does say something.
static bool says_nothing(uint32_t option, const TomlValue *value) {
    const char *const name = OPTIONS[option].name;
    const bool adds = strstr(name, "extend-") != NULL || strstr(name, "ignore") != NULL;
    return adds && value->type == TOML_ARRAY && value->first == NULL;
}

static bool is_plain_in(const Migration *self, uint32_t option, Text section) {
    const TomlValue *const value = self->values[option];
    return value != NULL && !is_own_table(value) && !says_nothing(option, value) &&
           text_equal(section_of(option), section);
}

// `select` first, for what is ignored is ignored of that.
static void append_plain(const Migration *self, Text section, bool is_pyproject, Buffer *out) {
    const uint32_t select = option_find(TEXT("lint.select"));
    bool has_header = false;
    for (uint32_t i = 0; i <= OPTION_COUNT; i++) {
        const uint32_t option = i == 0 ? select : i - 1;
        if ((i != 0 && option == select) || !is_plain_in(self, option, section)) continue;
        if (!has_header) append_header(out, section, is_pyproject);
        has_header = true;
        const Text name = text_from_c(OPTIONS[option].name);
        append_setting(out, text_skip(name, section.length + (section.length != 0)),
                       self->values[option]);
    }
}

// Files for which no rule is left to ignore are left out.
static void append_table(uint32_t option, const TomlValue *table, bool is_pyproject, Buffer *out) {
    bool has_header = false;
    for (const TomlValue *entry = table->first; entry != NULL; entry = entry->next) {
        if (says_nothing(option, entry)) continue;
        if (!has_header) append_header(out, text_from_c(OPTIONS[option].name), is_pyproject);
        has_header = true;
        append_setting(out, entry->key, entry);
    }
}

static void append_section(const Migration *self, Text section, bool is_pyproject, Buffer *out) {
    append_plain(self, section, is_pyproject, out);
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        const TomlValue *const value = self->values[i];
        if (value == NULL || !is_own_table(value) || !text_equal(section_of(i), section)) continue;
        append_table(i, value, is_pyproject, out);
    }
}

// Each section at its first option; the options of one need not stand together in the table.
static void append_sections(const Migration *self, bool is_pyproject, Buffer *out) {
    append_section(self, TEXT(""), is_pyproject, out);
    for (uint32_t i = 0; i < OPTION_COUNT; i++) {
        const Text section = section_of(i);
        uint32_t first = 0;
        while (!text_equal(section_of(first), section)) first++;
        if (first == i && section.length != 0) append_section(self, section, is_pyproject, out);
    }
}

void migration_append(const Migration *self, bool is_pyproject, Buffer *out) {
    Buffer sources = {0};
    buffer_append_c(&sources, "From ");
    for (uint32_t i = 0; i < self->sources.count; i++) {
        const char *const before = i == 0 ? "" : i + 1 == self->sources.count ? " and " : ", ";
        buffer_printf(&sources, "%s%.*s", before, TEXT_ARGS(self->sources.items[i]));
    }
    buffer_append_c(&sources, ", by `shikra migrate`.");
    append_comment(out, "# ", "# ", buffer_text(&sources));
    buffer_release(&sources);
    append_remarks(out, "To know:", &self->notes);
    append_remarks(out, "Settings without an equivalent:", &self->dropped);
    append_missing(out, &self->missing);
    append_sections(self, is_pyproject, out);
}
