// Lexer: start, numbers, and identifiers that are not ASCII.
#include "syntax/fast/lexer.h"

#include "syntax/fast/grammar_lexer.h"
#include "syntax/number.h"

const TSLanguage *tree_sitter_python(void);

void lexer_init(Lexer *self, Text text, Arena *arena) {
    self->text = text.bytes;
    self->end = text.bytes + text.length;
    self->at = 0;
    self->bracket_depth = 0;
    self->line_start = 0;
    self->indent_count = 1;
    self->indents[0] = 0;
    self->delimiter_count = 0;
    self->is_inside_format = false;
    self->is_over_limit = false;
    self->is_early_dedent = false;
    self->extends_grammar = false;
    self->is_untidy = *text.bytes == ' ' || *text.bytes == '\t' || *text.bytes == '\f';
    self->unexpected_indent = GAP_PLAIN;
    self->gap_rescans = 0;
    self->refusal = NULL;
    self->gap.is_valid = false;
    self->gap.is_settled = false;
    self->arena = arena;
    self->comments = NULL;
    self->comment_count = 0;
    self->comment_capacity = 0;
    self->first_special = GAP_PLAIN;
    self->joined_until = 0;
    self->joined = NULL;
    self->joined_count = 0;
    self->joined_capacity = 0;
}

Token lexer_refuse_limit(Lexer *self, const char *why) {
    self->is_over_limit = true;
    return lexer_refuse(self, why);
}

// ---- Numbers, as the grammar's tokens `integer` and `float` have them ----

static bool is_digit_of(char byte, char radix) {
    switch (radix) {
    case 'x': return byte_is_digit(byte) || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'f');
    case 'o': return byte >= '0' && byte <= '7';
    default: return byte == '0' || byte == '1';
    }
}

// `at` is behind 0x, 0o or 0b; NULL if no digit follows.
static const char *skip_radix_digits(const char *at, char radix) {
    const char *end = NULL;
    for (;;) {
        if (*at == '_' && is_digit_of(at[1], radix)) {
            at += 2;
        } else if (is_digit_of(*at, radix)) {
            at++;
        } else {
            break;
        }
        end = at;
    }
    if (end != NULL && (*end | 0x20) == 'l') end++;
    return end;
}

static const char *skip_digits(const char *at) {
    while (byte_is_digit(*at) || (*at == '_' && at[-1] != '_')) at++;
    return at;
}

// Behind an exponent, or NULL if there is none.
static const char *skip_exponent(const char *at) {
    if ((*at | 0x20) != 'e') return NULL;
    at++;
    if (*at == '+' || *at == '-') at++;
    return byte_is_digit(*at) ? skip_digits(at) : NULL;
}

static const char *skip_number(const char *at, bool *is_float) {
    *is_float = false;
    if (*at == '0') {
        const char radix = (char)(at[1] | 0x20);
        if (radix == 'x' || radix == 'o' || radix == 'b') {
            const char *const end = skip_radix_digits(at + 2, radix);
            return end != NULL ? end : at + 1;
        }
    }
    if (*at != '.') at = skip_digits(at);
    if (*at == '.') {
        *is_float = true;
        at++;
        if (byte_is_digit(*at)) at = skip_digits(at);
    } else if ((*at | 0x20) == 'l' || (*at | 0x20) == 'j') {
        return at + 1;
    }
    const char *const exponent_end = skip_exponent(at);
    if (exponent_end != NULL) {
        *is_float = true;
        at = exponent_end;
    }
    if (*is_float && (*at | 0x20) == 'j') at++;
    return at;
}

Token lexer_number(Lexer *self, const char *start) {
    bool is_float;
    const char *const end = skip_number(start, &is_float);
    self->is_untidy |= !number_is_right((Text){start, (size_t)(end - start)}, *end);
    return lexer_token((uint32_t)(start - self->text), (uint32_t)(end - self->text),
                       is_float ? TERMINAL_FLOAT : TERMINAL_INTEGER);
}

// ---- Identifiers ----

Token lexer_unicode_word(Lexer *self, const LexMode *mode, const char *start) {
    const GrammarToken token =
        grammar_lex(tree_sitter_python()->lex_fn, mode->lex_state, start, self->end);
    if (!token.is_found || token.symbol != SYMBOL_IDENTIFIER || token.start != start) {
        return lexer_refuse(self, "a character that starts no token");
    }
    // An ASCII word before a character that is white space to the grammar (U+200B) could be a
    // keyword.
    bool is_ascii = true;
    for (const char *at = start; at < token.end; at++) is_ascii &= (unsigned char)*at < 0x80;
    if (is_ascii) return lexer_refuse(self, "a word before a character that is not ASCII");
    return lexer_token((uint32_t)(start - self->text), (uint32_t)(token.end - self->text),
                       TERMINAL_IDENTIFIER);
}
