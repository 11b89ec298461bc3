// Grammar: arguments of calls and classes, parameters of functions and lambdas, type parameters
// (language reference 6.3.4, 8.7, 8.10).
#include "syntax/grammar.h"

static void push_signature(Grammar *self) {
    const Signature signature = {0};
    VEC_PUSH(self->arena, &self->signatures, signature);
}

static Signature *signature(const Grammar *self) {
    return &self->signatures.items[self->signatures.count - 1];
}

static bool is_empty(Range range) {
    return range.start == range.end;
}

// ---- Arguments ----

static void report_generator(Grammar *self, Range generator) {
    if (is_empty(generator)) return;
    grammar_error(self, generator.start, generator.end,
                  "Unparenthesized generator expression cannot be used here");
}

// Only one that is alone needs no parentheses.
static void check_generator(Grammar *self, bool has_trailing_comma) {
    const Signature *const call = signature(self);
    if (call->count > 1 || has_trailing_comma) report_generator(self, call->generator);
}

static void note_generator(Grammar *self, Range generator) {
    report_generator(self, signature(self)->generator);
    signature(self)->generator = generator;
}

// `context`: they are a class's.
void step_arguments(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    push_signature(self);
    GRAMMAR_CALL_WITH(step_comma_list, 0, LIST_ARGUMENTS);
    if (frame->context != 0) signature(self)->count++; // a class takes no generator
    frame->b = self->result;
    expect(self, LEXEME_RIGHT_PARENTHESIS);
    check_generator(self, frame->b);
    self->signatures.count--;
    GRAMMAR_END;
}

static void check_argument_order(Grammar *self) {
    const Signature *const call = signature(self);
    const Value value = *top_value(self);
    if (value.kind == VALUE_STARRED) {
        if (!call->has_double_star) return;
        ERROR_VALUE(self, value,
                    "Iterable argument unpacking cannot follow keyword argument unpacking");
    } else if (call->has_double_star) {
        ERROR_VALUE(self, value, "Positional argument cannot follow keyword argument unpacking");
    } else if (call->has_default) {
        ERROR_VALUE(self, value, "Positional argument cannot follow keyword argument");
    }
}

static void check_keyword(Grammar *self, uint32_t start) {
    const Value name = *top_value(self);
    if (name.kind != VALUE_NAME) {
        if (name.kind != VALUE_MISSING) ERROR_VALUE(self, name, "Expected a parameter name");
    } else if (name.is_parenthesized) {
        const uint16_t version = self->version != 0 ? self->version : 315;
        const Text message = arena_printf(
            self->arena,
            "Cannot use parenthesized keyword argument name on Python %u.%u (syntax was removed in "
            "Python 3.8)",
            version / 100u, version % 100u);
        add_version_error(self, SYNTAX_OLD_KEYWORD, start, self->previous_end, message);
    }
}

static void step_keyword_unpacking(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL(step_conditional, 0);
    signature(self)->has_double_star = true;
    GRAMMAR_END;
}

static void step_generator_argument(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    const Value star = *top_value(self);
    if (star.kind == VALUE_STARRED && star.end > star.start + 1) {
        check_version(self, SYNTAX_NEW_UNPACKING, 315, star.start, star.end,
                      "use iterable unpacking in a generator expression");
    }
    GRAMMAR_CALL(step_comprehension, 0);
    GRAMMAR_END;
}

void step_argument(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    signature(self)->count++;
    if (at(self, LEXEME_DOUBLE_STAR)) {
        GRAMMAR_CALL(step_keyword_unpacking, 0);
    } else {
        GRAMMAR_CALL(step_named, ALLOW_STAR | ALLOW_STAR_CONDITIONAL);
        if (at(self, LEXEME_FOR) || at(self, LEXEME_ASYNC)) {
            GRAMMAR_CALL(step_generator_argument, 0);
            push_value(self, frame->base, VALUE_GENERATOR, frame->start, self->previous_end);
            note_generator(self, (Range){frame->start, self->previous_end});
            check_argument_order(self);
        } else if (at(self, LEXEME_EQUAL)) {
            check_keyword(self, frame->start);
            advance(self);
            GRAMMAR_CALL(step_conditional, 0);
            signature(self)->has_default = true;
        } else {
            check_argument_order(self);
        }
    }
    drop_values(self, frame->base);
    GRAMMAR_END;
}

// ---- Parameters ----

static void check_bare_star(Grammar *self) {
    const Range star = signature(self)->bare_star;
    if (is_empty(star)) return;
    grammar_error(self, star.start, star.end,
                  "Expected one or more keyword parameter after `*` separator");
}

// `a`: ListKind.
void step_parameters(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    push_signature(self);
    GRAMMAR_CALL_WITH(step_comma_list, 0, frame->a);
    check_bare_star(self);
    self->signatures.count--;
    GRAMMAR_END;
}

static void read_slash(Grammar *self) {
    Signature *const function = signature(self);
    const uint32_t star = is_empty(function->bare_star) ? 0 : 1;
    if (function->count == star + 1) {
        ERROR_HERE(self, "Position-only parameter separator not allowed as first parameter");
    } else if (function->has_slash) {
        ERROR_HERE(self, "Only one '/' separator allowed");
    } else if (function->has_star) {
        ERROR_HERE(self, "'/' parameter must appear before '*' parameter");
    }
    function->bare_star = (Range){0, 0};
    check_version(self, SYNTAX_NEW_PARAMETERS, 308, self->current.start, self->current.end,
                  "use positional-only parameter separator");
    function->has_slash = true;
    advance(self);
}

static void read_bare_star(Grammar *self, uint32_t start) {
    Signature *const function = signature(self);
    if (function->has_star) ERROR_FROM(self, start, "Only one '*' separator allowed");
    function->bare_star = (Range){start, function->has_star ? start : self->previous_end};
    function->has_star = true;
}

static void check_no_default(Grammar *self) {
    if (!at(self, LEXEME_EQUAL)) return;
    ERROR_HERE(self, "Parameter with `*` or `**` cannot have default value");
}

// An expression; a keyword is none, for the next line may start here.
static void step_required(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    if (is_expression_start(self->current.kind)) {
        GRAMMAR_CALL(step_conditional, frame->context);
    } else {
        ERROR_HERE(self, "Expected an expression");
        push_value(self, frame->base, VALUE_MISSING, self->previous_end, self->previous_end);
    }
    GRAMMAR_END;
}

// An annotation, if there is one and the parameters can have them.
static void step_annotation(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    if (frame->a == LIST_PARAMETERS && eat(self, LEXEME_COLON)) {
        frame->b = at(self, LEXEME_STAR);
        frame->c = self->current.start;
        GRAMMAR_CALL(step_required, frame->context);
        if (frame->b && frame->context != 0) {
            check_version(self, SYNTAX_NEW_PARAMETERS, 311, frame->c, self->previous_end,
                          "use star annotation");
        }
    }
    GRAMMAR_END;
}

static void check_star_parameter(Grammar *self, uint32_t start, bool is_double) {
    Signature *const function = signature(self);
    if (is_double) {
        if (!is_empty(function->bare_star))
            function->bare_star = (Range){start, self->previous_end};
        function->has_double_star = true;
    } else {
        if (function->has_star) ERROR_FROM(self, start, "Only one '*' parameter allowed");
        function->has_star = true;
        function->bare_star = (Range){start, start};
    }
}

// `*a`, `**a`; `a`: ListKind, `b`: it has two stars.
static void step_star_parameter(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    frame->b = at(self, LEXEME_DOUBLE_STAR);
    advance(self);
    if (!frame->b && !is_name(self->current.kind)) {
        read_bare_star(self, frame->start);
    } else {
        read_identifier(self, "Expected an identifier");
        GRAMMAR_CALL_WITH(step_annotation, frame->b ? 0 : ALLOW_STAR, frame->a);
        check_star_parameter(self, frame->start, frame->b);
    }
    check_no_default(self);
    GRAMMAR_END;
}

static void check_parameter_order(Grammar *self, Range parameter, bool has_default) {
    Signature *const function = signature(self);
    if (!has_default && function->has_default && !function->has_star) {
        grammar_error(self, parameter.start, parameter.end,
                      "Parameter without a default cannot follow a parameter with a default");
    }
    if (has_default) function->has_default = true;
    function->bare_star = (Range){0, 0};
}

// `b`: where its name and annotation end; `c`: it has a default.
static void step_plain_parameter(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL_WITH(step_annotation, 0, frame->a);
    frame->b = self->previous_end;
    frame->c = false;
    if (eat(self, LEXEME_EQUAL)) {
        GRAMMAR_CALL(step_required, 0);
        frame->c = top_value(self)->kind != VALUE_MISSING;
        if (!frame->c) frame->b = self->previous_end;
    }
    check_parameter_order(self, (Range){frame->start, frame->b}, frame->c);
    GRAMMAR_END;
}

// `a`: ListKind.
void step_parameter(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    signature(self)->count++;
    if (signature(self)->has_double_star) {
        ERROR_HERE(self, "Parameter cannot follow var-keyword parameter");
    }
    if (at(self, LEXEME_SLASH)) {
        read_slash(self);
    } else if (at(self, LEXEME_STAR) || at(self, LEXEME_DOUBLE_STAR)) {
        GRAMMAR_CALL_WITH(step_star_parameter, 0, frame->a);
    } else {
        GRAMMAR_CALL_WITH(step_plain_parameter, 0, frame->a);
    }
    drop_values(self, frame->base);
    GRAMMAR_END;
}

void step_lambda(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    if (!at(self, LEXEME_COLON)) {
        GRAMMAR_CALL_WITH(step_parameters, 0, LIST_LAMBDA_PARAMETERS);
    }
    expect(self, LEXEME_COLON);
    enter_scope(self, GRAMMAR_FUNCTION, false);
    GRAMMAR_CALL(step_conditional, frame->context & FORBID_IN);
    leave_scope(self);
    push_value(self, frame->base, VALUE_LAMBDA, frame->start, self->previous_end);
    GRAMMAR_END;
}

// ---- Type parameters ----

// `context`: they are a type alias's, which is reported itself if it is too new.
void step_type_parameters(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    push_signature(self);
    GRAMMAR_CALL_WITH(step_comma_list, 0, LIST_TYPE_PARAMETERS);
    if (signature(self)->count == 0) ERROR_HERE(self, "Type parameter list cannot be empty");
    self->signatures.count--;
    expect(self, LEXEME_RIGHT_BRACKET);
    if (frame->context == 0) {
        check_version(self, SYNTAX_NEW_TYPE_PARAMETERS, 312, frame->start, self->previous_end,
                      "use type parameter lists");
    }
    GRAMMAR_END;
}

// `a`: the default may be starred; `c`: it has stars, and so takes no bound; `b`, `d`: its name.
void step_type_parameter(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    signature(self)->count++;
    frame->a = at(self, LEXEME_STAR);
    frame->c = eat(self, LEXEME_STAR) || eat(self, LEXEME_DOUBLE_STAR);
    frame->b = self->current.start;
    read_identifier(self, "Expected an identifier");
    frame->d = self->previous_end;
    if (!frame->c && eat(self, LEXEME_COLON)) GRAMMAR_CALL(step_required, 0);
    if (at(self, LEXEME_EQUAL)) {
        frame->e = self->current.start;
        advance(self);
        GRAMMAR_CALL(step_conditional, frame->a ? ALLOW_STAR : 0);
        if (!frame->c && top_value(self)->kind != VALUE_MISSING) {
            check_version(self, SYNTAX_NEW_TYPE_PARAMETERS, 313, frame->e, self->previous_end,
                          "set default type for a type parameter");
        }
        signature(self)->has_default = true;
    } else if (signature(self)->has_default) {
        meaning_error(self, SYNTAX_TYPE_PARAMETER_ORDER, frame->start, self->previous_end,
                      "non default type parameter `%.*s` follows default type parameter",
                      (int)(frame->d - frame->b), self->source->text.bytes + frame->b);
    }
    drop_values(self, frame->base);
    GRAMMAR_END;
}
