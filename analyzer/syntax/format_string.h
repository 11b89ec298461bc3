// Format strings: what placeholders a `%` format or a `str.format` template has.
//
// Sources: the library reference, "printf-style String Formatting" and "Format String Syntax".
#ifndef SHIKRA_SYNTAX_FORMAT_STRING_H
#define SHIKRA_SYNTAX_FORMAT_STRING_H

#include "base/arena.h"

typedef VEC(Text) TextVec;

typedef enum PercentFlag {
    PERCENT_LEFT = 1,      // -
    PERCENT_ZERO = 2,      // 0
    PERCENT_ALTERNATE = 4, // #
    PERCENT_PLUS = 8,
    PERCENT_SPACE = 16,
} PercentFlag;

// `%(key)-10.3f` as it is written.
typedef struct PercentPlaceholder {
    Text key;       // .bytes is NULL without one
    uint32_t flags; // PercentFlag
    Text width;     // digits, `*` or nothing
    Text precision; // likewise, without its dot
    bool has_precision;
    char conversion; // '\0' at the text's end
    bool is_valid;   // there is such a conversion
} PercentPlaceholder;

// Reads what stands behind a `%`. Returns where its conversion is, or would be: at the text's end
// if there is none, TEXT_NOT_FOUND if the key does not end.
size_t percent_placeholder_read(Text text, size_t at, PercentPlaceholder *self);
// True for a width or precision that takes a value of its own.
bool percent_amount_is_star(Text amount);

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
static inline bool percent_format_is_right(const PercentFormat *self) {
    return self->error == NULL && self->unsupported.length == 0;
}

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
