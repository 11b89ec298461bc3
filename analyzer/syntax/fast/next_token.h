// The lexer's hot path, for the one loop that includes it (parse.c).
#ifndef SHIKRA_SYNTAX_FAST_NEXT_TOKEN_H
#define SHIKRA_SYNTAX_FAST_NEXT_TOKEN_H

#include "base/names.h"
#include "syntax/fast/lexer.h"
#include "syntax/fast/scan.h"

typedef enum ByteClass {
    BYTE_STRANGE, // starts nothing
    BYTE_WORD,
    BYTE_DIGIT,
    BYTE_SPACE,
    BYTE_OPENING,  // a bracket
    BYTE_CLOSING,  //
    BYTE_SINGLE,   // another operator by itself
    BYTE_OPERATOR, // an operator, perhaps with what follows
    BYTE_DOT,
    BYTE_BANG,
    BYTE_LINE_END,
    BYTE_GAP,     // comments, continuations, other line ends, the end
    BYTE_QUOTE,   // what is special behind a word comes last
    BYTE_UNICODE, //
} ByteClass;

// clang-format off
#define X BYTE_STRANGE
#define W BYTE_WORD
#define D BYTE_DIGIT
#define S BYTE_SPACE
#define A BYTE_OPENING
#define E BYTE_CLOSING
#define I BYTE_SINGLE
#define O BYTE_OPERATOR
#define T BYTE_DOT
#define B BYTE_BANG
#define Q BYTE_QUOTE
#define L BYTE_LINE_END
#define G BYTE_GAP
#define U BYTE_UNICODE
static const uint8_t BYTE_CLASSES[256] = {
    G, X, X, X, X, X, X, X, X, S, L, X, G, G, X, X,
    X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
    S, B, Q, G, X, O, O, Q, A, E, O, O, I, O, T, O,
    D, D, D, D, D, D, D, D, D, D, O, I, O, O, O, X,
    O, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,
    W, W, W, W, W, W, W, W, W, W, W, A, G, E, O, W,
    Q, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,
    W, W, W, W, W, W, W, W, W, W, W, A, O, E, I, X,
    U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
    U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
    U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
    U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
    U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
    U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
    U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
    U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
};
#undef X
#undef W
#undef D
#undef S
#undef A
#undef E
#undef I
#undef O
#undef T
#undef B
#undef Q
#undef L
#undef G
#undef U
// clang-format on

// What an operator's first byte makes with the bytes behind it.
typedef struct OperatorForms {
    uint8_t alone;
    uint8_t equal;         // `+=`; 0: none
    uint8_t doubled;       // `**`
    uint8_t doubled_equal; // `**=`
    uint8_t greater;       // `->`
} OperatorForms;

static const OperatorForms OPERATOR_FORMS[128] = {
    [';'] = {.alone = OPERATOR_SEMICOLON},
    ['('] = {.alone = OPERATOR_LEFT_PAREN},
    [')'] = {.alone = OPERATOR_RIGHT_PAREN},
    ['['] = {.alone = OPERATOR_LEFT_BRACKET},
    [']'] = {.alone = OPERATOR_RIGHT_BRACKET},
    ['{'] = {.alone = OPERATOR_LEFT_BRACE},
    ['}'] = {.alone = OPERATOR_RIGHT_BRACE},
    [','] = {.alone = OPERATOR_COMMA},
    ['~'] = {.alone = OPERATOR_TILDE},
    ['*'] = {OPERATOR_STAR, OPERATOR_STAR_EQUAL, OPERATOR_DOUBLE_STAR, OPERATOR_DOUBLE_STAR_EQUAL,
             0},
    ['/'] = {OPERATOR_SLASH, OPERATOR_SLASH_EQUAL, OPERATOR_DOUBLE_SLASH,
             OPERATOR_DOUBLE_SLASH_EQUAL, 0},
    ['<'] = {OPERATOR_LESS, OPERATOR_LESS_EQUAL, OPERATOR_LEFT_SHIFT, OPERATOR_LEFT_SHIFT_EQUAL,
             OPERATOR_LESS_GREATER},
    ['>'] = {OPERATOR_GREATER, OPERATOR_GREATER_EQUAL, OPERATOR_RIGHT_SHIFT,
             OPERATOR_RIGHT_SHIFT_EQUAL, 0},
    ['-'] = {OPERATOR_MINUS, OPERATOR_MINUS_EQUAL, 0, 0, OPERATOR_ARROW},
    ['+'] = {OPERATOR_PLUS, OPERATOR_PLUS_EQUAL, 0, 0, 0},
    ['%'] = {OPERATOR_PERCENT, OPERATOR_PERCENT_EQUAL, 0, 0, 0},
    ['@'] = {OPERATOR_AT, OPERATOR_AT_EQUAL, 0, 0, 0},
    ['&'] = {OPERATOR_AMPERSAND, OPERATOR_AMPERSAND_EQUAL, 0, 0, 0},
    ['|'] = {OPERATOR_BAR, OPERATOR_BAR_EQUAL, 0, 0, 0},
    ['^'] = {OPERATOR_CARET, OPERATOR_CARET_EQUAL, 0, 0, 0},
    [':'] = {OPERATOR_COLON, OPERATOR_WALRUS, 0, 0, 0},
    ['='] = {OPERATOR_EQUAL, OPERATOR_EQUAL_EQUAL, 0, 0, 0},
};

static inline uint32_t operator_at(const char *at) {
    const OperatorForms *const forms = &OPERATOR_FORMS[(unsigned char)*at];
    if (at[1] == '=' && forms->equal != 0) return forms->equal;
    if (at[1] == *at && forms->doubled != 0) {
        return at[2] == '=' ? forms->doubled_equal : forms->doubled;
    }
    if (at[1] == '>' && forms->greater != 0) return forms->greater;
    return forms->alone;
}

// `:=` behind the name in `f"{name:=^80}"`: a colon, and a format that begins with `=`. To the
// grammar it is always one token.
static __attribute__((noinline)) bool begins_format(uint32_t state) {
    const Cell cell = state_action(state, TERMINAL_COLON);
    const uint32_t behind = cell_action(cell) & ACTION_STATE;
    return cell != 0 && cell_what(cell) == CELL_SHIFT && (behind & STATE_REDUCES) == 0 &&
           (HOT_ROWS[behind].mode.finds & FINDS_FORMAT_SPEC) != 0;
}

static inline uint8_t class_of(char byte) {
    return BYTE_CLASSES[(unsigned char)byte];
}

// Not white space, a comment, a continuation or the end.
static inline bool is_code(char byte) {
    const uint8_t class = class_of(byte);
    return class != BYTE_SPACE && class != BYTE_GAP && class != BYTE_LINE_END;
}

// The operator's token in this state, which can be a shorter one: `.` of `...`. Mostly it is what
// it is elsewhere, too, so that the processor need not wait for the state to go on with the text.
// (Where it is none the parser finds no action.)
static inline Token operator_token(Lexer *self, const LexMode *mode, const char *at,
                                   uint32_t operator) {
    OperatorToken found = COMMON_TOKENS[operator];
    if (UNLIKELY((UNCOMMON_OPERATORS[mode->lex_state] >> operator& 1) != 0)) {
        found = OPERATOR_TOKENS[mode->lex_state][operator];
    }
    const uint32_t start = (uint32_t)(at - self->text);
    return lexer_token(start, start + found.length, found.terminal);
}

static inline uint32_t keyword_at(const char *at, uint32_t length) {
    if (length <= MAX_KEYWORD_LENGTH) {
        const uint64_t word = word_first8(at, length);
        const Keyword *const keyword = &KEYWORDS[keyword_slot(word, KEYWORD_MULTIPLIER)];
        return UNLIKELY(keyword->word == word) ? keyword->terminal : TERMINAL_NONE;
    }
    const bool is_future = UNLIKELY(length == 10) && memcmp(at, "__future__", 10) == 0;
    return is_future ? TERMINAL_FUTURE : TERMINAL_NONE;
}

static inline Token word_token(Lexer *self, const LexMode *mode, uint32_t state, const char *at) {
    const char *const end = scan_word(at + 1);
    if (UNLIKELY(class_of(*end) >= BYTE_QUOTE)) {
        if (class_of(*end) == BYTE_UNICODE) return lexer_unicode_word(self, mode, at);
        const bool may_be_string = (mode->expects & EXPECTS_STRING_START) != 0;
        if (may_be_string && is_string_prefix(at, end)) return lexer_string(self, mode, at, end);
    }
    if (UNLIKELY((mode->finds & FINDS_IDENTIFIER) == 0)) return lexer_refuse(self, "a word here");
    const uint32_t start = (uint32_t)(at - self->text);
    const uint32_t length = (uint32_t)(end - at);
    const uint32_t keyword = keyword_at(at, length);
    if (LIKELY(keyword == TERMINAL_NONE)) {
        return lexer_token(start, start + length, TERMINAL_IDENTIFIER);
    }
    // It is one where the parser can use it, and where it is reserved.
    const bool is_usable =
        state_action(state, keyword) != 0 || RESERVED[mode->reserved_set][keyword];
    return lexer_token(start, start + length,
                       TOKEN_KEYWORD | (is_usable ? keyword : TERMINAL_IDENTIFIER));
}

static inline Token number_token(Lexer *self, const LexMode *mode, const char *at) {
    if (UNLIKELY((mode->finds & FINDS_NUMBER) == 0)) return lexer_refuse(self, "a number here");
    const char *end = at + 1;
    while (class_of(*end) == BYTE_DIGIT) end++;
    if (UNLIKELY(class_of(*end) == BYTE_WORD || *end == '.')) return lexer_number(self, at);
    self->is_untidy |= *at == '0' && end > at + 1;
    return lexer_token((uint32_t)(at - self->text), (uint32_t)(end - self->text), TERMINAL_INTEGER);
}

static inline Token dot_token(Lexer *self, const LexMode *mode, const char *at) {
    if (class_of(at[1]) == BYTE_DIGIT && (mode->finds & FINDS_NUMBER) != 0) {
        return lexer_number(self, at);
    }
    const bool is_ellipsis = at[1] == '.' && at[2] == '.';
    return operator_token(self, mode, at, is_ellipsis ? OPERATOR_ELLIPSIS : OPERATOR_DOT);
}

static inline Token bang_token(Lexer *self, const LexMode *mode, const char *at) {
    if (at[1] == '=') return operator_token(self, mode, at, OPERATOR_NOT_EQUAL);
    if (at[1] < 'a' || at[1] > 'z') return lexer_refuse(self, "a `!` here");
    self->is_untidy |= at[1] != 'r' && at[1] != 's' && at[1] != 'a';
    return operator_token(self, mode, at, OPERATOR_CONVERSION);
}

// At a line end: NEWLINE, or TERMINAL_CODE and `start` where the line's end means nothing. Looks
// itself only if behind it there is nothing but more line ends, and then code in the block's column
// or where no column matters.
static inline Token line_end_token(Lexer *self, const LexMode *mode, const char *at) {
    const char *line;
    do {
        line = at + 1;
        at = scan_spaces(line);
    } while (*at == '\n');
    const uint32_t next = (uint32_t)(at - self->text);
    const size_t indent = (size_t)(at - line);
    const size_t block = self->indents[self->indent_count - 1];
    const uint8_t if_deeper = EXPECTS_NEWLINE | EXPECTS_INDENT;
    const bool is_deeper = indent > block && indent <= MAX_INDENT &&
                           (mode->expects & if_deeper) == 0 && next != self->unexpected_indent;
    if (UNLIKELY(!is_code(*at)) || (indent != block && !is_deeper)) return lexer_gap(self, mode);
    if ((mode->expects & EXPECTS_NEWLINE) == 0) {
        if (self->bracket_depth == 0) lexer_judge_line(self, (uint32_t)indent);
        return (Token){.start = next, .code = TERMINAL_CODE};
    }
    Token token = lexer_empty_token(self, TERMINAL_NEWLINE);
    token.next = next;
    return token;
}

// The token at `self->at` for a parser in this state. Does not move `at` (except over comments):
// the parser does.
static inline Token lexer_next(Lexer *self, uint32_t state) {
    const LexMode *const mode = &HOT_ROWS[state].mode;
    if (UNLIKELY((mode->finds & (FINDS_STRING_TEXT | FINDS_FORMAT_SPEC)) != 0)) {
        const Token token = lexer_string_text(self, mode);
        if (token.code != TERMINAL_CODE) return token;
    }
    const char *at = self->text + self->at;
    if (*at == ' ') at++;
    for (;;) {
        switch ((ByteClass)class_of(*at)) {
        case BYTE_WORD: return word_token(self, mode, state, at);
        case BYTE_OPENING:
            self->bracket_depth++;
            return operator_token(self, mode, at, OPERATOR_FORMS[(unsigned char)*at].alone);
        case BYTE_CLOSING:
            self->bracket_depth--;
            return operator_token(self, mode, at, OPERATOR_FORMS[(unsigned char)*at].alone);
        case BYTE_SINGLE:
            return operator_token(self, mode, at, OPERATOR_FORMS[(unsigned char)*at].alone);
        case BYTE_OPERATOR: {
            uint32_t operator= operator_at(at);
            if (UNLIKELY(operator== OPERATOR_WALRUS) && begins_format(state)) {
                operator= OPERATOR_COLON;
                self->extends_grammar = true;
            }
            return operator_token(self, mode, at, operator);
        }
        case BYTE_DOT: return dot_token(self, mode, at);
        case BYTE_DIGIT: return number_token(self, mode, at);
        case BYTE_QUOTE: return lexer_string(self, mode, at, at);
        case BYTE_BANG: return bang_token(self, mode, at);
        case BYTE_SPACE:
            do at++;
            while (*at == ' ' || *at == '\t');
            continue;
        case BYTE_LINE_END: {
            const Token token = line_end_token(self, mode, at);
            if (token.code != TERMINAL_CODE) return token;
            at = self->text + token.start;
            continue;
        }
        case BYTE_GAP: {
            const Token token = lexer_gap(self, mode);
            if (token.code != TERMINAL_CODE) return token;
            at = self->text + token.start;
            continue;
        }
        case BYTE_UNICODE: return lexer_unicode_word(self, mode, at);
        case BYTE_STRANGE: return lexer_refuse(self, "a character that starts no token");
        default: __builtin_unreachable();
        }
    }
}

#endif
