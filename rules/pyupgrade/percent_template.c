// Reads `%` templates from the source, so that what is rewritten keeps its escapes and prefixes.
#include "rules/pyupgrade/percent_template.h"

// `%(key)-10.3f`
typedef struct Placeholder {
    Text key;
    bool has_key;
    bool is_left; // flags: `-`
    bool is_zero;
    bool is_alternate;
    char sign; // `+` or ` `; 0 without either
    Text width;
    Text precision; // without its dot
    bool has_precision;
    char type;
} Placeholder;

typedef struct Reader {
    Text text; // the source
    uint32_t at;
    uint32_t end;
    bool is_raw;
} Reader;

static char peek(const Reader *self) {
    return self->at < self->end ? self->text.bytes[self->at] : '\0';
}

static bool accept(Reader *self, char byte) {
    if (peek(self) != byte || byte == '\0') return false;
    self->at++;
    return true;
}

static void read_flags(Reader *self, Placeholder *field) {
    for (;; self->at++) {
        switch (peek(self)) {
        case '-': field->is_left = true; break;
        case '0': field->is_zero = true; break;
        case '#': field->is_alternate = true; break;
        case '+': field->sign = '+'; break;
        case ' ': field->sign = field->sign == '+' ? '+' : ' '; break;
        default: return;
        }
    }
}

static Text read_amount(Reader *self) {
    const uint32_t start = self->at;
    if (!accept(self, '*')) {
        while (byte_is_digit(peek(self))) self->at++;
    }
    return text_slice(self->text, start, self->at);
}

static bool read_key(Reader *self, Placeholder *field) {
    if (!accept(self, '(')) return true;
    const uint32_t start = self->at;
    for (uint32_t depth = 1; self->at < self->end; self->at++) {
        if (peek(self) == '(') depth++;
        if (peek(self) == ')') depth--;
        if (depth != 0) continue;
        field->key = text_slice(self->text, start, self->at++);
        field->has_key = true;
        return true;
    }
    return false;
}

// Behind its `%`.
static bool read_placeholder(Reader *self, Placeholder *field) {
    *field = (Placeholder){0};
    if (!read_key(self, field)) return false;
    read_flags(self, field);
    field->width = read_amount(self);
    field->has_precision = accept(self, '.');
    if (field->has_precision) field->precision = read_amount(self);
    if (strchr("hlL", peek(self)) != NULL && peek(self) != '\0') self->at++;
    field->type = peek(self);
    self->at++;
    return field->type != '\0' && strchr("diouxXeEfFgGcrsa", field->type) != NULL;
}

// ---- What becomes of it ----

static bool is_star(Text amount) {
    return text_is(amount, "*");
}

static bool has_flag(const Placeholder *field) {
    return field->is_left || field->is_zero || field->is_alternate || field->sign != 0;
}

// `%d` takes numbers that `{:d}` refuses; strings are aligned to the other side.
static bool is_convertible(const Placeholder *field) {
    if (is_star(field->width) || is_star(field->precision)) return false;
    if (field->has_key && field->key.length == 0) return false;
    switch (field->type) {
    case 'd':
    case 'i':
    case 'u':
    case 'c': return false;
    case 'r':
    case 'a': return field->width.length == 0 && !field->has_precision && !has_flag(field);
    case 's': return field->width.length == 0;
    default: return true;
    }
}

static bool is_whole_number(const Placeholder *field) {
    return field->type == 'x' || field->type == 'X' || field->type == 'o';
}

// A precision of whole numbers is a width to `format`; names with a dot are attributes there.
static bool is_exact(const Placeholder *field) {
    for (size_t i = 0; i < field->key.length; i++) {
        if (strchr(".[]{}!:", field->key.bytes[i]) != NULL) return false;
    }
    if (field->has_key && byte_is_digit(field->key.bytes[0])) return false;
    const bool is_padded = field->width.length != 0 || has_flag(field);
    return !is_whole_number(field) || !field->has_precision ||
           (field->precision.length != 0 && !is_padded);
}

static void append_spec(Buffer *out, const Placeholder *field) {
    const bool is_text = field->type == 's';
    if (field->is_left) buffer_append_byte(out, '<');
    if (field->sign != 0 && !is_text) buffer_append_byte(out, field->sign);
    if (field->is_alternate && !is_text) buffer_append_byte(out, '#');
    if (field->is_zero && !field->is_left && !is_text) buffer_append_byte(out, '0');
    buffer_append(out, field->width);
    if (field->has_precision) {
        buffer_append_byte(out, is_whole_number(field) ? '0' : '.');
        buffer_append(out, field->precision);
        if (field->precision.length == 0) buffer_append_byte(out, '0');
    }
    if (!is_text) buffer_append_byte(out, field->type);
}

static void append_placeholder(Buffer *out, const Placeholder *field) {
    buffer_append_byte(out, '{');
    buffer_append(out, field->key);
    if (field->type == 'r' || field->type == 'a') {
        buffer_printf(out, "!%c}", field->type);
        return;
    }
    const size_t colon = out->length;
    buffer_append_byte(out, ':');
    append_spec(out, field);
    if (out->length == colon + 1) out->length = colon;
    buffer_append_byte(out, '}');
}

// ---- Strings ----

// The length of `\N{EN DASH}` or of another escape at the reader's place; 0 if there is none.
static uint32_t escape_length(const Reader *self) {
    const Text rest = text_slice(self->text, self->at, self->end);
    if (self->is_raw || peek(self) != '\\') return 0;
    if (!text_starts_with(rest, TEXT("\\N{"))) return rest.length < 2 ? 1 : 2;
    const size_t end = text_find_byte(rest, '}', 0);
    return end == TEXT_NOT_FOUND ? 2 : (uint32_t)end + 1;
}

// Counts the placeholders, and with `out` writes them anew. False if one cannot be read.
static bool read_string(Reader *self, PercentTemplate *template, Buffer *out) {
    while (self->at < self->end) {
        const uint32_t escape = escape_length(self);
        const char byte = peek(self);
        const uint32_t start = self->at;
        self->at += escape != 0 ? escape : 1;
        if (escape != 0 || byte != '%') {
            if (out != NULL && escape == 0 && (byte == '{' || byte == '}')) {
                buffer_append_byte(out, byte);
            }
            if (out != NULL) buffer_append(out, text_slice(self->text, start, self->at));
            continue;
        }
        Placeholder field;
        if (accept(self, '%')) {
            if (out != NULL) buffer_append_byte(out, '%');
            continue;
        }
        if (!read_placeholder(self, &field)) return false;
        template->keys += field.has_key;
        template->positional += !field.has_key;
        template->is_convertible &= is_convertible(&field);
        template->is_exact &= is_exact(&field);
        if (out != NULL) append_placeholder(out, &field);
    }
    return true;
}

static Reader reader_of(const Check *check, Node string) {
    const StringParts parts = string_parts(check->ast, string);
    return (Reader){check->source->text, parts.content.start, parts.content.end,
                    (parts.flags & STRING_RAW) != 0};
}

bool percent_template_read(const Check *check, Node string, PercentTemplate *self) {
    const Ast *const ast = check->ast;
    *self = (PercentTemplate){
        .string = ast_unparenthesized(ast, string), .is_convertible = true, .is_exact = true};
    if (!is_plain_string(ast, self->string)) return false;
    for (Node part = string_first(ast, self->string); part != 0;
         part = string_next(ast, self->string, part)) {
        Reader reader = reader_of(check, part);
        if (!read_string(&reader, self, NULL)) return false;
    }
    return true;
}

void percent_template_write(const Check *check, const PercentTemplate *self, Range range,
                            Buffer *out) {
    const Ast *const ast = check->ast;
    const Text source = check->source->text;
    PercentTemplate counted = {0};
    uint32_t at = range.start;
    for (Node part = string_first(ast, self->string); part != 0;
         part = string_next(ast, self->string, part)) {
        Reader reader = reader_of(check, part);
        buffer_append(out, text_slice(source, at, reader.at));
        read_string(&reader, &counted, out);
        at = reader.end;
    }
    buffer_append(out, text_slice(source, at, range.end));
}
