// Diagnosis of a file that does not parse: the first error of each logical line, from the lexemes.
//
// A predictive recogniser of Python's expressions and statement heads: one stack of open brackets
// and unfinished clauses, and whether an operand or an operator is expected next. It accepts a
// little more than Python does and never recurses; where it stops, the message says what would have
// fitted.
#include "syntax/lexemes.h"
#include "syntax/syntax_checks.h"

typedef enum FrameKind {
    FRAME_LINE,            // the logical line itself
    FRAME_GROUP,           // ( ... ): group, tuple, generator
    FRAME_CALL,            // f( ... )
    FRAME_LIST,            // [ ... ]
    FRAME_SUBSCRIPT,       // x[ ... ]
    FRAME_BRACE,           // { ... }
    FRAME_PARAMETERS,      // def f( ... )
    FRAME_TYPE_PARAMETERS, // def f[ ... ]
    FRAME_LAMBDA,          // up to its colon
    FRAME_TERNARY,         // `x if y`, until `else`
    FRAME_TARGETS,         // `for`, until `in`
} FrameKind;

typedef enum Expectation {
    EXPECT_OPERAND,
    EXPECT_OPERAND_OR_END, // behind a comma, or in empty brackets
    EXPECT_OPERATOR,
    EXPECT_NAME, // behind a dot
} Expectation;

typedef enum LineKind {
    LINE_SIMPLE,
    LINE_HEAD, // of a compound statement: ends in a colon
} LineKind;

enum { DEEPEST_FRAME = 4096 };

typedef struct Diagnosis {
    SyntaxChecker *checker;
    const Source *source;
    LexemeList lexemes;
    uint32_t at;
    FrameKind frames[DEEPEST_FRAME];
    uint32_t depth;
    Expectation expects;
    LineKind line;
    const char *clause;     // what an indented block is expected after; NULL if none
    bool is_head_done;      // its colon was read
    bool is_block_expected; // a clause's colon ended the last line
    uint32_t target;        // first lexeme of what an `=` would assign to
    bool is_value;          // ... which holds an operator or a literal
    bool is_annotation;     // ... which is one: anything may stand there
    bool is_call;           // ... which ends in a call
    uint32_t reported;
} Diagnosis;

static Lexeme current(const Diagnosis *self) {
    return self->lexemes.items[self->at];
}

static bool is(const Diagnosis *self, const char *spelling) {
    return lexeme_is(self->source, current(self), spelling);
}

static FrameKind top(const Diagnosis *self) {
    return self->frames[self->depth - 1];
}

static void push(Diagnosis *self, FrameKind frame) {
    if (self->depth < DEEPEST_FRAME) self->frames[self->depth++] = frame;
}

static void pop(Diagnosis *self) {
    if (self->depth > 1) self->depth--;
}

// Always false, so that callers can return it.
static bool fail(Diagnosis *self, const char *message) {
    const Lexeme lexeme = current(self);
    syntax_error_at(self->checker, (Range){lexeme.start, lexeme.end}, "%s", message);
    self->reported++;
    return false;
}

// How ruff calls what it found.
static const char *found_name(const Diagnosis *self, char buffer[64]) {
    const Lexeme lexeme = current(self);
    const Text text = text_slice(self->source->text, lexeme.start, lexeme.end);
    switch (lexeme.kind) {
    case LEXEME_NAME: return "identifier";
    case LEXEME_NUMBER:
        if (text.length != 0 && byte_lower(text.bytes[text.length - 1]) == 'j') return "complex";
        return text_find_byte(text, '.', 0) != TEXT_NOT_FOUND ? "float" : "int";
    case LEXEME_STRING: return "string";
    case LEXEME_NEWLINE: return "newline";
    case LEXEME_END: return "end of file";
    case LEXEME_INDENT: return "indent";
    case LEXEME_DEDENT: return "dedent";
    default: snprintf(buffer, 64, "`%.*s`", TEXT_ARGS(text)); return buffer;
    }
}

static bool fail_expected(Diagnosis *self, const char *expected) {
    char buffer[64];
    char message[160];
    snprintf(message, sizeof message, "Expected %s, found %s", expected, found_name(self, buffer));
    return fail(self, message);
}

static bool is_one_of(const Diagnosis *self, const char *const *words) {
    for (; *words != NULL; words++) {
        if (is(self, *words)) return true;
    }
    return false;
}

static bool starts_operand(const Diagnosis *self) {
    static const char *const words[] = {"(",     "[",    "{",     "...",    "-",
                                        "+",     "~",    "not",   "lambda", "await",
                                        "yield", "True", "False", "None",   NULL};
    const LexemeKind kind = current(self).kind;
    return kind == LEXEME_NAME || kind == LEXEME_NUMBER || kind == LEXEME_STRING ||
           is_one_of(self, words);
}

static bool starts_simple_statement(const Diagnosis *self) {
    static const char *const words[] = {"return", "import",   "from",     "raise",
                                        "pass",   "break",    "continue", "del",
                                        "global", "nonlocal", "assert",   NULL};
    return starts_operand(self) || is_one_of(self, words);
}

static bool starts_compound_statement(const Diagnosis *self) {
    static const char *const words[] = {"if",  "for",   "while", "try", "with",
                                        "def", "class", "async", "@",   NULL};
    return is_one_of(self, words);
}

// ---- Operands ----

static bool fail_operand(Diagnosis *self) {
    static const char *const constants[] = {"True", "False", "None", NULL};
    const Lexeme lexeme = current(self);
    switch (top(self)) {
    case FRAME_CALL: return fail(self, "Expected an expression or a ')'");
    case FRAME_LIST: return fail(self, "Expected an expression or a ']'");
    case FRAME_BRACE: return fail(self, "Expected an expression or a '}'");
    default: break;
    }
    if (lexeme.kind == LEXEME_KEYWORD && !is_one_of(self, constants)) {
        char message[128];
        snprintf(message, sizeof message,
                 "Expected an identifier, but found a keyword `%.*s` that cannot be used here",
                 (int)(lexeme.end - lexeme.start), self->source->text.bytes + lexeme.start);
        return fail(self, message);
    }
    return fail(self, "Expected an expression");
}

static const char *closer_of(FrameKind frame) {
    switch (frame) {
    case FRAME_GROUP:
    case FRAME_CALL:
    case FRAME_PARAMETERS: return ")";
    case FRAME_LIST:
    case FRAME_TYPE_PARAMETERS:
    case FRAME_SUBSCRIPT: return "]";
    case FRAME_BRACE: return "}";
    default: return "";
    }
}

// Closes unfinished ternaries and targets that a bracket or comma ends; false if that is an error.
static bool drop_clauses(Diagnosis *self) {
    while (top(self) == FRAME_TERNARY || top(self) == FRAME_TARGETS || top(self) == FRAME_LAMBDA) {
        if (top(self) == FRAME_TERNARY) return fail_expected(self, "`else`");
        if (top(self) == FRAME_TARGETS) return fail_expected(self, "`in`");
        return fail_expected(self, "`:`");
    }
    return true;
}

static bool close_bracket(Diagnosis *self) {
    if (!is(self, closer_of(top(self)))) return false;
    pop(self);
    self->expects = EXPECT_OPERATOR;
    self->at++;
    return true;
}

static bool read_operand(Diagnosis *self) {
    const bool is_head_end =
        is(self, ":") && (top(self) == FRAME_SUBSCRIPT || top(self) == FRAME_LAMBDA);
    if (is_head_end) {
        if (top(self) == FRAME_LAMBDA) pop(self);
        self->expects = top(self) == FRAME_SUBSCRIPT ? EXPECT_OPERAND_OR_END : EXPECT_OPERAND;
        self->at++;
        return true;
    }
    if (self->expects == EXPECT_OPERAND_OR_END && close_bracket(self)) return true;
    const bool takes_star =
        is(self, "*") || is(self, "**") ||
        (is(self, "/") && (top(self) == FRAME_PARAMETERS || top(self) == FRAME_LAMBDA));
    if (takes_star) {
        self->at++;
        const bool is_separator = is(self, ",") || is(self, ")") || is(self, ":");
        self->expects = is_separator ? EXPECT_OPERATOR : EXPECT_OPERAND;
        return true;
    }
    if (!starts_operand(self)) {
        if (is(self, "]") && top(self) == FRAME_SUBSCRIPT) {
            return fail(self, "Expected index or slice expression");
        }
        return fail_operand(self);
    }
    if (is(self, "(")) {
        push(self, FRAME_GROUP);
        self->expects = EXPECT_OPERAND_OR_END;
    } else if (is(self, "[")) {
        push(self, FRAME_LIST);
        self->expects = EXPECT_OPERAND_OR_END;
    } else if (is(self, "{")) {
        push(self, FRAME_BRACE);
        self->expects = EXPECT_OPERAND_OR_END;
    } else if (is(self, "lambda")) {
        push(self, FRAME_LAMBDA);
        self->expects = EXPECT_OPERAND;
    } else if (is(self, "yield")) {
        self->expects = EXPECT_OPERATOR; // its operand is optional: see read_operator
        self->at++;
        if (is(self, "from")) self->at++;
        if (starts_operand(self) || is(self, "*")) self->expects = EXPECT_OPERAND;
        return true;
    } else if (!is(self, "-") && !is(self, "+") && !is(self, "~") && !is(self, "not") &&
               !is(self, "await")) {
        const bool is_string = current(self).kind == LEXEME_STRING;
        if (self->depth == 1 && current(self).kind != LEXEME_NAME) self->is_value = true;
        self->expects = EXPECT_OPERATOR;
        self->at++;
        while (is_string && current(self).kind == LEXEME_STRING) self->at++;
        return true;
    } else {
        self->expects = EXPECT_OPERAND;
    }
    self->at++;
    return true;
}

// ---- Operators ----

static bool fail_operator(Diagnosis *self) {
    switch (top(self)) {
    case FRAME_GROUP: return fail_expected(self, "`)`");
    case FRAME_CALL:
    case FRAME_LIST:
    case FRAME_SUBSCRIPT:
    case FRAME_BRACE:
    case FRAME_TYPE_PARAMETERS:
    case FRAME_PARAMETERS: return fail_expected(self, "`,`");
    case FRAME_LAMBDA: return fail_expected(self, "`:`");
    case FRAME_TERNARY: return fail_expected(self, "`else`");
    case FRAME_TARGETS: return fail_expected(self, "`in`");
    case FRAME_LINE: break;
    }
    if (self->line == LINE_HEAD && !self->is_head_done) return fail_expected(self, "`:`");
    if (starts_simple_statement(self)) {
        return fail(self, "Simple statements must be separated by newlines or semicolons");
    }
    if (starts_compound_statement(self)) {
        return fail(self,
                    "Compound statements are not allowed on the same line as simple statements");
    }
    return fail(self, "Expected a statement");
}

static bool is_binary_operator(const Diagnosis *self) {
    static const char *const words[] = {
        "+",  "-",  "*", "/", "//", "%",  "@",   "**", "<<", ">>", "&",  "|", "^",
        "==", "!=", "<", ">", "<=", ">=", "and", "or", "is", "in", ":=", NULL};
    return is_one_of(self, words);
}

static bool is_augmented(const Diagnosis *self) {
    static const char *const words[] = {
        "+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", ">>=", "<<=", "**=", NULL};
    return is_one_of(self, words);
}

// What stands before an `=` must be a target, or a parameter's name.
static bool check_before_equals(Diagnosis *self) {
    const Lexeme *const before = &self->lexemes.items[self->at - 1];
    if (top(self) == FRAME_CALL) {
        const bool is_name =
            before->kind == LEXEME_NAME && before->end != 0 &&
            (lexeme_is(self->source, before[-1], "(") || lexeme_is(self->source, before[-1], ","));
        if (is_name) return true;
        syntax_error_at(self->checker, (Range){before->start, before->end},
                        "Expected a parameter name");
        self->reported++;
        return false;
    }
    if (top(self) != FRAME_LINE || self->is_annotation || (!self->is_value && !self->is_call))
        return true;
    const char *const use = is(self, "=") ? "" : "augmented ";
    syntax_error_at(self->checker, (Range){self->lexemes.items[self->target].start, before->end},
                    "Invalid %sassignment target", use);
    self->reported++;
    return false;
}

static void start_target(Diagnosis *self) {
    self->target = self->at;
    self->is_value = self->is_call = false;
}

static bool read_comma(Diagnosis *self) {
    if (self->depth == 1) start_target(self);
    if (top(self) == FRAME_TERNARY) return fail_expected(self, "`else`");
    self->expects = top(self) == FRAME_LAMBDA || top(self) == FRAME_TARGETS ? EXPECT_OPERAND
                                                                            : EXPECT_OPERAND_OR_END;
    self->at++;
    return true;
}

static bool read_colon(Diagnosis *self) {
    if (top(self) == FRAME_TERNARY) return fail_expected(self, "`else`");
    if (top(self) == FRAME_TARGETS) return fail_expected(self, "`in`");
    if (top(self) == FRAME_LAMBDA)
        pop(self);
    else if (top(self) == FRAME_GROUP || top(self) == FRAME_CALL || top(self) == FRAME_LIST) {
        return fail_operator(self);
    }
    self->expects = top(self) == FRAME_SUBSCRIPT ? EXPECT_OPERAND_OR_END : EXPECT_OPERAND;
    self->at++;
    return true;
}

static bool read_opener(Diagnosis *self) {
    if (self->depth == 1) self->is_call = is(self, "(");
    push(self, is(self, "(") ? FRAME_CALL : FRAME_SUBSCRIPT);
    self->expects = is(self, "(") ? EXPECT_OPERAND_OR_END : EXPECT_OPERAND;
    self->at++;
    return true;
}

// `is not`, `not in` and plain ones; `in` also ends the targets of a `for`.
static bool read_binary(Diagnosis *self) {
    if (is(self, "in") && top(self) == FRAME_TARGETS) pop(self);
    const bool may_negate = is(self, "is");
    if (self->depth == 1) self->is_value = true;
    self->at++;
    if (may_negate && is(self, "not")) self->at++;
    self->expects = EXPECT_OPERAND;
    return true;
}

static bool read_operator(Diagnosis *self) {
    const FrameKind frame = top(self);
    if (is(self, ".")) {
        if (self->depth == 1) self->is_call = false;
        self->expects = EXPECT_NAME;
        self->at++;
        return true;
    }
    if (is(self, "(") || is(self, "[")) return read_opener(self);
    if (is(self, ",")) return read_comma(self);
    if (is_binary_operator(self)) return read_binary(self);
    if (is(self, "not") && lexeme_is(self->source, self->lexemes.items[self->at + 1], "in")) {
        self->at++;
        return read_binary(self);
    }
    if (is(self, "if")) {
        // In a comprehension a condition; elsewhere a ternary, which needs its `else`.
        push(self, frame == FRAME_LINE || frame == FRAME_TERNARY ? FRAME_TERNARY : frame);
        if (top(self) != FRAME_TERNARY) pop(self);
        self->expects = EXPECT_OPERAND;
        self->at++;
        return true;
    }
    if (is(self, "else") && frame != FRAME_LINE) {
        if (frame == FRAME_TERNARY) pop(self);
        self->expects = EXPECT_OPERAND;
        self->at++;
        return true;
    }
    const bool is_bracket =
        frame == FRAME_GROUP || frame == FRAME_CALL || frame == FRAME_LIST || frame == FRAME_BRACE;
    if (is_bracket && (is(self, "for") || is(self, "async"))) {
        if (is(self, "async")) self->at++;
        push(self, FRAME_TARGETS);
        self->expects = EXPECT_OPERAND;
        self->at++;
        return true;
    }
    if (is(self, ":") &&
        (frame == FRAME_LAMBDA || frame == FRAME_SUBSCRIPT || frame == FRAME_BRACE ||
         frame == FRAME_TYPE_PARAMETERS || frame == FRAME_PARAMETERS || frame == FRAME_TERNARY ||
         frame == FRAME_TARGETS)) {
        return read_colon(self);
    }
    const bool takes_equals = frame == FRAME_CALL || frame == FRAME_PARAMETERS ||
                              frame == FRAME_TYPE_PARAMETERS || frame == FRAME_LAMBDA ||
                              (frame == FRAME_LINE && self->line == LINE_SIMPLE);
    if (takes_equals && (is(self, "=") || (frame == FRAME_LINE && is_augmented(self)))) {
        if (!check_before_equals(self)) return false;
        self->expects = EXPECT_OPERAND;
        self->at++;
        if (frame == FRAME_LINE) start_target(self);
        return true;
    }
    if (is(self, ")") || is(self, "]") || is(self, "}")) {
        if (!drop_clauses(self)) return false;
        if (close_bracket(self)) return true;
    }
    return fail_operator(self);
}

static bool read_name(Diagnosis *self) {
    if (current(self).kind == LEXEME_NAME) {
        self->at++;
        return true;
    }
    if (current(self).kind == LEXEME_KEYWORD) {
        self->frames[0] = FRAME_LINE;
        self->depth = 1;
        char message[128];
        snprintf(message, sizeof message,
                 "Expected an identifier, but found a keyword `%.*s` that cannot be used here",
                 (int)(current(self).end - current(self).start),
                 self->source->text.bytes + current(self).start);
        return fail(self, message);
    }
    return fail(self, "Expected an identifier");
}

// ---- Expressions and lines ----

// Reads an expression (or list of them, with targets and defaults) up to what cannot belong to it
// on this line's own level. False if it is wrong.
static bool read_expression(Diagnosis *self, Expectation expects) {
    self->depth = 1;
    self->frames[0] = FRAME_LINE;
    self->expects = expects;
    start_target(self);
    for (;;) {
        const Lexeme lexeme = current(self);
        if (lexeme.kind == LEXEME_WRONG) {
            if (strcmp(lexeme.message, "Got unexpected token") == 0) {
                char message[64];
                uint32_t end = lexeme.end;
                while (((unsigned char)self->source->text.bytes[end] & 0xc0) == 0x80) end++;
                snprintf(message, sizeof message, "Got unexpected token %.*s",
                         (int)(end - lexeme.start), self->source->text.bytes + lexeme.start);
                return fail(self, message);
            }
            return fail(self, lexeme.message);
        }
        if (lexeme.kind == LEXEME_END && self->depth > 1 && closer_of(top(self))[0] != '\0') {
            return fail(self, "unexpected EOF while parsing");
        }
        const bool is_end = lexeme.kind == LEXEME_NEWLINE || lexeme.kind == LEXEME_END ||
                            lexeme.kind == LEXEME_INDENT || lexeme.kind == LEXEME_DEDENT ||
                            is(self, ";") || is(self, ":") || is(self, "as") || is(self, "from") ||
                            is(self, "->");
        if (self->depth == 1 && is_end && self->expects != EXPECT_OPERAND &&
            self->expects != EXPECT_NAME) {
            return true;
        }
        if (self->depth > 1 && lexeme.kind == LEXEME_NEWLINE && self->expects == EXPECT_OPERATOR) {
            if (!drop_clauses(self)) return false;
        }
        bool is_right;
        if (self->expects == EXPECT_NAME) {
            is_right = lexeme.kind == LEXEME_NAME;
            if (!is_right) {
                return read_name(self);
            }
            self->expects = EXPECT_OPERATOR;
            self->at++;
        } else if (self->expects == EXPECT_OPERATOR) {
            is_right = read_operator(self);
        } else {
            is_right = read_operand(self);
        }
        if (!is_right) return false;
    }
}

// The colon of a head; what follows on the line is a simple statement, or the line ends.
static bool read_head_colon(Diagnosis *self, const char *clause) {
    if (!is(self, ":")) return fail_expected(self, "`:`");
    self->at++;
    self->clause = clause;
    self->is_head_done = true;
    self->line = LINE_SIMPLE;
    return true;
}

static bool read_bracketed(Diagnosis *self, FrameKind frame) {
    self->depth = 1;
    self->frames[0] = FRAME_LINE;
    push(self, frame);
    self->expects = EXPECT_OPERAND_OR_END;
    self->at++;
    while (self->depth > 1) {
        const Lexeme lexeme = current(self);
        if (lexeme.kind == LEXEME_END) return fail(self, "unexpected EOF while parsing");
        if (lexeme.kind == LEXEME_WRONG) return fail(self, lexeme.message);
        bool is_right = true;
        if (self->expects == EXPECT_NAME) {
            is_right = read_name(self);
            self->expects = EXPECT_OPERATOR;
        } else if (self->expects == EXPECT_OPERATOR) {
            is_right = read_operator(self);
        } else {
            is_right = read_operand(self);
        }
        if (!is_right) return false;
    }
    return true;
}

static bool read_def(Diagnosis *self) {
    self->at++;
    if (!read_name(self)) return false;
    if (is(self, "[") && !read_bracketed(self, FRAME_TYPE_PARAMETERS)) return false;
    if (!is(self, "(")) return fail_expected(self, "`(`");
    if (!read_bracketed(self, FRAME_PARAMETERS)) return false;
    if (is(self, "->")) {
        self->at++;
        if (!read_expression(self, EXPECT_OPERAND)) return false;
    }
    return read_head_colon(self, "function definition");
}

static bool read_class(Diagnosis *self) {
    self->at++;
    if (!read_name(self)) return false;
    if (is(self, "[") && !read_bracketed(self, FRAME_TYPE_PARAMETERS)) return false;
    if (is(self, "(") && !read_bracketed(self, FRAME_CALL)) return false;
    return read_head_colon(self, "`class` definition");
}

static bool read_for(Diagnosis *self) {
    self->at++;
    self->depth = 1;
    // Up to `in` everything is a target, so `in` is no operator: read by hand.
    uint32_t level = 0;
    const uint32_t first = self->at;
    for (; !(level == 0 && is(self, "in")); self->at++) {
        const LexemeKind kind = current(self).kind;
        if (is(self, "(") || is(self, "[")) level++;
        if (is(self, ")") || is(self, "]")) level--;
        const bool is_end = kind == LEXEME_NEWLINE || kind == LEXEME_END || is(self, ":");
        const bool is_second = self->at > first && kind == LEXEME_NAME && level == 0 &&
                               self->lexemes.items[self->at - 1].kind == LEXEME_NAME;
        if (is_end || is_second) return fail_expected(self, "`in`");
    }
    self->at++;
    return read_expression(self, EXPECT_OPERAND) && read_head_colon(self, "`for` statement");
}

static bool read_with(Diagnosis *self) {
    self->at++;
    if (is(self, ":"))
        return fail(self, "Expected the start of an expression after `with` keyword");
    for (;;) {
        // Parenthesised items look like a group with `as` inside; those are left to the tree.
        if (is(self, "(")) {
            uint32_t level = 0;
            do {
                if (is(self, "(") || is(self, "[") || is(self, "{")) level++;
                if (is(self, ")") || is(self, "]") || is(self, "}")) level--;
                if (current(self).kind == LEXEME_END)
                    return fail(self, "unexpected EOF while parsing");
                self->at++;
            } while (level != 0);
            if (is(self, ":")) break;
            if (!is(self, "as") && !is(self, ",") && !read_expression(self, EXPECT_OPERATOR))
                return false;
        } else if (!read_expression(self, EXPECT_OPERAND)) {
            return false;
        }
        if (!is(self, "as")) break;
        self->at++;
        if (!read_expression(self, EXPECT_OPERAND)) return false;
        if (!is(self, ",")) break;
        self->at++;
    }
    return read_head_colon(self, "`with` statement");
}

static bool read_except(Diagnosis *self) {
    self->at++;
    if (is(self, "*")) self->at++;
    if (!is(self, ":")) {
        if (!read_expression(self, EXPECT_OPERAND)) return false;
        if (is(self, "as")) {
            self->at++;
            if (!read_name(self)) return false;
        }
    }
    return read_head_colon(self, "`except` clause");
}

static bool read_conditional(Diagnosis *self, const char *clause) {
    self->at++;
    return read_expression(self, EXPECT_OPERAND) && read_head_colon(self, clause);
}

static bool read_import_names(Diagnosis *self) {
    const bool has_parenthesis = is(self, "(");
    if (has_parenthesis) self->at++;
    if (is(self, "*")) {
        self->at++;
        return true;
    }
    for (bool is_first = true;; is_first = false) {
        if (has_parenthesis && is(self, ")") && !is_first) break;
        if (current(self).kind != LEXEME_NAME) {
            if (current(self).kind == LEXEME_END) return fail(self, "unexpected EOF while parsing");
            if (!is_first && current(self).kind == LEXEME_NEWLINE) {
                self->at--;
                return fail(self, "Trailing comma not allowed");
            }
            return fail(self, is_first ? "Expected one or more symbol names after import"
                                       : "Expected an identifier");
        }
        self->at++;
        while (is(self, ".")) {
            self->at++;
            if (!read_name(self)) return false;
        }
        if (is(self, "as")) {
            self->at++;
            if (current(self).kind != LEXEME_NAME) return fail(self, "Expected symbol after `as`");
            self->at++;
        }
        if (!is(self, ",")) break;
        self->at++;
    }
    if (!has_parenthesis) return true;
    if (current(self).kind == LEXEME_END) return fail(self, "unexpected EOF while parsing");
    if (!is(self, ")")) return fail_expected(self, "`)`");
    self->at++;
    return true;
}

static bool read_from(Diagnosis *self) {
    self->at++;
    const uint32_t first = self->at;
    while (is(self, ".") || is(self, "...")) self->at++;
    while (current(self).kind == LEXEME_NAME) {
        self->at++;
        if (!is(self, ".")) break;
        self->at++;
    }
    if (self->at == first) return fail(self, "Expected a module name");
    if (!is(self, "import")) return fail_expected(self, "`import`");
    self->at++;
    return read_import_names(self);
}

static bool read_raise(Diagnosis *self) {
    self->at++;
    if (is(self, "from")) return fail(self, "Exception missing in `raise` statement with cause");
    if (!read_expression(self, EXPECT_OPERAND_OR_END)) return false;
    if (!is(self, "from")) return true;
    self->at++;
    return read_expression(self, EXPECT_OPERAND);
}

static bool read_names_statement(Diagnosis *self, const char *missing) {
    self->at++;
    const LexemeKind kind = current(self).kind;
    if (kind == LEXEME_NEWLINE || kind == LEXEME_END) return fail(self, missing);
    return read_expression(self, EXPECT_OPERAND);
}

// An expression, an assignment, an annotation.
static bool read_expression_statement(Diagnosis *self) {
    self->line = LINE_SIMPLE;
    if (!read_expression(self, EXPECT_OPERAND)) return false;
    if (!is(self, ":")) return true;
    self->at++;
    self->is_annotation = true;
    const bool is_right = read_expression(self, EXPECT_OPERAND);
    self->is_annotation = false;
    return is_right;
}

static bool read_simple_statement(Diagnosis *self) {
    if (is(self, "import")) {
        self->at++;
        return read_import_names(self);
    }
    if (is(self, "from")) return read_from(self);
    if (is(self, "raise")) return read_raise(self);
    if (is(self, "del"))
        return read_names_statement(self, "Delete statement must have at least one target");
    if (is(self, "global"))
        return read_names_statement(self, "Global statement must have at least one name");
    if (is(self, "nonlocal"))
        return read_names_statement(self, "Nonlocal statement must have at least one name");
    if (is(self, "pass") || is(self, "break") || is(self, "continue")) {
        self->at++;
        return true;
    }
    if (is(self, "return")) {
        self->at++;
        return read_expression(self, EXPECT_OPERAND_OR_END);
    }
    if (is(self, "assert")) {
        self->at++;
        return read_expression(self, EXPECT_OPERAND);
    }
    if (is(self, "*")) return read_expression_statement(self);
    if (!starts_operand(self)) {
        if (starts_compound_statement(self)) return fail(self, "Expected a simple statement");
        if (current(self).kind == LEXEME_WRONG) return read_expression(self, EXPECT_OPERAND);
        return fail(self, "Expected a statement");
    }
    return read_expression_statement(self);
}

static bool is_soft_keyword_head(const Diagnosis *self) {
    if (!is(self, "match") && !is(self, "case") && !is(self, "type")) return false;
    const Lexeme next = self->lexemes.items[self->at + 1];
    return next.kind == LEXEME_NAME || next.kind == LEXEME_NUMBER || next.kind == LEXEME_STRING ||
           (next.kind == LEXEME_OPERATOR &&
            strchr("([{-*", self->source->text.bytes[next.start]) != NULL);
}

// Patterns and type aliases are not followed: their lines count as right.
static bool skip_line(Diagnosis *self) {
    while (current(self).kind != LEXEME_NEWLINE && current(self).kind != LEXEME_END) self->at++;
    const bool is_head = lexeme_is(self->source, self->lexemes.items[self->at - 1], ":");
    self->is_block_expected = is_head;
    if (is_head) self->clause = "`case` block";
    return true;
}

static bool read_compound(Diagnosis *self, bool *is_compound) {
    *is_compound = true;
    self->line = LINE_HEAD;
    if (is(self, "async")) {
        self->at++;
        if (!is(self, "def") && !is(self, "with") && !is(self, "for")) {
            return fail_expected(self, "`def`, `with` or `for` to follow `async`");
        }
    }
    if (is(self, "if")) return read_conditional(self, "`if` statement");
    if (is(self, "elif")) return read_conditional(self, "`elif` clause");
    if (is(self, "while")) return read_conditional(self, "`while` statement");
    if (is(self, "for")) return read_for(self);
    if (is(self, "with")) return read_with(self);
    if (is(self, "def")) return read_def(self);
    if (is(self, "class")) return read_class(self);
    if (is(self, "except")) return read_except(self);
    static const char *const heads[][2] = {
        {"else", "`else` clause"}, {"try", "`try` statement"}, {"finally", "`finally` clause"}};
    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++) {
        if (!is(self, heads[i][0])) continue;
        self->at++;
        return read_head_colon(self, heads[i][1]);
    }
    *is_compound = false;
    return true;
}

// The simple statements of a line, with semicolons between them.
static bool read_simple_line(Diagnosis *self) {
    for (;;) {
        self->line = LINE_SIMPLE;
        self->is_head_done = true;
        self->depth = 1;
        self->frames[0] = FRAME_LINE;
        if (!read_simple_statement(self)) return false;
        if (!is(self, ";")) break;
        self->at++;
        if (current(self).kind == LEXEME_NEWLINE || current(self).kind == LEXEME_END) break;
    }
    const LexemeKind kind = current(self).kind;
    if (kind == LEXEME_NEWLINE || kind == LEXEME_END) return true;
    self->depth = 1;
    self->frames[0] = FRAME_LINE;
    return fail_operator(self);
}

static bool check_decorated(Diagnosis *self) {
    static const char *const words[] = {"@", "def", "class", "async", NULL};
    if (current(self).kind == LEXEME_NEWLINE) self->at++;
    if (is_one_of(self, words)) return true;
    return fail(self,
                "Expected class, function definition or async function definition after decorator");
}

static bool read_line(Diagnosis *self) {
    self->clause = NULL;
    self->is_head_done = false;
    self->depth = 1;
    self->frames[0] = FRAME_LINE;
    if (is(self, "@")) {
        self->at++;
        self->line = LINE_SIMPLE;
        return read_expression(self, EXPECT_OPERAND) && check_decorated(self);
    }
    if (is_soft_keyword_head(self)) return skip_line(self);
    bool is_compound = false;
    if (!read_compound(self, &is_compound)) return false;
    if (is_compound && current(self).kind == LEXEME_NEWLINE) {
        self->is_block_expected = true;
        return true;
    }
    return read_simple_line(self);
}

// Behind an error the rest of the logical line says nothing more.
static void skip_to_next_line(Diagnosis *self) {
    while (current(self).kind != LEXEME_NEWLINE && current(self).kind != LEXEME_END) self->at++;
    if (current(self).kind == LEXEME_NEWLINE) self->at++;
}

static bool check_block_start(Diagnosis *self) {
    self->is_block_expected = false;
    if (current(self).kind == LEXEME_INDENT) {
        self->at++;
        return true;
    }
    if (self->clause == NULL) return true;
    char message[96];
    snprintf(message, sizeof message, "Expected an indented block after %s", self->clause);
    while (current(self).kind == LEXEME_DEDENT) self->at++;
    return fail(self, message);
}

static void read_lines(Diagnosis *self) {
    enum { MOST_ERRORS = 50 };
    while (current(self).kind != LEXEME_END && self->reported < MOST_ERRORS) {
        if (self->is_block_expected) check_block_start(self);
        const Lexeme lexeme = current(self);
        if (lexeme.kind == LEXEME_DEDENT || lexeme.kind == LEXEME_NEWLINE) {
            self->at++;
        } else if (lexeme.kind == LEXEME_INDENT) {
            fail(self, "Unexpected indentation");
            self->at++;
        } else if (lexeme.kind == LEXEME_WRONG && strncmp(lexeme.message, "unindent", 8) == 0) {
            fail(self, lexeme.message);
            self->at++;
        } else if (!read_line(self)) {
            self->is_block_expected = false;
            skip_to_next_line(self);
        } else if (current(self).kind == LEXEME_NEWLINE) {
            self->at++;
        }
    }
    if (self->is_block_expected && self->reported < MOST_ERRORS) check_block_start(self);
}

static bool has_error_on_line(const SyntaxChecker *checker, uint32_t line) {
    for (uint32_t i = 0; i < checker->errors.count; i++) {
        if (source_line_of(checker->ast->source, checker->errors.items[i].range.start) == line)
            return true;
    }
    return false;
}

// The recogniser is more generous than Python: what the parser refused and it did not see is
// reported where the parser stopped.
static void report_unexplained(SyntaxChecker *checker) {
    const Ast *const ast = checker->ast;
    if (checker->errors.count != 0) return;
    for (Node node = AST_ROOT; node < ast->count; node++) {
        const bool is_missing = ast_has_flag(ast, node, NODE_FLAG_MISSING);
        if (!is_missing && !ast_is(ast, node, NODE_ERROR)) continue;
        // Defaults of type parameters (PEP 696) are right; the grammar does not know them yet.
        if (ast_ancestor_of_kind(ast, node, NODE_TYPE_PARAMETER) != 0) continue;
        if (has_error_on_line(checker, source_line_of(ast->source, ast_start(ast, node)))) continue;
        uint32_t end = ast_start(ast, node);
        const Text text = ast->source->text;
        while (end < ast_end(ast, node) && text.bytes[end] != '\n' && text.bytes[end] != ' ') end++;
        syntax_error_at(checker, (Range){ast_start(ast, node), end},
                        is_missing ? "Expected an expression" : "Expected a statement");
        return;
    }
}

void diagnose_errors(SyntaxChecker *checker) {
    const uint32_t before = checker->errors.count;
    Diagnosis *const self = ARENA_NEW(checker->arena, Diagnosis);
    self->checker = checker;
    self->source = checker->ast->source;
    self->lexemes = lexemes_read(self->source, checker->arena);
    read_lines(self);
    if (checker->errors.count == before) report_unexplained(checker);
}
