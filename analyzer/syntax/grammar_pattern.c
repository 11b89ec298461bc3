// Grammar: `match` and its patterns (language reference 8.6).
#include "syntax/grammar.h"

// ---- The statement ----

// What follows the name `match` can be its subject.
static bool starts_subject(LexemeKind kind) {
    return is_expression_start(kind);
}

// Lexemes that go on with an expression that `match` began, as well as start a subject.
static bool is_ambiguous(LexemeKind kind) {
    switch (kind) {
    case LEXEME_LEFT_PARENTHESIS:
    case LEXEME_LEFT_BRACKET:
    case LEXEME_STAR:
    case LEXEME_MINUS:
    case LEXEME_PLUS:
    case LEXEME_NOT: return true;
    default: return false;
    }
}

// The line goes on with a subject and a colon, not with `match` as a name: `match (x): int` is an
// annotation only if the colon does not end the line, `match[x]:` likewise.
static bool has_head_colon(Grammar *self) {
    LexemeReader reader = self->reader;
    const uint32_t errors = reader.errors->count;
    uint32_t depth = 0;
    uint32_t lambdas = 0;
    bool is_head = false;
    for (bool is_done = false; !is_done;) {
        switch (look_ahead(self, &reader).kind) {
        case LEXEME_LEFT_PARENTHESIS:
        case LEXEME_LEFT_BRACKET:
        case LEXEME_LEFT_BRACE: depth++; break;
        case LEXEME_RIGHT_PARENTHESIS:
        case LEXEME_RIGHT_BRACKET:
        case LEXEME_RIGHT_BRACE:
            if (depth-- == 0) is_done = true;
            break;
        case LEXEME_LAMBDA: lambdas += depth == 0; break;
        case LEXEME_COLON:
            if (depth != 0) break;
            if (lambdas-- != 0) break;
            is_head = look_ahead(self, &reader).kind == LEXEME_NEWLINE;
            is_done = true;
            break;
        case LEXEME_END:
        case LEXEME_NEWLINE: is_done = true; break;
        default: break;
        }
    }
    reader.errors->count = errors;
    return is_head;
}

bool is_match_statement(Grammar *self) {
    const LexemeKind next = peek(self).kind;
    if (!starts_subject(next)) return false;
    return !is_ambiguous(next) || has_head_colon(self);
}

static void step_subject(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL(step_named, ALLOW_STAR);
    if (eat(self, LEXEME_COMMA)) {
        GRAMMAR_CALL_WITH(step_comma_list, ALLOW_STAR | ALLOW_NAMED, LIST_TUPLE);
    } else {
        const Value subject = *top_value(self);
        if (subject.kind == VALUE_STARRED) {
            ERROR_VALUE(self, subject, "Starred expression cannot be used here");
        }
    }
    drop_values(self, frame->base);
    GRAMMAR_END;
}

static void step_case_patterns(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL_WITH(step_pattern, 0, LIST_PATTERNS);
    if (eat(self, LEXEME_COMMA)) {
        GRAMMAR_CALL_WITH(step_comma_list, 0, LIST_PATTERNS);
    } else if (top_value(self)->kind == VALUE_STARRED) {
        ERROR_VALUE(self, *top_value(self), "Star pattern cannot be used here");
    }
    drop_values(self, frame->base);
    GRAMMAR_END;
}

static void step_case(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL(step_case_patterns, 0);
    if (eat(self, LEXEME_IF)) {
        GRAMMAR_CALL(step_named, 0);
        drop_values(self, frame->base);
    }
    GRAMMAR_CALL_WITH(step_block, 0, CLAUSE_CASE);
    GRAMMAR_END;
}

void step_match(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    check_version(self, SYNTAX_NEW_MATCH, 310, self->current.start, self->current.end,
                  "use `match` statement");
    advance(self);
    GRAMMAR_CALL(step_subject, 0);
    expect(self, LEXEME_COLON);
    expect(self, LEXEME_NEWLINE);
    if (!eat(self, LEXEME_INDENT)) {
        ERROR_HERE(self, "Expected an indented block after `match` statement");
    }
    if (!at(self, LEXEME_CASE)) ERROR_HERE(self, "Expected `case` block");
    while (at(self, LEXEME_CASE)) GRAMMAR_CALL(step_case, 0);
    expect(self, LEXEME_DEDENT);
    GRAMMAR_END;
}

// ---- Numbers ----

static bool is_number(LexemeKind kind) {
    return kind == LEXEME_INT || kind == LEXEME_FLOAT || kind == LEXEME_COMPLEX;
}

static bool is_sign(LexemeKind kind) {
    return kind == LEXEME_PLUS || kind == LEXEME_MINUS;
}

static bool is_sign_byte(char byte) {
    return byte == '+' || byte == '-';
}

// Not True, False or None.
static bool is_number_text(const Grammar *self, uint32_t start) {
    const char byte = self->source->text.bytes[start];
    return byte_is_digit(byte) || byte == '.' || is_sign_byte(byte);
}

static void step_closed_pattern(Grammar *self, Frame *frame);
static void step_alternative(Grammar *self, Frame *frame);

static void read_number(Grammar *self) {
    const uint32_t start = self->current.start;
    const bool is_plus = at(self, LEXEME_PLUS);
    const bool is_signed = is_sign(self->current.kind);
    const bool is_right = is_number(is_signed ? peek(self).kind : self->current.kind);
    if (!is_right) {
        ERROR_HERE(self, "Expected a pattern");
        push_sequence(self, self->values.count, VALUE_MISSING, self->previous_end,
                      self->previous_end);
        return;
    }
    if (is_signed) advance(self);
    const bool is_imaginary = at(self, LEXEME_COMPLEX);
    advance(self);
    if (is_plus)
        version_error(self, SYNTAX_NEW_MATCH, 315, start, self->previous_end,
                      "Unary '+' is not allowed in a literal pattern");
    push_sequence(self, self->values.count, is_imaginary ? VALUE_IMAGINARY : VALUE_LITERAL, start,
                  self->previous_end);
}

// `1 + 2j` behind its real part: the sign and the imaginary part.
static void step_complex_rest(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    const Value real = *top_value(self);
    if (real.kind != VALUE_LITERAL || !is_number_text(self, real.start)) {
        ERROR_VALUE(self, real, "Expected a real number in complex literal pattern");
    }
    advance(self);
    GRAMMAR_CALL(step_closed_pattern, 0);
    const Value imaginary = *top_value(self);
    const bool is_signed = is_sign_byte(self->source->text.bytes[imaginary.start]);
    if (imaginary.kind != VALUE_IMAGINARY || is_signed) {
        ERROR_VALUE(self, imaginary, "Expected an imaginary number in complex literal pattern");
    }
    GRAMMAR_END;
}

// ---- Names and classes ----

// `a`, `a.b`, `_`; the value says which.
static void read_name_pattern(Grammar *self) {
    const uint32_t start = self->current.start;
    ValueKind kind = VALUE_NAME;
    advance(self);
    while (eat(self, LEXEME_DOT)) {
        read_identifier(self, "Expected an identifier");
        kind = VALUE_ATTRIBUTE;
    }
    push_sequence(self, self->values.count, kind, start, self->previous_end);
}

void step_pattern_argument(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL_WITH(step_pattern, 0, LIST_PATTERN_ARGUMENTS);
    if (eat(self, LEXEME_EQUAL)) {
        const Value name = *top_value(self);
        if (name.kind != VALUE_NAME) {
            ERROR_VALUE(self, name, "Expected an identifier for the keyword pattern");
        }
        self->signatures.items[self->signatures.count - 1].has_default = true;
        GRAMMAR_CALL_WITH(step_pattern, 0, LIST_PATTERN_ARGUMENTS);
    } else if (self->signatures.items[self->signatures.count - 1].has_default) {
        ERROR_VALUE(self, *top_value(self), "Positional patterns cannot follow keyword patterns");
    }
    drop_values(self, frame->base);
    GRAMMAR_END;
}

static void step_class_pattern(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    const Signature call = {0};
    VEC_PUSH(self->arena, &self->signatures, call);
    advance(self);
    GRAMMAR_CALL_WITH(step_comma_list, 0, LIST_PATTERN_ARGUMENTS);
    self->signatures.count--;
    expect(self, LEXEME_RIGHT_PARENTHESIS);
    GRAMMAR_END;
}

// ---- Sequences and mappings ----

static void step_sequence_pattern(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    frame->b = at(self, LEXEME_LEFT_BRACKET);
    advance(self);
    if (!frame->b && !at(self, LEXEME_RIGHT_PARENTHESIS)) {
        GRAMMAR_CALL_WITH(step_pattern, 0, LIST_PATTERNS_PARENTHESIZED);
        if (!eat(self, LEXEME_COMMA)) {
            if (top_value(self)->kind == VALUE_STARRED) {
                ERROR_VALUE(self, *top_value(self), "Star pattern cannot be used here");
            }
            expect(self, LEXEME_RIGHT_PARENTHESIS);
            push_value(self, frame->base, VALUE_LITERAL, frame->start, self->previous_end);
            grammar_return(self);
            return;
        }
    }
    GRAMMAR_CALL_WITH(step_comma_list, 0,
                      frame->b ? LIST_PATTERNS_BRACKETED : LIST_PATTERNS_PARENTHESIZED);
    expect(self, frame->b ? LEXEME_RIGHT_BRACKET : LEXEME_RIGHT_PARENTHESIS);
    push_value(self, frame->base, VALUE_LIST, frame->start, self->previous_end);
    GRAMMAR_END;
}

static void check_star_place(Grammar *self, ListKind list) {
    const Value value = *top_value(self);
    const bool may_star = list == LIST_PATTERNS || list == LIST_PATTERNS_PARENTHESIZED ||
                          list == LIST_PATTERNS_BRACKETED;
    if (value.kind == VALUE_STARRED && !may_star) {
        ERROR_VALUE(self, value, "Star pattern cannot be used here");
    }
}

static void check_mapping_key(Grammar *self) {
    const Value key = *top_value(self);
    check_star_place(self, LIST_PATTERN_MAPPING);
    if (key.kind == VALUE_STARRED) return;
    if (key.kind == VALUE_LITERAL || key.kind == VALUE_IMAGINARY || key.kind == VALUE_ATTRIBUTE ||
        key.kind == VALUE_STRING || key.kind == VALUE_MISSING) {
        return;
    }
    ERROR_VALUE(self, key, "Invalid mapping pattern key");
}

static void read_pattern_name(Grammar *self) {
    const Text name = text_slice(self->source->text, self->current.start, self->current.end);
    if (text_is(name, "_")) ERROR_HERE(self, "cannot use '_' as a target");
    read_identifier(self, "Expected an identifier");
}

static void read_mapping_rest(Grammar *self, Signature *mapping) {
    const uint32_t start = self->current.start;
    advance(self);
    read_pattern_name(self);
    if (mapping->has_double_star) {
        ERROR_FROM(self, start, "Only one double star pattern is allowed");
    }
    mapping->has_double_star = true;
}

void step_mapping_item(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    if (at(self, LEXEME_DOUBLE_STAR)) {
        read_mapping_rest(self, &self->signatures.items[self->signatures.count - 1]);
    } else {
        GRAMMAR_CALL(step_alternative, 0);
        check_mapping_key(self);
        expect(self, LEXEME_COLON);
        GRAMMAR_CALL_WITH(step_pattern, 0, LIST_PATTERN_MAPPING);
        if (self->signatures.items[self->signatures.count - 1].has_double_star) {
            ERROR_FROM(self, frame->start, "Pattern cannot follow a double star pattern");
        }
    }
    drop_values(self, frame->base);
    GRAMMAR_END;
}

static void step_mapping_pattern(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    const Signature mapping = {0};
    VEC_PUSH(self->arena, &self->signatures, mapping);
    advance(self);
    GRAMMAR_CALL_WITH(step_comma_list, 0, LIST_PATTERN_MAPPING);
    self->signatures.count--;
    expect(self, LEXEME_RIGHT_BRACE);
    push_value(self, frame->base, VALUE_DICTIONARY, frame->start, self->previous_end);
    GRAMMAR_END;
}

// ---- Patterns ----

static void read_star_pattern(Grammar *self) {
    const uint32_t start = self->current.start;
    advance(self);
    read_identifier(self, "Expected an identifier");
    push_sequence(self, self->values.count, VALUE_STARRED, start, self->previous_end);
}

static void read_constant_pattern(Grammar *self) {
    const Lexeme constant = self->current;
    advance(self);
    push_sequence(self, self->values.count, VALUE_LITERAL, constant.start, constant.end);
}

static void read_missing_pattern(Grammar *self) {
    const uint32_t start = self->current.start;
    if (is_keyword(self->current.kind)) {
        read_identifier(self, "");
    } else {
        ERROR_HERE(self, "Expected a pattern");
    }
    push_sequence(self, self->values.count, VALUE_MISSING, start, start);
}

static Step *pattern_step(LexemeKind kind) {
    switch (kind) {
    case LEXEME_LEFT_PARENTHESIS:
    case LEXEME_LEFT_BRACKET: return step_sequence_pattern;
    case LEXEME_LEFT_BRACE: return step_mapping_pattern;
    default: return NULL;
    }
}

static void read_simple_pattern(Grammar *self) {
    const LexemeKind kind = self->current.kind;
    if (is_name(kind)) {
        read_name_pattern(self);
    } else if (is_number(kind) || is_sign(kind)) {
        read_number(self);
    } else if (kind == LEXEME_NONE || kind == LEXEME_TRUE || kind == LEXEME_FALSE) {
        read_constant_pattern(self);
    } else if (kind == LEXEME_STAR) {
        read_star_pattern(self);
    } else {
        read_missing_pattern(self);
    }
}

static void step_closed_pattern(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    if (at(self, LEXEME_STRING) || at(self, LEXEME_FORMAT_START)) {
        GRAMMAR_CALL(step_strings, 0);
        if (self->result) {
            meaning_error(self, SYNTAX_PATTERN_VALUE, frame->start, self->previous_end,
                          "Patterns may only match literals and attribute lookups");
        }
    } else if (pattern_step(self->current.kind) != NULL) {
        GRAMMAR_CALL(pattern_step(self->current.kind), 0);
    } else {
        read_simple_pattern(self);
        if (at(self, LEXEME_LEFT_PARENTHESIS) &&
            (top_value(self)->kind == VALUE_NAME || top_value(self)->kind == VALUE_ATTRIBUTE)) {
            GRAMMAR_CALL(step_class_pattern, 0);
            push_value(self, frame->base, VALUE_CALL, frame->start, self->previous_end);
        }
    }
    GRAMMAR_END;
}

// A closed pattern, or a complex number.
static void step_alternative(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL(step_closed_pattern, 0);
    if (is_sign(self->current.kind)) {
        GRAMMAR_CALL(step_complex_rest, 0);
        push_value(self, frame->base, VALUE_LITERAL, frame->start, self->previous_end);
    }
    GRAMMAR_END;
}

// Alternatives and `as`; `a`: ListKind it is an element of.
void step_pattern(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL(step_alternative, 0);
    check_star_place(self, frame->a);
    while (at(self, LEXEME_BAR)) {
        if (top_value(self)->kind == VALUE_STARRED) check_star_place(self, LIST_PATTERN_ARGUMENTS);
        advance(self);
        GRAMMAR_CALL(step_alternative, 0);
        check_star_place(self, LIST_PATTERN_ARGUMENTS);
        push_value(self, frame->base, VALUE_BINARY, frame->start, self->previous_end);
    }
    if (eat(self, LEXEME_AS)) {
        if (top_value(self)->kind == VALUE_STARRED) check_star_place(self, LIST_PATTERN_ARGUMENTS);
        read_pattern_name(self);
        push_value(self, frame->base, VALUE_NAMED, frame->start, self->previous_end);
    }
    GRAMMAR_END;
}
