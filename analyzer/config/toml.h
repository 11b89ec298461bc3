// TOML 1.0 with positions, read by tree-sitter-toml: for configuration files and for findings in
// them.
#ifndef SHIKRA_CONFIG_TOML_H
#define SHIKRA_CONFIG_TOML_H

#include "base/buffer.h"
#include "base/notice.h"

enum { TOML_LARGEST = 1 << 20, TOML_DEEPEST = 32, TOML_MOST_KEYS = 10000 };

// How a table came to be, which decides what may still be added to it.
typedef enum TomlOrigin {
    TOML_IMPLIED, // on the way to another table: [a] of [a.b]
    TOML_HEADER,  // [a], an element of [[a]]
    TOML_DOTTED,  // a.b = 1
    TOML_INLINE,  // {b = 1}; also arrays of values
} TomlOrigin;

typedef enum TomlType {
    TOML_TABLE,
    TOML_ARRAY,
    TOML_STRING,
    TOML_INTEGER,
    TOML_BOOLEAN,
    TOML_OTHER, // floats, dates: `text` has their spelling
} TomlType;

typedef struct TomlValue {
    TomlType type;
    uint32_t line;     // 1-based, of the key if it has one, else of the value
    uint32_t column;   // in characters
    uint32_t start;    // bytes of the text: the value; of a table with a header that; of one on the
    uint32_t end;      // way to another (`a` of [a.b], of a.b = 1) its part of the key
    TomlOrigin origin; // of a table or array
    Text key;          // in a table
    Text text;         // a string's value; the spelling of others
    int64_t integer;
    bool boolean;
    struct TomlValue *first; // of a table or array
    struct TomlValue *last;
    struct TomlValue *next;
} TomlValue;

// Why and where a text is no TOML.
typedef struct TomlError {
    Text message;
    uint32_t start; // bytes of the text
    uint32_t end;
} TomlError;

// The root table. NULL, with located error notices, if the text is no TOML: syntax errors,
// duplicate keys, too deep, too large, too many keys. Lives in `arena`.
TomlValue *toml_parse(Arena *arena, NoticeList *notices, const char *path, Text text);
// The same for a file that is checked: the first error goes to `*error`.
TomlValue *toml_parse_checked(Arena *arena, Text text, TomlError *error);
// The value behind a dotted path ("tool.shikra"), NULL if it is not there.
const TomlValue *toml_find(const TomlValue *table, const char *path);
// The value of one key, which may have dots.
TomlValue *toml_find_key(const TomlValue *table, Text key);
// Puts a value behind the others of a table or array.
void toml_add(TomlValue *container, TomlValue *value);
const char *toml_type_name(TomlType type);
// The value on one line; what is nested deeper than any setting is left out.
void toml_append(Buffer *out, const TomlValue *value);

#endif
