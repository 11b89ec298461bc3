// Requirements: a reader that goes through the text once and stops at the first fault.
#include "rules/ruff/pep508.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "rules/ruff/pep508_url.h"

#include <string.h>

typedef struct RequirementReader {
    Arena *arena;
    Text text;
    size_t at;
    TextError *error;
} RequirementReader;

static bool is_at_end(const RequirementReader *self) {
    return self->at >= self->text.length;
}

static char peek(const RequirementReader *self) {
    return is_at_end(self) ? '\0' : self->text.bytes[self->at];
}

static void skip_space(RequirementReader *self) {
    self->at = skip_blanks(self->text, self->at);
}

static bool is_alphanumeric(char byte) {
    return byte_is_digit(byte) || byte_is_lower(byte_lower(byte));
}

static bool is_in_name(char byte) {
    return is_alphanumeric(byte) || byte == '-' || byte == '_' || byte == '.';
}

// The whole character at `at`.
static Text character_at(const RequirementReader *self, size_t at) {
    size_t width = 0;
    if (at < self->text.length) utf8_decode(text_skip(self->text, at), &width);
    return text_slice(self->text, at, at + width);
}

static bool refuse(RequirementReader *self, size_t start, size_t length, Text message) {
    *self->error = (TextError){message, start, start + length};
    return false;
}

// "..., found `x`" at the character at hand.
static bool refuse_character(RequirementReader *self, const char *expected) {
    const Text found = character_at(self, self->at);
    return refuse(self, self->at, found.length,
                  arena_printf(self->arena, "%s, found `%.*s`", expected, TEXT_ARGS(found)));
}

// What there is up to the next blank.
static Text word_at(const RequirementReader *self, size_t at) {
    const size_t start = at;
    while (at < self->text.length && blank_width(self->text, at) == 0) {
        at += character_at(self, at).length;
    }
    return text_slice(self->text, start, at);
}

// ---- Name and extras ----

static bool refuse_nameless_url(RequirementReader *self, const char *example, size_t start,
                                size_t length) {
    return refuse(self, start, length,
                  arena_printf(self->arena,
                               "URL requirement must be preceded by a package name. Add the name "
                               "of the package before the URL (e.g., `package_name @ %s`).",
                               example));
}

static bool read_name(RequirementReader *self, Text *name) {
    const size_t start = self->at;
    if (is_at_end(self)) {
        return refuse(self, 0, 1, TEXT("Empty field is not allowed for PEP508"));
    }
    if (!is_alphanumeric(peek(self))) {
        const Text word = word_at(self, start);
        if (looks_like_url(word)) {
            return refuse_nameless_url(self, "/path/to/file", start, word.length);
        }
        return refuse_character(self,
                                "Expected package name starting with an alphanumeric character");
    }
    while (is_in_name(peek(self))) self->at++;
    const char last = self->text.bytes[self->at - 1];
    *name = text_slice(self->text, start, self->at);
    if (is_alphanumeric(last)) return true;
    return refuse(self, self->at - 1, 1,
                  arena_printf(self->arena,
                               "Package name must end with an alphanumeric character, not '%c'",
                               last));
}

static bool refuse_open_bracket(RequirementReader *self, size_t bracket) {
    return refuse(self, bracket, 1,
                  TEXT("Missing closing bracket (expected ']', found end of dependency "
                       "specification)"));
}

static bool read_extra(RequirementReader *self, size_t bracket) {
    if (is_at_end(self)) return refuse_open_bracket(self, bracket);
    if (!is_alphanumeric(peek(self))) {
        return refuse_character(self, "Expected an alphanumeric character starting the extra name");
    }
    while (is_in_name(peek(self))) self->at++;
    if (is_at_end(self) || peek(self) == ',' || peek(self) == ']' ||
        blank_width(self->text, self->at) != 0) {
        return true;
    }
    return refuse_character(self, "Invalid character in extras name, expected an alphanumeric "
                                  "character, `-`, `_`, `.`, `,` or `]`");
}

static bool read_extras(RequirementReader *self) {
    const size_t bracket = self->at;
    if (peek(self) != '[') return true;
    self->at++;
    for (bool is_first = true;; is_first = false) {
        skip_space(self);
        if (is_at_end(self)) return refuse_open_bracket(self, bracket);
        if (peek(self) == ']') break;
        if (is_first && peek(self) == ',') {
            return refuse_character(self, "Expected either alphanumerical character (starting the "
                                          "extra name) or `]` (ending the extras section)");
        }
        if (!is_first && peek(self) != ',') {
            return refuse_character(self, "Expected either `,` (separating extras) or `]` (ending "
                                          "the extras section)");
        }
        if (!is_first) self->at++;
        skip_space(self);
        if (!read_extra(self, bracket)) return false;
    }
    self->at++;
    return true;
}

// ---- Versions ----

static bool read_specifier(RequirementReader *self, size_t start, size_t end) {
    Text message;
    if (specifier_check(self->arena, text_slice(self->text, start, end), &message)) return true;
    return refuse(self, start, end - start, message);
}

// Up to `;` or the end, or what stands in parentheses.
static bool read_specifiers(RequirementReader *self) {
    const size_t parenthesis = self->at;
    const bool is_enclosed = peek(self) == '(';
    const char end = is_enclosed ? ')' : ';';
    if (is_enclosed) self->at++;
    for (size_t start = self->at;; self->at++) {
        if (is_at_end(self) && is_enclosed) {
            return refuse(self, parenthesis, 1,
                          TEXT("Missing closing parenthesis (expected ')', found end of dependency "
                               "specification)"));
        }
        const bool is_over = is_at_end(self) || peek(self) == end;
        if (!is_over && peek(self) != ',') continue;
        if (!read_specifier(self, start, self->at)) return false;
        if (is_over) break;
        start = self->at + 1;
    }
    if (is_enclosed) self->at++;
    return true;
}

// ---- Markers ----

static bool is_marker_name(Text name) {
    static const char *const names[] = {"implementation_name",
                                        "implementation_version",
                                        "os_name",
                                        "os.name",
                                        "platform_machine",
                                        "platform.machine",
                                        "platform_python_implementation",
                                        "platform.python_implementation",
                                        "python_implementation",
                                        "platform_release",
                                        "platform_system",
                                        "platform_version",
                                        "platform.version",
                                        "python_full_version",
                                        "python_version",
                                        "sys_platform",
                                        "sys.platform",
                                        "extra",
                                        NULL};
    return text_is_any(name, names);
}

static bool read_quoted(RequirementReader *self) {
    const char quote = peek(self);
    const size_t end = text_find_byte(self->text, quote, self->at + 1);
    if (end == TEXT_NOT_FOUND) {
        return refuse(self, self->at, 1,
                      arena_printf(self->arena,
                                   "Expected '%c', found end of dependency specification", quote));
    }
    self->at = end + 1;
    return true;
}

static bool read_marker_value(RequirementReader *self) {
    skip_space(self);
    if (is_at_end(self)) {
        return refuse(self, self->at, 1,
                      TEXT("Expected marker value, found end of dependency specification"));
    }
    if (peek(self) == '"' || peek(self) == '\'') return read_quoted(self);
    const size_t start = self->at;
    while (!is_at_end(self) && blank_width(self->text, self->at) == 0 &&
           (peek(self) == '\0' || strchr(">=<!~)", peek(self)) == NULL)) {
        self->at++;
    }
    const Text name = text_slice(self->text, start, self->at);
    if (is_marker_name(name)) return true;
    return refuse(self, start, name.length,
                  arena_printf(self->arena,
                               "Expected a quoted string or a valid marker name, found `%.*s`",
                               TEXT_ARGS(name)));
}

static bool expect_letter(RequirementReader *self, char letter) {
    const char expected[] = {letter, '\0'};
    if (peek(self) == letter) {
        self->at++;
        return true;
    }
    if (is_at_end(self)) {
        return refuse(self, self->at, 1,
                      arena_printf(self->arena,
                                   "Expected '%s', found end of dependency specification",
                                   expected));
    }
    return refuse_character(self, arena_printf(self->arena, "Expected `%s`", expected).bytes);
}

// The rest of `not in`.
static bool read_not_in(RequirementReader *self) {
    if (is_at_end(self)) {
        return refuse(self, self->at, 1,
                      TEXT("Expected whitespace after 'not', found end of input"));
    }
    if (blank_width(self->text, self->at) == 0) {
        return refuse_character(self, "Expected whitespace after `not`");
    }
    skip_space(self);
    return expect_letter(self, 'i') && expect_letter(self, 'n');
}

static Text marker_operator(const RequirementReader *self) {
    size_t at = self->at;
    if (byte_is_identifier(peek(self)) && !byte_is_digit(peek(self)) && peek(self) != '_') {
        while (at < self->text.length && blank_width(self->text, at) == 0 &&
               self->text.bytes[at] != '\'' && self->text.bytes[at] != '"') {
            at++;
        }
    } else {
        while (at < self->text.length && self->text.bytes[at] != '\0' &&
               strchr("<=>~!", self->text.bytes[at]) != NULL) {
            at++;
        }
    }
    return text_slice(self->text, self->at, at);
}

static bool read_marker_operator(RequirementReader *self) {
    static const char *const operators[] = {"==", "!=", ">",   ">=", "<",
                                            "<=", "~=", "===", "in", NULL};
    skip_space(self);
    const Text operator= marker_operator(self);
    const size_t start = self->at;
    self->at += operator.length;
    if (text_is(operator, "not")) return read_not_in(self);
    if (text_is_any(operator, operators)) return true;
    return refuse(self, start, operator.length,
                  arena_printf(self->arena,
                               "Expected a valid marker operator (such as `>=` or `not in`), found "
                               "`%.*s`",
                               TEXT_ARGS(operator)));
}

static bool refuse_open_parenthesis(RequirementReader *self, size_t parenthesis) {
    if (!is_at_end(self)) return refuse_character(self, "Expected `)`");
    return refuse(self, parenthesis, 1,
                  TEXT("Expected ')', found end of dependency specification"));
}

static bool refuse_rest(RequirementReader *self) {
    const Text found = character_at(self, self->at);
    const Text message = arena_printf(
        self->arena, "Unexpected character '%.*s', expected 'and', 'or' or end of input",
        TEXT_ARGS(found));
    return refuse(self, self->at, self->text.length - self->at - found.length, message);
}

// Comparisons with `and`, `or` and parentheses between them, to the end of the text.
static bool read_markers(RequirementReader *self) {
    VEC(size_t) open = {0}; // parentheses
    for (;;) {
        skip_space(self);
        for (; peek(self) == '('; skip_space(self)) {
            VEC_PUSH(self->arena, &open, self->at);
            self->at++;
        }
        if (!read_marker_value(self) || !read_marker_operator(self) || !read_marker_value(self)) {
            return false;
        }
        Text word;
        for (;;) {
            skip_space(self);
            word = word_at(self, self->at);
            if (text_is(word, "and") || text_is(word, "or")) break;
            if (open.count == 0) return is_at_end(self) || refuse_rest(self);
            if (peek(self) != ')') {
                return refuse_open_parenthesis(self, open.items[open.count - 1]);
            }
            open.count--;
            self->at++;
        }
        self->at += word.length;
    }
}

// ---- The whole ----

static bool read_url(RequirementReader *self) {
    self->at++;
    skip_space(self);
    const Text url = url_at(self->text, self->at);
    if (url.length == 0) return refuse(self, self->at, 0, TEXT("Expected URL"));
    const Text problem = url_problem(self->arena, url);
    if (problem.length != 0) return refuse(self, self->at, url.length, problem);
    self->at += url.length;
    if (is_at_end(self) || !text_ends_with(url, TEXT("#"))) return true;
    return refuse(self, self->at - 1, 1,
                  TEXT("Missing space before '#', the end of the URL is ambiguous"));
}

// Where the requirement is: versions, a URL, or nothing.
static bool read_source(RequirementReader *self, size_t start, Text name) {
    switch (peek(self)) {
    case '@': return read_url(self);
    case '(':
    case '<':
    case '=':
    case '>':
    case '~':
    case '!': return read_specifiers(self);
    default: break;
    }
    if (is_at_end(self) || peek(self) == ';') {
        return !is_archive_name(name) || refuse_nameless_url(self, "https://...", start, 0);
    }
    const Text word = word_at(self, start);
    if (looks_like_url(word)) return refuse_nameless_url(self, "https://...", start, word.length);
    return refuse_character(self, "Expected one of `@`, `(`, `<`, `=`, `>`, `~`, `!`, `;`");
}

bool requirement_check(Arena *arena, Text requirement, TextError *error) {
    RequirementReader self = {.arena = arena, .text = requirement, .error = error};
    Text name;
    skip_space(&self);
    const size_t start = self.at;
    if (!read_name(&self, &name)) return false;
    skip_space(&self);
    if (!read_extras(&self)) return false;
    skip_space(&self);
    if (!read_source(&self, start, name)) return false;
    skip_space(&self);
    if (is_at_end(&self)) return true;
    if (peek(&self) != ';') return refuse_character(&self, "Expected end of input or `;`");
    self.at++;
    return read_markers(&self);
}
