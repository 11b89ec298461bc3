// Format strings: what placeholders a `%` format or a `str.format` template has.
//
// Sources: the library reference, "printf-style String Formatting" and "Format String Syntax".
#ifndef SHIKRA_SYNTAX_FORMAT_STRING_H
#define SHIKRA_SYNTAX_FORMAT_STRING_H

#include "base/arena.h"

typedef VEC(Text) TextVec;

// One placeholder, or the `*` in one ('*').
typedef struct PercentField {
    Text key; // .bytes is NULL without one
    char conversion;
} PercentField;

// Of "%s %(name)*d": one positional placeholder and one for the star, one key.
typedef struct PercentFormat {
    const char *error;        // what is wrong with it; NULL if nothing
    Text unsupported;         // the conversion that there is none of ("y"); then `error` is NULL
    uint32_t positional;      // placeholders without a key, and stars
    bool has_star;            // a `*` for a width or precision
    TextVec keys;             // in order, each once
    VEC(PercentField) fields; // all, in order
} PercentFormat;

// False, with .error or .unsupported, if the text is no format. What it points to is the text's.
bool percent_format_parse(PercentFormat *self, Arena *arena, Text text);

// Of "{} {0} {name.x:{}}": automatic 0 and 1, number 0, and one name.
typedef struct BraceFormat {
    const char *error;
    bool is_about_name;    // the error is that of a field's name, the braces are right
    uint32_t automatic;    // `{}`: numbers 0 .. automatic - 1
    VEC(uint64_t) numbers; // `{0}`, in order, as often as they stand there
    TextVec names;         // `{name}`, likewise
} BraceFormat;

bool brace_format_parse(BraceFormat *self, Arena *arena, Text text);

bool text_vec_has(const TextVec *self, Text text);

#endif
