// Type expressions inside strings: one pass over the text with a stack of open brackets.
//
// It follows only what can make the whole type Any: members of unions, arguments of Optional and
// Union, the first argument of Annotated. All else is passed over, checked just well enough to tell
// an expression from other text.
#include "rules/annotations/type_text.h"

typedef enum Role {
    ROLE_NONE,  // what stands here does not matter
    ROLE_EACH,  // each element matters: Union, the whole text
    ROLE_ONE,   // it matters if it is the only element: Optional, parentheses
    ROLE_FIRST, // the first element matters: Annotated
} Role;

typedef struct Frame {
    Role role;
    char closer;    // '\0' for the whole text
    bool is_any;    // of the elements so far
    bool has_any;   // of the element that is being read
    bool is_opaque; // that element is more than a union of names
    bool wants_operand;
    bool may_be_empty; // `()`, `[]`, a call's; not a subscript's
    bool is_slice;     // has a colon: `a[b:]`
    bool has_lambda;
    uint32_t commas;
} Frame;

typedef struct Reader {
    const Check *check;
    Node place;
    Text text;
    size_t at;
    bool is_grouped;
    unsigned depth; // of strings in strings
    VEC(Frame) frames;
} Reader;

enum { DEEPEST_STRING = 4 };

static TypeTextAnswer read_text(Reader *self);

static Frame *top(Reader *self) {
    return &self->frames.items[self->frames.count - 1];
}

static char peek(const Reader *self) {
    return self->at < self->text.length ? self->text.bytes[self->at] : '\0';
}

static void open_frame(Reader *self, Role role, char closer, bool may_be_empty) {
    const Frame frame = {
        .role = role, .closer = closer, .wants_operand = true, .may_be_empty = may_be_empty};
    VEC_PUSH(self->check->arena, &self->frames, frame);
}

static bool is_followed(const Frame *frame) {
    if (frame->is_opaque || frame->role == ROLE_NONE) return false;
    return frame->role != ROLE_FIRST || frame->commas == 0;
}

// Skips blanks and comments; a line break counts as blank only inside brackets.
static void skip_blanks(Reader *self) {
    const bool may_break = self->is_grouped || self->frames.count > 1;
    for (;; self->at++) {
        if (peek(self) == '#') {
            const size_t end = text_find_byte(self->text, '\n', self->at);
            self->at = end != TEXT_NOT_FOUND ? end : self->text.length;
        }
        const char byte = peek(self);
        if (byte != ' ' && byte != '\t' && byte != '\f' && !(may_break && byte_is_space(byte))) {
            return;
        }
    }
}

// --- Names. ---

static Text read_identifier(Reader *self) {
    const size_t start = self->at;
    while (byte_is_identifier(peek(self))) self->at++;
    return text_slice(self->text, start, self->at);
}

// `a.b.c`, also with blanks around the dots; false if a dot has no name behind it.
static bool read_dotted(Reader *self, Text first, Text *dotted) {
    *dotted = first;
    for (;;) {
        skip_blanks(self);
        if (peek(self) != '.') return true;
        self->at++;
        skip_blanks(self);
        const Text member = read_identifier(self);
        if (member.length == 0 || byte_is_digit(member.bytes[0])) return false;
        *dotted =
            arena_printf(self->check->arena, "%.*s.%.*s", TEXT_ARGS(*dotted), TEXT_ARGS(member));
    }
}

static bool is_typing(const Reader *self, Text dotted, const char *member) {
    const Text name =
        model_qualified_name_at(self->check->model, self->place, dotted, self->check->arena);
    const size_t dot = text_find_byte(name, '.', 0);
    const Text module = text_slice(name, 0, dot != TEXT_NOT_FOUND ? dot : 0);
    return (text_is(module, "typing") || text_is(module, "typing_extensions")) &&
           text_is(text_skip(name, dot + 1), member);
}

static Role role_of_head(const Reader *self, Text dotted) {
    if (is_typing(self, dotted, "Union")) return ROLE_EACH;
    if (is_typing(self, dotted, "Optional")) return ROLE_ONE;
    return is_typing(self, dotted, "Annotated") ? ROLE_FIRST : ROLE_NONE;
}

static bool is_operator_word(Text word) {
    static const char *const WORDS[] = {"and", "else", "for", "if", "in", "is", "or", NULL};
    for (const char *const *item = WORDS; *item != NULL; item++) {
        if (text_is(word, *item)) return true;
    }
    return false;
}

static bool is_prefix_word(Text word) {
    return text_is(word, "not") || text_is(word, "await") || text_is(word, "lambda");
}

static bool is_statement_word(Text word) {
    static const char *const WORDS[] = {
        "as",     "assert",  "break", "class",  "continue", "def",      "del",  "elif",
        "except", "finally", "from",  "global", "import",   "nonlocal", "pass", "raise",
        "return", "try",     "while", "with",   "yield",    NULL};
    for (const char *const *item = WORDS; *item != NULL; item++) {
        if (text_is(word, *item)) return true;
    }
    return false;
}

static bool read_operand_name(Reader *self, Text first) {
    Text dotted;
    if (!read_dotted(self, first, &dotted)) return false;
    Frame *const frame = top(self);
    frame->wants_operand = false;
    const char next = peek(self);
    if (next == '[') {
        const Role role = is_followed(frame) ? role_of_head(self, dotted) : ROLE_NONE;
        self->at++;
        open_frame(self, role, ']', false);
    } else if (next == '"' || next == '\'') {
        frame->is_opaque = true; // r"...", b"..."
        frame->wants_operand = true;
    } else if (is_followed(frame)) {
        frame->has_any = frame->has_any || is_typing(self, dotted, "Any");
    }
    return true;
}

static bool read_word(Reader *self) {
    const Text word = read_identifier(self);
    Frame *const frame = top(self);
    if (is_statement_word(word)) return false;
    if (frame->wants_operand && !is_prefix_word(word)) return read_operand_name(self, word);
    if (!frame->wants_operand && !is_operator_word(word) && !text_is(word, "not")) return false;
    frame->has_lambda = frame->has_lambda || text_is(word, "lambda");
    frame->is_opaque = true;
    frame->wants_operand = true;
    return true;
}

// --- Strings in strings. ---

static bool read_string(Reader *self) {
    const char quote = peek(self);
    const size_t end = text_find_byte(self->text, quote, self->at + 1);
    Frame *const frame = top(self);
    if (end == TEXT_NOT_FOUND) return false;
    Reader inner = {.check = self->check,
                    .place = self->place,
                    .text = text_slice(self->text, self->at + 1, end),
                    .depth = self->depth + 1};
    if (is_followed(frame) && inner.depth < DEEPEST_STRING) {
        frame->has_any = frame->has_any || read_text(&inner) != TYPE_TEXT_OTHER;
    }
    frame->wants_operand = false;
    self->at = end + 1;
    return true;
}

// --- Brackets and operators. ---

static void end_element(Frame *frame) {
    if (is_followed(frame)) frame->is_any = frame->is_any || frame->has_any;
    frame->has_any = false;
    frame->is_opaque = false;
}

static bool read_opener(Reader *self, char opener) {
    Frame *const frame = top(self);
    Role role = ROLE_NONE;
    if (opener == '(' && frame->wants_operand && is_followed(frame)) {
        role = frame->closer == ']' && frame->role == ROLE_EACH ? ROLE_EACH : ROLE_ONE;
    }
    if (role == ROLE_NONE) frame->is_opaque = true;
    const bool is_subscript = opener == '[' && !frame->wants_operand;
    frame->wants_operand = false;
    self->at++;
    open_frame(self, role, opener == '(' ? ')' : opener == '[' ? ']' : '}', !is_subscript);
    return true;
}

static bool read_closer(Reader *self, char closer) {
    Frame frame = *top(self);
    const bool is_open = frame.wants_operand && frame.commas == 0 && !frame.is_slice;
    if (frame.closer != closer || (is_open && !frame.may_be_empty)) return false;
    end_element(&frame);
    if (frame.role == ROLE_ONE && frame.commas != 0) frame.is_any = false;
    self->frames.count--;
    self->at++;
    Frame *const outer = top(self);
    outer->has_any = outer->has_any || frame.is_any;
    return true;
}

static bool read_comma(Reader *self) {
    Frame *const frame = top(self);
    if (frame->wants_operand) return false;
    end_element(frame);
    frame->commas++;
    frame->wants_operand = true;
    self->at++;
    return true;
}

// Of the operator that the text goes on with; 0 if there is none.
static size_t operator_length(Text text) {
    static const char *const PAIRS[] = {"**", "//", "<<", ">>", "==", "!=", "<=", ">=", ":=", NULL};
    for (const char *const *item = PAIRS; *item != NULL; item++) {
        if (text_starts_with(text, text_from_c(*item))) return 2;
    }
    return text.length != 0 && memchr("+-*/%@&|^~<>:=", text.bytes[0], 14) != NULL ? 1 : 0;
}

// Whether it may stand where an operand is to begin.
static bool is_prefix_operator(Text operator) {
    return memchr("+-~*", operator.bytes[0], 4) != NULL || text_is(operator, ":");
}

static bool read_operator(Reader *self) {
    Frame *const frame = top(self);
    const Text rest = text_skip(self->text, self->at);
    const Text operator= text_slice(rest, 0, operator_length(rest));
    if (operator.length == 0 ||(frame->wants_operand && !is_prefix_operator(operator))) {
        return false;
    }
    const bool is_colon = text_is(operator, ":");
    if (is_colon && !frame->has_lambda && (frame->closer == '\0' || frame->closer == ')')) {
        return false;
    }
    if (text_is(operator, "=") && frame->closer != ')') return false; // a keyword argument's
    if (!text_is(operator, "|")) frame->is_opaque = true;
    frame->wants_operand = true;
    frame->is_slice = frame->is_slice || is_colon;
    self->at += operator.length;
    return true;
}

static bool read_dots(Reader *self) {
    const bool is_ellipsis = text_starts_with(text_skip(self->text, self->at), TEXT("..."));
    Frame *const frame = top(self);
    if (is_ellipsis && !frame->wants_operand) return false;
    self->at += is_ellipsis ? 3 : 1;
    if (is_ellipsis) {
        frame->wants_operand = false;
        return true;
    }
    skip_blanks(self);
    frame->is_opaque = true; // a member of something other than a name
    return !frame->wants_operand && read_identifier(self).length != 0;
}

static bool read_token(Reader *self) {
    const char byte = peek(self);
    switch (byte) {
    case '"':
    case '\'': return read_string(self);
    case '(':
    case '[':
    case '{': return read_opener(self, byte);
    case ')':
    case ']':
    case '}': return read_closer(self, byte);
    case ',': return read_comma(self);
    case '.': return read_dots(self);
    case '\0':
    case '\n':
    case ';':
    case '?':
    case '$':
    case '`':
    case '\\': return false;
    default: return byte_is_identifier(byte) ? read_word(self) : read_operator(self);
    }
}

static TypeTextAnswer read_text(Reader *self) {
    open_frame(self, ROLE_ONE, '\0', false);
    if (!self->is_grouped && (peek(self) == ' ' || peek(self) == '\t')) return TYPE_TEXT_INVALID;
    for (skip_blanks(self); self->at < self->text.length; skip_blanks(self)) {
        if (!read_token(self)) return TYPE_TEXT_INVALID;
    }
    Frame *const frame = top(self);
    if (self->frames.count != 1 || (frame->wants_operand && frame->commas == 0)) {
        return TYPE_TEXT_INVALID;
    }
    end_element(frame);
    return frame->is_any && frame->commas == 0 ? TYPE_TEXT_ANY : TYPE_TEXT_OTHER;
}

bool type_text_is_typing(const Check *check, Node place, Text text, const char *member) {
    const Reader reader = {.check = check, .place = place};
    return is_typing(&reader, text_trim(text), member);
}

TypeTextAnswer type_text_read(const Check *check, Node place, Text text, bool is_grouped) {
    Reader reader = {.check = check, .place = place, .text = text, .is_grouped = is_grouped};
    return read_text(&reader);
}
