// Lexer: strings. One scan answers where a string's text ends, for plain strings and f-strings
// alike; it knows the rules for escapes of the grammar's scanner and its quirks.
#include "syntax/fast/lexer.h"

#include "syntax/escape.h"
#include "syntax/fast/scan.h"

// Where the text of a string ends: at its quotes or, in an f-string, at an interpolation's brace;
// NULL if it does not end properly.
typedef struct TextEnd {
    const char *at;
    bool is_quote;
} TextEnd;

static const TextEnd TEXT_REFUSED = {NULL, false};

static StringStops stops_of(Delimiter delimiter) {
    return (StringStops){.quote = delimiter.quote,
                         .newline = delimiter.is_triple ? delimiter.quote : '\n',
                         .left_brace = delimiter.is_format ? '{' : delimiter.quote,
                         .right_brace = delimiter.is_format ? '}' : delimiter.quote};
}

// Behind `\` and a line end, or behind a `\` that escapes no line end.
static const char *skip_escaped_newline(const char *at) {
    if (*at == '\r' && at[1] == '\n') return at + 2;
    return *at == '\n' ? at + 1 : at;
}

// `at` is behind `\N`, before `{`: behind the `}`; NULL if there is none in the string.
static const char *skip_character_name(const char *at, Delimiter delimiter) {
    if (at[1] == '}') return delimiter.is_format ? NULL : at;
    for (at++; *at != '}'; at++) {
        if (*at == '\0' || *at == '\n' || *at == delimiter.quote) return NULL;
    }
    return at + 1;
}

// `at` is behind a backslash.
static bool is_escape_right(const char *at, Delimiter delimiter) {
    enum { LONGEST = 10 };
    const Text escape = {at - 1, (*at == 'x' ? 2u : *at == 'u' ? 4u : LONGEST - 2u) + 2};
    WrongEscape wrong;
    return *at != 'N' && !escape_find_wrong(escape, delimiter.is_bytes, &wrong);
}

// `at` is behind a backslash: behind what belongs to it, or NULL.
static const char *skip_escape(Lexer *self, const char *at, Delimiter delimiter) {
    if (delimiter.is_raw) {
        if (*at == delimiter.quote || *at == '\\') return at + 1;
        return skip_escaped_newline(at);
    }
    switch (*at) {
    case '\\':
    case '\'':
    case '"': return at + 1;
    case 'x': self->is_untidy |= !is_escape_right(at, delimiter); return at;
    case 'N':
    case 'u':
    case 'U':
        if (delimiter.is_bytes) {
            // The grammar's scanner takes the next character, too, whatever it is.
            if (at[1] == delimiter.quote || at[1] == '\\') self->extends_grammar = true;
            return at + 1;
        }
        self->is_untidy |= !is_escape_right(at, delimiter);
        return *at == 'N' && at[1] == '{' ? skip_character_name(at + 1, delimiter) : at + 1;
    default: return skip_escaped_newline(at);
    }
}

static TextEnd find_text_end(Lexer *self, const char *at, Delimiter delimiter) {
    const StringStops stops = stops_of(delimiter);
    for (;;) {
        at = scan_string(at, stops);
        if (*at == delimiter.quote) {
            if (!delimiter.is_triple) return (TextEnd){at, true};
            if (at[1] == delimiter.quote && at[2] == delimiter.quote) return (TextEnd){at, true};
            at++;
            continue;
        }
        switch (*at) {
        case '\\':
            at = skip_escape(self, at + 1, delimiter);
            if (at == NULL || at > self->end) return TEXT_REFUSED;
            break;
        case '{':
            if (at[1] != '{') return (TextEnd){at, false};
            at += 2;
            break;
        case '}':
            if (at[1] != '}') return TEXT_REFUSED;
            at += 2;
            break;
        default: return TEXT_REFUSED; // a line end, NUL, the end of the file
        }
    }
}

static uint32_t quote_length(Delimiter delimiter) {
    return delimiter.is_triple ? 3 : 1;
}

static bool is_ascii(const char *start, const char *end) {
    while (start < end && (unsigned char)*start < 0x80) start++;
    return start == end;
}

// One letter, or `r` and one of the others. Templates are too new to be sure of.
static bool is_prefix_right(const char *start, const char *quote, Delimiter delimiter) {
    for (const char *at = start; at < quote; at++) {
        if ((*at | 0x20) == 't') return false;
    }
    const bool is_pair = delimiter.is_raw && (delimiter.is_bytes || delimiter.is_format);
    return quote - start < 2 || (quote - start == 2 && is_pair);
}

static bool read_prefix(const char *start, const char *quote, Delimiter *delimiter) {
    for (const char *at = start; at < quote; at++) {
        switch (*at | 0x20) {
        case 'f':
        case 't': delimiter->is_format = true; break;
        case 'r': delimiter->is_raw = true; break;
        case 'b': delimiter->is_bytes = true; break;
        case 'u': break;
        default: return false;
        }
    }
    return true;
}

Token lexer_string(Lexer *self, const LexMode *mode, const char *start, const char *quote) {
    Delimiter delimiter = {.quote = *quote};
    if ((mode->expects & EXPECTS_STRING_START) == 0) return lexer_refuse(self, "a string here");
    if (*quote == '`') return lexer_refuse(self, "a backquote");
    if (!read_prefix(start, quote, &delimiter)) return lexer_refuse(self, "a string prefix");
    if (delimiter.is_bytes && delimiter.is_format) return lexer_refuse(self, "a string prefix");
    self->is_untidy |= !is_prefix_right(start, quote, delimiter);
    delimiter.is_triple = quote[1] == *quote && quote[2] == *quote;
    const char *const text = quote + quote_length(delimiter);
    const TextEnd text_end = find_text_end(self, text, delimiter);
    if (text_end.at == NULL) return lexer_refuse(self, "a string that does not end");
    const uint32_t offset = (uint32_t)(start - self->text);
    if (text_end.is_quote) {
        self->is_inside_format = false;
        self->is_untidy |= delimiter.is_bytes && !is_ascii(text, text_end.at);
        const char *const end = text_end.at + quote_length(delimiter);
        return lexer_token(offset, (uint32_t)(end - self->text),
                           TERMINAL_STRING_START | TOKEN_WHOLE_STRING);
    }
    if (self->delimiter_count == MAX_DELIMITERS) {
        return lexer_refuse_limit(self, "strings nested too deeply");
    }
    delimiter.start = offset;
    self->delimiters[self->delimiter_count++] = delimiter;
    self->is_inside_format = true;
    return lexer_token(offset, (uint32_t)(text - self->text), TERMINAL_STRING_START);
}

const char *lexer_skip_text(Lexer *self, const char *at) {
    const Delimiter delimiter = self->delimiters[self->delimiter_count - 1];
    const TextEnd text_end = find_text_end(self, at, delimiter);
    if (text_end.at == NULL) return NULL;
    if (!text_end.is_quote) return text_end.at + 1;
    self->delimiter_count--;
    return text_end.at + quote_length(delimiter);
}

// The inside of an f-string: text, the brace of an interpolation, or its end.
static Token format_string_token(Lexer *self, const LexMode *mode) {
    if (self->delimiter_count == 0) return lexer_refuse(self, "text of a string outside of one");
    const Delimiter delimiter = self->delimiters[self->delimiter_count - 1];
    const char *const start = self->text + self->at;
    const TextEnd text_end = find_text_end(self, start, delimiter);
    if (text_end.at == NULL) return lexer_refuse(self, "a string that does not end");
    const uint32_t end = (uint32_t)(text_end.at - self->text);
    if (text_end.at > start) return lexer_token(self->at, end, TERMINAL_STRING_CONTENT);
    if (text_end.is_quote) {
        self->delimiter_count--;
        self->is_inside_format = false;
        return lexer_token(self->at, end + quote_length(delimiter), TERMINAL_STRING_END);
    }
    const uint32_t brace = OPERATOR_TOKENS[mode->lex_state][OPERATOR_LEFT_BRACE].terminal;
    if (brace == 0) return lexer_refuse(self, "an interpolation here");
    self->bracket_depth++;
    return lexer_token(self->at, end + 1, brace);
}

// The part of a format specification before the next brace: `>10` of f"{x:>{width}}".
static Token format_text_token(Lexer *self) {
    const char *const start = self->text + self->at;
    const char *at = start;
    for (; *at != '{' && *at != '}' && *at != '\n' && *at != '\0'; at++) {
        self->is_untidy |= *at == '\\';
    }
    const bool may_go_on =
        self->delimiter_count != 0 && self->delimiters[self->delimiter_count - 1].is_triple;
    if (*at == '\0' || (*at == '\n' && !may_go_on)) {
        return lexer_refuse(self, "a format specification that does not end");
    }
    return lexer_token(self->at, (uint32_t)(at - self->text),
                       at == start ? TERMINAL_CODE : TERMINAL_FORMAT_TEXT);
}

Token lexer_string_text(Lexer *self, const LexMode *mode) {
    const bool is_string = (mode->finds & FINDS_STRING_TEXT) != 0;
    return is_string ? format_string_token(self, mode) : format_text_token(self);
}
