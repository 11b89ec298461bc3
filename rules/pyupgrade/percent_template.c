// Reads `%` templates from the source, so that what is rewritten keeps its escapes and prefixes.
#include "rules/pyupgrade/percent_template.h"

#include "syntax/format_string.h"

// One of the strings, from `at` on.
typedef struct Reader {
    Text text; // the source up to the string's end
    size_t at;
    bool is_raw;
} Reader;

// ---- What becomes of it ----

// `%d` takes numbers that `{:d}` refuses; strings are aligned to the other side.
static bool is_convertible(const PercentPlaceholder *field) {
    if (percent_amount_is_star(field->width) || percent_amount_is_star(field->precision))
        return false;
    if (field->key.bytes != NULL && field->key.length == 0) return false;
    switch (field->conversion) {
    case 'd':
    case 'i':
    case 'u':
    case 'c': return false;
    case 'r':
    case 'a': return field->width.length == 0 && !field->has_precision && field->flags == 0;
    case 's': return field->width.length == 0;
    default: return true;
    }
}

static bool is_whole_number(const PercentPlaceholder *field) {
    return field->conversion == 'x' || field->conversion == 'X' || field->conversion == 'o';
}

// A precision of whole numbers is a width to `format`; names with a dot are attributes there.
static bool is_exact(const PercentPlaceholder *field) {
    for (size_t i = 0; i < field->key.length; i++) {
        if (strchr(".[]{}!:", field->key.bytes[i]) != NULL) return false;
    }
    if (field->key.bytes != NULL && byte_is_digit(field->key.bytes[0])) return false;
    const bool is_padded = field->width.length != 0 || field->flags != 0;
    return !is_whole_number(field) || !field->has_precision ||
           (field->precision.length != 0 && !is_padded);
}

static void append_spec(Buffer *out, const PercentPlaceholder *field) {
    const bool is_text = field->conversion == 's';
    const bool is_left = (field->flags & PERCENT_LEFT) != 0;
    const bool has_sign = (field->flags & (PERCENT_PLUS | PERCENT_SPACE)) != 0;
    if (is_left) buffer_append_byte(out, '<');
    if (has_sign && !is_text) {
        buffer_append_byte(out, (field->flags & PERCENT_PLUS) != 0 ? '+' : ' ');
    }
    if ((field->flags & PERCENT_ALTERNATE) != 0 && !is_text) buffer_append_byte(out, '#');
    if ((field->flags & PERCENT_ZERO) != 0 && !is_left && !is_text) buffer_append_byte(out, '0');
    buffer_append(out, field->width);
    if (field->has_precision) {
        buffer_append_byte(out, is_whole_number(field) ? '0' : '.');
        Text precision = field->precision;
        while (precision.length > 1 && precision.bytes[0] == '0')
            precision = text_skip(precision, 1);
        buffer_append(out, precision);
        if (precision.length == 0) buffer_append_byte(out, '0');
    }
    if (!is_text) buffer_append_byte(out, field->conversion);
}

static void append_placeholder(Buffer *out, const PercentPlaceholder *field) {
    buffer_append_byte(out, '{');
    buffer_append(out, field->key);
    if (field->conversion == 'r' || field->conversion == 'a') {
        buffer_printf(out, "!%c}", field->conversion);
        return;
    }
    const size_t colon = out->length;
    buffer_append_byte(out, ':');
    append_spec(out, field);
    if (out->length == colon + 1) out->length = colon;
    buffer_append_byte(out, '}');
}

// ---- Strings ----

// The length of `\N{EN DASH}` or of another escape at the reader's place; 0 if there is none. The
// backslash in `\%s` and `\{` escapes nothing and stands for itself.
static size_t escape_length(const Reader *self) {
    const Text rest = text_skip(self->text, self->at);
    if (self->is_raw || rest.bytes[0] != '\\') return 0;
    if (rest.length < 2 || strchr("%{}", rest.bytes[1]) != NULL) return 1;
    if (!text_starts_with(rest, TEXT("\\N{"))) return 2;
    const size_t end = text_find_byte(rest, '}', 0);
    return end == TEXT_NOT_FOUND ? 2 : end + 1;
}

// Takes one character that is no placeholder's, or `%%`. False at a placeholder, behind its `%`.
static bool skip_text(Reader *self, Buffer *out) {
    const size_t start = self->at;
    const size_t escape = escape_length(self);
    const char byte = self->text.bytes[start];
    self->at += escape != 0 ? escape : 1;
    if (byte == '%') {
        if (self->at >= self->text.length || self->text.bytes[self->at] != '%') return false;
        self->at++;
    }
    if (out == NULL) return true;
    if (byte == '{' || byte == '}') buffer_append_byte(out, byte);
    buffer_append(out, byte == '%' ? TEXT("%") : text_slice(self->text, start, self->at));
    return true;
}

// Counts the placeholders, and with `out` writes them anew. False if one cannot be read.
static bool read_string(Reader *self, PercentTemplate *template, Buffer *out) {
    while (self->at < self->text.length) {
        if (skip_text(self, out)) continue;
        PercentPlaceholder field;
        const size_t end = percent_placeholder_read(self->text, self->at, &field);
        if (end == TEXT_NOT_FOUND || !field.is_valid) return false;
        self->at = end + 1;
        template->keys += field.key.bytes != NULL;
        template->positional += field.key.bytes == NULL;
        template->is_convertible &= is_convertible(&field);
        template->is_exact &= is_exact(&field);
        if (out != NULL) append_placeholder(out, &field);
    }
    return true;
}

static Reader reader_of(const Check *check, Node string) {
    const StringParts parts = string_parts(check->ast, string);
    return (Reader){text_slice(check->source->text, 0, parts.content.end), parts.content.start,
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
    size_t at = range.start;
    for (Node part = string_first(ast, self->string); part != 0;
         part = string_next(ast, self->string, part)) {
        Reader reader = reader_of(check, part);
        buffer_append(out, text_slice(source, at, reader.at));
        read_string(&reader, &counted, out);
        at = reader.at;
    }
    buffer_append(out, text_slice(source, at, range.end));
}
