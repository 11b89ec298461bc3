// Grammar: lists, and what to do about a lexeme that fits in none.
//
// A list is read until a lexeme ends it. One that neither is an element nor ends it is reported; if
// some list around could go on there, this one stops, otherwise the lexeme is skipped.
#include "syntax/grammar.h"

typedef struct ListRule {
    Step *element;
    const char *expected; // what to say of a lexeme that is no element
    bool forbids_trailing_comma;
} ListRule;

static const ListRule rules[LIST_COUNT] = {
    [LIST_MODULE] = {step_statement, "Expected a statement", false},
    [LIST_BLOCK] = {step_statement, "Expected a statement", false},
    [LIST_ELIF] = {NULL, "", false}, // this and the next are read by hand
    [LIST_HANDLERS] = {NULL, "", false},
    [LIST_TYPE_PARAMETERS] = {step_type_parameter,
                              "Expected a type parameter or the end of the type parameter list",
                              false},
    [LIST_IMPORT_NAMES] = {step_import_name, "Expected an import name", true},
    [LIST_FROM_NAMES] = {step_from_name, "Expected an import name", true},
    [LIST_FROM_NAMES_PARENTHESIZED] = {step_from_name, "Expected an import name or a ')'", false},
    [LIST_SLICES] = {step_slice, "Expected an expression or the end of the slice list", false},
    [LIST_LIST] = {step_element, "Expected an expression or a ']'", false},
    [LIST_SET] = {step_element, "Expected an expression or a '}'", false},
    [LIST_DICTIONARY] = {step_dictionary_item, "Expected an expression or a '}'", false},
    [LIST_TUPLE] = {step_element, "Expected an expression", false},
    [LIST_TUPLE_PARENTHESIZED] = {step_element, "Expected an expression or a ')'", false},
    [LIST_ARGUMENTS] = {step_argument, "Expected an expression or a ')'", false},
    [LIST_DELETE_TARGETS] = {step_delete_target, "Expected a delete target", false},
    [LIST_ASSIGNED] = {step_next_assigned, "Expected an assignment target", false},
    [LIST_NAMES] = {step_identifier, "Expected an identifier", true},
    [LIST_PARAMETERS] = {step_parameter, "Expected a parameter or the end of the parameter list",
                         false},
    [LIST_LAMBDA_PARAMETERS] = {step_parameter,
                                "Expected a parameter or the end of the parameter list", false},
    [LIST_WITH_ITEMS] = {step_with_item, "Expected an expression or the end of the with item list",
                         true},
    [LIST_WITH_ITEMS_PARENTHESIZED] = {step_with_item,
                                       "Expected an expression or the end of the with item list",
                                       false},
    [LIST_FORMAT_ELEMENTS] = {step_format_element,
                              "Expected an element of or the end of the f-string", false},
    [LIST_FORMAT_SPEC] = {step_format_element, "Expected an element of or the end of the f-string",
                          false},
    [LIST_PATTERNS] = {step_pattern, "Expected a pattern", false},
    [LIST_PATTERNS_PARENTHESIZED] = {step_pattern, "Expected a pattern or a ')'", false},
    [LIST_PATTERNS_BRACKETED] = {step_pattern, "Expected a pattern", false},
    [LIST_PATTERN_MAPPING] = {step_mapping_item,
                              "Expected a mapping pattern or the end of the mapping pattern",
                              false},
    [LIST_PATTERN_ARGUMENTS] = {step_pattern_argument, "Expected a pattern or a ')'", false},
};

// ---- What starts an element ----

static bool is_pattern_start(const Grammar *self) {
    switch (self->current.kind) {
    case LEXEME_STAR:
    case LEXEME_LEFT_PARENTHESIS:
    case LEXEME_LEFT_BRACKET:
    case LEXEME_LEFT_BRACE:
    case LEXEME_MINUS:
    case LEXEME_PLUS:
    case LEXEME_INT:
    case LEXEME_FLOAT:
    case LEXEME_COMPLEX:
    case LEXEME_STRING:
    case LEXEME_FORMAT_START:
    case LEXEME_TRUE:
    case LEXEME_FALSE:
    case LEXEME_NONE: return true;
    default: return is_name(self->current.kind);
    }
}

static bool is_mapping_start(const Grammar *self) {
    switch (self->current.kind) {
    case LEXEME_LEFT_PARENTHESIS:
    case LEXEME_LEFT_BRACKET:
    case LEXEME_LEFT_BRACE:
    case LEXEME_FORMAT_START: return false;
    case LEXEME_DOUBLE_STAR: return true;
    default: return is_pattern_start(self);
    }
}

static bool is_statement_start(const Grammar *self) {
    return is_simple_statement_start(self) || is_compound_statement_start(self);
}

static bool is_element_start(const Grammar *self, ListKind list) {
    const LexemeKind kind = self->current.kind;
    switch (list) {
    case LIST_MODULE:
    case LIST_BLOCK: return is_statement_start(self);
    case LIST_ELIF: return kind == LEXEME_ELIF;
    case LIST_HANDLERS: return kind == LEXEME_EXCEPT;
    case LIST_TYPE_PARAMETERS:
        return kind == LEXEME_STAR || kind == LEXEME_DOUBLE_STAR || is_name(kind);
    case LIST_FROM_NAMES:
    case LIST_FROM_NAMES_PARENTHESIZED: return kind == LEXEME_STAR || is_name(kind);
    case LIST_IMPORT_NAMES:
    case LIST_NAMES: return is_name(kind);
    case LIST_ASSIGNED: return kind == LEXEME_EQUAL;
    case LIST_SLICES: return kind == LEXEME_COLON || is_expression_start(kind);
    case LIST_DICTIONARY:
    case LIST_ARGUMENTS: return kind == LEXEME_DOUBLE_STAR || is_expression_start(kind);
    case LIST_PARAMETERS:
    case LIST_LAMBDA_PARAMETERS:
        return kind == LEXEME_STAR || kind == LEXEME_DOUBLE_STAR || kind == LEXEME_SLASH ||
               is_name(kind);
    case LIST_FORMAT_ELEMENTS:
    case LIST_FORMAT_SPEC: return kind == LEXEME_FORMAT_MIDDLE || kind == LEXEME_LEFT_BRACE;
    case LIST_PATTERNS:
    case LIST_PATTERNS_PARENTHESIZED:
    case LIST_PATTERNS_BRACKETED:
    case LIST_PATTERN_ARGUMENTS: return is_pattern_start(self);
    case LIST_PATTERN_MAPPING: return is_mapping_start(self);
    default: return is_expression_start(kind);
    }
}

// ---- What ends a list ----

typedef enum ListEnd { END_NONE, END_REGULAR, END_RECOVERY } ListEnd;

static ListEnd end_at(const Grammar *self, LexemeKind kind) {
    return at(self, kind) ? END_REGULAR : END_NONE;
}

static ListEnd type_parameters_end(const Grammar *self) {
    switch (self->current.kind) {
    case LEXEME_RIGHT_BRACKET: return END_REGULAR;
    case LEXEME_NEWLINE:
    case LEXEME_COLON:
    case LEXEME_EQUAL:
    case LEXEME_LEFT_PARENTHESIS: return END_RECOVERY;
    default: return END_NONE;
    }
}

static ListEnd patterns_end(const Grammar *self) {
    switch (self->current.kind) {
    case LEXEME_COLON: return END_REGULAR;
    case LEXEME_IF: return END_REGULAR;
    default: return END_NONE;
    }
}

static ListEnd with_items_end(const Grammar *self, bool is_parenthesized) {
    switch (self->current.kind) {
    case LEXEME_RIGHT_PARENTHESIS: return is_parenthesized ? END_REGULAR : END_NONE;
    case LEXEME_COLON: return is_parenthesized ? END_RECOVERY : END_REGULAR;
    case LEXEME_NEWLINE: return END_RECOVERY;
    default: return END_NONE;
    }
}

static ListEnd line_end(const Grammar *self) {
    return at(self, LEXEME_NEWLINE) || at(self, LEXEME_SEMICOLON) ? END_REGULAR : END_NONE;
}

static ListEnd list_end(const Grammar *self, ListKind list) {
    switch (list) {
    case LIST_MODULE: return end_at(self, LEXEME_END);
    case LIST_BLOCK: return end_at(self, LEXEME_DEDENT);
    case LIST_ELIF: return end_at(self, LEXEME_ELSE);
    case LIST_HANDLERS: return at(self, LEXEME_ELSE) ? END_REGULAR : end_at(self, LEXEME_FINALLY);
    case LIST_TYPE_PARAMETERS: return type_parameters_end(self);
    case LIST_FROM_NAMES: return at(self, LEXEME_RIGHT_PARENTHESIS) ? END_REGULAR : line_end(self);
    case LIST_PARAMETERS:
        return at(self, LEXEME_ARROW) ? END_RECOVERY : end_at(self, LEXEME_RIGHT_PARENTHESIS);
    case LIST_IMPORT_NAMES:
    case LIST_DELETE_TARGETS:
    case LIST_ASSIGNED:
    case LIST_NAMES: return line_end(self);
    case LIST_SLICES:
        return at(self, LEXEME_COLON) || at(self, LEXEME_NEWLINE)
                   ? END_RECOVERY
                   : end_at(self, LEXEME_RIGHT_BRACKET);
    case LIST_LIST:
    case LIST_PATTERNS_BRACKETED: return end_at(self, LEXEME_RIGHT_BRACKET);
    case LIST_SET:
    case LIST_DICTIONARY:
    case LIST_PATTERN_MAPPING: return end_at(self, LEXEME_RIGHT_BRACE);
    case LIST_TUPLE: return is_sequence_end(self->current.kind) ? END_REGULAR : END_NONE;
    case LIST_LAMBDA_PARAMETERS: return end_at(self, LEXEME_COLON);
    case LIST_WITH_ITEMS: return with_items_end(self, false);
    case LIST_WITH_ITEMS_PARENTHESIZED: return with_items_end(self, true);
    case LIST_FORMAT_ELEMENTS:
        return at(self, LEXEME_NEWLINE) ? END_RECOVERY : end_at(self, LEXEME_FORMAT_END);
    case LIST_FORMAT_SPEC:
        return at(self, LEXEME_FORMAT_END) || at(self, LEXEME_NEWLINE)
                   ? END_RECOVERY
                   : end_at(self, LEXEME_RIGHT_BRACE);
    case LIST_PATTERNS: return patterns_end(self);
    default: return end_at(self, LEXEME_RIGHT_PARENTHESIS);
    }
}

// ---- Recovery ----

// True if a list around this one has an element or its end here.
static bool is_known_around(const Grammar *self) {
    for (uint32_t list = 0; list < LIST_COUNT; list++) {
        if ((self->recovery & (1u << list)) == 0) continue;
        if (list_end(self, list) != END_NONE || is_element_start(self, list)) return true;
    }
    return false;
}

static bool leave_list(Grammar *self) {
    if (!is_known_around(self)) return false;
    if (reader_leave_bracket(&self->reader, self->current))
        self->current = reader_next(&self->reader);
    return true;
}

static void report_unexpected(Grammar *self, ListKind list) {
    ERROR_HERE(self, "%s", rules[list].expected);
}

// An indent that no clause asked for, and later its dedent. `c` counts the open ones.
static bool skip_indentation(Grammar *self, Frame *frame) {
    if (at(self, LEXEME_INDENT)) {
        ERROR_HERE(self, "Unexpected indentation");
        frame->c++;
    } else if (at(self, LEXEME_DEDENT) && frame->c != 0) {
        frame->c--;
    } else {
        return false;
    }
    advance(self);
    return true;
}

// `a` is the list, `b` the lists around.
void step_list(Grammar *self, Frame *frame) {
    const ListKind list = frame->a;
    GRAMMAR_BEGIN
    frame->b = self->recovery;
    self->recovery |= 1u << list;
    for (;;) {
        if ((list == LIST_BLOCK || list == LIST_MODULE) && skip_indentation(self, frame)) continue;
        if (list_end(self, list) != END_NONE) break;
        if (is_element_start(self, list)) {
            GRAMMAR_CALL_WITH(rules[list].element, frame->context, list);
            if (list != LIST_ASSIGNED) drop_values(self, frame->base); // those are targets
        } else {
            if (leave_list(self)) break;
            report_unexpected(self, list);
            advance(self);
        }
    }
    self->recovery = frame->b;
    GRAMMAR_END;
}

static uint32_t comma_mark(const Grammar *self) {
    return at(self, LEXEME_COMMA) ? self->current.start + 1 : 0;
}

// `c`: offset + 1 of the comma just read, 0 if none was; `d`: an element was read.
void step_comma_list(Grammar *self, Frame *frame) {
    const ListKind list = frame->a;
    GRAMMAR_BEGIN
    frame->b = self->recovery;
    self->recovery |= 1u << list;
    for (;;) {
        if (is_element_start(self, list)) {
            GRAMMAR_CALL_WITH(rules[list].element, frame->context, list);
            frame->d = true;
            frame->c = comma_mark(self);
            if (eat(self, LEXEME_COMMA)) continue;
        }
        if (list_end(self, list) == END_REGULAR) break;
        if (list_end(self, list) == END_RECOVERY) {
            leave_list(self);
            break;
        }
        if (is_element_start(self, list)) {
            expect(self, LEXEME_COMMA);
            continue;
        }
        if (leave_list(self)) break;
        if (frame->d && !at(self, LEXEME_COMMA)) {
            expect(self, LEXEME_COMMA);
        } else {
            report_unexpected(self, list);
        }
        frame->c = comma_mark(self);
        advance(self);
    }
    if (frame->c != 0 && rules[list].forbids_trailing_comma) {
        grammar_error(self, frame->c - 1, frame->c, "Trailing comma not allowed");
    }
    self->result = frame->c != 0;
    self->has_elements = frame->d;
    self->recovery = frame->b;
    GRAMMAR_END;
}
