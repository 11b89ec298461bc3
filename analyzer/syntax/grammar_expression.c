// Grammar: expressions by precedence (language reference 6.17).
#include "syntax/grammar.h"

// The higher, the closer it binds.
typedef enum Precedence {
    ANY = PRECEDENCE_ANY,
    OR,
    AND,
    NOT,
    COMPARISON,
    BIT_OR = PRECEDENCE_BIT_OR,
    BIT_XOR,
    BIT_AND,
    SHIFT,
    SUM,
    PRODUCT,
    UNARY,
    POWER,
    AWAIT,
} Precedence;

// What an operand is told of the expression's surroundings.
enum { INHERITED = FORBID_IN | IN_BRACKETS };

// ---- Operators ----

static Precedence operator_precedence(const Grammar *self, bool forbids_in) {
    switch (self->current.kind) {
    case LEXEME_OR: return OR;
    case LEXEME_AND: return AND;
    case LEXEME_IN: return forbids_in ? ANY : COMPARISON;
    case LEXEME_NOT: return !forbids_in && peek(self).kind == LEXEME_IN ? COMPARISON : ANY;
    case LEXEME_IS:
    case LEXEME_LESS:
    case LEXEME_GREATER:
    case LEXEME_LESS_EQUAL:
    case LEXEME_GREATER_EQUAL:
    case LEXEME_EQUAL_EQUAL:
    case LEXEME_NOT_EQUAL: return COMPARISON;
    case LEXEME_BAR: return BIT_OR;
    case LEXEME_CARET: return BIT_XOR;
    case LEXEME_AMPERSAND: return BIT_AND;
    case LEXEME_LEFT_SHIFT:
    case LEXEME_RIGHT_SHIFT: return SHIFT;
    case LEXEME_PLUS:
    case LEXEME_MINUS: return SUM;
    case LEXEME_STAR:
    case LEXEME_SLASH:
    case LEXEME_DOUBLE_SLASH:
    case LEXEME_PERCENT:
    case LEXEME_AT: return PRODUCT;
    case LEXEME_DOUBLE_STAR: return POWER;
    default: return ANY;
    }
}

static ValueKind operator_kind(Precedence precedence) {
    switch (precedence) {
    case OR:
    case AND: return VALUE_BOOLEAN;
    case COMPARISON: return VALUE_COMPARISON;
    default: return VALUE_BINARY;
    }
}

// `is not` and `not in` are two lexemes.
static void eat_operator(Grammar *self) {
    const LexemeKind first = self->current.kind;
    advance(self);
    if (first == LEXEME_NOT) eat(self, LEXEME_IN);
    if (first == LEXEME_IS) eat(self, LEXEME_NOT);
}

// The right operand of `**` may be `-x`; the others bind from the left.
static uint32_t right_precedence(Precedence precedence) {
    return precedence == POWER ? UNARY : precedence + 1;
}

// ---- What stands in front ----

static void step_prefix(Grammar *self, Frame *frame);

// `a` is the weakest operator that the operand may hold.
static uint32_t prefix_precedence(LexemeKind kind) {
    switch (kind) {
    case LEXEME_NOT: return NOT;
    case LEXEME_AWAIT: return AWAIT;
    default: return UNARY;
    }
}

static bool is_prefix(LexemeKind kind) {
    return kind == LEXEME_NOT || kind == LEXEME_AWAIT || kind == LEXEME_PLUS ||
           kind == LEXEME_MINUS || kind == LEXEME_TILDE;
}

static ValueKind prefix_kind(uint32_t precedence) {
    return precedence == NOT ? VALUE_NOT : precedence == AWAIT ? VALUE_AWAIT : VALUE_UNARY;
}

// `await for` has lost its operand: `for` is none.
static uint32_t operand_context(const Frame *frame) {
    return frame->context & (frame->b == AWAIT ? FORBID_IN : INHERITED);
}

// `await -x` and `a + not b`: what binds closer cannot hold what binds less.
static void check_prefix_place(Grammar *self, const Frame *frame) {
    const Value value = *top_value(self);
    const bool is_right = frame->b == AWAIT ? frame->a < AWAIT : frame->a <= frame->b;
    if (is_right) return;
    if (frame->b == NOT) {
        ERROR_VALUE(self, value, "Boolean 'not' expression cannot be used here");
    } else if (frame->b == AWAIT) {
        ERROR_VALUE(self, value, "Await expression cannot be used here");
    } else {
        ERROR_VALUE(self, value, "Unary '%c' expression cannot be used here",
                    self->source->text.bytes[frame->start]);
    }
}

// `a`: the weakest operator the caller takes; `b`: this one's.
static void step_prefix(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    frame->b = prefix_precedence(self->current.kind);
    advance(self);
    GRAMMAR_CALL_WITH(step_binary, operand_context(frame), frame->b);
    push_value(self, frame->base, prefix_kind(frame->b), frame->start, self->previous_end);
    check_prefix_place(self, frame);
    GRAMMAR_END;
}

// ---- Starred ----

// `*a or b` is no `*a`; in calls it is.
static const char *loose_name(ValueKind kind) {
    switch (kind) {
    case VALUE_BOOLEAN: return "Boolean";
    case VALUE_NOT: return "Boolean";
    case VALUE_COMPARISON: return "Comparison";
    case VALUE_CONDITIONAL: return "Conditional";
    case VALUE_LAMBDA: return "Lambda";
    default: return NULL;
    }
}

static bool check_star_operand(Grammar *self, uint32_t context) {
    const Value operand = *top_value(self);
    const char *const name = loose_name(operand.kind);
    const bool is_right =
        name == NULL || operand.is_parenthesized || (context & ALLOW_STAR_CONDITIONAL) != 0;
    if (!is_right) ERROR_VALUE(self, operand, "%s expression cannot be used here", name);
    return is_right;
}

// `a`: precedence, as in step_binary.
static void step_starred(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL(step_conditional, frame->context & FORBID_IN);
    frame->b = check_star_operand(self, frame->context);
    push_sequence(self, frame->base, frame->b ? VALUE_STARRED : VALUE_MISSING, frame->start,
                  self->previous_end);
    if ((frame->context & (ALLOW_STAR | ALLOW_STAR_CONDITIONAL)) == 0 || frame->a != ANY) {
        ERROR_VALUE(self, *top_value(self), "Starred expression cannot be used here");
    }
    GRAMMAR_END;
}

// ---- Yield ----

static void step_yield_from(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL(step_expressions, ALLOW_STAR);
    const Value operand = *top_value(self);
    if (operand.kind == VALUE_TUPLE && !operand.is_parenthesized) {
        ERROR_VALUE(self, operand, "Unparenthesized tuple expression cannot be used here");
    } else if (operand.kind == VALUE_STARRED) {
        ERROR_VALUE(self, operand, "Starred expression cannot be used here");
    }
    GRAMMAR_END;
}

static void step_yield_value(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL(step_expressions, ALLOW_STAR);
    check_single_star(self);
    check_unpacking(self, 308, "use iterable unpacking in yield expressions");
    GRAMMAR_END;
}

// `a`: precedence, as in step_binary.
void step_yield(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    frame->b = at(self, LEXEME_FROM);
    if (frame->b) {
        GRAMMAR_CALL(step_yield_from, 0);
    } else if (at(self, LEXEME_COMMA)) {
        ERROR_HERE(self, "Expected an expression");
        error_is_clear(self);
    } else if (is_expression_start(self->current.kind)) {
        GRAMMAR_CALL(step_yield_value, 0);
    }
    push_value(self, frame->base, VALUE_YIELD, frame->start, self->previous_end);
    check_yield_place(self, frame->start, frame->b);
    if ((frame->context & ALLOW_YIELD) == 0 || frame->a != ANY) {
        ERROR_VALUE(self, *top_value(self), "Yield expression cannot be used here");
    }
    GRAMMAR_END;
}

// ---- Operators and operands ----

// What an operand is read by; NULL for one that lambda begins, which is an error in here.
static Step *operand_step(const Grammar *self) {
    const LexemeKind kind = self->current.kind;
    if (is_prefix(kind)) return step_prefix;
    switch (kind) {
    case LEXEME_STAR: return step_starred;
    case LEXEME_YIELD: return step_yield;
    case LEXEME_LAMBDA: return step_lambda;
    default: return step_operand;
    }
}

// `a`: the weakest operator to take; `b`: the operator's precedence; `c`: the operand is a lambda
// where none may be.
void step_binary(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    frame->c = at(self, LEXEME_LAMBDA);
    GRAMMAR_CALL_WITH(operand_step(self), frame->context, frame->a);
    if (frame->c) ERROR_VALUE(self, *top_value(self), "Lambda expression cannot be used here");
    for (;;) {
        frame->b = operator_precedence(self, (frame->context & FORBID_IN) != 0);
        if (frame->b == ANY || frame->b < frame->a) break;
        eat_operator(self);
        GRAMMAR_CALL_WITH(step_binary, frame->context & INHERITED, right_precedence(frame->b));
        push_value(self, frame->base, operator_kind(frame->b), frame->start, self->previous_end);
    }
    GRAMMAR_END;
}

// `a if b else c` behind its `a`.
static void step_ternary_rest(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL(step_binary, 0);
    expect(self, LEXEME_ELSE);
    GRAMMAR_CALL(step_conditional, 0);
    GRAMMAR_END;
}

void step_conditional(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    if (at(self, LEXEME_LAMBDA)) {
        GRAMMAR_CALL(step_lambda, frame->context);
        grammar_return(self);
        return;
    }
    GRAMMAR_CALL(step_binary, frame->context);
    if (at(self, LEXEME_IF)) {
        GRAMMAR_CALL(step_ternary_rest, frame->context);
        push_value(self, frame->base, VALUE_CONDITIONAL, frame->start, self->previous_end);
    }
    GRAMMAR_END;
}

void step_named(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL(step_conditional, frame->context);
    if (at(self, LEXEME_WALRUS)) {
        const Value target = *top_value(self);
        if (target.kind != VALUE_NAME && target.kind != VALUE_MISSING) {
            ERROR_VALUE(self, target, "Assignment expression target must be an identifier");
        }
        advance(self);
        GRAMMAR_CALL(step_conditional, 0);
        push_value(self, frame->base, VALUE_NAMED, frame->start, self->previous_end);
        check_version(self, SYNTAX_NEW_WALRUS, 308, frame->start, self->previous_end,
                      "use named assignment expression (`:=`)");
    }
    GRAMMAR_END;
}

// ---- Tuples without parentheses ----

void step_expressions(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL(step_conditional, frame->context);
    if (eat(self, LEXEME_COMMA)) {
        GRAMMAR_CALL_WITH(step_comma_list, frame->context, LIST_TUPLE);
        push_sequence(self, frame->base, VALUE_TUPLE, frame->start, self->previous_end);
    }
    GRAMMAR_END;
}
