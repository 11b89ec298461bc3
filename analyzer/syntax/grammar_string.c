// Grammar: strings side by side and the inside of f-strings and t-strings (PEP 701, PEP 750).
#include "syntax/grammar.h"

#include "base/utf8.h"
#include "syntax/escape.h"
#include "syntax/literal.h"

// ---- What a string may hold ----

static void check_bytes(Grammar *self, Range text) {
    for (uint32_t i = text.start; i < text.end; i++) {
        if ((unsigned char)self->source->text.bytes[i] < 0x80) continue;
        size_t width;
        utf8_decode(text_skip(self->source->text, i), &width);
        reader_error(&self->reader, i, i + (uint32_t)width,
                     "bytes can only contain ASCII literal characters");
        return;
    }
}

// One error a string, as Python reports it.
static void check_text(Grammar *self, Range text, uint32_t flags) {
    const bool is_bytes = (flags & STRING_BYTES) != 0;
    if (is_bytes) check_bytes(self, text);
    WrongEscape wrong;
    if ((flags & STRING_RAW) != 0) return;
    if (!escape_find_wrong(source_slice(self->source, text), is_bytes, &wrong)) return;
    reader_error(&self->reader, text.start + wrong.range.start, text.start + wrong.range.end,
                 wrong.message);
}

static uint32_t prefix_length(const Grammar *self, uint32_t start) {
    uint32_t at = start;
    while (self->source->text.bytes[at] != '"' && self->source->text.bytes[at] != '\'') at++;
    return at - start;
}

static void read_plain_string(Grammar *self) {
    const Lexeme string = self->current;
    const uint32_t quote = (string.flags & STRING_TRIPLE) != 0 ? 3 : 1;
    const uint32_t start = string.start + prefix_length(self, string.start) + quote;
    if ((string.flags & LEXEME_UNTERMINATED) == 0)
        check_text(self, (Range){start, string.end - quote}, string.flags);
    advance(self);
}

// ---- Fields ----

// What a field is in, and in the bits above the quote.
enum { IN_TEMPLATE = 1, IN_TRIPLE = 2, QUOTE_SHIFT = 8 };
#define QUOTE_OF(context) ((char)((context) >> QUOTE_SHIFT))

static void check_field_value(Grammar *self, bool is_template) {
    const Value value = *top_value(self);
    if (value.kind != VALUE_LAMBDA || value.is_parenthesized) return;
    ERROR_VALUE(self, value, "%s: lambda expressions are not allowed without parentheses",
                is_template ? "t-string" : "f-string");
}

// Behind a `!`.
static void read_conversion(Grammar *self, bool is_template) {
    const char *const name = is_template ? "t-string" : "f-string";
    const uint32_t end = self->current.end;
    advance(self);
    if (self->current.start != end) {
        grammar_error(self, end, self->current.start,
                      "%s: conversion type must come right after the exclamation mark", name);
    }
    const Text letter = text_slice(self->source->text, self->current.start, self->current.end);
    if (!text_is(letter, "s") && !text_is(letter, "r") && !text_is(letter, "a")) {
        ERROR_HERE(self, "%s: invalid conversion character", name);
    }
    if (!at(self, LEXEME_FORMAT_END) && !at(self, LEXEME_NEWLINE)) advance(self);
}

static void find_format_end(Grammar *self) {
    if (reader_read_string_as_end(&self->reader, self->current)) {
        self->current = reader_next(&self->reader);
    }
}

static void close_field(Grammar *self, bool is_template) {
    find_format_end(self);
    if (eat(self, LEXEME_RIGHT_BRACE)) return;
    ERROR_HERE(self, "%s: expecting `}`", is_template ? "t-string" : "f-string");
}

// Before PEP 701 a field could not hold the string's own quotes, backslashes, comments and, in
// single quotes, line ends. `field` is from its brace on.
static void check_old_field(Grammar *self, Range field, uint32_t context) {
    if (!is_before(self, 312) || (context & IN_TEMPLATE) != 0) return;
    const Text text = source_slice(self->source, field);
    const char quotes[3] = {QUOTE_OF(context), QUOTE_OF(context), QUOTE_OF(context)};
    const Text quote = {quotes, (context & IN_TRIPLE) != 0 ? 3 : 1};
    const size_t reused = text_find(text, quote, 0);
    if (reused != TEXT_NOT_FOUND) {
        const uint32_t start = field.start + (uint32_t)reused;
        check_version(self, SYNTAX_NEW_FORMAT_STRING, 312, start, start + (uint32_t)quote.length,
                      "reuse outer quote character in f-strings");
    }
    for (size_t i = text_find_byte(text, '\\', 0); i != TEXT_NOT_FOUND;
         i = text_find_byte(text, '\\', i + 1)) {
        const uint32_t start = field.start + (uint32_t)i;
        check_version(self, SYNTAX_NEW_FORMAT_STRING, 312, start, start + 1,
                      "use an escape sequence (backslash) in f-strings");
    }
}

static void check_old_lines(Grammar *self, Range field, const Frame *frame) {
    const bool is_old = is_before(self, 312) && (frame->context & IN_TEMPLATE) == 0;
    if (!is_old) return;
    bool has_comment = false;
    for (uint32_t i = frame->b; i < self->reader.comments.count; i++) {
        const Range comment = self->reader.comments.items[i];
        check_version(self, SYNTAX_NEW_FORMAT_STRING, 312, comment.start, comment.end,
                      "use comments in f-strings");
        has_comment = true;
    }
    const Text text = source_slice(self->source, field);
    if (has_comment || (frame->context & IN_TRIPLE) != 0) return;
    if (text_find_byte(text, '\n', 0) == TEXT_NOT_FOUND) return;
    check_version(self, SYNTAX_NEW_FORMAT_STRING, 312, field.start, field.start + 1,
                  "use line breaks in non-triple-quoted f-string replacement fields");
}

// `context`: IN_TEMPLATE and so on; `b`: comments before it.
static void step_field(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    frame->b = self->reader.comments.count;
    advance(self);
    find_format_end(self);
    if (at(self, LEXEME_RIGHT_BRACE) || at(self, LEXEME_FORMAT_END)) {
        ERROR_HERE(self, "Expected an expression");
    } else {
        GRAMMAR_CALL(step_expressions, ALLOW_STAR | ALLOW_YIELD);
        check_single_star(self);
        check_field_value(self, (frame->context & IN_TEMPLATE) != 0);
    }
    check_old_field(self, (Range){frame->start, self->previous_end}, frame->context);
    check_old_lines(self, (Range){frame->start, self->current.start}, frame);
    eat(self, LEXEME_EQUAL);
    if (at(self, LEXEME_EXCLAMATION)) {
        read_conversion(self, (frame->context & IN_TEMPLATE) != 0);
    };
    if (eat(self, LEXEME_COLON)) {
        GRAMMAR_CALL_WITH(step_list, frame->context, LIST_FORMAT_SPEC);
    }
    close_field(self, (frame->context & IN_TEMPLATE) != 0);
    drop_values(self, frame->base);
    GRAMMAR_END;
}

void step_format_element(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    if (at(self, LEXEME_FORMAT_MIDDLE)) {
        check_text(self, (Range){self->current.start, self->current.end}, self->current.flags);
        advance(self);
    } else {
        GRAMMAR_CALL(step_field, frame->context);
    }
    GRAMMAR_END;
}

// ---- Strings side by side ----

static uint32_t format_context(const Grammar *self) {
    const Lexeme start = self->current;
    const char quote = self->source->text.bytes[start.end - 1];
    uint32_t context = (uint32_t)(unsigned char)quote << QUOTE_SHIFT;
    if ((start.flags & STRING_TEMPLATE) != 0) context |= IN_TEMPLATE;
    if ((start.flags & STRING_TRIPLE) != 0) context |= IN_TRIPLE;
    return context;
}

static void step_format(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    frame->b = format_context(self);
    advance(self);
    GRAMMAR_CALL_WITH(step_list, frame->b, LIST_FORMAT_ELEMENTS);
    expect(self, LEXEME_FORMAT_END);
    if ((frame->b & IN_TEMPLATE) != 0)
        check_version(self, SYNTAX_NEW_TEMPLATE_STRING, 314, frame->start, self->previous_end,
                      "use t-strings");
    GRAMMAR_END;
}

enum { MIXTURE_BYTES = 1, MIXTURE_TEXT = 2, MIXTURE_TEMPLATES = 4 };

// As ruff has it, also of those that do not go together.
static ValueKind kind_of_strings(uint32_t kinds, bool has_format) {
    if (kinds == MIXTURE_BYTES) return VALUE_BYTES;
    if (kinds == MIXTURE_TEMPLATES) return VALUE_TEMPLATE;
    return has_format ? VALUE_FORMAT_STRING : VALUE_STRING;
}

static void check_mixture(Grammar *self, uint32_t start, uint32_t kinds) {
    if ((kinds & MIXTURE_TEMPLATES) != 0 && kinds != MIXTURE_TEMPLATES) {
        ERROR_FROM(self, start, "Cannot mix t-string literals with string or bytes literals");
    } else if (kinds == (MIXTURE_BYTES | MIXTURE_TEXT)) {
        ERROR_FROM(self, start, "Bytes literal cannot be mixed with non-bytes literals");
    }
}

static uint32_t mixture_of(uint32_t flags) {
    if ((flags & STRING_BYTES) != 0) return MIXTURE_BYTES;
    return (flags & STRING_TEMPLATE) != 0 ? MIXTURE_TEMPLATES : MIXTURE_TEXT;
}

// Result: one of them is an f-string. `b`: which kinds of strings there are; `c`: the result.
void step_strings(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    while (at(self, LEXEME_STRING) || at(self, LEXEME_FORMAT_START)) {
        frame->b |= mixture_of(self->current.flags);
        if (at(self, LEXEME_STRING)) {
            read_plain_string(self);
        } else {
            GRAMMAR_CALL(step_format, 0);
            frame->c = true;
        }
    }
    check_mixture(self, frame->start, frame->b);
    self->result = frame->c;
    push_value(self, frame->base, VALUE_STRING, frame->start, self->previous_end);
    top_value(self)->trunk = kind_of_strings(frame->b, frame->c);
    GRAMMAR_END;
}
