// Lexer: tokens of Python for the state the parser is in, just as tree-sitter-python's lexer and
// its external scanner find them (INDENT, DEDENT, strings). next_token.h has the hot path and is
// compiled into the parser's loop; what is rare or long is in lexer.c, strings.c and gap.c.
//
// Differences from the grammar's own lexer, none of which the Ast shows: a string without
// interpolations is one token; the text of an f-string up to the next interpolation is one token,
// escapes and doubled braces included; line continuations are skipped, and comments go to a list.
//
// What the lexer does not like, because the grammar's would not either or because it is too strange
// to be worth code, it refuses: TERMINAL_NONE, with the reason in `refusal`. The file then goes to
// the stock runtime, so a refusal costs time and nothing else.
#ifndef SHIKRA_SYNTAX_FAST_LEXER_H
#define SHIKRA_SYNTAX_FAST_LEXER_H

#include "base/arena.h"
#include "source/source.h"
#include "syntax/fast/tables.h"

enum {
    TIDY_INDENTS = 99,
    MAX_INDENTS = 100,
    MAX_INDENT = UINT16_MAX,
    MAX_DELIMITERS = 30,
    MAX_GAP_RESCANS = 32
};

// Besides the grammar's terminals.
enum {
    TERMINAL_NONE = TERMINAL_COUNT, // refused: no state has an action for it
    TERMINAL_CODE = 0xfe,  // no token of this sort here: an ordinary one, which begins at `start`
    TERMINAL_AGAIN = 0xfd, // a comment or continuation was taken: look again
};

enum {
    TOKEN_TERMINAL = 0xff,
    TOKEN_KEYWORD = 0x100,      // may be tried as an identifier if it does not fit
    TOKEN_WHOLE_STRING = 0x200, // of TERMINAL_STRING_START: not only the prefix and the quotes
};

typedef struct Token {
    uint32_t start; // bytes
    uint32_t end;
    uint32_t code; // terminal | TOKEN_...
    uint32_t next; // where the lexer goes on: mostly its end
} Token;

static inline uint32_t token_terminal(Token token) {
    return token.code & TOKEN_TERMINAL;
}

// A string that is open: how its text is read and where it ends.
typedef struct Delimiter {
    uint32_t start; // of the string
    char quote;
    bool is_triple;
    bool is_raw;
    bool is_format;
    bool is_bytes;
} Delimiter;

// The white space, comments and continuations before a token, as the grammar's scanner sees them.
typedef struct Gap {
    uint32_t from;
    uint32_t next;                // where the scanner stops: mostly the next token
    uint32_t special;             // the first comment or continuation in it; GAP_PLAIN: none
    int32_t first_comment_indent; // -1: no comment at the start of a line
    uint16_t indent;              // of the line that holds `next`
    bool skips_comments;          // else it stops at them
    bool has_newline;
    bool is_refused; // the scanner gives up: a comment behind code, a lone backslash
    bool is_valid;
    bool is_settled; // its line tokens are done and it has no others: `next` is next
} Gap;

#define GAP_PLAIN UINT32_MAX

typedef struct Lexer {
    const char *text;
    const char *end;
    uint32_t at;            // where the next token is looked for
    uint32_t bracket_depth; // what is open, interpolations included
    uint32_t line_start;    // where the last NEWLINE, INDENT or DEDENT was, and comments behind it
    uint32_t indent_count;
    uint32_t delimiter_count;
    bool is_inside_format;      // since the last f-string began no string has ended: no DEDENT
    bool is_over_limit;         // a refusal that trying something else would not mend
    bool is_early_dedent;       // a refusal that means nothing in brackets
    bool extends_grammar;       // something was read as Python has it and the grammar does not
    bool is_untidy;             // Python might read what was passed over otherwise (Ast.is_tidy)
    uint32_t unexpected_indent; // where there was one, for the alternative that was tried
    uint32_t gap_rescans;       // times that a gap was read again, since the last token
    const char *refusal;
    Gap gap; // the last one looked at
    Arena *arena;
    Range *comments;
    uint32_t comment_count;
    uint32_t comment_capacity;
    uint32_t first_special; // the file's first comment or continuation; GAP_PLAIN: none
    uint32_t joined_until;  // up to here no line that is indented less ends a block
    Range *joined;          // the gaps where that is so
    uint32_t joined_count;
    uint32_t joined_capacity;
    uint16_t indents[MAX_INDENTS];
    Delimiter delimiters[MAX_DELIMITERS];
} Lexer;

void lexer_init(Lexer *self, Text text, Arena *arena);
// After an early dedent that turns out to be in brackets, where indentation means nothing: the next
// token is what stands there.
void lexer_join_lines(Lexer *self);

// ---- For next_token.h ----

static inline Token lexer_token(uint32_t start, uint32_t end, uint32_t code) {
    return (Token){.start = start, .end = end, .code = code, .next = end};
}
// One of no length.
static inline Token lexer_empty_token(const Lexer *self, uint32_t code) {
    return lexer_token(self->at, self->at, code);
}
// At a line end, outside of brackets: whether it ends a statement and a line of the block follows.
static inline void lexer_judge_line(Lexer *self, uint32_t indent) {
    const bool is_start = self->at == self->line_start;
    self->is_untidy |= !is_start || indent != self->indents[self->indent_count - 1];
}
static inline Token lexer_refuse(Lexer *self, const char *why) {
    self->refusal = why;
    return lexer_empty_token(self, TERMINAL_NONE);
}
Token lexer_refuse_limit(Lexer *self, const char *why);

// At white space that ends a line, a comment, a backslash or the end. A token or TERMINAL_CODE.
Token lexer_gap(Lexer *self, const LexMode *mode);
// At `start`: a prefix of letters up to `quote`, or no prefix.
Token lexer_string(Lexer *self, const LexMode *mode, const char *start, const char *quote);
// From `at` in the text of the innermost f-string: behind its next interpolation's brace, or behind
// its end, and then it is no longer open; NULL if it does not end.
const char *lexer_skip_text(Lexer *self, const char *at);
// Inside an f-string or its format specification. A token or TERMINAL_CODE.
Token lexer_string_text(Lexer *self, const LexMode *mode);
// A number that is not just a few digits.
Token lexer_number(Lexer *self, const char *start);
// At `start`: a word that is not all ASCII.
Token lexer_unicode_word(Lexer *self, const LexMode *mode, const char *start);

#endif
