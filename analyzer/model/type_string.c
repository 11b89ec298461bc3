// Types in strings: the names that the text of a forward reference uses.
//
// A recogniser of Python's expressions as far as types need them: operands and operators in turn,
// with a stack of brackets. What it does not understand counts as no type at all, and then no name
// is used: a string that only looks like one must not hide an unused import, but one that cannot be
// read gives no undefined names either.
#include "model/symbols.h"

#include "syntax/literal.h"

enum { DEEPEST_BRACKET = 64, DEEPEST_STRING = 4 };

typedef enum BracketKind {
    BRACKET_GROUP,
    BRACKET_CALL,
    BRACKET_TYPES,     // X[...]
    BRACKET_LITERAL,   // Literal[...]: strings are values
    BRACKET_ANNOTATED, // Annotated[...]: strings are types before the first comma
} BracketKind;

typedef struct FoundName {
    Text text;
    size_t start; // in the text
} FoundName;

typedef struct FoundString {
    size_t start; // of the content, in the text
    size_t end;
} FoundString;

typedef struct TypeReader {
    Arena *arena;
    Text text;
    size_t at;
    BracketKind brackets[DEEPEST_BRACKET];
    bool behind_comma[DEEPEST_BRACKET];
    uint32_t depth;
    bool wants_operand;
    Text last_name; // behind which a bracket may open
    VEC(FoundName) names;
    VEC(FoundString) strings;
} TypeReader;

static char peek(const TypeReader *self, size_t ahead) {
    return self->at + ahead < self->text.length ? self->text.bytes[self->at + ahead] : '\0';
}

static bool is_one_of(Text word, const char *const *words) {
    for (; *words != NULL; words++) {
        if (text_is(word, *words)) return true;
    }
    return false;
}

static Text read_word(TypeReader *self) {
    const size_t start = self->at;
    while (self->at < self->text.length && byte_is_identifier(self->text.bytes[self->at])) {
        self->at++;
    }
    return text_slice(self->text, start, self->at);
}

static void skip_space(TypeReader *self) {
    while (self->at < self->text.length && byte_is_space(self->text.bytes[self->at])) self->at++;
}

// True if `name=` follows inside a call.
static bool is_keyword_name(const TypeReader *self) {
    if (self->depth == 0 || self->brackets[self->depth - 1] != BRACKET_CALL) return false;
    size_t at = self->at;
    while (at < self->text.length && byte_is_space(self->text.bytes[at])) at++;
    return at < self->text.length && self->text.bytes[at] == '=' &&
           (at + 1 >= self->text.length || self->text.bytes[at + 1] != '=');
}

static bool read_string(TypeReader *self) {
    const char quote = peek(self, 0);
    const size_t start = ++self->at;
    while (self->at < self->text.length && self->text.bytes[self->at] != quote) {
        if (self->text.bytes[self->at] == '\\') return false;
        self->at++;
    }
    if (self->at >= self->text.length) return false;
    const BracketKind bracket = self->depth != 0 ? self->brackets[self->depth - 1] : BRACKET_GROUP;
    const bool is_type = bracket == BRACKET_GROUP || bracket == BRACKET_TYPES ||
                         (bracket == BRACKET_ANNOTATED && !self->behind_comma[self->depth - 1]);
    const FoundString string = {start, self->at++};
    if (is_type) VEC_PUSH(self->arena, &self->strings, string);
    self->wants_operand = false;
    self->last_name = TEXT("");
    return true;
}

static bool read_operand_word(TypeReader *self) {
    static const char *const constants[] = {"None", "True", "False", NULL};
    static const char *const prefixes[] = {"not", "await", NULL};
    static const char *const reserved[] = {
        "and",   "as",     "assert", "async",  "break",   "class",    "continue", "def",
        "del",   "elif",   "else",   "except", "finally", "for",      "from",     "global",
        "if",    "import", "in",     "is",     "lambda",  "nonlocal", "or",       "pass",
        "raise", "return", "try",    "while",  "with",    "yield",    NULL};
    const size_t start = self->at;
    const Text word = read_word(self);
    if (is_one_of(word, prefixes)) return true;
    if (is_one_of(word, reserved)) return false;
    if (peek(self, 0) == '"' || peek(self, 0) == '\'') return read_string(self);
    self->wants_operand = false;
    self->last_name = word;
    if (is_one_of(word, constants) || is_keyword_name(self)) return true;
    const FoundName name = {word, start};
    VEC_PUSH(self->arena, &self->names, name);
    return true;
}

static bool open_bracket(TypeReader *self, BracketKind kind) {
    if (self->depth == DEEPEST_BRACKET) return false;
    self->brackets[self->depth] = kind;
    self->behind_comma[self->depth++] = false;
    self->wants_operand = true;
    self->at++;
    return true;
}

static bool close_bracket(TypeReader *self) {
    if (self->depth == 0) return false;
    self->depth--;
    self->wants_operand = false;
    self->last_name = TEXT("");
    self->at++;
    return true;
}

static bool read_operand(TypeReader *self) {
    const char byte = peek(self, 0);
    if (byte_is_digit(byte)) {
        while (byte_is_identifier(peek(self, 0)) || peek(self, 0) == '.') self->at++;
        self->wants_operand = false;
        return true;
    }
    if (byte_is_identifier(byte)) return read_operand_word(self);
    switch (byte) {
    case '"':
    case '\'': return read_string(self);
    case '(':
    case '[':
    case '{': return open_bracket(self, BRACKET_GROUP);
    case ')':
    case ']':
    case '}': return close_bracket(self); // behind a comma, or empty
    case '-':
    case '+':
    case '~':
    case '*': self->at++; return true;
    case '.':
        if (peek(self, 1) != '.' || peek(self, 2) != '.') return false;
        self->at += 3;
        self->wants_operand = false;
        return true;
    default: return false;
    }
}

static BracketKind subscript_kind(Text head) {
    if (text_is(head, "Literal")) return BRACKET_LITERAL;
    return text_is(head, "Annotated") ? BRACKET_ANNOTATED : BRACKET_TYPES;
}

static bool read_member(TypeReader *self) {
    self->at++;
    skip_space(self);
    self->last_name = read_word(self);
    return self->last_name.length != 0;
}

static bool read_operator_word(TypeReader *self) {
    static const char *const operators[] = {"and", "or", "in", "is", "if", "else", "not", NULL};
    self->wants_operand = true;
    return is_one_of(read_word(self), operators);
}

static bool read_operator(TypeReader *self) {
    const char byte = peek(self, 0);
    if (byte_is_identifier(byte)) return read_operator_word(self);
    switch (byte) {
    case '.': return read_member(self);
    case '[': return open_bracket(self, subscript_kind(self->last_name));
    case '(': return open_bracket(self, BRACKET_CALL);
    case ')':
    case ']':
    case '}': return close_bracket(self);
    case ',':
        if (self->depth != 0) self->behind_comma[self->depth - 1] = true;
        break;
    case '"':
    case '\'': return read_string(self); // strings side by side
    default:
        if (strchr("|&^+-*/%@<>=!:", byte) == NULL || byte == '\0') return false;
        if (byte == peek(self, 1) || peek(self, 1) == '=') self->at++;
        break;
    }
    self->at++;
    self->wants_operand = true;
    return true;
}

// True if the text is an expression that this reader understands.
static bool read_type(TypeReader *self) {
    self->wants_operand = true;
    bool is_tuple = false;
    for (skip_space(self); self->at < self->text.length; skip_space(self)) {
        is_tuple = peek(self, 0) == ',' && self->depth == 0;
        if (!(self->wants_operand ? read_operand(self) : read_operator(self))) return false;
    }
    return self->depth == 0 && (!self->wants_operand || is_tuple);
}

typedef struct TypeText {
    Text text;
    uint32_t start; // of the text in the source
    bool is_exact;  // false: escapes or several literals; then names stand at the whole string
} TypeText;

static void use_names(Model *self, const TypeReader *reader, const TypeText *type, Node string,
                      Context context) {
    for (uint32_t i = 0; i < reader->names.count; i++) {
        const FoundName name = reader->names.items[i];
        const uint32_t start = type->start + (uint32_t)name.start;
        const Range range = type->is_exact ? (Range){start, start + (uint32_t)name.text.length}
                                           : ast_range(self->ast, string);
        reference_add(self, context, atom_find(&self->ast->atoms, name.text), string, range);
    }
}

// Strings in the string in turn, to a fixed depth.
static void read_type_text(Model *self, TypeText type, Node string, Context context) {
    VEC(TypeText) todo = {0};
    VEC_PUSH(self->arena, &todo, type);
    for (uint32_t i = 0; i < todo.count && i < (1u << DEEPEST_STRING); i++) {
        const TypeText current = todo.items[i];
        TypeReader reader = {.arena = self->arena, .text = current.text};
        if (!read_type(&reader)) continue;
        use_names(self, &reader, &current, string, context);
        for (uint32_t s = 0; s < reader.strings.count; s++) {
            const FoundString inner = reader.strings.items[s];
            const TypeText next = {text_slice(current.text, inner.start, inner.end),
                                   current.start + (uint32_t)inner.start, current.is_exact};
            VEC_PUSH(self->arena, &todo, next);
        }
    }
}

void read_type_string(Model *self, Node string, Context context) {
    const Ast *const ast = self->ast;
    if (ast_is(ast, string, NODE_STRING)) {
        const StringParts parts = string_parts(ast, string);
        if ((parts.flags & (STRING_BYTES | STRING_FORMAT | STRING_TEMPLATE)) != 0) return;
        const Text content = source_slice(ast->source, parts.content);
        if (text_find_byte(content, '\\', 0) == TEXT_NOT_FOUND) {
            read_type_text(self, (TypeText){content, parts.content.start, true}, string, context);
            return;
        }
    }
    Text value;
    if (!literal_string(ast, string, self->arena, &value)) return;
    read_type_text(self, (TypeText){value, ast_start(ast, string), false}, string, context);
}
