// Lexemes: numbers (language reference 2.6).
#include "syntax/lexemes.h"

static bool is_radix_digit(char radix, char byte) {
    switch (radix) {
    case 'x': return byte_hex_value(byte) >= 0;
    case 'o': return byte >= '0' && byte <= '7';
    default: return byte == '0' || byte == '1';
    }
}

// Digits with single underscores between them, from `at`; where they end.
static uint32_t skip_digits(const char *text, uint32_t at) {
    while (byte_is_digit(text[at]) || (text[at] == '_' && at > 0 && byte_is_digit(text[at - 1]) &&
                                       byte_is_digit(text[at + 1]))) {
        at++;
    }
    return at;
}

static void read_radix(LexemeReader *self, char radix) {
    const uint32_t start = self->at;
    self->at += 2;
    while (is_radix_digit(radix, self->text[self->at]) ||
           (self->text[self->at] == '_' && is_radix_digit(radix, self->text[self->at + 1]))) {
        self->at++;
    }
    if (self->at == start + 2) {
        reader_error(self, start, self->at, "ParseIntError { kind: Empty }");
    }
}

static bool is_zero(const char *text, uint32_t start, uint32_t end) {
    for (; start < end; start++) {
        if (text[start] != '0' && text[start] != '_') return false;
    }
    return true;
}

// Python lexes no word but an operator right behind a number; the grammar would let these pass.
static void check_behind(LexemeReader *self, uint32_t start) {
    static const char *const words[] = {"as", "async", "from"};
    const Text rest = text_skip(self->source->text, self->at);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        const Text word = text_from_c(words[i]);
        if (text_starts_with(rest, word) && !byte_is_identifier(rest.bytes[word.length])) {
            const SyntaxError error = {.range = {start, self->at},
                                       .message = TEXT("Invalid decimal literal"),
                                       .kind = SYNTAX_GLUED_NUMBER};
            VEC_PUSH(self->arena, self->glued, error);
        }
    }
}

static LexemeKind read_decimal(LexemeReader *self) {
    const char *const text = self->text;
    const uint32_t start = self->at;
    LexemeKind kind = LEXEME_INT;
    uint32_t at = skip_digits(text, start);
    const uint32_t whole = at;
    if (text[at] == '.') {
        kind = LEXEME_FLOAT;
        at++;
        if (byte_is_digit(text[at])) at = skip_digits(text, at);
    }
    const uint32_t sign = text[at + 1] == '+' || text[at + 1] == '-';
    if (byte_lower(text[at]) == 'e' && byte_is_digit(text[at + 1 + sign])) {
        kind = LEXEME_FLOAT;
        at = skip_digits(text, at + 1 + sign);
    }
    if (byte_lower(text[at]) == 'j') {
        kind = LEXEME_COMPLEX;
        at++;
    }
    self->at = at;
    if (kind == LEXEME_INT && text[start] == '0' && !is_zero(text, start, whole)) {
        reader_error(self, start, at, "Invalid decimal integer literal");
        return LEXEME_WRONG;
    }
    return kind;
}

bool reader_read_number(LexemeReader *self, Lexeme *lexeme) {
    const char *const text = self->text + self->at;
    if (!byte_is_digit(text[0]) && (text[0] != '.' || !byte_is_digit(text[1]))) return false;
    const char radix = byte_lower(text[1]);
    const uint32_t start = self->at;
    lexeme->kind = LEXEME_INT;
    if (text[0] == '0' && (radix == 'x' || radix == 'o' || radix == 'b')) {
        read_radix(self, radix);
        if (self->at == start + 2) lexeme->kind = LEXEME_WRONG;
    } else {
        lexeme->kind = read_decimal(self);
    }
    lexeme->end = self->at;
    if (byte_is_lower(self->text[self->at])) check_behind(self, start);
    return true;
}
