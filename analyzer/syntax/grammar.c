// Grammar: the machine that runs the productions, and what they share.
#include "syntax/grammar.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void grammar_call(Grammar *self, Step *step, uint32_t context, uint32_t argument) {
    const Frame frame = {.step = step,
                         .context = context,
                         .start = self->current.start,
                         .base = self->values.count,
                         .a = argument};
    VEC_PUSH(self->arena, &self->frames, frame);
}

void grammar_return(Grammar *self) {
    self->frames.count--;
}

// ---- Lexemes ----

// Line ends and semicolons are no part of what they end.
void advance(Grammar *self) {
    const LexemeKind kind = self->current.kind;
    if (kind != LEXEME_NEWLINE && kind != LEXEME_DEDENT && kind != LEXEME_SEMICOLON) {
        self->previous_end = self->current.end;
    }
    self->current = reader_next(&self->reader);
}

bool eat(Grammar *self, LexemeKind kind) {
    if (!at(self, kind)) return false;
    advance(self);
    return true;
}

static bool has_own_name(LexemeKind kind) {
    return kind < LEXEME_DOUBLE_STAR_EQUAL;
}

const char *lexeme_name(LexemeKind kind, char buffer[32]) {
    const char *const quote = has_own_name(kind) ? "" : "`";
    snprintf(buffer, 32, "%s%s%s", quote, lexeme_spelling(kind), quote);
    return buffer;
}

bool expect(Grammar *self, LexemeKind kind) {
    if (eat(self, kind)) return true;
    char expected[32];
    char found[32];
    ERROR_HERE(self, "Expected %s, found %s", lexeme_name(kind, expected),
               lexeme_name(self->current.kind, found));
    return false;
}

void peek_two(const Grammar *self, Lexeme next[2]) {
    LexemeReader reader = self->reader;
    const uint32_t errors = reader.errors->count;
    next[0] = reader_next(&reader);
    next[1] = reader_next(&reader);
    reader.errors->count = errors;
}

Lexeme peek(const Grammar *self) {
    Lexeme next[2];
    peek_two(self, next);
    return next[0];
}

// A hostile file could ask for the same lexemes at each of its lines.
Lexeme look_ahead(Grammar *self, LexemeReader *reader) {
    enum { LOOKS_PER_BYTE = 2, LOOKS_AT_LEAST = 100000 };
    const uint64_t limit = (uint64_t)reader->length * LOOKS_PER_BYTE + LOOKS_AT_LEAST;
    if (self->looked_ahead++ > limit) return (Lexeme){LEXEME_END, 0, reader->at, reader->at};
    return reader_next(reader);
}

// ---- Kinds of lexemes ----

bool is_name(LexemeKind kind) {
    return kind == LEXEME_NAME || kind >= LEXEME_CASE;
}

bool is_keyword(LexemeKind kind) {
    return kind >= LEXEME_FALSE && kind < LEXEME_CASE;
}

bool is_expression_start(LexemeKind kind) {
    switch (kind) {
    case LEXEME_INT:
    case LEXEME_FLOAT:
    case LEXEME_COMPLEX:
    case LEXEME_STRING:
    case LEXEME_FORMAT_START:
    case LEXEME_LEFT_PARENTHESIS:
    case LEXEME_LEFT_BRACKET:
    case LEXEME_LEFT_BRACE:
    case LEXEME_PLUS:
    case LEXEME_MINUS:
    case LEXEME_TILDE:
    case LEXEME_STAR:
    case LEXEME_DOUBLE_STAR: // wrong, but read as one
    case LEXEME_ELLIPSIS:
    case LEXEME_TRUE:
    case LEXEME_FALSE:
    case LEXEME_NONE:
    case LEXEME_LAMBDA:
    case LEXEME_AWAIT:
    case LEXEME_NOT:
    case LEXEME_YIELD: return true;
    default: return is_name(kind);
    }
}

bool is_simple_statement_start(const Grammar *self) {
    switch (self->current.kind) {
    case LEXEME_ASSERT:
    case LEXEME_BREAK:
    case LEXEME_CONTINUE:
    case LEXEME_DEL:
    case LEXEME_FROM:
    case LEXEME_GLOBAL:
    case LEXEME_IMPORT:
    case LEXEME_NONLOCAL:
    case LEXEME_PASS:
    case LEXEME_RAISE:
    case LEXEME_RETURN: return true;
    default: return is_expression_start(self->current.kind);
    }
}

bool is_compound_statement_start(const Grammar *self) {
    switch (self->current.kind) {
    case LEXEME_AT:
    case LEXEME_ASYNC:
    case LEXEME_CLASS:
    case LEXEME_DEF:
    case LEXEME_FOR:
    case LEXEME_IF:
    case LEXEME_TRY:
    case LEXEME_WHILE:
    case LEXEME_WITH: return true;
    default: return false;
    }
}

bool is_sequence_end(LexemeKind kind) {
    switch (kind) {
    case LEXEME_END:
    case LEXEME_NEWLINE:
    case LEXEME_SEMICOLON:
    case LEXEME_COLON:
    case LEXEME_RIGHT_PARENTHESIS:
    case LEXEME_RIGHT_BRACKET:
    case LEXEME_RIGHT_BRACE:
    case LEXEME_EQUAL:
    case LEXEME_EXCLAMATION:
    case LEXEME_AS:
    case LEXEME_ASYNC:
    case LEXEME_ELSE:
    case LEXEME_FOR:
    case LEXEME_FROM:
    case LEXEME_IF:
    case LEXEME_IN: return true;
    default: return false;
    }
}

// ---- Errors ----

__attribute__((format(printf, 5, 0))) static void add_error(Grammar *self, SyntaxErrorList *list,
                                                            SyntaxErrorKind kind, Range range,
                                                            const char *format, va_list arguments) {
    char message[256];
    vsnprintf(message, sizeof message, format, arguments);
    const SyntaxError error = {
        .range = range, .message = arena_copy(self->arena, text_from_c(message)), .kind = kind};
    VEC_PUSH(self->arena, list, error);
}

// One at a place is enough.
void grammar_error(Grammar *self, uint32_t start, uint32_t end, const char *format, ...) {
    const uint32_t count = self->errors.count;
    if (count != 0 && self->errors.items[count - 1].range.start == start) return;
    va_list arguments;
    va_start(arguments, format);
    const Range range = {start, end > start ? end : start};
    add_error(self, &self->errors, SYNTAX_FORM, range, format, arguments);
    va_end(arguments);
}

void error_is_clear(Grammar *self) {
    self->errors.items[self->errors.count - 1].kind = SYNTAX_CLEAR_FORM;
}

void meaning_error(Grammar *self, SyntaxErrorKind kind, uint32_t start, uint32_t end,
                   const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    add_error(self, &self->meaning_errors, kind, (Range){start, end}, format, arguments);
    va_end(arguments);
}

void meaning_error_of_rule(Grammar *self, const char *code) {
    if (self->meaning_errors.count == 0) return;
    self->meaning_errors.items[self->meaning_errors.count - 1].code = code;
}

// Without a version what the next one brings is too new.
bool is_before(const Grammar *self, uint16_t version) {
    return (self->version != 0 ? self->version : CURRENT_VERSION) < version;
}

void add_version_error(Grammar *self, SyntaxErrorKind kind, uint32_t start, uint32_t end,
                       Text message) {
    const SyntaxError error = {.range = {start, end}, .message = message, .kind = kind};
    VEC_PUSH(self->arena, &self->version_errors, error);
}

void version_error(Grammar *self, SyntaxErrorKind kind, uint16_t since, uint32_t start,
                   uint32_t end, const char *what) {
    if (!is_before(self, since)) return;
    const uint16_t version = self->version != 0 ? self->version : CURRENT_VERSION;
    const Text message =
        arena_printf(self->arena, "%s on Python %u.%u (syntax was added in Python %u.%u)", what,
                     version / 100u, version % 100u, since / 100u, since % 100u);
    add_version_error(self, kind, start, end, message);
}

void check_version(Grammar *self, SyntaxErrorKind kind, uint16_t since, uint32_t start,
                   uint32_t end, const char *what) {
    if (!is_before(self, since)) return;
    version_error(self, kind, since, start, end,
                  arena_printf(self->arena, "Cannot %s", what).bytes);
}

// ---- Values ----

Value *top_value(const Grammar *self) {
    assert(self->values.count != 0);
    return &self->values.items[self->values.count - 1];
}

void push_sequence(Grammar *self, uint32_t base, ValueKind kind, uint32_t start, uint32_t end) {
    const Value value = {.kind = kind,
                         .start = start,
                         .end = end,
                         .first = base,
                         .trunk = kind,
                         .trunk_start = start,
                         .trunk_end = end};
    VEC_PUSH(self->arena, &self->values, value);
}

void push_value(Grammar *self, uint32_t base, ValueKind kind, uint32_t start, uint32_t end) {
    drop_values(self, base);
    push_sequence(self, base, kind, start, end);
}

void drop_values(Grammar *self, uint32_t base) {
    assert(base <= self->values.count);
    self->values.count = base;
}

// ---- The whole file ----

static void step_module(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL_WITH(step_list, 0, LIST_MODULE);
    GRAMMAR_END;
}

static void append_errors(Arena *arena, SyntaxErrorList *self, const SyntaxErrorList *other) {
    for (uint32_t i = 0; i < other->count; i++) VEC_PUSH(arena, self, other->items[i]);
}

// Where the reader has reported something the parser's error says nothing more.
static bool merge_errors(const Grammar *self, SyntaxErrorList *result) {
    SyntaxErrorList merged = {0};
    uint32_t next = 0; // of the reader's
    for (uint32_t i = 0; i < self->errors.count; i++) {
        const SyntaxError error = self->errors.items[i];
        bool is_same = false;
        while (next < self->reader_errors.count && !is_same &&
               self->reader_errors.items[next].range.start <= error.range.start) {
            is_same = self->reader_errors.items[next].range.start == error.range.start;
            VEC_PUSH(self->arena, &merged, self->reader_errors.items[next++]);
        }
        if (!is_same) VEC_PUSH(self->arena, &merged, error);
    }
    for (; next < self->reader_errors.count; next++) {
        VEC_PUSH(self->arena, &merged, self->reader_errors.items[next]);
    }
    const bool is_right = merged.count == 0;
    if (is_right) append_errors(self->arena, &merged, &self->meaning_errors);
    append_errors(self->arena, &merged, &self->version_errors);
    append_errors(self->arena, result, &merged);
    return is_right;
}

bool grammar_check(SyntaxErrorList *errors, const Source *source, Arena *arena,
                   const GrammarOptions *options) {
    Grammar self = {.source = source,
                    .arena = arena,
                    .version = options->version,
                    .checks_placement = options->checks_placement};
    enter_scope(&self, GRAMMAR_MODULE, false);
    reader_init(&self.reader, source, arena, &self.reader_errors, &self.meaning_errors);
    self.current = reader_next(&self.reader);
    grammar_call(&self, step_module, 0, 0);
    while (self.frames.count != 0) {
        Frame *const frame = &self.frames.items[self.frames.count - 1];
        frame->step(&self, frame);
    }
    reader_release(&self.reader);
    return merge_errors(&self, errors);
}
