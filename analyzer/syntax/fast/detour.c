// Detour: how far an expression reaches, by its bytes.
#include "syntax/fast/detour.h"

#include "syntax/fast/scan.h"

typedef struct Interpolation {
    uint32_t depth; // of brackets in it
    bool is_in_format;
} Interpolation;

typedef struct Reader {
    Lexer *lexer; // its delimiters are those of the f-strings that are open
    const char *at;
    const char *end; // of the last token
    uint32_t depth;  // of brackets
    bool is_operand;
    bool is_in_brackets; // so that lines do not end it
    uint32_t interpolation_count;
    Interpolation interpolations[MAX_DELIMITERS];
} Reader;

typedef enum Step { STEP_ON, STEP_ENDS, STEP_FAILS } Step;

// What an expression cannot have outside of brackets, or not as it is meant here.
static Step judge_word(const Reader *self, Text word) {
    static const char *const wrong[] = {"lambda", "yield", "for", "async", "as", "from", NULL};
    static const char *const weak[] = {"and", "or", "not", "in", "is", "if", "else", NULL};
    if (self->depth != 0) return STEP_ON;
    if (self->is_operand && (text_is_any(word, weak) || text_is_any(word, wrong))) return STEP_ENDS;
    return text_is_any(word, wrong) ? STEP_FAILS : STEP_ON;
}

static Step enter_interpolation(Reader *self) {
    if (self->interpolation_count == MAX_DELIMITERS) return STEP_FAILS;
    self->interpolations[self->interpolation_count++] = (Interpolation){.depth = ++self->depth};
    return STEP_ON;
}

// On in the text of the innermost f-string.
static Step read_text(Reader *self) {
    const uint32_t open = self->lexer->delimiter_count;
    const char *const behind = lexer_skip_text(self->lexer, self->at);
    if (behind == NULL) return STEP_FAILS;
    self->end = self->at = behind;
    return self->lexer->delimiter_count < open ? STEP_ON : enter_interpolation(self);
}

static Step read_string(Reader *self, const char *quote) {
    static const LexMode mode = {.expects = EXPECTS_STRING_START};
    const Token token = lexer_string(self->lexer, &mode, self->at, quote);
    if (token_terminal(token) != TERMINAL_STRING_START) return STEP_FAILS;
    self->end = self->at = self->lexer->text + token.end;
    return (token.code & TOKEN_WHOLE_STRING) != 0 ? STEP_ON : read_text(self);
}

// The innermost interpolation if the next byte is right in it, in no bracket.
static Interpolation *interpolation_here(Reader *self) {
    if (self->interpolation_count == 0) return NULL;
    Interpolation *const innermost = &self->interpolations[self->interpolation_count - 1];
    return innermost->depth == self->depth ? innermost : NULL;
}

// The format specification of the innermost interpolation, up to the next one in it or its end.
static Step read_format(Reader *self) {
    while (*self->at != '{' && *self->at != '}') {
        if (*self->at++ == '\0') return STEP_FAILS;
    }
    if (*self->at == '}') return STEP_ON;
    self->at++;
    return enter_interpolation(self);
}

static Step leave_interpolation(Reader *self) {
    self->at++;
    self->depth--;
    self->interpolation_count--;
    const Interpolation *const around = interpolation_here(self);
    return around != NULL && around->is_in_format ? read_format(self) : read_text(self);
}

static Step read_word(Reader *self) {
    const char *end = scan_word(self->at);
    if ((*end == '\'' || *end == '"') && is_string_prefix(self->at, end)) {
        return read_string(self, end);
    }
    const Text word = {self->at, (size_t)(end - self->at)};
    const Step step = judge_word(self, word);
    if (step == STEP_ON) self->end = self->at = end;
    return step;
}

// `==`, `<=`, `!=`, `<`, and what assigns: `=`, `+=`, `<<=`, `->`, `:=`.
static Step judge_operator(const Reader *self, uint32_t *length) {
    const char *const at = self->at;
    const bool is_doubled = at[1] == at[0] && strchr("*/<>", *at) != NULL;
    const char *const behind = at + (is_doubled ? 2 : 1);
    *length = (uint32_t)(behind - at);
    if (self->depth != 0) return STEP_ON;
    if (strchr("<>!=", *at) != NULL && !is_doubled) {
        if (*at == '!' && at[1] != '=') return self->is_operand ? STEP_ENDS : STEP_FAILS;
        if (*at == '=' && at[1] != '=') return STEP_ENDS;
        *length = at[1] == '=' ? 2 : 1;
        return self->is_operand ? STEP_ENDS : STEP_ON;
    }
    const bool assigns = *behind == '=' || (*at == '-' && at[1] == '>');
    return assigns || strchr(",:;", *at) != NULL ? STEP_ENDS : STEP_ON;
}

static Step read_mark(Reader *self) {
    uint32_t length = 1;
    Interpolation *const interpolation = interpolation_here(self);
    if (interpolation != NULL && *self->at == '}') return leave_interpolation(self);
    if (interpolation != NULL && *self->at == ':') {
        interpolation->is_in_format = true;
        self->at++;
        return read_format(self);
    }
    if (strchr("([{", *self->at) != NULL) {
        self->depth++;
    } else if (strchr(")]}", *self->at) != NULL) {
        if (self->depth == 0) return STEP_ENDS;
        self->depth--;
    } else {
        const Step step = judge_operator(self, &length);
        if (step != STEP_ON) return step;
    }
    self->at += length;
    self->end = self->at;
    return STEP_ON;
}

static Step read_next(Reader *self) {
    const char byte = *self->at;
    switch (byte) {
    case ' ':
    case '\t':
    case '\f': self->at++; return STEP_ON;
    case '\r':
    case '\n': self->at++; return self->depth == 0 && !self->is_in_brackets ? STEP_ENDS : STEP_ON;
    case '\\':
        self->at += self->at[1] == '\r' ? 3 : 2;
        return self->at[-1] == '\n' ? STEP_ON : STEP_FAILS;
    case '#':
        while (*self->at != '\n' && *self->at != '\0') self->at++;
        return STEP_ON;
    case '\0': return STEP_ENDS;
    case '\'':
    case '"': return read_string(self, self->at);
    default: break;
    }
    if ((unsigned char)byte >= 0x80) {
        self->end = ++self->at;
        return STEP_ON;
    }
    return byte_is_identifier(byte) ? read_word(self) : read_mark(self);
}

uint32_t detour_end(Lexer *lexer, uint32_t start, bool is_operand, bool is_in_brackets) {
    const char *const first = lexer->text + start;
    Reader self = {.lexer = lexer,
                   .at = first,
                   .end = first,
                   .is_operand = is_operand,
                   .is_in_brackets = is_in_brackets};
    if (*first == '*') return 0;
    const uint32_t delimiter_count = lexer->delimiter_count;
    const bool is_inside_format = lexer->is_inside_format;
    Step step;
    do step = read_next(&self);
    while (step == STEP_ON);
    lexer->delimiter_count = delimiter_count;
    lexer->is_inside_format = is_inside_format;
    return step == STEP_ENDS && self.depth == 0 ? (uint32_t)(self.end - lexer->text) : 0;
}
