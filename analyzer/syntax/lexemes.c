// Lexemes: lines and indentation, words and operators; literals are in lexeme_strings.c and
// lexeme_numbers.c.
#include "syntax/lexemes.h"

#include "base/utf8.h"

// ---- Tables ----

#define LEXEME_SPELLING(name, spelling) spelling,
static const char *const spellings[] = {LEXEME_OTHERS(LEXEME_SPELLING) LEXEME_OPERATORS(
    LEXEME_SPELLING) LEXEME_KEYWORDS(LEXEME_SPELLING) LEXEME_SOFT_KEYWORDS(LEXEME_SPELLING)};
#undef LEXEME_SPELLING

const char *lexeme_spelling(LexemeKind kind) {
    return spellings[kind];
}

static LexemeKind word_kind(Text word) {
    for (LexemeKind kind = LEXEME_FALSE; kind < LEXEME_COUNT; kind++) {
        if (spellings[kind][0] == word.bytes[0] && text_is(word, spellings[kind])) return kind;
    }
    return LEXEME_NAME;
}

static void add_error(LexemeReader *self, Range range, Text message) {
    const SyntaxError error = {.range = range, .message = message, .kind = SYNTAX_FORM};
    VEC_PUSH(self->arena, self->errors, error);
}

void reader_error(LexemeReader *self, uint32_t start, uint32_t end, const char *message) {
    add_error(self, (Range){start, end}, text_from_c(message));
}

void reader_init(LexemeReader *self, const Source *source, Arena *arena, SyntaxErrorList *errors,
                 SyntaxErrorList *glued) {
    *self = (LexemeReader){.source = source,
                           .text = source->text.bytes,
                           .length = (uint32_t)source->text.length,
                           .newline = NO_NEWLINE,
                           .is_line_start = true,
                           .indent_count = 1,
                           .arena = arena,
                           .errors = errors,
                           .glued = glued};
    if (source->is_ascii) return;
    int error;
    PCRE2_SIZE offset;
    self->names =
        pcre2_compile((PCRE2_SPTR) "[_\\p{XID_Start}]\\p{XID_Continue}*", PCRE2_ZERO_TERMINATED,
                      PCRE2_UTF | PCRE2_ANCHORED, &error, &offset, NULL);
    if (self->names != NULL) self->match = pcre2_match_data_create(1, NULL);
}

void reader_release(LexemeReader *self) {
    pcre2_match_data_free(self->match);
    pcre2_code_free(self->names);
}

// ---- Indentation ----

static uint32_t line_end_width(const LexemeReader *self) {
    const char *const text = self->text + self->at;
    if (text[0] == '\n') return 1;
    return text[0] == '\r' && text[1] == '\n' ? 2 : 0;
}

// A backslash and a line end, if code follows.
static bool skip_continuation(LexemeReader *self) {
    const uint32_t start = self->at++;
    const uint32_t width = line_end_width(self);
    if (width != 0 && self->at + width < self->length) {
        self->at += width;
        return true;
    }
    self->at = start;
    return false;
}

// White space in front of a line's first lexeme. A backslash goes on in the next line, whose column
// counts only if the first one's is 0.
static Indent skip_indent(LexemeReader *self) {
    Indent indent = {0};
    Indent first = {0};
    for (;;) {
        const char byte = self->text[self->at];
        if (byte == '\\' && skip_continuation(self)) {
            if (first.character == 0) first = indent;
            continue;
        }
        if (byte == '\f') {
            indent = (Indent){0};
        } else if (byte == ' ' || byte == '\t') {
            indent.column = byte == ' ' ? indent.column + 1 : (indent.column / 8 + 1) * 8;
            indent.narrow = byte == ' ' ? indent.narrow + 1 : (indent.narrow / 2 + 1) * 2;
            indent.character++;
        } else {
            return first.character != 0 ? first : indent;
        }
        self->at++;
    }
}

static bool is_blank_line(const LexemeReader *self) {
    return line_end_width(self) != 0 || self->text[self->at] == '#' || self->at >= self->length;
}

static void skip_comment(LexemeReader *self) {
    while (self->at < self->length && self->text[self->at] != '\n') {
        if (self->text[self->at] == '\r' && self->text[self->at + 1] == '\n') break;
        self->at++;
    }
}

static bool push_indent(LexemeReader *self, Indent indent, Lexeme *lexeme) {
    if (self->indent_count == DEEPEST_INDENT) {
        reader_error(self, lexeme->start, self->at, "too many levels of indentation");
        lexeme->kind = LEXEME_WRONG;
    } else {
        self->indents[self->indent_count++] = indent;
        lexeme->kind = LEXEME_INDENT;
    }
    lexeme->end = self->at;
    return true;
}

static bool fail_dedent(LexemeReader *self, Lexeme *lexeme) {
    lexeme->kind = LEXEME_WRONG;
    lexeme->end = self->at;
    reader_error(self, lexeme->start, lexeme->end,
                 "unindent does not match any outer indentation level");
    return true;
}

typedef enum IndentOrder { INDENT_LESS, INDENT_SAME, INDENT_MORE, INDENT_UNCLEAR } IndentOrder;

// How `indent` compares with `other`: unclear where the tabs' width decides.
static IndentOrder compare_indents(Indent indent, Indent other) {
    if (indent.character == other.character) {
        const bool is_same = indent.narrow == other.narrow && indent.column == other.column;
        return is_same ? INDENT_SAME : INDENT_UNCLEAR;
    }
    if (indent.narrow == other.narrow) return INDENT_UNCLEAR;
    const bool is_less = indent.character < other.character;
    if (is_less != (indent.narrow < other.narrow)) return INDENT_UNCLEAR;
    return is_less ? INDENT_LESS : INDENT_MORE;
}

static Indent innermost_indent(const LexemeReader *self) {
    return self->indents[self->indent_count - 1];
}

// Leaves one level: a DEDENT if the line is not indented more than what is around.
static bool leave_level(LexemeReader *self, Lexeme *lexeme) {
    self->is_dedenting = true;
    self->indent_count--;
    switch (compare_indents(self->indent, innermost_indent(self))) {
    case INDENT_LESS:
    case INDENT_SAME: break;
    default: return fail_dedent(self, lexeme);
    }
    lexeme->kind = LEXEME_DEDENT;
    lexeme->start = lexeme->end = self->at;
    return true;
}

// Behind a DEDENT, or what should have been one: are there more levels to leave?
static bool go_on_dedenting(LexemeReader *self, Lexeme *lexeme) {
    self->is_dedenting = false;
    lexeme->start = self->at;
    switch (compare_indents(self->indent, innermost_indent(self))) {
    case INDENT_LESS: return leave_level(self, lexeme);
    case INDENT_UNCLEAR: return fail_dedent(self, lexeme);
    default: return false;
    }
}

// At the start of a line: skips lines without code, then compares the columns. True if that makes a
// lexeme.
static bool read_indentation(LexemeReader *self, Lexeme *lexeme) {
    uint32_t start;
    Indent indent;
    for (;;) {
        start = self->at;
        indent = skip_indent(self);
        if (!is_blank_line(self)) break;
        if (self->text[self->at] == '#') skip_comment(self);
        const uint32_t width = line_end_width(self);
        if (width == 0) break;
        self->at += width;
    }
    self->is_line_start = false;
    if (self->at >= self->length) return false;
    lexeme->start = start;
    self->indent = indent;
    switch (compare_indents(indent, innermost_indent(self))) {
    case INDENT_MORE: return push_indent(self, indent, lexeme);
    case INDENT_LESS: return leave_level(self, lexeme);
    case INDENT_UNCLEAR: return fail_dedent(self, lexeme);
    case INDENT_SAME: break;
    }
    return false;
}

// ---- White space ----

// In brackets a line end is white space, but an error may end the line there after all.
static void skip_bracket_newline(LexemeReader *self, uint32_t width) {
    if (self->newline == NO_NEWLINE) self->newline = self->at;
    self->at += width;
}

// A backslash joins lines; false, with a WRONG lexeme, if something else follows it.
static bool skip_backslash(LexemeReader *self, Lexeme *lexeme) {
    const uint32_t start = self->at++;
    const uint32_t width = line_end_width(self);
    self->at += width;
    if (width != 0 && self->at < self->length) return true;
    reader_error(self, start, self->at,
                 width != 0 ? "unexpected EOF while parsing"
                            : "Expected a newline after line continuation character");
    *lexeme = (Lexeme){LEXEME_WRONG, 0, start, self->at};
    return false;
}

// False if a WRONG lexeme was met.
static bool skip_space(LexemeReader *self, Lexeme *lexeme) {
    for (;;) {
        const char byte = self->text[self->at];
        const uint32_t width = line_end_width(self);
        if (byte == ' ' || byte == '\t' || byte == '\f') {
            self->at++;
        } else if (byte == '#') {
            const uint32_t start = self->at;
            skip_comment(self);
            const Range comment = {start, self->at};
            if (self->format_count != 0) VEC_PUSH(self->arena, &self->comments, comment);
        } else if (byte == '\\') {
            if (!skip_backslash(self, lexeme)) return false;
        } else if (width != 0 && (self->nesting != 0 || !self->has_logical_token)) {
            skip_bracket_newline(self, width);
        } else {
            return true;
        }
    }
}

// ---- Words and operators ----

static bool read_character(LexemeReader *self, Lexeme *lexeme) {
    static const char before[] = "Got unexpected token ";
    size_t width;
    utf8_decode(text_skip(self->source->text, self->at), &width);
    lexeme->kind = LEXEME_WRONG;
    lexeme->end = self->at + (uint32_t)width;
    // Copied, for it may be NUL.
    char *const message = arena_alloc(self->arena, sizeof before + width);
    memcpy(message, before, sizeof before - 1);
    memcpy(message + sizeof before - 1, self->text + self->at, width);
    add_error(self, (Range){self->at, lexeme->end}, (Text){message, sizeof before - 1 + width});
    self->at = lexeme->end;
    return true;
}

static uint32_t skip_unicode_name(const LexemeReader *self) {
    if (self->names == NULL) return self->at;
    const int count = pcre2_match(self->names, (PCRE2_SPTR)self->text, self->length, self->at,
                                  PCRE2_NO_UTF_CHECK, self->match, NULL);
    return count > 0 ? (uint32_t)pcre2_get_ovector_pointer(self->match)[1] : self->at;
}

static bool read_word(LexemeReader *self, Lexeme *lexeme) {
    uint32_t at = self->at;
    if (byte_is_digit(self->text[at])) return false;
    while (byte_is_identifier(self->text[at]) && (unsigned char)self->text[at] < 0x80) at++;
    if ((unsigned char)self->text[at] >= 0x80) at = skip_unicode_name(self);
    if (at == self->at) return false;
    lexeme->end = at;
    lexeme->kind = word_kind(text_slice(self->source->text, self->at, at));
    self->at = at;
    return true;
}

static void track_bracket(LexemeReader *self, Lexeme *lexeme) {
    switch (lexeme->kind) {
    case LEXEME_LEFT_PARENTHESIS:
    case LEXEME_LEFT_BRACKET:
    case LEXEME_LEFT_BRACE:
        if (++self->nesting != DEEPEST_BRACKET + 1) break;
        reader_error(self, lexeme->start, lexeme->end, "too many nested parentheses");
        break;
    case LEXEME_RIGHT_PARENTHESIS:
    case LEXEME_RIGHT_BRACKET:
    case LEXEME_RIGHT_BRACE:
        if (self->nesting != 0) self->nesting--;
        break;
    default: break;
    }
}

static bool read_operator(LexemeReader *self, Lexeme *lexeme) {
    const Text rest = text_skip(self->source->text, self->at);
    for (LexemeKind kind = LEXEME_DOUBLE_STAR_EQUAL; kind <= LEXEME_GREATER; kind++) {
        const char *const spelling = spellings[kind];
        if (rest.bytes[0] != spelling[0] || !text_starts_with(rest, text_from_c(spelling)))
            continue;
        self->at += (uint32_t)strlen(spelling);
        lexeme->kind = kind;
        lexeme->end = self->at;
        track_bracket(self, lexeme);
        return true;
    }
    return false;
}

// ---- One lexeme ----

static bool read_line_end(LexemeReader *self, Lexeme *lexeme) {
    const uint32_t width = line_end_width(self);
    if (width == 0) return false;
    self->at += width;
    self->is_line_start = true;
    self->has_logical_token = false;
    lexeme->kind = LEXEME_NEWLINE;
    lexeme->end = self->at;
    return true;
}

static bool read_end(LexemeReader *self, Lexeme *lexeme) {
    if (self->at < self->length) return false;
    *lexeme = (Lexeme){LEXEME_END, 0, self->length, self->length};
    if (self->format_count != 0) {
        reader_end_format(self);
    } else if (self->nesting != 0) {
        reader_error(self, self->length, self->length, "unexpected EOF while parsing");
    }
    self->nesting = 0;
    if (self->has_logical_token) {
        self->has_logical_token = false;
        lexeme->kind = LEXEME_NEWLINE;
    } else if (self->indent_count > 1) {
        self->indent_count--;
        lexeme->kind = LEXEME_DEDENT;
    }
    return true;
}

static bool read_at_line_start(LexemeReader *self, Lexeme *lexeme) {
    if (self->is_dedenting && go_on_dedenting(self, lexeme)) return true;
    return self->is_line_start && self->nesting == 0 && read_indentation(self, lexeme);
}

static void read_any(LexemeReader *self, Lexeme *lexeme) {
    (void)(reader_read_field_end(self, lexeme) || reader_read_string(self, lexeme) ||
           reader_read_number(self, lexeme) || read_word(self, lexeme) ||
           read_operator(self, lexeme) || read_character(self, lexeme));
}

Lexeme reader_next(LexemeReader *self) {
    Lexeme lexeme = {LEXEME_END, 0, self->at, self->at};
    self->newline = NO_NEWLINE;
    if (reader_read_format_text(self, &lexeme)) return lexeme;
    if (read_at_line_start(self, &lexeme)) return lexeme;
    if (!skip_space(self, &lexeme)) return lexeme;
    lexeme.start = self->at;
    if (read_end(self, &lexeme) || read_line_end(self, &lexeme)) return lexeme;
    self->has_logical_token = true;
    read_any(self, &lexeme);
    return lexeme;
}

void reader_go_back(LexemeReader *self, uint32_t at) {
    self->at = at;
    while (self->errors->count != 0 &&
           self->errors->items[self->errors->count - 1].range.start >= at) {
        self->errors->count--;
    }
}

bool reader_leave_bracket(LexemeReader *self, Lexeme current) {
    if (self->nesting == 0) return false;
    self->nesting--;
    const bool is_closer = current.kind == LEXEME_RIGHT_PARENTHESIS ||
                           current.kind == LEXEME_RIGHT_BRACKET ||
                           current.kind == LEXEME_RIGHT_BRACE;
    const uint32_t limit =
        self->format_count == 0 ? 0 : self->formats[self->format_count - 1].nesting;
    if (is_closer || self->newline == NO_NEWLINE || self->nesting > limit) return false;
    reader_go_back(self, self->newline);
    self->has_logical_token = true;
    return true;
}
