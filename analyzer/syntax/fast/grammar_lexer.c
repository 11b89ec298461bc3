// A TSLexer over bytes in memory.
#include "syntax/fast/grammar_lexer.h"

typedef struct ByteLexer {
    TSLexer base; // first: the grammar's function gets a pointer to it and hands it back
    const char *at;
    const char *next; // behind the character at `at`
    const char *end;
    GrammarToken token;
} ByteLexer;

static void decode(ByteLexer *self) {
    if (self->at >= self->end) {
        self->base.lookahead = 0;
        self->next = self->at;
        return;
    }
    const unsigned char first = (unsigned char)*self->at;
    const int length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    int32_t character = length == 1 ? first : first & (0xff >> (length + 1));
    for (int i = 1; i < length; i++) character = character << 6 | (self->at[i] & 0x3f);
    self->base.lookahead = character;
    self->next = self->at + length;
}

static void advance(TSLexer *base, bool is_skipped) {
    ByteLexer *const self = (ByteLexer *)base;
    self->at = self->next;
    if (is_skipped) self->token.start = self->at;
    decode(self);
}

static void mark_end(TSLexer *base) {
    ByteLexer *const self = (ByteLexer *)base;
    self->token.end = self->at;
}

static bool is_at_end(const TSLexer *base) {
    const ByteLexer *const self = (const ByteLexer *)base;
    return self->at >= self->end;
}

static uint32_t column(TSLexer *base) {
    (void)base;
    return 0;
}

static bool is_at_range_start(const TSLexer *base) {
    (void)base;
    return false;
}

static void log_nothing(const TSLexer *base, const char *format, ...) {
    (void)base;
    (void)format;
}

GrammarToken grammar_lex(GrammarLexFunction lex, uint16_t lex_state, const char *text,
                         const char *end) {
    ByteLexer lexer = {.base = {.advance = advance,
                                .mark_end = mark_end,
                                .get_column = column,
                                .is_at_included_range_start = is_at_range_start,
                                .eof = is_at_end,
                                .log = log_nothing},
                       .at = text,
                       .end = end,
                       .token = {.start = text, .end = text}};
    decode(&lexer);
    lexer.token.is_found = lex(&lexer.base, lex_state);
    lexer.token.symbol = lexer.base.result_symbol;
    return lexer.token;
}
