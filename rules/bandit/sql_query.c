// SQL queries in text: one pass over its words, remembering which opening words were seen.
#include "rules/bandit/sql_query.h"

#include "base/utf8.h"

// Characters that are no part of a word: ASCII but letters, digits and `_`, and the blocks of
// punctuation and symbols outside it.
static bool is_word_character(uint32_t character) {
    if (character < 0x80) return byte_is_identifier((char)character);
    const bool is_latin_symbol =
        character < 0xc0 && character != 0xaa && character != 0xb5 && character != 0xba;
    const bool is_symbol = character == 0xd7 || character == 0xf7 || character == 0x1680 ||
                           (character >= 0x2000 && character <= 0x206f) ||
                           (character >= 0x2190 && character <= 0x2bff) ||
                           (character >= 0x3000 && character <= 0x3004) ||
                           (character >= 0x3008 && character <= 0x3020) || character == 0xfffd ||
                           (character >= 0x1f000 && character <= 0x1faff) ||
                           (character >= 0xf0000 && character <= 0xffffd); // a `\\N{NAME}`
    return !is_latin_symbol && !is_symbol;
}

static bool is_space(uint32_t character) {
    return (character < 0x80 && byte_is_space((char)character)) || character == 0x85 ||
           character == 0xa0 || character == 0x1680 ||
           (character >= 0x2000 && character <= 0x200a) || character == 0x2028 ||
           character == 0x2029 || character == 0x202f || character == 0x205f || character == 0x3000;
}

typedef struct Scan {
    Text text;
    size_t at;         // of the next character
    size_t space;      // where the white space before it starts that is one character; or none
    bool behind_space; // the character before it is white space
    bool only_space;   // nothing else since the last word
} Scan;

// Goes on to the next word and returns it; empty at the end.
static Text next_word(Scan *self) {
    size_t start = TEXT_NOT_FOUND;
    self->only_space = true;
    self->behind_space = false;
    while (self->at < self->text.length) {
        size_t width = 1;
        uint32_t character = (unsigned char)self->text.bytes[self->at];
        if (character >= 0x80) character = utf8_decode(text_skip(self->text, self->at), &width);
        if (is_word_character(character)) {
            if (start == TEXT_NOT_FOUND) start = self->at;
        } else if (start != TEXT_NOT_FOUND) {
            break;
        } else {
            self->behind_space = is_space(character);
            if (self->behind_space) self->space = self->at;
            self->only_space = self->only_space && self->behind_space;
        }
        self->at += width;
    }
    return start == TEXT_NOT_FOUND ? (Text){0} : text_slice(self->text, start, self->at);
}

// If white space follows: where what is behind its first character starts. Otherwise none.
static size_t behind_first_space(const Scan *self) {
    const Text rest = text_skip(self->text, self->at);
    size_t width = 0;
    if (rest.length == 0 || !is_space(utf8_decode(rest, &width))) return TEXT_NOT_FOUND;
    return self->at + width;
}

typedef struct Opening {
    const char *words[2];
    const char *closing;
} Opening;

static const Opening OPENINGS[] = {
    {{"select", "select"}, "from"},
    {{"insert", "replace"}, "values"},
    {{"update", "update"}, "set"},
};
enum { OPENING_COUNT = sizeof OPENINGS / sizeof OPENINGS[0] };

static bool word_is(Text word, const char *keyword) {
    return text_equal_ignore_case(word, text_from_c(keyword));
}

// The opening words without their first letter, which an escape in front of them may be a part of:
// `\\r` and "eplace".
static bool is_opening_at(Text rest) {
    static const char *const tails[] = {"elect", "eplace", "elete", "nsert", "pdate"};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        const size_t length = strlen(tails[i]);
        if (word_is(text_slice(rest, 0, length), tails[i])) return true;
    }
    return false;
}

bool may_have_sql_query(Text text) {
    for (size_t i = 0; i + 4 < text.length; i++) {
        const char next = byte_lower(text.bytes[i + 1]);
        if (next != 'l' && next != 'p' && next != 's' && next != 'd') continue;
        if (byte_lower(text.bytes[i + 4]) != 't' && byte_lower(text.bytes[i + 4]) != 'e' &&
            byte_lower(text.bytes[i + 4]) != 'c') {
            continue;
        }
        if (is_opening_at(text_skip(text, i))) return true;
    }
    return false;
}

bool is_sql_query(Text text) {
    enum { SHORTEST = 3, LONGEST = 7 }; // keywords
    size_t opened[OPENING_COUNT];       // behind the first space after the first opening word
    if (!may_have_sql_query(text)) return false; // nearly all
    for (size_t i = 0; i < OPENING_COUNT; i++) opened[i] = TEXT_NOT_FOUND;
    bool is_behind_delete = false;
    Scan scan = {.text = text};
    for (Text word = next_word(&scan); word.length != 0; word = next_word(&scan)) {
        const size_t behind = behind_first_space(&scan);
        if (is_behind_delete && scan.only_space && word_is(word, "from") &&
            behind != TEXT_NOT_FOUND) {
            return true;
        }
        is_behind_delete = false;
        if (behind == TEXT_NOT_FOUND || word.length < SHORTEST || word.length > LONGEST) continue;
        is_behind_delete = word_is(word, "delete");
        for (size_t i = 0; i < OPENING_COUNT; i++) {
            const Opening *const opening = &OPENINGS[i];
            if (opened[i] == TEXT_NOT_FOUND) {
                const bool is_opening =
                    word_is(word, opening->words[0]) || word_is(word, opening->words[1]);
                if (is_opening) opened[i] = behind;
            } else if (scan.behind_space && scan.space >= opened[i] &&
                       word_is(word, opening->closing)) {
                return true;
            }
        }
    }
    return false;
}
