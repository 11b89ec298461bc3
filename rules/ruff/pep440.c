// Versions and version specifiers: one pass over the bytes, no backtracking but one separator's.
#include "rules/ruff/pep440.h"

#include "base/utf8.h"

#include <errno.h>
#include <stdlib.h>

typedef struct VersionReader {
    Arena *arena;
    Text text;
    size_t at;
    Text message;           // the first error's; empty: none
    uint32_t release_count; // numbers of the release: 3 of 1.2.3
    bool has_wildcard;      // ends with `.*`
    Text local;             // behind the `+`
} VersionReader;

static char peek(const VersionReader *self, size_t ahead) {
    const size_t at = self->at + ahead;
    return at < self->text.length ? self->text.bytes[at] : '\0';
}

static bool is_separator(char byte) {
    return byte == '.' || byte == '-' || byte == '_';
}

static bool is_word(char byte) {
    return byte_is_digit(byte) || byte_is_lower(byte_lower(byte));
}

size_t blank_width(Text text, size_t at) {
    size_t width = 0;
    if (at >= text.length) return 0;
    const uint32_t letter = utf8_decode(text_skip(text, at), &width);
    const bool is_blank =
        (letter >= 9 && letter <= 13) || letter == ' ' || letter == 0x85 || letter == 0xa0 ||
        letter == 0x1680 || (letter >= 0x2000 && letter <= 0x200a) || letter == 0x2028 ||
        letter == 0x2029 || letter == 0x202f || letter == 0x205f || letter == 0x3000;
    return is_blank ? width : 0;
}

static void skip_space(VersionReader *self) {
    while (self->at < self->text.length && byte_is_space(peek(self, 0)) && peek(self, 0) != '\v') {
        self->at++;
    }
}

// ---- Versions ----

static bool refuse(VersionReader *self, const char *message) {
    self->message = text_from_c(message);
    return false;
}

// One or more digits, if there are any; a number must fit 64 bits.
static bool read_number(VersionReader *self, bool *is_there) {
    const size_t start = self->at;
    while (byte_is_digit(peek(self, 0))) self->at++;
    const Text digits = text_slice(self->text, start, self->at);
    *is_there = digits.length != 0;
    errno = 0;
    if (digits.length != 0) strtoull(arena_copy_c(self->arena, digits), NULL, 10);
    if (errno == 0) return true;
    self->message = arena_printf(self->arena,
                                 "expected number less than or equal to 18446744073709551615, but "
                                 "number found in \"%.*s\" exceeds it",
                                 TEXT_ARGS(digits));
    return false;
}

// The epoch, and the release behind it.
static bool read_release(VersionReader *self) {
    bool is_there;
    if (!read_number(self, &is_there)) return false;
    if (!is_there) {
        return refuse(self, "expected version to start with a number, but no leading ASCII digits "
                            "were found");
    }
    if (peek(self, 0) == '!') {
        self->at++;
        if (!read_number(self, &is_there)) return false;
        if (!is_there) {
            return refuse(self, "expected version to have a non-empty release component after an "
                                "epoch, but no ASCII digits after the epoch were found");
        }
    }
    self->release_count = 1;
    while (peek(self, 0) == '.' && byte_is_digit(peek(self, 1))) {
        self->at++;
        if (!read_number(self, &is_there)) return false;
        self->release_count++;
    }
    return true;
}

// `.rc-1`: one of the words, by itself or with a number, and what may stand around it.
static bool read_suffix(VersionReader *self, const char *const *words) {
    const size_t start = self->at;
    bool is_there;
    if (is_separator(peek(self, 0))) self->at++;
    for (; *words != NULL; words++) {
        const Text word = text_slice(self->text, self->at, self->at + strlen(*words));
        if (text_equal_ignore_case(word, text_from_c(*words))) break;
    }
    if (*words == NULL) {
        self->at = start;
        return true;
    }
    self->at += strlen(*words);
    if (is_separator(peek(self, 0))) self->at++;
    return read_number(self, &is_there);
}

static bool read_post(VersionReader *self) {
    static const char *const words[] = {"post", "rev", "r", NULL};
    bool is_there;
    if (peek(self, 0) != '-' || !byte_is_digit(peek(self, 1))) return read_suffix(self, words);
    self->at++;
    return read_number(self, &is_there);
}

static bool read_local(VersionReader *self) {
    if (peek(self, 0) != '+') return true;
    const size_t start = self->at + 1;
    do {
        const char mark = peek(self, 0);
        self->at++;
        if (!is_word(peek(self, 0))) {
            self->message =
                arena_printf(self->arena,
                             "found a `%c` indicating the start of a local component in a version, "
                             "but did not find any alphanumeric ASCII segment following the `%c`",
                             mark, mark);
            return false;
        }
        while (is_word(peek(self, 0))) self->at++;
    } while (is_separator(peek(self, 0)));
    self->local = text_slice(self->text, start, self->at);
    return true;
}

static bool read_suffixes(VersionReader *self) {
    static const char *const pre[] = {"alpha", "beta", "preview", "pre", "rc", "a", "b", "c", NULL};
    static const char *const dev[] = {"dev", NULL};
    return read_suffix(self, pre) && read_post(self) && read_suffix(self, dev) && read_local(self);
}

static bool read_version(VersionReader *self) {
    skip_space(self);
    if (byte_lower(peek(self, 0)) == 'v') self->at++;
    if (!read_release(self)) return false;
    if (peek(self, 0) == '.' && peek(self, 1) == '*') {
        self->has_wildcard = true;
        self->at += 2;
    } else if (!read_suffixes(self)) {
        return false;
    }
    skip_space(self);
    if (self->at == self->text.length) return true;
    if (self->has_wildcard) return refuse(self, "wildcards in versions must be at the end");
    self->message = arena_printf(
        self->arena, "after parsing `%.*s`, found `%.*s`, which is not part of a valid version",
        TEXT_ARGS(text_slice(self->text, 0, self->at)), TEXT_ARGS(text_skip(self->text, self->at)));
    return false;
}

bool version_check(Arena *arena, Text version, Text *message) {
    VersionReader self = {.arena = arena, .text = version};
    bool is_right = read_version(&self);
    if (self.has_wildcard) is_right = refuse(&self, "wildcards are not allowed in a version");
    *message = self.message;
    return is_right;
}

// ---- Specifiers ----

size_t skip_blanks(Text text, size_t at) {
    for (size_t width; (width = blank_width(text, at)) != 0;) at += width;
    return at;
}

static size_t skip_operator(Text text, size_t at) {
    while (at < text.length && text.bytes[at] != 0 && strchr("=!~<>", text.bytes[at]) != NULL) {
        at++;
    }
    return at;
}

// What the operator does not go with.
static Text operator_conflict(Arena *arena, Text operator, const VersionReader * version) {
    const bool is_equality = text_is(operator, "==") || text_is(operator, "!=");
    if (version->has_wildcard && !is_equality) {
        return arena_printf(arena, "Operator %.*s cannot be used with a wildcard version specifier",
                            TEXT_ARGS(operator));
    }
    if (version->local.length != 0 && !is_equality && !text_is(operator, "===")) {
        return arena_printf(arena,
                            "Operator %.*s is incompatible with versions containing non-empty "
                            "local segments (`+%.*s`)",
                            TEXT_ARGS(operator), TEXT_ARGS(version->local));
    }
    const bool is_short = text_is(operator, "~=") && version->release_count < 2;
    return is_short ? TEXT("The ~= operator requires at least two segments in the release version")
                    : TEXT("");
}

bool specifier_check(Arena *arena, Text specifier, Text *message) {
    static const char *const operators[] = {"~=", "==", "!=", "<=", ">=", "<", ">", "===", NULL};
    const size_t start = skip_blanks(specifier, 0);
    size_t at = skip_operator(specifier, start);
    const Text operator= text_slice(specifier, start, at);
    *message = TEXT("Unexpected end of version specifier, expected operator");
    if (operator.length == 0) return false;
    if (!text_is_any(operator, operators)) {
        *message = arena_printf(arena,
                                "no such comparison operator \"%.*s\", must be one of ~= == != <= "
                                ">= < > ===",
                                TEXT_ARGS(operator));
        return false;
    }
    const size_t version_start = skip_blanks(specifier, at);
    for (at = version_start; at < specifier.length && blank_width(specifier, at) == 0;) at++;
    *message = TEXT("Unexpected end of version specifier, expected version");
    if (at == version_start) return false;
    VersionReader version = {.arena = arena, .text = text_slice(specifier, version_start, at)};
    *message =
        read_version(&version) ? operator_conflict(arena, operator, & version) : version.message;
    if (message->length != 0) return false;
    const Text rest = text_skip(specifier, skip_blanks(specifier, at));
    *message = arena_printf(arena, "Trailing `%.*s` is not allowed", TEXT_ARGS(rest));
    return rest.length == 0;
}

bool specifiers_check(Arena *arena, Text specifiers, TextError *error) {
    Text rest = specifiers;
    Text part;
    if (specifiers.length == 0) return true;
    while (text_split_next(&rest, ',', &part)) {
        if (specifier_check(arena, part, &error->message)) continue;
        error->start = (size_t)(part.bytes - specifiers.bytes);
        error->end = error->start + part.length;
        return false;
    }
    return true;
}
