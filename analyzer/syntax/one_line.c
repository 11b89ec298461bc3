// Expressions on one line: their tokens again, with the spaces that belong between them.
#include "syntax/one_line.h"

enum { DEEPEST_BRACKET = 64 };

typedef enum TokenSort {
    SORT_START, // nothing yet, or an opening bracket
    SORT_OPERAND,
    SORT_KEYWORD, // a word that is no operand: `not`, `if`
    SORT_OPERATOR,
    SORT_UNARY, // an operator that its operand follows at once; also `.` and `=`
    SORT_COMMA,
} TokenSort;

typedef struct OpenBracket {
    char byte;
    bool is_behind_operand; // a call's or subscript's
    uint32_t commas;
    uint32_t colons; // behind the last comma
} OpenBracket;

typedef struct LineWriter {
    const Ast *ast;
    Text text; // of the file
    uint32_t at;
    uint32_t end;
    Node string; // the next one that is not written yet; 0: none
    Node node_end;
    char *out; // room for twice the expression
    size_t length;
    TokenSort last;
    OpenBracket brackets[DEEPEST_BRACKET];
    uint32_t depth;
    bool has_comma;    // a comma waits for what comes next
    size_t number_end; // of the last number, in `out`
} LineWriter;

static bool is_string(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_STRING);
}

// The first string at or behind `node` that is not inside another.
static void find_string(LineWriter *self, Node node) {
    while (node < self->node_end && !is_string(self->ast, node)) node++;
    self->string = node < self->node_end ? node : 0;
}

static void write(LineWriter *self, uint32_t start, uint32_t end) {
    memcpy(self->out + self->length, self->text.bytes + start, end - start);
    self->length += end - start;
    self->at = end;
}

static void write_space(LineWriter *self) {
    self->out[self->length++] = ' ';
}

// Before a token that is no closing bracket.
static void flush_comma(LineWriter *self) {
    if (!self->has_comma) return;
    self->out[self->length++] = ',';
    write_space(self);
    self->has_comma = false;
}

static bool is_keyword(Text word) {
    static const char *const words[] = {"and", "await",  "else", "for", "from",  "if",    "in",
                                        "is",  "lambda", "not",  "or",  "yield", "async", NULL};
    for (const char *const *known = words; *known != NULL; known++) {
        if (text_is(word, *known)) return true;
    }
    return false;
}

static void write_operand(LineWriter *self, uint32_t end, bool is_word) {
    flush_comma(self);
    const TokenSort last = self->last;
    if (last == SORT_OPERAND || last == SORT_KEYWORD || last == SORT_OPERATOR) write_space(self);
    const bool is_reserved = is_word && is_keyword(text_slice(self->text, self->at, end));
    write(self, self->at, end);
    self->last = is_reserved ? SORT_KEYWORD : SORT_OPERAND;
}

static uint32_t word_end(const LineWriter *self) {
    uint32_t end = self->at;
    while (end < self->end && byte_is_identifier(self->text.bytes[end])) end++;
    return end;
}

static bool open_bracket(LineWriter *self) {
    if (self->depth == DEEPEST_BRACKET) return false;
    flush_comma(self);
    if (self->last == SORT_KEYWORD || self->last == SORT_OPERATOR) write_space(self);
    self->brackets[self->depth++] =
        (OpenBracket){self->text.bytes[self->at], self->last == SORT_OPERAND, 0, 0};
    write(self, self->at, self->at + 1);
    self->last = SORT_START;
    return true;
}

// The second colon of a slice without a step says nothing: `a[1:2:]`.
static void end_slice(LineWriter *self) {
    if (self->depth == 0) return;
    OpenBracket *const bracket = &self->brackets[self->depth - 1];
    const bool is_bare = self->out[self->length - 1] == ':';
    if (bracket->byte == '[' && bracket->colons == 2 && is_bare) self->length--;
    bracket->colons = 0;
}

// Behind the last element a comma stays only where it makes the tuple: `(a,)`, `x[a,]`.
static bool close_bracket(LineWriter *self) {
    if (self->depth == 0) return false;
    end_slice(self);
    const OpenBracket *const bracket = &self->brackets[--self->depth];
    const bool may_be_tuple = bracket->byte == (bracket->is_behind_operand ? '[' : '(');
    if (self->has_comma && may_be_tuple && bracket->commas == 1) self->out[self->length++] = ',';
    self->has_comma = false;
    write(self, self->at, self->at + 1);
    self->last = SORT_OPERAND;
    return true;
}

static void write_colon(LineWriter *self) {
    const bool is_slice = self->depth != 0 && self->brackets[self->depth - 1].byte == '[';
    if (is_slice) {
        flush_comma(self);
        self->brackets[self->depth - 1].colons++;
    }
    write(self, self->at, self->at + 1);
    self->last = is_slice ? SORT_UNARY : SORT_OPERATOR;
}

static void write_operator(LineWriter *self) {
    uint32_t end = self->at + 1;
    while (end < self->end && end < self->at + 2 &&
           strchr("=*/<>", self->text.bytes[end]) != NULL) {
        end++;
    }
    flush_comma(self);
    const bool is_binary = self->last == SORT_OPERAND;
    if (is_binary || self->last == SORT_OPERATOR || self->last == SORT_KEYWORD) write_space(self);
    write(self, self->at, end);
    self->last = is_binary ? SORT_OPERATOR : SORT_UNARY;
}

static bool write_mark(LineWriter *self) {
    const char byte = self->text.bytes[self->at];
    const char next = self->at + 1 < self->end ? self->text.bytes[self->at + 1] : '\0';
    switch (byte) {
    case '(':
    case '[':
    case '{': return open_bracket(self);
    case ')':
    case ']':
    case '}': return close_bracket(self);
    case ',':
        end_slice(self);
        flush_comma(self);
        self->has_comma = true;
        self->at++;
        if (self->depth != 0) self->brackets[self->depth - 1].commas++;
        self->last = SORT_COMMA;
        return true;
    case '.':
        if (next == '.' && self->at + 2 < self->end) {
            write_operand(self, self->at + 3, false);
            return true;
        }
        if (self->length == self->number_end) write_space(self); // `1 .real`
        write(self, self->at, self->at + 1);
        self->last = SORT_UNARY;
        return true;
    case ':':
        if (next != '=') {
            write_colon(self);
            return true;
        }
        break;
    case '=':
        if (next != '=') {
            write(self, self->at, self->at + 1);
            self->last = SORT_UNARY;
            return true;
        }
        break;
    default: break;
    }
    write_operator(self);
    return true;
}

static void skip_gap(LineWriter *self) {
    for (; self->at < self->end; self->at++) {
        const char byte = self->text.bytes[self->at];
        if (byte == '#') {
            while (self->at < self->end && self->text.bytes[self->at] != '\n') self->at++;
        } else if (!byte_is_space(byte) && byte != '\\') {
            return;
        }
    }
}

static bool write_token(LineWriter *self) {
    if (self->string != 0 && ast_start(self->ast, self->string) == self->at) {
        const Node string = self->string;
        write_operand(self, ast_end(self->ast, string), false);
        find_string(self, ast_end_of(self->ast, string));
        return true;
    }
    const char byte = self->text.bytes[self->at];
    const char next = self->at + 1 < self->end ? self->text.bytes[self->at + 1] : '\0';
    const bool is_number = byte_is_digit(byte) || (byte == '.' && byte_is_digit(next));
    if (!byte_is_identifier(byte) && !is_number) return write_mark(self);
    uint32_t end = word_end(self); // where it begins if that is a dot
    while (is_number && end < self->end && self->text.bytes[end] == '.') {
        end++;
        while (end < self->end && byte_is_identifier(self->text.bytes[end])) end++;
    }
    write_operand(self, end, true);
    if (is_number) self->number_end = self->length;
    return true;
}

Text expression_on_one_line(const Ast *ast, Node expression, Arena *arena) {
    const Range range = ast_range(ast, expression);
    const bool is_name = ast_is(ast, expression, NODE_IDENTIFIER);
    if (is_name) return ast_name(ast, expression);
    const size_t room = (size_t)(range.end - range.start) * 3 + 8; // `a|b` becomes `a | b`
    LineWriter self = {.ast = ast,
                       .text = ast->source->text,
                       .at = range.start,
                       .end = range.end,
                       .node_end = ast_end_of(ast, expression),
                       .out = arena_alloc(arena, room)};
    find_string(&self, expression);
    for (skip_gap(&self); self.at < self.end; skip_gap(&self)) {
        if (!write_token(&self)) return TEXT("");
    }
    if (self.has_comma) self.out[self.length++] = ',';
    return (Text){self.out, self.length};
}
