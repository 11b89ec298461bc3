// Lexemes: strings and the parts of f-strings and t-strings (language reference 2.4; PEP 701, 750).
#include "syntax/lexemes.h"
#include "syntax/literal.h"

// Reads a prefix with the quote right behind it; false if there is none.
static bool read_prefix(const char *text, uint32_t *flags, uint32_t *length) {
    *flags = 0;
    for (uint32_t i = 0; i <= 2; i++) {
        uint32_t flag = 0;
        switch (byte_lower(text[i])) {
        case '"':
        case '\'': *length = i; return true;
        case 'r': flag = STRING_RAW; break;
        case 'b': flag = STRING_BYTES; break;
        case 'f': flag = STRING_FORMAT; break;
        case 't': flag = STRING_TEMPLATE; break;
        case 'u': flag = STRING_UNICODE; break;
        default: return false;
        }
        // Only `r` goes with another letter, and with one that is not `u`.
        const bool is_pair =
            *flags == 0 || ((*flags == STRING_RAW || flag == STRING_RAW) && *flags != flag &&
                            *flags != STRING_UNICODE && flag != STRING_UNICODE);
        if (!is_pair) return false;
        *flags |= flag;
    }
    return false;
}

// The end of a plain string's text, behind its quotes; false if it has none.
static bool skip_string(LexemeReader *self, char quote, bool is_triple) {
    const char *const text = self->text;
    while (self->at < self->length) {
        const char byte = text[self->at];
        if (byte == '\\') {
            self->at += text[self->at + 1] == '\r' && text[self->at + 2] == '\n' ? 3 : 2;
        } else if (byte == quote && !is_triple) {
            self->at++;
            return true;
        } else if (byte == quote && text[self->at + 1] == quote && text[self->at + 2] == quote) {
            self->at += 3;
            return true;
        } else if (!is_triple && (byte == '\n' || byte == '\r')) {
            return false;
        } else {
            self->at++;
        }
    }
    self->at = self->length;
    return false;
}

static void start_format(LexemeReader *self, Lexeme *lexeme, const char *quote) {
    if (self->format_count == DEEPEST_FORMAT) {
        reader_error(self, lexeme->start, self->at, "too many nested f-strings or t-strings");
        lexeme->kind = LEXEME_WRONG;
        return;
    }
    lexeme->kind = LEXEME_FORMAT_START;
    self->formats[self->format_count++] =
        (FormatString){.quote = *quote,
                       .is_triple = (lexeme->flags & STRING_TRIPLE) != 0,
                       .is_raw = (lexeme->flags & STRING_RAW) != 0,
                       .is_template = (lexeme->flags & STRING_TEMPLATE) != 0,
                       .nesting = self->nesting};
}

bool reader_read_string(LexemeReader *self, Lexeme *lexeme) {
    uint32_t prefix;
    // `!r` in front of the quotes that end an f-string is a conversion.
    const bool is_conversion =
        self->format_count != 0 && self->at != 0 && self->text[self->at - 1] == '!';
    if (is_conversion && byte_is_lower(self->text[self->at])) return false;
    if (!read_prefix(self->text + self->at, &lexeme->flags, &prefix)) return false;
    const char *const quote = self->text + self->at + prefix;
    const bool is_triple = quote[1] == *quote && quote[2] == *quote;
    if (is_triple) lexeme->flags |= STRING_TRIPLE;
    self->at += prefix + (is_triple ? 3 : 1);
    lexeme->kind = LEXEME_STRING;
    if ((lexeme->flags & (STRING_FORMAT | STRING_TEMPLATE)) != 0) {
        start_format(self, lexeme, quote);
    } else if (!skip_string(self, *quote, is_triple)) {
        lexeme->flags |= LEXEME_UNTERMINATED;
        reader_error(self, lexeme->start, self->at, "missing closing quote in string literal");
    }
    lexeme->end = self->at;
    return true;
}

// ---- The text of an f-string ----

static bool is_format_end(const LexemeReader *self, const FormatString *format) {
    const char *const text = self->text + self->at;
    return *text == format->quote &&
           (!format->is_triple || (text[1] == format->quote && text[2] == format->quote));
}

static const char *format_name(const FormatString *format) {
    return format->is_template ? "t-string" : "f-string";
}

static void format_error(LexemeReader *self, const FormatString *format, uint32_t start,
                         uint32_t end, const char *message) {
    const Text whole = arena_printf(self->arena, "%s: %s", format_name(format), message);
    reader_error(self, start, end, whole.bytes);
}

// `\N{...}` is an escape, not a field; outside of raw strings only.
static void skip_escape(LexemeReader *self, const FormatString *format) {
    const char *const text = self->text + self->at;
    const uint32_t past = text[1] == '\r' && text[2] == '\n' ? 3 : 2;
    if (format->is_raw) {
        const bool is_escape =
            text[1] == format->quote || text[1] == '\\' || text[1] == '\n' || text[1] == '\r';
        self->at += is_escape ? past : 1;
        return;
    }
    self->at += text[1] == '{' || text[1] == '}' ? 1 : past;
    if (text[1] != 'N' || text[2] != '{') return;
    uint32_t end = self->at + 1;
    while (end < self->length && self->text[end] != '}' && self->text[end] != '\n' &&
           self->text[end] != format->quote) {
        end++;
    }
    if (self->text[end] == '}') self->at = end + 1;
}

// An unterminated format string is given up; what of it was read stays one lexeme.
static bool fail_unterminated(LexemeReader *self, const FormatString *format, Lexeme *lexeme) {
    lexeme->end = self->at;
    lexeme->kind = format->is_triple ? LEXEME_FORMAT_MIDDLE : LEXEME_WRONG;
    format_error(self, format, lexeme->start, self->at,
                 format->is_triple ? "unterminated triple-quoted string" : "unterminated string");
    self->nesting = format->nesting;
    self->format_count--;
    return lexeme->end != lexeme->start;
}

// In a format specification of a string in single quotes: the string ends here.
static void fail_newline(LexemeReader *self, const FormatString *format, const Lexeme *lexeme) {
    format_error(self, format, lexeme->start, self->at,
                 "newlines are not allowed in format specifiers when using single quotes");
    self->nesting = format->nesting;
    self->format_count--;
}

// True if the text ends at the byte `at`, which is then left to the next lexeme; otherwise steps
// over it.
static bool ends_middle(LexemeReader *self, const FormatString *format) {
    const char *const text = self->text + self->at;
    const bool is_spec = format->specs != 0;
    if (*text == '\\') {
        skip_escape(self, format);
        return false;
    }
    if ((*text == '{' || *text == '}') && (is_spec || text[1] != *text)) return true;
    self->at += *text == '{' || *text == '}' ? 2 : 1;
    return false;
}

static bool read_middle(LexemeReader *self, FormatString *format, Lexeme *lexeme) {
    while (!is_format_end(self, format)) {
        const bool is_line_end = self->text[self->at] == '\n' && !format->is_triple;
        if (self->at >= self->length || (is_line_end && format->specs == 0)) {
            return fail_unterminated(self, format, lexeme);
        }
        if (is_line_end) {
            fail_newline(self, format, lexeme);
            break;
        }
        if (ends_middle(self, format)) break;
        if (self->at > self->length) self->at = self->length;
    }
    if (self->at == lexeme->start) return false;
    lexeme->flags = format->is_raw ? STRING_RAW : 0;
    lexeme->kind = LEXEME_FORMAT_MIDDLE;
    lexeme->end = self->at;
    return true;
}

// `{` and `}` in the text.
enum { MOST_SPECS = 2 }; // of fields in specifications of fields

static bool read_brace(LexemeReader *self, FormatString *format, Lexeme *lexeme) {
    const char byte = self->text[self->at];
    if (byte != '{' && byte != '}') return false;
    lexeme->end = ++self->at;
    if (byte == '{') {
        if (format->specs > MOST_SPECS) {
            format_error(self, format, lexeme->start, lexeme->end, "expressions nested too deeply");
            self->errors->items[self->errors->count - 1].kind = SYNTAX_CLEAR_FORM;
        }
        self->nesting++;
        lexeme->kind = LEXEME_LEFT_BRACE;
    } else if (format->specs != 0) {
        self->nesting--;
        format->specs--;
        lexeme->kind = LEXEME_RIGHT_BRACE;
    } else {
        format_error(self, format, lexeme->start, lexeme->end, "single `}` is not allowed");
        lexeme->kind = LEXEME_WRONG;
    }
    return true;
}

bool reader_read_format_text(LexemeReader *self, Lexeme *lexeme) {
    if (self->format_count == 0) return false;
    FormatString *const format = &self->formats[self->format_count - 1];
    if (self->nesting != format->nesting + format->specs) return false;
    if (is_format_end(self, format)) {
        self->at += format->is_triple ? 3 : 1;
        self->nesting = format->nesting;
        self->format_count--;
        lexeme->kind = LEXEME_FORMAT_END;
        lexeme->end = self->at;
        return true;
    }
    if (read_middle(self, format, lexeme)) return true;
    return self->format_count != 0 && format == &self->formats[self->format_count - 1] &&
           read_brace(self, format, lexeme);
}

bool reader_read_field_end(LexemeReader *self, Lexeme *lexeme) {
    if (self->format_count == 0 || self->text[self->at] != ':') return false;
    FormatString *const format = &self->formats[self->format_count - 1];
    if (self->nesting != format->nesting + format->specs + 1) return false;
    format->specs++;
    self->at++;
    lexeme->kind = LEXEME_COLON;
    lexeme->end = self->at;
    return true;
}

// An unterminated string in a field may be the end of the f-string around it.
bool reader_read_string_as_end(LexemeReader *self, Lexeme current) {
    if (self->format_count == 0 || (current.flags & LEXEME_UNTERMINATED) == 0) return false;
    FormatString *const format = &self->formats[self->format_count - 1];
    const char *const text = self->text + current.start;
    // Its quotes are all of it, and they are the f-string's.
    const Text rest =
        text_slice(self->source->text, current.start + (format->is_triple ? 3 : 1), current.end);
    if (*text != format->quote || text_trim(rest).length != 0) return false;
    reader_go_back(self, current.start);
    format->specs = 0;
    self->nesting = format->nesting;
    return true;
}

void reader_end_format(LexemeReader *self) {
    const FormatString *const format = &self->formats[self->format_count - 1];
    format_error(self, format, self->length, self->length, "unterminated string"); // in a field
    self->format_count = 0;
}
