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

static char byte_at(Text text, size_t at) {
    return at < text.length ? text.bytes[at] : '\0';
}

static bool is_one_of(char byte, const char *bytes) {
    return byte != '\0' && strchr(bytes, byte) != NULL;
}

// Behind `(key)` at `at`, whose brackets go in pairs. TEXT_NOT_FOUND if it does not end.
static size_t read_key(Text text, size_t at, Text *key) {
    uint32_t depth = 0;
    for (size_t end = at; end < text.length; end++) {
        if (text.bytes[end] == '(') depth++;
        if (text.bytes[end] != ')' || --depth != 0) continue;
        *key = text_slice(text, at + 1, end);
        return end + 1;
    }
    return TEXT_NOT_FOUND;
}

static size_t read_flags(Text text, size_t at, uint32_t *flags) {
    for (;; at++) {
        switch (byte_at(text, at)) {
        case '-': *flags |= PERCENT_LEFT; break;
        case '0': *flags |= PERCENT_ZERO; break;
        case '#': *flags |= PERCENT_ALTERNATE; break;
        case '+': *flags |= PERCENT_PLUS; break;
        case ' ': *flags |= PERCENT_SPACE; break;
        default: return at;
        }
    }
}

// A width or precision.
static size_t read_amount(Text text, size_t at, Text *amount) {
    size_t end = at;
    if (byte_at(text, at) == '*') {
        end++;
    } else {
        while (byte_is_digit(byte_at(text, end))) end++;
    }
    *amount = text_slice(text, at, end);
    return end;
}

size_t percent_placeholder_read(Text text, size_t at, PercentPlaceholder *self) {
    *self = (PercentPlaceholder){0};
    if (byte_at(text, at) == '(') {
        at = read_key(text, at, &self->key);
        if (at == TEXT_NOT_FOUND) return at;
    }
    at = read_flags(text, at, &self->flags);
    at = read_amount(text, at, &self->width);
    self->has_precision = byte_at(text, at) == '.';
    if (self->has_precision) at = read_amount(text, at + 1, &self->precision);
    if (is_one_of(byte_at(text, at), "hlL")) at++;
    self->conversion = byte_at(text, at);
    self->is_valid = is_one_of(self->conversion, "diouxXeEfFgGcrsa");
    return at;
}

bool percent_amount_is_star(Text amount) {
    return text_is(amount, "*");
}

static Text character_at(Text text, size_t at) {
    size_t end = at + 1;
    while (end < text.length && utf8_is_tail(text.bytes[end])) end++;
    return text_slice(text, at, end);
}

static void add_field(PercentFormat *self, Arena *arena, Text key, char conversion) {
    const PercentField field = {key, conversion};
    VEC_PUSH(arena, &self->fields, field);
    if (key.bytes != NULL) {
        add_name(arena, &self->keys, key);
    } else {
        self->positional++;
    }
}

static void add_star(PercentFormat *self, Arena *arena, Text amount) {
    if (!percent_amount_is_star(amount)) return;
    add_field(self, arena, (Text){NULL, 0}, '*');
    self->has_star = true;
}

// The placeholder whose `%` is before `at`; where it ends, TEXT_NOT_FOUND if something is wrong.
static size_t parse_placeholder(PercentFormat *self, Arena *arena, Text text, size_t at) {
    PercentPlaceholder placeholder;
    at = percent_placeholder_read(text, at, &placeholder);
    if (at >= text.length) {
        self->error = at == TEXT_NOT_FOUND ? "incomplete format key" : "incomplete format";
        return TEXT_NOT_FOUND;
    }
    if (!placeholder.is_valid) {
        self->unsupported = character_at(text, at);
        return TEXT_NOT_FOUND;
    }
    add_star(self, arena, placeholder.width);
    add_star(self, arena, placeholder.precision);
    add_field(self, arena, placeholder.key, placeholder.conversion);
    return at + 1;
}

bool percent_format_parse(PercentFormat *self, Arena *arena, Text text) {
    *self = (PercentFormat){0};
    size_t at = 0;
    while ((at = text_find_byte(text, '%', at)) != TEXT_NOT_FOUND) {
        at++;
        at = byte_at(text, at) == '%' ? at + 1 : parse_placeholder(self, arena, text, at);
        if (at == TEXT_NOT_FOUND) return false;
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

static bool add_brace_field(BraceFormat *self, Arena *arena, Text name) {
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
        if (add_brace_field(self, arena, names.items[i])) continue;
        self->is_about_name = true;
        return false;
    }
    return true;
}
