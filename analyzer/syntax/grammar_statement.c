// Grammar: statements and the simple ones among them (language reference 7).
#include "syntax/grammar.h"

// ---- Imports ----

static void read_dotted_name(Grammar *self) {
    read_identifier(self, "Expected an identifier");
    while (eat(self, LEXEME_DOT)) read_identifier(self, "Expected an identifier");
}

static void read_alias(Grammar *self) {
    if (!eat(self, LEXEME_AS)) return;
    if (is_name(self->current.kind)) {
        advance(self);
    } else {
        ERROR_HERE(self, "Expected symbol after `as`"); // a keyword is left to what follows
    }
}

void step_import_name(Grammar *self, Frame *frame) {
    (void)frame;
    read_dotted_name(self);
    read_alias(self);
    grammar_return(self);
}

// `*` is noted in `signatures`, for it must be alone.
void step_from_name(Grammar *self, Frame *frame) {
    (void)frame;
    Signature *const names = &self->signatures.items[self->signatures.count - 1];
    names->count++;
    if (eat(self, LEXEME_STAR)) {
        names->has_star = true;
    } else {
        read_identifier(self, "Expected an identifier");
        read_alias(self);
    }
    grammar_return(self);
}

static void step_import(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL_WITH(step_comma_list, 0, LIST_IMPORT_NAMES);
    if (!self->has_elements) {
        ERROR_HERE(self, "Expected one or more symbol names after import");
    }
    GRAMMAR_END;
}

static void read_module_name(Grammar *self) {
    bool has_dots = false;
    while (eat(self, LEXEME_DOT) || eat(self, LEXEME_ELLIPSIS)) has_dots = true;
    if (is_name(self->current.kind)) {
        read_dotted_name(self);
    } else if (!has_dots) {
        ERROR_HERE(self, "Expected a module name");
    }
}

// `b` is where the names start, `c` is true if they are in parentheses; `d` to `e` is the module.
static void check_from_names(Grammar *self, const Frame *frame) {
    const Signature names = self->signatures.items[--self->signatures.count];
    if (names.count == 0) {
        ERROR_HERE(self, "Expected one or more symbol names after import");
    } else if (names.has_star && names.count > 1) {
        ERROR_FROM(self, frame->b, "Star import must be the only import");
    } else if (names.has_star && frame->c) {
        ERROR_FROM(self, frame->b, "Star import cannot be parenthesized");
    } else if (names.has_star) {
        const Text module = text_slice(self->source->text, frame->d, frame->e);
        check_star_import_place(self, frame->start, (Range){frame->d, frame->e});
        if (!text_is(module, "__future__")) return;
        meaning_error(self, SYNTAX_UNKNOWN_FUTURE, frame->b, self->previous_end,
                      "Future feature `*` is not defined");
        meaning_error_of_rule(self, "F407");
    }
}

static void step_from(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    frame->d = self->current.start;
    read_module_name(self);
    frame->e = self->previous_end;
    expect(self, LEXEME_IMPORT);
    frame->b = self->current.start;
    frame->c = eat(self, LEXEME_LEFT_PARENTHESIS);
    const Signature names = {0};
    VEC_PUSH(self->arena, &self->signatures, names);
    GRAMMAR_CALL_WITH(step_comma_list, 0,
                      frame->c ? LIST_FROM_NAMES_PARENTHESIZED : LIST_FROM_NAMES);
    check_from_names(self, frame);
    if (frame->c) expect(self, LEXEME_RIGHT_PARENTHESIS);
    GRAMMAR_END;
}

// ---- Statements with a keyword ----

static void step_return(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    if (is_expression_start(self->current.kind)) {
        GRAMMAR_CALL(step_expressions, ALLOW_STAR);
        check_single_star(self);
        check_unpacking(self, 308, "use iterable unpacking in return statements");
    }
    check_return_place(self, frame->start);
    GRAMMAR_END;
}

static void check_one_exception(Grammar *self) {
    const Value value = *top_value(self);
    if (value.kind == VALUE_TUPLE && !value.is_parenthesized) {
        ERROR_VALUE(self, value, "Unparenthesized tuple expression cannot be used here");
    }
}

static void step_raise(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    if (at(self, LEXEME_FROM)) {
        ERROR_HERE(self, "Exception missing in `raise` statement with cause");
    } else if (!at(self, LEXEME_NEWLINE) && !at(self, LEXEME_SEMICOLON)) {
        GRAMMAR_CALL(step_expressions, 0);
        check_one_exception(self);
    }
    if (eat(self, LEXEME_FROM)) {
        GRAMMAR_CALL(step_expressions, 0);
        check_one_exception(self);
    }
    GRAMMAR_END;
}

void step_delete_target(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL(step_conditional, ALLOW_STAR);
    check_target(self, TARGET_DELETE);
    drop_values(self, frame->base);
    GRAMMAR_END;
}

static void step_delete(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL_WITH(step_comma_list, 0, LIST_DELETE_TARGETS);
    if (!self->has_elements) {
        ERROR_HERE(self, "Delete statement must have at least one target");
    }
    GRAMMAR_END;
}

void step_identifier(Grammar *self, Frame *frame) {
    (void)frame;
    read_identifier(self, "Expected an identifier");
    grammar_return(self);
}

// `global` and `nonlocal`.
static void step_declaration(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    frame->c = at(self, LEXEME_GLOBAL);
    advance(self);
    GRAMMAR_CALL_WITH(step_comma_list, 0, LIST_NAMES);
    if (!self->has_elements) {
        ERROR_HERE(self, "%s statement must have at least one name",
                   frame->c ? "Global" : "Nonlocal");
    }
    GRAMMAR_END;
}

static void step_assert(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL(step_conditional, 0);
    if (eat(self, LEXEME_COMMA)) GRAMMAR_CALL(step_conditional, 0);
    GRAMMAR_END;
}

// `type X = ...` and `type X[...] = ...`; anything else is an expression.
static bool is_type_alias(const Grammar *self) {
    if (!at(self, LEXEME_TYPE)) return false;
    Lexeme next[2];
    peek_two(self, next);
    return is_name(next[0].kind) &&
           (next[1].kind == LEXEME_EQUAL || next[1].kind == LEXEME_LEFT_BRACKET);
}

static void step_type_alias(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    check_version(self, SYNTAX_NEW_TYPE_ALIAS, 312, self->current.start, self->current.end,
                  "use `type` alias statement");
    advance(self);
    advance(self);
    if (at(self, LEXEME_LEFT_BRACKET)) GRAMMAR_CALL(step_type_parameters, true);
    expect(self, LEXEME_EQUAL);
    GRAMMAR_CALL(step_conditional, 0);
    GRAMMAR_END;
}

// ---- Expressions and assignments ----

static bool is_augmented(LexemeKind kind) {
    switch (kind) {
    case LEXEME_PLUS_EQUAL:
    case LEXEME_MINUS_EQUAL:
    case LEXEME_STAR_EQUAL:
    case LEXEME_SLASH_EQUAL:
    case LEXEME_DOUBLE_SLASH_EQUAL:
    case LEXEME_PERCENT_EQUAL:
    case LEXEME_AT_EQUAL:
    case LEXEME_AND_EQUAL:
    case LEXEME_OR_EQUAL:
    case LEXEME_XOR_EQUAL:
    case LEXEME_LEFT_SHIFT_EQUAL:
    case LEXEME_RIGHT_SHIFT_EQUAL:
    case LEXEME_DOUBLE_STAR_EQUAL: return true;
    default: return false;
    }
}

// What is assigned: from behind the `=`.
static void step_assigned(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL(step_expressions, ALLOW_STAR | ALLOW_YIELD);
    if (!at(self, LEXEME_EQUAL)) check_single_star(self);
    GRAMMAR_END;
}

void step_next_assigned(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL(step_assigned, 0);
    GRAMMAR_END;
}

static void step_annotated(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL(step_conditional, 0);
    if (eat(self, LEXEME_EQUAL)) {
        if (is_expression_start(self->current.kind)) {
            GRAMMAR_CALL(step_assigned, 0);
        } else {
            ERROR_HERE(self, "Expected an expression");
        }
    }
    GRAMMAR_END;
}

// All values but the last were assigned to. Each has its elements in front of it.
static void check_assigned(Grammar *self, uint32_t base) {
    while (self->values.count > base) {
        const uint32_t first = top_value(self)->first;
        drop_values(self, first);
        if (self->values.count > base) check_target(self, TARGET_ASSIGNMENT);
    }
}

static void step_expression_statement(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL(step_expressions, ALLOW_STAR | ALLOW_YIELD);
    if (at(self, LEXEME_COLON)) {
        check_target(self, TARGET_ANNOTATED);
        GRAMMAR_CALL(step_annotated, 0);
    } else if (is_augmented(self->current.kind)) {
        check_target(self, TARGET_AUGMENTED);
        advance(self);
        GRAMMAR_CALL(step_assigned, 0);
    } else {
        if (!at(self, LEXEME_EQUAL)) check_single_star(self);
        if (eat(self, LEXEME_EQUAL)) GRAMMAR_CALL(step_assigned, 0);
        if (at(self, LEXEME_EQUAL)) GRAMMAR_CALL_WITH(step_list, 0, LIST_ASSIGNED);
        check_assigned(self, frame->base);
    }
    GRAMMAR_END;
}

// ---- Lines ----

static bool is_lazy_import(const Grammar *self) {
    if (!at(self, LEXEME_LAZY)) return false;
    const LexemeKind next = peek(self).kind;
    return next == LEXEME_IMPORT || next == LEXEME_FROM;
}

static Step *keyword_step(LexemeKind kind) {
    switch (kind) {
    case LEXEME_IMPORT: return step_import;
    case LEXEME_FROM: return step_from;
    case LEXEME_RETURN: return step_return;
    case LEXEME_RAISE: return step_raise;
    case LEXEME_DEL: return step_delete;
    case LEXEME_GLOBAL:
    case LEXEME_NONLOCAL: return step_declaration;
    case LEXEME_ASSERT: return step_assert;
    default: return NULL;
    }
}

void step_simple_statement(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    if (is_lazy_import(self)) {
        check_version(self, SYNTAX_NEW_LAZY_IMPORT, 315, self->current.start, self->current.end,
                      "use `lazy` import statement");
        advance(self);
    }
    if (keyword_step(self->current.kind) != NULL) {
        GRAMMAR_CALL(keyword_step(self->current.kind), 0);
    } else if (at(self, LEXEME_PASS)) {
        advance(self);
    } else if (at(self, LEXEME_BREAK) || at(self, LEXEME_CONTINUE)) {
        check_loop_place(self);
        advance(self);
    } else if (is_type_alias(self)) {
        GRAMMAR_CALL(step_type_alias, 0);
    } else {
        GRAMMAR_CALL(step_expression_statement, 0);
    }
    drop_values(self, frame->base);
    GRAMMAR_END;
}

static void report_simple_statement(Grammar *self) {
    ERROR_HERE(self, "Simple statements must be separated by newlines or semicolons");
}

static void report_compound_statement(Grammar *self) {
    ERROR_HERE(self, "Compound statements are not allowed on the same line as simple statements");
}

// A body on the line of its colon.
void step_simple_line(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    for (;;) {
        GRAMMAR_CALL(step_simple_statement, 0);
        if (!eat(self, LEXEME_SEMICOLON)) {
            if (!is_simple_statement_start(self)) break;
            report_simple_statement(self);
        } else if (!is_simple_statement_start(self)) {
            break;
        }
    }
    if (!eat(self, LEXEME_NEWLINE)) {
        if (is_compound_statement_start(self)) {
            report_compound_statement(self);
        } else {
            expect(self, LEXEME_NEWLINE);
        }
    }
    GRAMMAR_END;
}

static bool is_match_head(Grammar *self) {
    return at(self, LEXEME_MATCH) && is_match_statement(self);
}

// One statement; simple ones of a line come one by one.
void step_statement(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    if (is_match_head(self)) {
        GRAMMAR_CALL(step_match, 0);
    } else if (is_compound_statement_start(self)) {
        GRAMMAR_CALL(step_compound_statement, 0);
    } else {
        GRAMMAR_CALL(step_simple_statement, 0);
        frame->b = eat(self, LEXEME_SEMICOLON);
        if (!eat(self, LEXEME_NEWLINE)) {
            if (!frame->b && is_simple_statement_start(self)) {
                report_simple_statement(self);
            } else if (is_compound_statement_start(self)) {
                report_compound_statement(self);
            }
        }
    }
    GRAMMAR_END;
}
