// The form in which Python compares identifiers: tables of the characters that have another.
#include "base/normal_form.h"

#include "base/utf8.h"

enum { LONGEST_FORM = 9 };

typedef struct Run {
    uint32_t first;
    uint32_t last;
    uint32_t form; // of the first
} Run;

static const Run RUNS[] = {
#define ONE(character, form) {character, character, form},
#define RUN(first, last, form) {first, last, form},
#define STRING(character, form)
#include "base/normal_form.def"
#undef ONE
#undef RUN
#undef STRING
};

typedef struct Expansion {
    uint32_t character;
    char form[LONGEST_FORM + 1];
} Expansion;

static const Expansion EXPANSIONS[] = {
#define ONE(character, form)
#define RUN(first, last, form)
#define STRING(character, form) {character, form},
#include "base/normal_form.def"
#undef ONE
#undef RUN
#undef STRING
};

// The last one at or before the character; NULL if there is none.
static const Run *find_run(uint32_t character) {
    size_t low = 0;
    size_t high = sizeof RUNS / sizeof RUNS[0];
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (RUNS[middle].first <= character) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low != 0 ? &RUNS[low - 1] : NULL;
}

static const char *find_expansion(uint32_t character) {
    size_t low = 0;
    size_t high = sizeof EXPANSIONS / sizeof EXPANSIONS[0];
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (EXPANSIONS[middle].character == character) return EXPANSIONS[middle].form;
        if (EXPANSIONS[middle].character < character) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}

// Writes the form of the one character that `from` is; returns its length.
static size_t write_form(Text from, uint32_t character, char out[LONGEST_FORM + 1]) {
    const Run *const run = find_run(character);
    if (run != NULL && character <= run->last) {
        return utf8_write(run->form + (character - run->first), out);
    }
    const char *const form = find_expansion(character);
    const Text text = form != NULL ? text_from_c(form) : from;
    memcpy(out, text.bytes, text.length);
    return text.length;
}

Text name_normal_form(Text name, Arena *arena) {
    enum { MOST_TIMES = LONGEST_FORM / 2, PADDING = 8 }; // the shortest that grow have two bytes
    char *const bytes = arena_alloc(arena, name.length * MOST_TIMES + LONGEST_FORM + PADDING);
    size_t length = 0;
    for (size_t at = 0; at < name.length;) {
        size_t width;
        const uint32_t character = utf8_decode(text_skip(name, at), &width);
        length += write_form(text_slice(name, at, at + width), character, bytes + length);
        at += width;
    }
    memset(bytes + length, 0, PADDING);
    const Text form = {bytes, length};
    return text_equal(form, name) ? name : form;
}
