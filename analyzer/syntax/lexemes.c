// Lexemes: a hand-written Python tokenizer with brackets and an indentation stack.
#include "syntax/lexemes.h"

enum { DEEPEST_INDENT = 100, DEEPEST_STRING = 8 };

typedef struct Lexer {
    const Source *source;
    const char *text; // padded with zeros
    uint32_t length;
    uint32_t at;
    Arena *arena;
    LexemeList list;
    uint32_t brackets; // open ones
    uint32_t indents[DEEPEST_INDENT];
    uint32_t indent_count;
} Lexer;

static void add(Lexer *self, LexemeKind kind, uint32_t start, uint32_t end, const char *message) {
    const Lexeme lexeme = {kind, start, end, message};
    VEC_PUSH(self->arena, &self->list, lexeme);
}

static bool is_keyword(Text word) {
    static const char *const keywords[] = {
        "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
        "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
        "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
        "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};
    for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++) {
        if (text_is(word, keywords[i])) return true;
    }
    return false;
}

// White space in front of a line's first token; sets `column` with tabs to multiples of eight.
static void skip_indent(Lexer *self, uint32_t *column) {
    *column = 0;
    for (;; self->at++) {
        switch (self->text[self->at]) {
        case ' ': ++*column; break;
        case '\t': *column = (*column / 8 + 1) * 8; break;
        case '\f': *column = 0; break;
        default: return;
        }
    }
}

static void read_indentation(Lexer *self) {
    const uint32_t start = self->at;
    uint32_t column;
    skip_indent(self, &column);
    const char next = self->text[self->at];
    if (next == '\n' || next == '\r' || next == '#' || self->at >= self->length) return;
    if (column > self->indents[self->indent_count - 1]) {
        if (self->indent_count < DEEPEST_INDENT) self->indents[self->indent_count++] = column;
        add(self, LEXEME_INDENT, start, self->at, NULL);
        return;
    }
    while (self->indent_count > 1 && column < self->indents[self->indent_count - 1]) {
        self->indent_count--;
        add(self, LEXEME_DEDENT, self->at, self->at, NULL);
    }
    if (column != self->indents[self->indent_count - 1]) {
        add(self, LEXEME_WRONG, start, self->at,
            "unindent does not match any outer indentation level");
    }
}

// Length of a string prefix with the quote right behind it, or -1.
static int string_prefix(const char *text) {
    for (int i = 0; i <= 2; i++) {
        if (text[i] == '"' || text[i] == '\'') return i;
        const char letter = byte_lower(text[i]);
        if (letter != 'r' && letter != 'b' && letter != 'f' && letter != 'u' && letter != 't')
            break;
        if (i == 1 && (byte_lower(text[0]) == 'u' || letter == 'u')) break; // u stands alone
    }
    return -1;
}

static bool is_format_prefix(const char *text, int prefix) {
    for (int i = 0; i < prefix; i++) {
        if (byte_lower(text[i]) == 'f' || byte_lower(text[i]) == 't') return true;
    }
    return false;
}

// One open string: an f-string's fields may hold further strings, even with the same quotes (PEP
// 701).
typedef struct OpenString {
    char quote;
    bool is_triple;
    bool is_format;
    uint32_t braces; // depth of the field; 0 in the string's own text
} OpenString;

static bool open_string(Lexer *self, OpenString *string) {
    const int prefix = string_prefix(self->text + self->at);
    if (prefix < 0) return false;
    const char *const quote = self->text + self->at + prefix;
    *string = (OpenString){.quote = *quote,
                           .is_triple = quote[1] == *quote && quote[2] == *quote,
                           .is_format = is_format_prefix(self->text + self->at, prefix)};
    self->at += (uint32_t)prefix + (string->is_triple ? 3 : 1);
    return true;
}

// One step inside a string's own text; true if it ended the string.
static bool step_string(Lexer *self, OpenString *string) {
    const char *const text = self->text + self->at;
    if (*text == '\\') {
        self->at += 2;
    } else if (*text == string->quote &&
               (!string->is_triple || (text[1] == string->quote && text[2] == string->quote))) {
        self->at += string->is_triple ? 3 : 1;
        return true;
    } else if (string->is_format && *text == '{') {
        self->at += text[1] == '{' ? 2 : 1;
        if (text[1] != '{') string->braces = 1;
    } else {
        self->at++;
    }
    return false;
}

// One step inside a field of an f-string; true if a string opens there.
static bool step_field(Lexer *self, OpenString *string, OpenString *inner) {
    const char byte = self->text[self->at];
    const bool at_word = self->at > 0 && byte_is_identifier(self->text[self->at - 1]);
    if (!at_word && open_string(self, inner)) return true;
    if (byte == '{' || byte == '[' || byte == '(') string->braces++;
    if (byte == '}' || byte == ']' || byte == ')') string->braces--;
    self->at++;
    return false;
}

// Reads a string; false (and `at` where it broke off) if it does not end.
static bool read_string(Lexer *self) {
    OpenString stack[DEEPEST_STRING];
    uint32_t depth = 0;
    if (!open_string(self, &stack[depth++])) return false;
    while (depth != 0) {
        OpenString *const string = &stack[depth - 1];
        const char byte = self->text[self->at];
        if (self->at >= self->length ||
            (byte == '\n' && !string->is_triple && string->braces == 0)) {
            return false;
        }
        if (string->braces == 0) {
            if (step_string(self, string)) depth--;
        } else if (depth < DEEPEST_STRING) {
            if (step_field(self, string, &stack[depth])) depth++;
        } else {
            self->at++;
        }
    }
    return true;
}

static bool try_string(Lexer *self) {
    const uint32_t start = self->at;
    if (string_prefix(self->text + start) < 0) return false;
    if (read_string(self)) {
        add(self, LEXEME_STRING, start, self->at, NULL);
        return true;
    }
    if (self->at > self->length) self->at = self->length;
    add(self, LEXEME_WRONG, start, self->at, "missing closing quote in string literal");
    return true;
}

static bool try_number(Lexer *self) {
    const char *const text = self->text + self->at;
    const bool is_number = byte_is_digit(text[0]) || (text[0] == '.' && byte_is_digit(text[1]));
    if (!is_number) return false;
    const uint32_t start = self->at;
    uint32_t i = 0;
    const bool is_radix = text[0] == '0' && strchr("xXoObB", text[1]) != NULL && text[1] != '\0';
    if (is_radix) i = 2;
    for (;; i++) {
        const char byte = byte_lower(text[i]);
        const bool is_hex_digit =
            is_radix && byte_lower(text[1]) == 'x' && byte >= 'a' && byte <= 'f';
        if (byte_is_digit(byte) || is_hex_digit) continue;
        if (byte == '_' && (byte_is_digit(text[i + 1]) || is_radix)) continue;
        if (is_radix) break;
        if (byte == '.') continue;
        const uint32_t sign = text[i + 1] == '+' || text[i + 1] == '-';
        if (byte == 'e' && byte_is_digit(text[i + 1 + sign])) {
            i += sign;
            continue;
        }
        if (byte == 'j') i++;
        break;
    }
    self->at += i;
    add(self, LEXEME_NUMBER, start, self->at, NULL);
    return true;
}

static bool try_word(Lexer *self) {
    const uint32_t start = self->at;
    while (self->at < self->length && byte_is_identifier(self->text[self->at])) self->at++;
    if (self->at == start) return false;
    const Text word = text_slice(self->source->text, start, self->at);
    add(self, is_keyword(word) ? LEXEME_KEYWORD : LEXEME_NAME, start, self->at, NULL);
    return true;
}

static void read_operator(Lexer *self) {
    static const char *const operators[] = {"**=", "//=", ">>=", "<<=", "...", "**", "//", ">>",
                                            "<<",  "<=",  ">=",  "==",  "!=",  "->", "+=", "-=",
                                            "*=",  "/=",  "%=",  "&=",  "|=",  "^=", "@=", ":="};
    const Text rest = text_skip(self->source->text, self->at);
    const uint32_t start = self->at;
    const char byte = self->text[start];
    for (size_t i = 0; i < sizeof operators / sizeof operators[0]; i++) {
        if (text_starts_with(rest, text_from_c(operators[i]))) {
            self->at += (uint32_t)strlen(operators[i]);
            add(self, LEXEME_OPERATOR, start, self->at, NULL);
            return;
        }
    }
    self->at++;
    if (strchr("+-*/%@&|^~<>()[]{},:.;=!", byte) == NULL || byte == '\0') {
        add(self, LEXEME_WRONG, start, self->at, "Got unexpected token");
        return;
    }
    if (byte == '(' || byte == '[' || byte == '{') self->brackets++;
    if ((byte == ')' || byte == ']' || byte == '}') && self->brackets != 0) self->brackets--;
    add(self, LEXEME_OPERATOR, start, self->at, NULL);
}

// A backslash joins lines; true if something else follows it.
static void read_backslash(Lexer *self) {
    uint32_t next = self->at + 1;
    if (self->text[next] == '\r') next++;
    if (self->text[next] == '\n' && next + 1 < self->length) {
        self->at = next + 1;
        return;
    }
    const bool is_end = next >= self->length || self->text[next] == '\n';
    add(self, LEXEME_WRONG, self->at, self->at + 1,
        is_end ? "unexpected EOF while parsing"
               : "Expected a newline after line continuation character");
    self->at++;
}

static bool ends_line(const Lexer *self) {
    return self->list.count != 0 && self->list.items[self->list.count - 1].kind != LEXEME_NEWLINE &&
           self->list.items[self->list.count - 1].kind != LEXEME_DEDENT &&
           self->list.items[self->list.count - 1].kind != LEXEME_INDENT;
}

static void read_newline(Lexer *self) {
    const uint32_t start = self->at;
    if (self->text[self->at] == '\r') self->at++;
    self->at++;
    if (self->brackets != 0) return;
    if (ends_line(self)) add(self, LEXEME_NEWLINE, start, self->at, NULL);
    read_indentation(self);
}

static void read_lexeme(Lexer *self) {
    const char byte = self->text[self->at];
    if (byte == '\n' || (byte == '\r' && self->text[self->at + 1] == '\n')) {
        read_newline(self);
    } else if (byte == '#') {
        while (self->at < self->length && self->text[self->at] != '\n') self->at++;
    } else if (byte_is_space(byte)) {
        self->at++;
    } else if (byte == '\\') {
        read_backslash(self);
    } else if (!try_string(self) && !try_number(self) && !try_word(self)) {
        read_operator(self);
    }
}

LexemeList lexemes_read(const Source *source, Arena *arena) {
    Lexer self = {.source = source,
                  .text = source->text.bytes,
                  .length = (uint32_t)source->text.length,
                  .arena = arena,
                  .indent_count = 1};
    read_indentation(&self);
    while (self.at < self.length) read_lexeme(&self);
    if (ends_line(&self) && self.brackets == 0)
        add(&self, LEXEME_NEWLINE, self.length, self.length, NULL);
    while (self.indent_count-- > 1) add(&self, LEXEME_DEDENT, self.length, self.length, NULL);
    add(&self, LEXEME_END, self.length, self.length, NULL);
    return self.list;
}

bool lexeme_is(const Source *source, Lexeme lexeme, const char *spelling) {
    return (lexeme.kind == LEXEME_KEYWORD || lexeme.kind == LEXEME_OPERATOR ||
            lexeme.kind == LEXEME_NAME) &&
           text_is(text_slice(source->text, lexeme.start, lexeme.end), spelling);
}
