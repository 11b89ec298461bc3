// Syntax checks: keys that occur twice in a mapping pattern, equal as in a dictionary.
#include "syntax/syntax_checks.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "syntax/literal.h"

#include <stdlib.h>

// ---- Numbers ----

// The value of a key that is a number: `-1`, `0x10`, `1.5 + 2j`.
typedef struct KeyNumber {
    double real;
    double imaginary;
} KeyNumber;

enum { LONGEST_NUMBER = 64 };

// Copies a number without underscores. Where it ends, or 0 if it is none or endless.
static size_t copy_digits(Text text, size_t at, char digits[LONGEST_NUMBER + 1]) {
    size_t count = 0;
    for (; at < text.length && count < LONGEST_NUMBER; at++) {
        const char byte = text.bytes[at];
        const bool is_exponent_sign = (byte == '+' || byte == '-') && count > 0 &&
                                      byte_lower(digits[count - 1]) == 'e' &&
                                      byte_lower(digits[1]) != 'x';
        if (!byte_is_identifier(byte) && byte != '.' && !is_exponent_sign) break;
        if (byte != '_') digits[count++] = byte;
    }
    digits[count] = '\0';
    return count == 0 || count == LONGEST_NUMBER ? 0 : at;
}

static double digits_value(const char *digits) {
    switch (byte_lower(digits[1])) { // after the first there is the end, at least
    case 'o': return (double)strtoull(digits + 2, NULL, 8);
    case 'b': return (double)strtoull(digits + 2, NULL, 2);
    default: return strtod(digits, NULL); // knows 0x
    }
}

// Adds the number at `at`, which may have signs in front, and says where it ends; 0 if there is
// none.
static size_t read_part(Text text, size_t at, KeyNumber *number) {
    char digits[LONGEST_NUMBER + 1];
    bool is_negative = false;
    for (; at < text.length; at++) {
        const char byte = text.bytes[at];
        if (!byte_is_space(byte) && byte != '+' && byte != '-') break;
        is_negative ^= byte == '-';
    }
    const size_t end = copy_digits(text, at, digits);
    if (end == 0) return 0;
    char *const last = digits + strlen(digits) - 1;
    const bool is_hexadecimal = byte_lower(digits[1]) == 'x';
    const bool is_imaginary = !is_hexadecimal && byte_lower(*last) == 'j';
    if (is_imaginary) *last = '\0';
    const double value = is_negative ? -digits_value(digits) : digits_value(digits);
    *(is_imaginary ? &number->imaginary : &number->real) = value;
    return end;
}

// False if it is no number, or an integer that a double may not hold: that one is compared as it is
// written.
static bool read_number(const Ast *ast, Node key, Text text, KeyNumber *number) {
    const double most = 9007199254740992.0;
    *number = (KeyNumber){0, 0};
    switch (ast_kind(ast, key)) {
    case NODE_TRUE: number->real = 1; return true;
    case NODE_FALSE: return true;
    case NODE_INTEGER:
        return read_part(text, 0, number) == text.length && number->real < most &&
               number->real > -most;
    case NODE_FLOAT: return read_part(text, 0, number) == text.length;
    case NODE_COMPLEX_PATTERN: {
        const size_t behind = read_part(text, 0, number);
        return behind != 0 && read_part(text, behind, number) == text.length;
    }
    default: return false;
    }
}

// ---- Keys ----

static bool is_constant(const Ast *ast, Node key) {
    switch (ast_kind(ast, key)) {
    case NODE_STRING:
    case NODE_CONCATENATED_STRING:
    case NODE_INTEGER:
    case NODE_FLOAT:
    case NODE_COMPLEX_PATTERN:
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_NONE: return true;
    default: return false;
    }
}

// With the sign that the grammar has beside it.
static Range key_range(const Ast *ast, Node key) {
    const Node before = ast_previous(ast, key);
    const bool is_sign = ast_is(ast, before, TOKEN_MINUS) && ast_field(ast, before) == FIELD_KEY;
    return (Range){ast_start(ast, is_sign ? before : key), ast_end(ast, key)};
}

static bool is_same_key(const SyntaxChecker *self, Node left, Node right) {
    const Ast *const ast = self->ast;
    Text a = source_slice(ast->source, key_range(ast, left));
    Text b = source_slice(ast->source, key_range(ast, right));
    KeyNumber x;
    KeyNumber y;
    if (read_number(ast, left, a, &x)) {
        return read_number(ast, right, b, &y) && x.real == y.real && x.imaginary == y.imaginary;
    }
    if (literal_string(ast, left, self->arena, &a))
        return literal_string(ast, right, self->arena, &b) && text_equal(a, b);
    if (literal_bytes(ast, left, self->arena, &a))
        return literal_bytes(ast, right, self->arena, &b) && text_equal(a, b);
    return ast_kind(ast, left) == ast_kind(ast, right) && text_equal(a, b);
}

// As ruff shows a key: what is not ASCII, control characters and backslashes as escapes.
static Text escaped(Text text, Arena *arena) {
    Buffer out = {0};
    size_t width;
    for (; text.length != 0; text = text_skip(text, width)) {
        const uint32_t character = utf8_decode(text, &width);
        switch (character) {
        case '\t': buffer_append_c(&out, "\\t"); break;
        case '\r': buffer_append_c(&out, "\\r"); break;
        case '\n': buffer_append_c(&out, "\\n"); break;
        case '\\': buffer_append_c(&out, "\\\\"); break;
        default:
            if (character < ' ' || character > '~') {
                buffer_printf(&out, "\\u{%x}", (unsigned)character);
            } else {
                buffer_append_byte(&out, (char)character);
            }
        }
    }
    return buffer_move(&out, arena);
}

static void check_key(SyntaxChecker *self, Node first, Node key) {
    enum { LONGEST_LOOK = 128 };
    const Ast *const ast = self->ast;
    int looked = 0;
    for (Node earlier = first; earlier < key && looked++ < LONGEST_LOOK;
         earlier = ast_next_in_field(ast, earlier)) {
        if (!is_constant(ast, earlier) || !is_same_key(self, earlier, key)) continue;
        const Range range = key_range(ast, key);
        const Text text = escaped(source_slice(ast->source, range), self->arena);
        syntax_error_at(self, SYNTAX_DUPLICATE_KEY, range,
                        "mapping pattern checks duplicate key `%.*s`", TEXT_ARGS(text));
        return;
    }
}

void check_mapping_keys(SyntaxChecker *self, Node mapping) {
    const Ast *const ast = self->ast;
    const Node first = ast_child(ast, mapping, FIELD_KEY);
    for (Node key = first; key != 0; key = ast_next_in_field(ast, key)) {
        if (is_constant(ast, key)) check_key(self, first, key);
    }
}
