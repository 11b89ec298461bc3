// Format strings: scanners for the two languages that they are written in.
#include "syntax/format_string.h"

#include "base/utf8.h"

bool text_vec_has(const TextVec *self, Text text) {
    for (uint32_t i = 0; i < self->count; i++) {
        if (text_equal(self->items[i], text)) return true;
    }
    return false;
}

enum { MOST_NAMES = 4096 }; // of one template; a hostile one could make the look-ups quadratic

static void add_name(Arena *arena, TextVec *names, Text name) {
    if (names->count < MOST_NAMES && !text_vec_has(names, name)) VEC_PUSH(arena, names, name);
}

// ---- % ----

typedef struct Scanner {
    Text text;
    size_t at;
} Scanner;

static char peek(const Scanner *self) {
    return self->at < self->text.length ? self->text.bytes[self->at] : '\0';
}

static void skip_any(Scanner *self, const char *bytes) {
    while (self->at < self->text.length && strchr(bytes, peek(self)) != NULL &&
           peek(self) != '\0') {
        self->at++;
    }
}

// `(key)`, brackets in pairs. False if it does not end.
static bool scan_key(Scanner *self, Text *key) {
    const size_t start = ++self->at;
    uint32_t depth = 1;
    for (; self->at < self->text.length; self->at++) {
        if (peek(self) == '(') depth++;
        if (peek(self) == ')' && --depth == 0) {
            *key = text_slice(self->text, start, self->at++);
            return true;
        }
    }
    return false;
}

static void add_placeholder(PercentFormat *format, Arena *arena, Text key, char conversion) {
    const PercentField field = {key, conversion};
    VEC_PUSH(arena, &format->fields, field);
}

static void scan_quantity(Scanner *self, PercentFormat *format, Arena *arena) {
    if (peek(self) == '*') {
        self->at++;
        add_placeholder(format, arena, (Text){NULL, 0}, '*');
        format->has_star = true;
        format->positional++;
        return;
    }
    while (byte_is_digit(peek(self))) self->at++;
}

static Text scan_character(const Scanner *self) {
    size_t length = 1;
    while (self->at + length < self->text.length &&
           utf8_is_tail(self->text.bytes[self->at + length])) {
        length++;
    }
    return text_slice(self->text, self->at, self->at + length);
}

// One placeholder, behind its `%`.
static bool scan_placeholder(Scanner *self, PercentFormat *format, Arena *arena) {
    Text key = {NULL, 0};
    if (peek(self) == '(' && !scan_key(self, &key)) {
        format->error = "incomplete format key";
        return false;
    }
    skip_any(self, "#0- +");
    scan_quantity(self, format, arena);
    if (peek(self) == '.') {
        self->at++;
        scan_quantity(self, format, arena);
    }
    if (self->at < self->text.length && strchr("hlL", peek(self)) != NULL) self->at++;
    if (self->at >= self->text.length) {
        format->error = "incomplete format";
        return false;
    }
    if (peek(self) == '\0' || strchr("diouxXeEfFgGcrsa", peek(self)) == NULL) {
        format->unsupported = scan_character(self);
        return false;
    }
    add_placeholder(format, arena, key, peek(self));
    self->at++;
    if (key.bytes != NULL) {
        add_name(arena, &format->keys, key);
    } else {
        format->positional++;
    }
    return true;
}

bool percent_format_parse(PercentFormat *self, Arena *arena, Text text) {
    *self = (PercentFormat){0};
    Scanner scanner = {text, 0};
    while ((scanner.at = text_find_byte(text, '%', scanner.at)) != TEXT_NOT_FOUND) {
        scanner.at++;
        if (peek(&scanner) == '%') {
            scanner.at++;
        } else if (!scan_placeholder(&scanner, self, arena)) {
            return false;
        }
    }
    return true;
}

// ---- {} ----

static bool fail(BraceFormat *self, const char *error) {
    self->error = error;
    return false;
}

// What a field's name starts with, and whether `.x` and `[x]` behind it are well-formed.
static bool check_accessors(BraceFormat *self, Text rest) {
    while (rest.length != 0) {
        if (rest.bytes[0] == '.') {
            size_t end = 1;
            while (end < rest.length && rest.bytes[end] != '.' && rest.bytes[end] != '[') end++;
            if (end == 1) return fail(self, "Empty attribute in format string");
            rest = text_skip(rest, end);
        } else if (rest.bytes[0] == '[') {
            const size_t end = text_find_byte(rest, ']', 1);
            if (end == TEXT_NOT_FOUND) return fail(self, "Expected '}' before end of string");
            if (end == 1) return fail(self, "Empty attribute in format string");
            rest = text_skip(rest, end + 1);
        } else {
            return fail(self, "Only '.' or '[' may follow ']' in format field specifier");
        }
    }
    return true;
}

static bool parse_number(Text text, uint64_t *number) {
    if (text.length == 0 || text.length > 18) return false;
    *number = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (!byte_is_digit(text.bytes[i])) return false;
        *number = *number * 10 + (uint64_t)(text.bytes[i] - '0');
    }
    return true;
}

static void add_number(BraceFormat *self, Arena *arena, uint64_t number) {
    if (self->numbers.count < MOST_NAMES) VEC_PUSH(arena, &self->numbers, number);
}

static bool add_field(BraceFormat *self, Arena *arena, Text name) {
    size_t end = 0;
    while (end < name.length && name.bytes[end] != '.' && name.bytes[end] != '[') end++;
    const Text first = text_slice(name, 0, end);
    if (!check_accessors(self, text_skip(name, end))) return false;
    uint64_t number;
    if (first.length == 0) {
        self->automatic++;
    } else if (parse_number(first, &number)) {
        add_number(self, arena, number);
    } else {
        if (self->names.count < MOST_NAMES) VEC_PUSH(arena, &self->names, first);
    }
    return true;
}

// A field's inside cut at its first `:`, whatever brackets it has. False if `!` has no letter.
static bool cut_field(BraceFormat *self, Text field, Text *name, Text *spec) {
    *name = field;
    *spec = TEXT("");
    const size_t colon = text_find_byte(field, ':', 0);
    if (colon != TEXT_NOT_FOUND) {
        *name = text_slice(field, 0, colon);
        *spec = text_skip(field, colon + 1);
    }
    const size_t bang = text_find_byte(*name, '!', 0);
    if (bang == TEXT_NOT_FOUND) return true;
    if (utf8_count(text_skip(*name, bang + 1)) != 1) {
        return fail(self, "Unexpected error parsing format string");
    }
    *name = text_slice(*name, 0, bang);
    return true;
}

// The field that opens at `start`: up to its closing brace; fields in it may not hold fields.
static bool find_field_end(BraceFormat *self, Text text, size_t start, size_t *end) {
    bool is_nested = false;
    for (size_t i = start + 1; i < text.length; i++) {
        if (text.bytes[i] == '{') {
            if (is_nested) return fail(self, "Max format placeholder recursion exceeded");
            is_nested = true;
        } else if (text.bytes[i] == '}') {
            if (!is_nested) {
                *end = i;
                return true;
            }
            is_nested = false;
        }
    }
    return fail(self, "Single '{' encountered in format string");
}

// To the end of `\N{EN DASH}` at `at`, which ruff takes for a character wherever it stands.
static size_t skip_named_character(Text text, size_t at) {
    if (!text_starts_with(text_skip(text, at), TEXT("\\N{"))) return at;
    const size_t end = text_find_byte(text, '}', at);
    return end != TEXT_NOT_FOUND ? end : at;
}

typedef VEC(Text) FieldNames;

// Braces first: what is wrong with them counts before what is wrong with names.
static bool parse_template(BraceFormat *self, FieldNames *names, Arena *arena, Text text,
                           bool is_spec) {
    for (size_t i = 0; i < text.length; i++) {
        const char byte = text.bytes[i];
        if (byte == '\\') i = skip_named_character(text, i);
        if (byte != '{' && byte != '}') continue;
        if (i + 1 < text.length && text.bytes[i + 1] == byte) {
            i++;
            continue;
        }
        if (byte == '}') return fail(self, "Single '}' encountered in format string");
        size_t end;
        Text name;
        Text spec;
        if (!find_field_end(self, text, i, &end) ||
            !cut_field(self, text_slice(text, i + 1, end), &name, &spec)) {
            return false;
        }
        VEC_PUSH(arena, names, name);
        // A spec has no specs in turn, so this goes one level down.
        if (!is_spec && !parse_template(self, names, arena, spec, true)) return false;
        i = end;
    }
    return true;
}

bool brace_format_parse(BraceFormat *self, Arena *arena, Text text) {
    *self = (BraceFormat){0};
    FieldNames names = {0};
    if (!parse_template(self, &names, arena, text, false)) return false;
    for (uint32_t i = 0; i < names.count; i++) {
        if (add_field(self, arena, names.items[i])) continue;
        self->is_about_name = true;
        return false;
    }
    return true;
}
