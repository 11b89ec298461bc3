// RUF200: what the standards say that pyproject.toml holds (PEP 518, 621, 639 and 735).
//
// Tables are read key by key in the order of their names, and the first fault is the one that is
// told: what is found is where ruff finds it.
#include "base/utf8.h"
#include "rules/ruff/pep508.h"
#include "rules/rule.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef enum Shape {
    SHAPE_STRING,
    SHAPE_VERSION,
    SHAPE_SPECIFIERS,
    SHAPE_REQUIREMENT,
    SHAPE_README,
    SHAPE_LICENSE,
    SHAPE_CONTACT,
    SHAPE_GROUP_ITEM,
    SHAPE_STRINGS,         // arrays
    SHAPE_REQUIREMENTS,    //
    SHAPE_CONTACTS,        //
    SHAPE_GROUP,           //
    SHAPE_STRING_MAP,      // tables with any keys
    SHAPE_MAP_MAP,         //
    SHAPE_REQUIREMENT_MAP, //
    SHAPE_GROUP_MAP,       //
    SHAPE_BUILD_SYSTEM,    // tables with these keys
    SHAPE_PROJECT,         //
} Shape;

typedef struct Field {
    const char *key;
    Shape shape;
} Field;

// In the standards' order, the first one is required.
static const Field BUILD_SYSTEM[] = {{"requires", SHAPE_REQUIREMENTS},
                                     {"build-backend", SHAPE_STRING},
                                     {"backend-path", SHAPE_STRINGS}};
static const Field PROJECT[] = {
    {"name", SHAPE_STRING},
    {"version", SHAPE_VERSION},
    {"description", SHAPE_STRING},
    {"readme", SHAPE_README},
    {"requires-python", SHAPE_SPECIFIERS},
    {"license", SHAPE_LICENSE},
    {"license-files", SHAPE_STRINGS},
    {"authors", SHAPE_CONTACTS},
    {"maintainers", SHAPE_CONTACTS},
    {"keywords", SHAPE_STRINGS},
    {"classifiers", SHAPE_STRINGS},
    {"urls", SHAPE_STRING_MAP},
    {"entry-points", SHAPE_MAP_MAP},
    {"scripts", SHAPE_STRING_MAP},
    {"gui-scripts", SHAPE_STRING_MAP},
    {"dependencies", SHAPE_REQUIREMENTS},
    {"optional-dependencies", SHAPE_REQUIREMENT_MAP},
    {"dynamic", SHAPE_STRINGS},
};
static const Field DOCUMENT[] = {{"build-system", SHAPE_BUILD_SYSTEM},
                                 {"dependency-groups", SHAPE_GROUP_MAP},
                                 {"project", SHAPE_PROJECT}};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

typedef struct Fault {
    Arena *arena;
    const TomlValue *at; // NULL: the key's value that is being read
    Text message;
} Fault;

static bool refuse(Fault *self, const TomlValue *at, Text message) {
    self->at = at;
    self->message = message;
    return false;
}

// ---- Values of the wrong type ----

// As a decimal that has a point, however large, with as few digits as say which number it is.
static void append_float(Buffer *out, Text spelling) {
    char digits[64];
    Buffer plain = {0};
    for (size_t i = 0; i < spelling.length; i++) {
        if (spelling.bytes[i] != '_') buffer_append_byte(&plain, spelling.bytes[i]);
    }
    const double value = strtod(buffer_text(&plain).bytes, NULL);
    buffer_release(&plain);
    if (isnan(value) || isinf(value)) {
        buffer_append_c(out, isnan(value) ? "NaN" : value < 0 ? "-inf" : "inf");
        return;
    }
    int precision = 0;
    do snprintf(digits, sizeof digits, "%.*e", precision, value);
    while (strtod(digits, NULL) != value && ++precision < 17);
    const int exponent = atoi(strchr(digits, 'e') + 1);
    if (precision > exponent) {
        buffer_printf(out, "%.*f", precision - exponent, value);
        return;
    }
    for (const char *digit = digits; *digit != 'e'; digit++) {
        if (*digit != '.') buffer_append_byte(out, *digit);
    }
    buffer_append_repeat(out, '0', (size_t)(exponent - precision));
    buffer_append_c(out, ".0");
}

static bool is_date(Text spelling) {
    return text_find_byte(spelling, ':', 0) != TEXT_NOT_FOUND ||
           (spelling.length >= 10 && spelling.bytes[4] == '-' && spelling.bytes[7] == '-');
}

// Quoted, what cannot be seen as its code point.
static void append_quoted(Buffer *out, Text text) {
    buffer_append_byte(out, '"');
    for (size_t at = 0, width; at < text.length; at += width) {
        const uint32_t letter = utf8_decode(text_skip(text, at), &width);
        const bool is_seen = letter < 0x80 ? letter >= 0x20 && letter != 0x7f
                                           : letter > 0xa0 && utf8_columns(letter) != 0 &&
                                                 !utf8_is_control(letter) && letter != 0x3000 &&
                                                 (letter < 0xe000 || letter > 0xf8ff);
        if (letter == '\t' || letter == '\n' || letter == '\r' || letter == '"' || letter == '\\') {
            buffer_append_json(out, text_slice(text, at, at + 1));
        } else if (is_seen) {
            buffer_append(out, text_slice(text, at, at + width));
        } else if (letter == 0) {
            buffer_append_c(out, "\\0");
        } else {
            buffer_printf(out, "\\u{%x}", letter);
        }
    }
    buffer_append_byte(out, '"');
}

static Text type_found(Arena *arena, const TomlValue *value) {
    Buffer out = {0};
    switch (value->type) {
    case TOML_TABLE: buffer_append_c(&out, "map"); break;
    case TOML_ARRAY: buffer_append_c(&out, "sequence"); break;
    case TOML_STRING:
        buffer_append_c(&out, "string ");
        append_quoted(&out, value->text);
        break;
    case TOML_INTEGER: buffer_printf(&out, "integer `%lld`", (long long)value->integer); break;
    case TOML_BOOLEAN:
        buffer_append_c(&out, value->boolean ? "boolean `true`" : "boolean `false`");
        break;
    case TOML_OTHER:
        if (is_date(value->text)) {
            buffer_append_c(&out, "map");
            break;
        }
        buffer_append_c(&out, "floating point `");
        append_float(&out, value->text);
        buffer_append_byte(&out, '`');
        break;
    }
    return buffer_move(&out, arena);
}

static bool refuse_type(Fault *self, const TomlValue *value, const char *expected) {
    const Text found = type_found(self->arena, value);
    return refuse(
        self, value,
        arena_printf(self->arena, "invalid type: %.*s, expected %s", TEXT_ARGS(found), expected));
}

// ---- Strings that have a form ----

// Columns on a terminal; control characters take `control`.
static size_t columns_of(Text text, unsigned control) {
    size_t columns = 0;
    for (size_t at = 0, width; at < text.length; at += width) {
        const uint32_t letter = utf8_decode(text_skip(text, at), &width);
        columns += letter < 0x20 || letter == 0x7f ? control : utf8_columns(letter);
    }
    return columns;
}

// The text with what is to blame underlined.
static void append_underlined(Buffer *out, Text text, const TextError *error, unsigned control) {
    buffer_append(out, text);
    buffer_append_byte(out, '\n');
    buffer_append_repeat(out, ' ', columns_of(text_slice(text, 0, error->start), control));
    buffer_append_repeat(out, '^', columns_of(text_slice(text, error->start, error->end), control));
}

static bool refuse_specifiers(Fault *self, Text text, const TextError *error) {
    Buffer out = {0};
    buffer_printf(&out, "Failed to parse version: %.*s:\n", TEXT_ARGS(error->message));
    append_underlined(&out, text, error, 1);
    buffer_append_byte(&out, '\n');
    return refuse(self, NULL, buffer_move(&out, self->arena));
}

static bool refuse_requirement(Fault *self, Text text, const TextError *error) {
    Buffer out = {0};
    buffer_printf(&out, "%.*s\n", TEXT_ARGS(error->message));
    append_underlined(&out, text, error, 0);
    if (error->start == text.length || text.length == 0) buffer_append_byte(&out, '^');
    return refuse(self, NULL, buffer_move(&out, self->arena));
}

static bool read_string(Fault *self, const TomlValue *value, Shape shape) {
    TextError error = {0};
    Text message;
    if (value->type != TOML_STRING) return refuse_type(self, value, "a string");
    switch (shape) {
    case SHAPE_VERSION:
        return version_check(self->arena, value->text, &message) || refuse(self, NULL, message);
    case SHAPE_SPECIFIERS:
        return specifiers_check(self->arena, value->text, &error) ||
               refuse_specifiers(self, value->text, &error);
    case SHAPE_REQUIREMENT:
        return requirement_check(self->arena, value->text, &error) ||
               refuse_requirement(self, value->text, &error);
    default: return true;
    }
}

// ---- Values that may be one thing or another ----

// True if the key has a string; `is_optional`: or is not there.
static bool has_string(const TomlValue *table, const char *key, bool is_optional) {
    const TomlValue *const value = toml_find_key(table, text_from_c(key));
    return value == NULL ? is_optional : value->type == TOML_STRING;
}

static bool is_readme(const TomlValue *value) {
    if (value->type == TOML_STRING) return true;
    return value->type == TOML_TABLE && has_string(value, "file", true) &&
           has_string(value, "text", true) && has_string(value, "content-type", true);
}

static bool is_license(const TomlValue *value) {
    if (value->type == TOML_STRING) return true;
    return value->type == TOML_TABLE &&
           (has_string(value, "text", false) || has_string(value, "file", false));
}

static bool is_contact(const TomlValue *value) {
    if (value->type != TOML_TABLE || value->first == NULL) return false;
    for (const TomlValue *item = value->first; item != NULL; item = item->next) {
        const bool is_known = text_is(item->key, "name") || text_is(item->key, "email");
        if (!is_known || item->type != TOML_STRING) return false;
    }
    return true;
}

static bool is_group_item(Arena *arena, const TomlValue *value) {
    TextError error;
    if (value->type == TOML_STRING) return requirement_check(arena, value->text, &error);
    return value->type == TOML_TABLE && has_string(value, "include-group", false);
}

static bool refuse_variant(Fault *self, const char *name) {
    return refuse(
        self, NULL,
        arena_printf(self->arena, "data did not match any variant of untagged enum %s", name));
}

static bool read_choice(Fault *self, const TomlValue *value, Shape shape) {
    switch (shape) {
    case SHAPE_README: return is_readme(value) || refuse_variant(self, "ReadMe");
    case SHAPE_LICENSE: return is_license(value) || refuse_variant(self, "License");
    case SHAPE_CONTACT:
        return is_contact(value) ||
               refuse(self, NULL, TEXT("a table with 'name' and/or 'email' keys"));
    default:
        return is_group_item(self->arena, value) ||
               refuse_variant(self, "DependencyGroupSpecifier");
    }
}

// ---- Arrays and tables ----

static bool read_value(Fault *self, const TomlValue *value, Shape shape);

static bool read_array(Fault *self, const TomlValue *value, Shape item_shape) {
    if (value->type != TOML_ARRAY) return refuse_type(self, value, "a sequence");
    for (const TomlValue *item = value->first; item != NULL; item = item->next) {
        if (!read_value(self, item, item_shape)) return false;
    }
    return true;
}

// A key's value: what has no place of its own is there.
static bool read_entry(Fault *self, const TomlValue *value, Shape shape) {
    if (read_value(self, value, shape)) return true;
    if (self->at == NULL) self->at = value;
    return false;
}

static int compare_keys(const void *left, const void *right) {
    const TomlValue *const *const a = left;
    const TomlValue *const *const b = right;
    return text_compare((*a)->key, (*b)->key);
}

static const TomlValue **sorted_items(Arena *arena, const TomlValue *table, size_t *count) {
    *count = 0;
    for (const TomlValue *item = table->first; item != NULL; item = item->next) ++*count;
    const TomlValue **const items = ARENA_ARRAY(arena, const TomlValue *, *count);
    size_t at = 0;
    for (const TomlValue *item = table->first; item != NULL; item = item->next) items[at++] = item;
    if (*count > 1) qsort(items, *count, sizeof *items, compare_keys);
    return items;
}

static bool read_map(Fault *self, const TomlValue *value, Shape item_shape) {
    if (value->type != TOML_TABLE) return refuse_type(self, value, "a map");
    size_t count;
    const TomlValue **const items = sorted_items(self->arena, value, &count);
    for (size_t i = 0; i < count; i++) {
        if (!read_entry(self, items[i], item_shape)) return false;
    }
    return true;
}

static bool read_fields(Fault *self, const TomlValue *table, const Field *fields, size_t count) {
    size_t item_count;
    const TomlValue **const items = sorted_items(self->arena, table, &item_count);
    for (size_t i = 0; i < item_count; i++) {
        for (size_t f = 0; f < count; f++) {
            if (!text_is(items[i]->key, fields[f].key)) continue;
            if (!read_entry(self, items[i], fields[f].shape)) return false;
        }
    }
    return true;
}

// An array stands for a table if it has a value for each field.
static bool read_as_array(Fault *self, const TomlValue *array, const Field *fields, size_t count,
                          const char *name) {
    const TomlValue *item = array->first;
    for (size_t i = 0; i < count; i++, item = item->next) {
        if (item == NULL) {
            return refuse(self, NULL,
                          arena_printf(self->arena,
                                       "invalid length %zu, expected struct %s with %zu elements",
                                       i, name, count));
        }
        if (!read_value(self, item, fields[i].shape)) return false;
    }
    return true;
}

static bool read_struct(Fault *self, const TomlValue *value, const Field *fields, size_t count,
                        const char *name) {
    if (value->type == TOML_ARRAY) return read_as_array(self, value, fields, count, name);
    if (value->type != TOML_TABLE) {
        return refuse_type(self, value, arena_printf(self->arena, "struct %s", name).bytes);
    }
    if (!read_fields(self, value, fields, count)) return false;
    if (toml_find_key(value, text_from_c(fields[0].key)) != NULL) return true;
    return refuse(self, NULL, arena_printf(self->arena, "missing field `%s`", fields[0].key));
}

// No deeper than the shapes are.
static bool read_value(Fault *self, const TomlValue *value, Shape shape) {
    switch (shape) {
    case SHAPE_STRING:
    case SHAPE_VERSION:
    case SHAPE_SPECIFIERS:
    case SHAPE_REQUIREMENT: return read_string(self, value, shape);
    case SHAPE_README:
    case SHAPE_LICENSE:
    case SHAPE_CONTACT:
    case SHAPE_GROUP_ITEM: return read_choice(self, value, shape);
    case SHAPE_STRINGS: return read_array(self, value, SHAPE_STRING);
    case SHAPE_REQUIREMENTS: return read_array(self, value, SHAPE_REQUIREMENT);
    case SHAPE_CONTACTS: return read_array(self, value, SHAPE_CONTACT);
    case SHAPE_GROUP: return read_array(self, value, SHAPE_GROUP_ITEM);
    case SHAPE_STRING_MAP: return read_map(self, value, SHAPE_STRING);
    case SHAPE_MAP_MAP: return read_map(self, value, SHAPE_STRING_MAP);
    case SHAPE_REQUIREMENT_MAP: return read_map(self, value, SHAPE_REQUIREMENTS);
    case SHAPE_GROUP_MAP: return read_map(self, value, SHAPE_GROUP);
    case SHAPE_BUILD_SYSTEM:
        return read_struct(self, value, BUILD_SYSTEM, COUNT(BUILD_SYSTEM), "BuildSystem");
    case SHAPE_PROJECT: return read_struct(self, value, PROJECT, COUNT(PROJECT), "Project");
    }
    return true;
}

static void visit(Check *check, const TomlDocument *document) {
    Fault fault = {.arena = check->arena};
    Range range = {document->error.start, document->error.end};
    if (document->root == NULL) {
        fault.message = document->error.message;
    } else {
        if (read_fields(&fault, document->root, DOCUMENT, COUNT(DOCUMENT))) return;
        range = (Range){fault.at->start, fault.at->end};
    }
    report_range(check, range, "Failed to parse pyproject.toml: %.*s", TEXT_ARGS(fault.message));
}

const Rule rule_ruff_invalid_pyproject_toml[] = {
    {
        .code = "RUF200",
        .name = "invalid-pyproject-toml",
        .summary = "`pyproject.toml` that does not say what the standards let it say",
        .why =
            "Tools that build, install and publish a project read the same tables as the standards "
            "(PEP 518, 621, 639, 735) define them. A misspelt version, requirement or author "
            "is noticed when a release fails, or not at all: some tools leave out what they "
            "cannot read.",
        .help = "Give the key a value of the form that the standard describes.",
        .bad = "[project]\nname = \"crab\"\nversion = \"one\"\n",
        .good = "[project]\nname = \"crab\"\nversion = \"1.0\"\n",
        .example_path = "pyproject.toml",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .toml_file = "pyproject.toml",
        .visit_toml = visit,
    },
    {0},
};
