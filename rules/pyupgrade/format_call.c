// Reads the template of a `format` call from its source, so that fixes can keep what is written.
#include "rules/pyupgrade/format_call.h"

#include "syntax/format_string.h"

typedef struct Reader {
    const Check *check;
    FormatCall *call;
    Node string;
    Text text; // the source
    uint32_t at;
    uint32_t end;
    bool is_raw;
} Reader;

static char peek(const Reader *self, uint32_t distance) {
    return self->at + distance < self->end ? self->text.bytes[self->at + distance] : '\0';
}

static Text slice(const Reader *self, uint32_t start) {
    return text_slice(self->text, start, self->at);
}

// Up to the `}` that ends the field; what is in brackets is an index.
static bool read_name(Reader *self, FormatField *field) {
    const uint32_t start = self->at;
    while (self->at < self->end && strchr(".[!:{}", peek(self, 0)) == NULL) self->at++;
    field->name = slice(self, start);
    const uint32_t access = self->at;
    bool is_index = false;
    for (; self->at < self->end; self->at++) {
        const char byte = peek(self, 0);
        if (!is_index && strchr("!:}", byte) != NULL) break;
        if (byte == '{') return false;
        if (byte == '[') is_index = true;
        if (byte == ']') is_index = false;
    }
    field->access = slice(self, access);
    return !is_index && self->at < self->end;
}

static bool read_conversion(Reader *self, FormatField *field) {
    if (peek(self, 0) != '!') return true;
    const uint32_t start = self->at;
    self->at += 2;
    field->conversion = slice(self, start);
    const char kind = field->conversion.length == 2 ? field->conversion.bytes[1] : '\0';
    return kind == 'r' || kind == 's' || kind == 'a';
}

static bool read_spec(Reader *self, FormatField *field) {
    field->has_spec = peek(self, 0) == ':';
    if (!field->has_spec) return peek(self, 0) == '}';
    const uint32_t start = ++self->at;
    uint32_t depth = 0;
    for (; self->at < self->end; self->at++) {
        const char byte = peek(self, 0);
        if (byte == '}' && depth-- == 0) break;
        if (byte != '{') continue;
        field->is_nested = true;
        depth++;
    }
    field->spec = slice(self, start);
    return self->at < self->end;
}

static bool read_field(Reader *self) {
    FormatField field = {.range = {self->at++, 0}, .string = self->string};
    if (!read_name(self, &field) || !read_conversion(self, &field) || !read_spec(self, &field)) {
        return false;
    }
    field.range.end = ++self->at;
    VEC_PUSH(self->check->arena, &self->call->fields, field);
    return true;
}

// Past `\N{EN DASH}`, whose braces are no field's; past other escapes' backslash.
static void skip_escape(Reader *self) {
    self->at++;
    if (self->is_raw) return;
    if (peek(self, 0) != 'N' || peek(self, 1) != '{') return;
    while (self->at < self->end && peek(self, 0) != '}') self->at++;
    self->at++;
}

static bool read_string(Reader *self) {
    while (self->at < self->end) {
        const char byte = peek(self, 0);
        if (byte == '\\') {
            skip_escape(self);
        } else if ((byte == '{' || byte == '}') && peek(self, 1) == byte) {
            self->at += 2;
        } else if (byte == '}' || (byte == '{' && !read_field(self))) {
            return false;
        } else if (byte != '{') {
            self->at++;
        }
    }
    return true;
}

// False for a template that Python refuses.
static bool is_template(const Check *check, Node object) {
    BraceFormat format;
    Text text;
    return literal_string(check->ast, object, check->arena, &text) &&
           brace_format_parse(&format, check->arena, text);
}

bool format_call_read(const Check *check, Node call, FormatCall *self) {
    const Ast *const ast = check->ast;
    const Node function = ast_child(ast, call, FIELD_FUNCTION);
    if (!ast_is(ast, function, NODE_ATTRIBUTE)) return false;
    const Node object = ast_unparenthesized(ast, ast_first_child(ast, function));
    if (!is_plain_string(ast, object) || !is_template(check, object)) return false;
    *self = (FormatCall){.call = call, .object = object, .arguments = call_arguments(ast, call)};
    for (Node string = string_first(ast, object); string != 0;
         string = string_next(ast, object, string)) {
        const StringParts parts = string_parts(ast, string);
        Reader reader = {check,
                         self,
                         string,
                         check->source->text,
                         parts.content.start,
                         parts.content.end,
                         (parts.flags & STRING_RAW) != 0};
        if (!read_string(&reader)) return false;
    }
    return true;
}

bool format_field_number(const FormatField *self, uint32_t *number) {
    *number = 0;
    for (size_t i = 0; i < self->name.length; i++) {
        const char byte = self->name.bytes[i];
        if (!byte_is_digit(byte) || *number > UINT32_MAX / 16) return false;
        *number = *number * 10 + (uint32_t)(byte - '0');
    }
    return self->name.length != 0;
}
