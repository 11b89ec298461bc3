// Lexer: what is between two tokens, and the INDENT, DEDENT and NEWLINE tokens that come of it.
//
// The grammar's scanner looks over all white space, comments and continuations up to the next
// token, decides by the indentation there, and is asked again after each comment that it has passed
// over, since comments are tokens, too. To be linear all the same, a Gap is kept: at the end of a
// comment only the first comment's indentation is another.
#include "syntax/fast/lexer.h"

#include "syntax/fast/scan.h"

// Where the scanner stops, starting at `self->at`.
static void scan_gap(Lexer *self, bool skips_comments) {
    Gap *const gap = &self->gap;
    const char *at = self->text + self->at;
    uint32_t indent = 0;
    uint32_t continued_indent = 0; // of a line that begins with a continuation
    if (gap->is_valid && gap->next > self->at && gap->from <= self->at) self->gap_rescans++;
    *gap = (Gap){.from = self->at,
                 .special = GAP_PLAIN,
                 .first_comment_indent = -1,
                 .skips_comments = skips_comments,
                 .is_valid = true};
    for (;; at++) {
        const char *const spaces_end = scan_spaces(at);
        indent += (uint32_t)(spaces_end - at);
        at = spaces_end;
        switch (*at) {
        case '\n': gap->has_newline = true; // fall through
        case '\r': indent = continued_indent = 0; continue;
        case '\f':
            self->is_untidy |= gap->has_newline;
            indent = continued_indent = 0;
            continue;
        case '\t':
            self->is_untidy |= gap->has_newline;
            indent += 8;
            continue;
        default: break;
        }
        if (*at == '#' && skips_comments) {
            gap->is_refused = !gap->has_newline;
            if (gap->is_refused) break;
            if (gap->first_comment_indent < 0) gap->first_comment_indent = (uint16_t)indent;
            if (gap->special == GAP_PLAIN) gap->special = (uint32_t)(at - self->text);
            at = memchr(at, '\n', (size_t)(self->end - at));
            if (at == NULL) at = self->end;
            indent = continued_indent = 0;
            if (at < self->end) continue;
        } else if (*at == '\\') {
            if (gap->special == GAP_PLAIN) gap->special = (uint32_t)(at - self->text);
            const char *const line_end = at[1] == '\r' ? at + 2 : at + 1;
            gap->is_refused = *line_end != '\n';
            if (gap->is_refused) break;
            self->is_untidy |= gap->has_newline || self->at == self->line_start;
            if (gap->has_newline && continued_indent == 0) continued_indent = indent;
            at = line_end;
            continue;
        }
        break;
    }
    if (at >= self->end) {
        gap->has_newline = true;
        indent = continued_indent = 0;
    }
    // To Python the first line decides, to the grammar all of them together.
    if (continued_indent != 0 && continued_indent != indent) {
        indent = continued_indent;
        self->extends_grammar = true;
    }
    gap->indent = (uint16_t)indent;
    gap->next = (uint32_t)(at - self->text);
}

// `self->at` is the end of a comment inside the gap: what is left of it.
static void advance_gap(Lexer *self) {
    Gap *const gap = &self->gap;
    if (!gap->is_valid || gap->is_refused || !gap->skips_comments || gap->next < self->at) {
        gap->is_valid = false;
        return;
    }
    const char *at = self->text + self->at;
    uint32_t indent = 0;
    for (; *at == ' ' || *at == '\t' || *at == '\n' || *at == '\r' || *at == '\f'; at++) {
        indent = *at == ' ' ? indent + 1 : *at == '\t' ? indent + 8 : 0;
        self->is_untidy |= *at == '\t' || *at == '\f';
    }
    gap->from = self->at;
    gap->has_newline = true;
    if (*at == '\\') { // indentation goes on behind a continuation: rare enough to look again
        gap->is_valid = false;
    } else if (*at == '#') {
        gap->special = (uint32_t)(at - self->text);
        gap->first_comment_indent = (uint16_t)indent;
    } else {
        gap->special = GAP_PLAIN;
        gap->first_comment_indent = -1;
    }
}

static bool is_quote(char byte) {
    return byte == '"' || byte == '\'' || byte == '`';
}

static bool wants_dedent(Lexer *self, uint8_t expects) {
    const Gap *const gap = &self->gap;
    const uint16_t current = self->indents[self->indent_count - 1];
    if (gap->indent >= current || self->is_inside_format) return false;
    // Comments that are indented like the block still belong to it.
    if (gap->first_comment_indent >= current) return false;
    if ((expects & EXPECTS_DEDENT) != 0) return true;
    // The scanner gives one even here, where it is an error or, in brackets, nothing at all.
    if (gap->next <= self->joined_until) return false;
    // Also before a comment behind a decorator. To Python comments have no indentation.
    if (self->text[gap->next] == '#' && self->bracket_depth == 0) {
        self->extends_grammar = true;
        return false;
    }
    const bool is_string = (expects & EXPECTS_STRING_START) != 0 && is_quote(self->text[gap->next]);
    return (expects & (EXPECTS_NEWLINE | EXPECTS_CLOSING_BRACKET)) == 0 && !is_string;
}

static Token dedent_token(Lexer *self, uint8_t expects) {
    if ((expects & EXPECTS_DEDENT) == 0) {
        self->is_early_dedent = true;
        return lexer_refuse(self, "a line that is indented less than its block");
    }
    self->indent_count--; // there is one to end: the first indent is 0
    return lexer_empty_token(self, TERMINAL_DEDENT);
}

void lexer_join_lines(Lexer *self) {
    self->joined_until = self->gap.next;
    if (self->joined_count == self->joined_capacity) {
        self->joined =
            vec_grow(self->arena, self->joined, &self->joined_capacity, sizeof *self->joined);
    }
    self->joined[self->joined_count++] = (Range){self->gap.from, self->gap.next};
}

static Token indent_token(Lexer *self) {
    if (self->indent_count == MAX_INDENTS) {
        return lexer_refuse_limit(self, "blocks nested too deeply");
    }
    self->is_untidy |= self->indent_count >= TIDY_INDENTS;
    self->indents[self->indent_count++] = self->gap.indent;
    return lexer_empty_token(self, TERMINAL_INDENT);
}

// The token that the line's end or the next line's indentation makes, or TERMINAL_CODE.
static Token line_token(Lexer *self, uint8_t expects) {
    const Gap *const gap = &self->gap;
    if (!gap->has_newline || gap->is_refused) return lexer_empty_token(self, TERMINAL_CODE);
    if ((expects & EXPECTS_INDENT) != 0 && gap->indent > self->indents[self->indent_count - 1]) {
        return indent_token(self);
    }
    if (wants_dedent(self, expects)) return dedent_token(self, expects);
    // Blocks begin with INDENT alone, so this one is an error, also where the line could go on. The
    // grammar does not mind it, so the stock runtime may not even try the other reading.
    const bool is_newline = (expects & EXPECTS_NEWLINE) != 0;
    if (gap->indent > self->indents[self->indent_count - 1] &&
        (is_newline || gap->next == self->unexpected_indent)) {
        self->unexpected_indent = gap->next;
        self->extends_grammar = true;
        return lexer_refuse(self, "an unexpected indent");
    }
    if (!is_newline) return lexer_empty_token(self, TERMINAL_CODE);
    return lexer_empty_token(self, TERMINAL_NEWLINE);
}

// The scanner finds a string even behind continuations, which are not tokens then.
static bool is_string_next(const Lexer *self, uint8_t expects) {
    const Gap *const gap = &self->gap;
    if (gap->is_refused || gap->first_comment_indent >= 0) return false;
    if ((expects & EXPECTS_STRING_START) == 0) return false;
    const char *const at = self->text + gap->next;
    const char *const word_end = byte_is_identifier(*at) ? scan_word(at) : at;
    return is_quote(*word_end) && is_string_prefix(at, word_end);
}

static void note_special(Lexer *self, const char *at) {
    const uint32_t offset = (uint32_t)(at - self->text);
    if (offset < self->first_special) self->first_special = offset;
}

static void take_comment(Lexer *self, const char *start) {
    const char *end = memchr(start, '\n', (size_t)(self->end - start));
    if (end == NULL) end = self->end;
    if (self->comment_count == self->comment_capacity) {
        self->comments =
            vec_grow(self->arena, self->comments, &self->comment_capacity, sizeof *self->comments);
    }
    const bool is_line_start = self->at == self->line_start;
    self->at = (uint32_t)(end - self->text);
    if (is_line_start) self->line_start = self->at;
    self->comments[self->comment_count++] = (Range){(uint32_t)(start - self->text), self->at};
    note_special(self, start);
    advance_gap(self);
}

// Past `\` and the line end.
static Token take_continuation(Lexer *self, const char *start) {
    const char *const line_end = start[1] == '\r' ? start + 2 : start + 1;
    if (*line_end != '\n') return lexer_refuse(self, "a backslash");
    note_special(self, start);
    self->at = (uint32_t)(line_end + 1 - self->text);
    return lexer_empty_token(self, TERMINAL_AGAIN);
}

static Token end_token(Lexer *self, const LexMode *mode) {
    const uint32_t length = (uint32_t)(self->end - self->text);
    if ((mode->finds & FINDS_END) == 0) return lexer_refuse(self, "the end of the file");
    return lexer_token(length, length, TERMINAL_END);
}

static Token code_token(Lexer *self, const LexMode *mode, const char *at) {
    if (at >= self->end) return end_token(self, mode);
    if (*at == '\0') return lexer_refuse(self, "a NUL character");
    return (Token){.start = (uint32_t)(at - self->text), .code = TERMINAL_CODE};
}

// White space from `self->at` on, before code, a comment or a continuation.
static void judge_space(Lexer *self, const char *start, const char *end) {
    const char *line = end;
    while (line > start && line[-1] == ' ') line--;
    const bool has_line_end = memchr(start, '\n', (size_t)(end - start)) != NULL;
    if (*end == '\\') self->is_untidy |= has_line_end || self->at == self->line_start;
    if (!has_line_end || self->bracket_depth != 0 || end >= self->end) return;
    const uint32_t block = self->indents[self->indent_count - 1];
    const bool is_odd = line == start || line[-1] != '\n'; // no spaces only
    self->is_untidy |= is_odd;
    lexer_judge_line(self, *end == '#' ? block : (uint32_t)(end - line));
}

// What the scanner does not find: the first comment, continuation or code.
static Token token_behind_space(Lexer *self, const LexMode *mode) {
    const char *const start = self->text + self->at;
    const char *at = start;
    while (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r' || *at == '\f') at++;
    judge_space(self, start, at);
    if (*at == '#') {
        take_comment(self, at);
        return lexer_empty_token(self, TERMINAL_AGAIN);
    }
    return *at == '\\' ? take_continuation(self, at) : code_token(self, mode, at);
}

static bool is_gap_settled(const Lexer *self) {
    const Gap *const gap = &self->gap;
    return gap->special == GAP_PLAIN && !gap->is_refused && self->text[gap->next] != '#' &&
           gap->indent == self->indents[self->indent_count - 1];
}

static Token token_in_gap(Lexer *self, const LexMode *mode) {
    if (mode->expects == 0) return token_behind_space(self, mode);
    const uint8_t line_tokens = EXPECTS_NEWLINE | EXPECTS_INDENT | EXPECTS_DEDENT | EXPECTS_EXCEPT;
    const bool skips_comments = (mode->expects & line_tokens) != 0;
    const Gap *const gap = &self->gap;
    if (!gap->is_valid || gap->from != self->at || gap->skips_comments != skips_comments) {
        scan_gap(self, skips_comments);
    }
    const Token token = line_token(self, mode->expects);
    if (token.code != TERMINAL_CODE) {
        self->line_start = self->at;
        self->gap.is_settled = is_gap_settled(self);
        return token;
    }
    const char *const next = self->text + gap->next;
    const bool is_plain = gap->special == GAP_PLAIN && !gap->is_refused && *next != '#';
    if (is_plain || is_string_next(self, mode->expects)) {
        if (gap->has_newline && self->bracket_depth == 0 && next < self->end) {
            lexer_judge_line(self, gap->indent);
        }
        return code_token(self, mode, next);
    }
    return token_behind_space(self, mode);
}

Token lexer_gap(Lexer *self, const LexMode *mode) {
    const Gap *const gap = &self->gap;
    if (gap->is_settled && gap->from == self->at && (mode->expects & EXPECTS_NEWLINE) == 0) {
        return code_token(self, mode, self->text + gap->next);
    }
    self->gap_rescans = 0;
    Token token;
    do {
        token = token_in_gap(self, mode);
        if (self->gap_rescans > MAX_GAP_RESCANS) {
            return lexer_refuse_limit(self, "too many continuations");
        }
    } while (token.code == TERMINAL_AGAIN);
    return token;
}
