// Grammar: operands: names, literals, brackets, and what follows them (language
// reference 6.2, 6.3).
#include "syntax/grammar.h"

// ---- Names ----

bool read_identifier(Grammar *self, const char *missing) {
    if (is_name(self->current.kind)) {
        advance(self);
        return true;
    }
    if (is_keyword(self->current.kind)) {
        ERROR_HERE(self,
                   "Expected an identifier, but found a keyword `%s` that cannot be used here",
                   lexeme_spelling(self->current.kind));
        advance(self);
        return true;
    }
    ERROR_HERE(self, "%s", missing);
    return false;
}

// A keyword is read as a name, unless what is read goes on with it.
static void read_unexpected(Grammar *self, uint32_t context) {
    const bool ends_it = (at(self, LEXEME_IN) && (context & FORBID_IN) != 0) ||
                         (at(self, LEXEME_FOR) && (context & IN_BRACKETS) != 0);
    if (is_keyword(self->current.kind) && !ends_it) {
        read_identifier(self, "");
    } else {
        ERROR_HERE(self, ends_it ? "Expected an identifier" : "Expected an expression");
    }
}

// ---- Lists, sets, tuples, dictionaries ----

static bool is_comprehension_start(const Grammar *self) {
    return at(self, LEXEME_FOR) || at(self, LEXEME_ASYNC);
}

void step_element(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    if (frame->a == LIST_TUPLE && (frame->context & ALLOW_NAMED) == 0) {
        GRAMMAR_CALL(step_conditional, frame->context & ~(uint32_t)ALLOW_YIELD);
    } else {
        GRAMMAR_CALL(step_named, ALLOW_STAR);
        const Value *const value = top_value(self);
        if (frame->a == LIST_SET && value->kind == VALUE_NAMED && !value->is_parenthesized) {
            check_version(
                self, SYNTAX_NEW_WALRUS, 309, value->start, value->end,
                "use unparenthesized assignment expression as an element in a set literal");
        }
    }
    GRAMMAR_END;
}

// `*a` and `**a` in front of `for` (PEP 798).
static void check_comprehension_unpacking(Grammar *self, const char *what) {
    const Value *const element = top_value(self);
    if (element->kind == VALUE_STARRED && element->end > element->start + 1)
        check_version(self, SYNTAX_NEW_UNPACKING, 315, element->start, element->end, what);
}

// Behind the first element of a list, set or dictionary: the others and the closing bracket.
// `a`: ListKind.
static void step_other_elements(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    if (!is_sequence_end(self->current.kind)) expect(self, LEXEME_COMMA);
    GRAMMAR_CALL_WITH(step_comma_list, 0, frame->a);
    expect(self, frame->a == LIST_LIST ? LEXEME_RIGHT_BRACKET : LEXEME_RIGHT_BRACE);
    GRAMMAR_END;
}

static void step_list_display(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    if (!eat(self, LEXEME_RIGHT_BRACKET)) {
        GRAMMAR_CALL(step_named, ALLOW_STAR | IN_BRACKETS);
        if (is_comprehension_start(self)) {
            check_comprehension_unpacking(self, "use iterable unpacking in a list comprehension");
            GRAMMAR_CALL(step_comprehension, 0);
            expect(self, LEXEME_RIGHT_BRACKET);
            push_value(self, frame->base, VALUE_LIST_COMPREHENSION, frame->start,
                       self->previous_end);
            grammar_return(self);
            return;
        }
        GRAMMAR_CALL_WITH(step_other_elements, 0, LIST_LIST);
    }
    push_sequence(self, frame->base, VALUE_LIST, frame->start, self->previous_end);
    GRAMMAR_END;
}

// ---- Braces ----

// `**a`; a starred value, so that the caller can tell.
static void step_double_star(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL_WITH(step_binary, 0, PRECEDENCE_BIT_OR);
    push_value(self, frame->base, VALUE_STARRED, frame->start, self->previous_end);
    GRAMMAR_END;
}

void step_dictionary_item(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    if (at(self, LEXEME_DOUBLE_STAR)) {
        GRAMMAR_CALL(step_double_star, 0);
    } else {
        GRAMMAR_CALL(step_conditional, 0);
        expect(self, LEXEME_COLON);
        GRAMMAR_CALL(step_conditional, 0);
    }
    drop_values(self, frame->base);
    GRAMMAR_END;
}

static void check_first_key(Grammar *self) {
    const Value key = *top_value(self);
    if (key.kind == VALUE_STARRED) {
        ERROR_VALUE(self, key, "Starred expression cannot be used here");
    } else if (key.kind == VALUE_NAMED && !key.is_parenthesized) {
        ERROR_VALUE(self, key, "Unparenthesized named expression cannot be used here");
    }
}

// The first of `{...}`: an element or an item. Result: it is an item.
static void step_first_in_braces(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    if (at(self, LEXEME_DOUBLE_STAR)) {
        GRAMMAR_CALL(step_double_star, 0);
        self->result = true;
    } else {
        GRAMMAR_CALL(step_named, ALLOW_STAR | IN_BRACKETS);
        self->result = at(self, LEXEME_COLON);
        if (self->result) {
            check_first_key(self);
            advance(self);
            GRAMMAR_CALL(step_conditional, 0);
            push_value(self, frame->base, VALUE_LITERAL, frame->start, self->previous_end);
            self->result = true;
        }
    }
    GRAMMAR_END;
}

static void check_first_of_set(Grammar *self, const char *what) {
    const Value *const value = top_value(self);
    if (value->kind == VALUE_NAMED && !value->is_parenthesized)
        check_version(self, SYNTAX_NEW_WALRUS, 309, value->start, value->end, what);
}

static void check_braced_comprehension(Grammar *self, bool is_dictionary) {
    check_comprehension_unpacking(self, is_dictionary
                                            ? "use dictionary unpacking in a dict comprehension"
                                            : "use iterable unpacking in a set comprehension");
    if (is_dictionary) return;
    check_first_of_set(
        self, "use unparenthesized assignment expression as an element in a set comprehension");
}

// `b`: it is a dictionary.
static void step_braces(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    frame->b = true;
    if (!eat(self, LEXEME_RIGHT_BRACE)) {
        GRAMMAR_CALL(step_first_in_braces, 0);
        frame->b = self->result;
        if (is_comprehension_start(self)) {
            check_braced_comprehension(self, frame->b);
            GRAMMAR_CALL(step_comprehension, 0);
            expect(self, LEXEME_RIGHT_BRACE);
            push_value(self, frame->base,
                       frame->b ? VALUE_DICTIONARY_COMPREHENSION : VALUE_SET_COMPREHENSION,
                       frame->start, self->previous_end);
            grammar_return(self);
            return;
        }
        if (!frame->b) {
            check_first_of_set(
                self, "use unparenthesized assignment expression as an element in a set literal");
        }
        GRAMMAR_CALL_WITH(step_other_elements, 0, frame->b ? LIST_DICTIONARY : LIST_SET);
    }
    push_value(self, frame->base, frame->b ? VALUE_DICTIONARY : VALUE_SET, frame->start,
               self->previous_end);
    GRAMMAR_END;
}

// ---- Parentheses ----

static void close_group(Grammar *self) {
    expect(self, LEXEME_RIGHT_PARENTHESIS);
    Value *const value = top_value(self);
    if (value->kind == VALUE_STARRED) {
        ERROR_VALUE(self, *value, "Starred expression cannot be used here");
    }
    value->is_parenthesized = true;
}

static void step_parentheses(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    if (!eat(self, LEXEME_RIGHT_PARENTHESIS)) {
        GRAMMAR_CALL(step_named, ALLOW_STAR | ALLOW_YIELD | IN_BRACKETS);
        if (is_comprehension_start(self)) {
            check_comprehension_unpacking(self, "use iterable unpacking in a generator expression");
            GRAMMAR_CALL(step_comprehension, 0);
            expect(self, LEXEME_RIGHT_PARENTHESIS);
            push_value(self, frame->base, VALUE_GENERATOR, frame->start, self->previous_end);
            grammar_return(self);
            return;
        }
        if (!eat(self, LEXEME_COMMA)) {
            close_group(self);
            grammar_return(self);
            return;
        }
        GRAMMAR_CALL_WITH(step_comma_list, 0, LIST_TUPLE_PARENTHESIZED);
        expect(self, LEXEME_RIGHT_PARENTHESIS);
    }
    push_sequence(self, frame->base, VALUE_TUPLE, frame->start, self->previous_end);
    top_value(self)->is_parenthesized = true;
    GRAMMAR_END;
}

// ---- Comprehensions ----

void step_targets(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL(step_expressions, ALLOW_STAR | FORBID_IN);
    check_single_star(self);
    check_target(self, TARGET_ASSIGNMENT);
    GRAMMAR_END;
}

void step_comprehension(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    while (is_comprehension_start(self)) {
        eat(self, LEXEME_ASYNC);
        expect(self, LEXEME_FOR);
        GRAMMAR_CALL(step_targets, 0);
        expect(self, LEXEME_IN);
        GRAMMAR_CALL(step_binary, 0);
        while (eat(self, LEXEME_IF)) GRAMMAR_CALL(step_binary, 0);
    }
    GRAMMAR_END;
}

// ---- Subscripts ----

static bool is_slice_end(const Grammar *self) {
    return at(self, LEXEME_COMMA) || at(self, LEXEME_RIGHT_BRACKET);
}

static bool is_bound_end(const Grammar *self) {
    return at(self, LEXEME_COLON) || is_slice_end(self);
}

static void check_lower_bound(Grammar *self) {
    const Value lower = *top_value(self);
    if (lower.kind == VALUE_STARRED) {
        ERROR_VALUE(self, lower, "Starred expression cannot be used here");
    } else if (lower.kind == VALUE_NAMED && !lower.is_parenthesized) {
        ERROR_VALUE(self, lower, "Unparenthesized named expression cannot be used here");
    }
}

static void check_index(Grammar *self) {
    const Value index = *top_value(self);
    if (index.kind == VALUE_STARRED) {
        check_version(self, SYNTAX_NEW_UNPACKING, 311, index.start, index.end,
                      "use star expression in index");
    } else if (index.kind == VALUE_NAMED && !index.is_parenthesized) {
        check_version(self, SYNTAX_NEW_WALRUS, 309, index.start, index.end,
                      "use unparenthesized assignment expression in a sequence index");
    }
}

void step_slice(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    if (is_expression_start(self->current.kind)) {
        GRAMMAR_CALL(step_named, ALLOW_STAR);
        if (is_slice_end(self)) {
            check_index(self);
            grammar_return(self);
            return;
        }
        check_lower_bound(self);
    }
    expect(self, LEXEME_COLON);
    if (!is_bound_end(self)) GRAMMAR_CALL(step_conditional, 0);
    if (eat(self, LEXEME_COLON) && !is_bound_end(self)) {
        GRAMMAR_CALL(step_conditional, 0);
    }
    push_value(self, frame->base, VALUE_SLICE, frame->start, self->previous_end);
    GRAMMAR_END;
}

static void step_subscript(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    if (at(self, LEXEME_RIGHT_BRACKET)) {
        ERROR_HERE(self, "Expected index or slice expression");
    } else {
        GRAMMAR_CALL(step_slice, 0);
        if (eat(self, LEXEME_COMMA)) GRAMMAR_CALL_WITH(step_comma_list, 0, LIST_SLICES);
    }
    expect(self, LEXEME_RIGHT_BRACKET);
    drop_values(self, frame->base);
    GRAMMAR_END;
}

// ---- Operands ----

static Step *bracket_step(LexemeKind kind) {
    switch (kind) {
    case LEXEME_LEFT_PARENTHESIS: return step_parentheses;
    case LEXEME_LEFT_BRACKET: return step_list_display;
    case LEXEME_LEFT_BRACE: return step_braces;
    case LEXEME_STRING:
    case LEXEME_FORMAT_START: return step_strings;
    default: return NULL;
    }
}

static void read_atom(Grammar *self, uint32_t context) {
    ValueKind kind = VALUE_MISSING;
    const uint32_t start = self->current.start;
    switch (self->current.kind) {
    case LEXEME_INT:
    case LEXEME_FLOAT:
    case LEXEME_COMPLEX:
    case LEXEME_ELLIPSIS:
    case LEXEME_TRUE:
    case LEXEME_FALSE:
    case LEXEME_NONE:
        kind = VALUE_LITERAL;
        advance(self);
        break;
    default:
        if (is_name(self->current.kind)) {
            kind = VALUE_NAME;
            advance(self);
        } else {
            read_unexpected(self, context);
        }
    }
    const uint32_t end = self->previous_end > start ? self->previous_end : start;
    push_sequence(self, self->values.count, kind, start, end);
}

// `a.b` and `a()` keep what `a` is, as decorators need it.
static void push_suffixed(Grammar *self, const Frame *frame, ValueKind kind) {
    const Value object = *top_value(self);
    push_value(self, frame->base, kind, frame->start, self->previous_end);
    if (kind == VALUE_SUBSCRIPT) return;
    Value *const value = top_value(self);
    const bool is_own = object.kind == VALUE_CALL;
    value->trunk = is_own ? VALUE_CALL : object.trunk;
    value->trunk_start = is_own ? object.start : object.trunk_start;
    value->trunk_end = is_own ? object.end : object.trunk_end;
}

void step_operand(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    if (bracket_step(self->current.kind) != NULL) {
        GRAMMAR_CALL(bracket_step(self->current.kind), frame->context);
    } else {
        read_atom(self, frame->context);
    }
    for (;;) {
        if (at(self, LEXEME_LEFT_PARENTHESIS)) {
            GRAMMAR_CALL(step_arguments, 0);
            push_suffixed(self, frame, VALUE_CALL);
        } else if (at(self, LEXEME_LEFT_BRACKET)) {
            GRAMMAR_CALL(step_subscript, 0);
            push_suffixed(self, frame, VALUE_SUBSCRIPT);
        } else if (eat(self, LEXEME_DOT)) {
            if (at(self, LEXEME_FOR) && (frame->context & IN_BRACKETS) != 0) {
                ERROR_HERE(self, "Expected an identifier");
            } else {
                read_identifier(self, "Expected an identifier");
            }
            push_suffixed(self, frame, VALUE_ATTRIBUTE);
        } else {
            break;
        }
    }
    GRAMMAR_END;
}
