// Grammar: compound statements (language reference 8).
#include "syntax/grammar.h"

#include <stdio.h>

// ---- Blocks ----

static const char *const clause_names[] = {
    [CLAUSE_IF] = "`if` statement",        [CLAUSE_ELIF] = "`elif` clause",
    [CLAUSE_ELSE] = "`else` clause",       [CLAUSE_FOR] = "`for` statement",
    [CLAUSE_WHILE] = "`while` statement",  [CLAUSE_WITH] = "`with` statement",
    [CLAUSE_TRY] = "`try` statement",      [CLAUSE_EXCEPT] = "`except` clause",
    [CLAUSE_FINALLY] = "`finally` clause", [CLAUSE_FUNCTION] = "function definition",
    [CLAUSE_CLASS] = "`class` definition", [CLAUSE_CASE] = "`case` block",
};

static void step_indented(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL_WITH(step_list, 0, LIST_BLOCK);
    expect(self, LEXEME_DEDENT);
    GRAMMAR_END;
}

// `a`: Clause; `b`, `c`: the range of its line end.
void step_block(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    expect(self, LEXEME_COLON);
    frame->b = self->current.start;
    frame->c = self->current.end;
    if (eat(self, LEXEME_NEWLINE)) {
        if (at(self, LEXEME_INDENT)) {
            GRAMMAR_CALL(step_indented, 0);
        } else if (at(self, LEXEME_END) || at(self, LEXEME_DEDENT)) {
            grammar_error(self, frame->b, frame->c, "Expected an indented block after %s",
                          clause_names[frame->a]);
        } else {
            ERROR_HERE(self, "Expected an indented block after %s", clause_names[frame->a]);
        }
    } else if (is_simple_statement_start(self)) {
        GRAMMAR_CALL(step_simple_line, 0);
    } else {
        ERROR_HERE(self, "Expected a simple statement");
    }
    GRAMMAR_END;
}

static void step_else(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    if (eat(self, LEXEME_ELSE)) GRAMMAR_CALL_WITH(step_block, 0, CLAUSE_ELSE);
    GRAMMAR_END;
}

// ---- if, while, for ----

// A keyword, its condition and block; `a`: Clause.
static void step_conditional_clause(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL(step_named, 0);
    drop_values(self, frame->base);
    GRAMMAR_CALL_WITH(step_block, 0, frame->a);
    GRAMMAR_END;
}

static void step_if(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL_WITH(step_conditional_clause, 0, CLAUSE_IF);
    frame->b = self->recovery;
    self->recovery |= 1u << LIST_ELIF;
    while (at(self, LEXEME_ELIF)) {
        GRAMMAR_CALL_WITH(step_conditional_clause, 0, CLAUSE_ELIF);
    }
    self->recovery = frame->b;
    GRAMMAR_CALL(step_else, 0);
    GRAMMAR_END;
}

static void step_while(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    enter_loop(self); // the condition holds no statement
    GRAMMAR_CALL_WITH(step_conditional_clause, 0, CLAUSE_WHILE);
    leave_scope(self);
    GRAMMAR_CALL(step_else, 0);
    GRAMMAR_END;
}

static void step_for(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL(step_targets, 0);
    drop_values(self, frame->base);
    expect(self, LEXEME_IN);
    GRAMMAR_CALL(step_expressions, ALLOW_STAR);
    check_single_star(self);
    check_unpacking(self, 309, "use iterable unpacking in `for` statements");
    drop_values(self, frame->base);
    if (frame->context != 0) check_async_place(self, frame->start);
    enter_loop(self);
    GRAMMAR_CALL_WITH(step_block, 0, CLAUSE_FOR);
    leave_scope(self);
    GRAMMAR_CALL(step_else, 0);
    GRAMMAR_END;
}

// ---- with ----

typedef enum ParenthesizedItems {
    ITEMS_NONE, // the parentheses are an expression's
    ITEMS_ONE,
    ITEMS_MANY, // there is a comma
} ParenthesizedItems;

// What stands directly in a pair of parentheses.
typedef struct ParenthesesContent {
    uint32_t depth;
    bool has_as;
    bool has_comma;
    bool is_expression; // something that no `with` item holds
} ParenthesesContent;

static void note_lexeme(ParenthesesContent *self, LexemeKind kind, LexemeKind before) {
    const bool is_first = before == LEXEME_LEFT_PARENTHESIS || before == LEXEME_COMMA;
    switch (kind) {
    case LEXEME_AS: self->has_as = true; break;
    case LEXEME_COMMA:
        self->has_comma = true;
        self->is_expression |= is_first;
        break;
    case LEXEME_FOR:
    case LEXEME_WALRUS: self->is_expression = true; break;
    case LEXEME_STAR:
    case LEXEME_YIELD: self->is_expression |= is_first; break;
    default: break;
    }
}

static int bracket_step(LexemeKind kind) {
    switch (kind) {
    case LEXEME_LEFT_PARENTHESIS:
    case LEXEME_LEFT_BRACKET:
    case LEXEME_LEFT_BRACE: return 1;
    case LEXEME_RIGHT_PARENTHESIS:
    case LEXEME_RIGHT_BRACKET:
    case LEXEME_RIGHT_BRACE: return -1;
    default: return 0;
    }
}

// Looks through the parentheses that begin here: they hold items if `as` stands directly in them,
// or if the colon follows and they could.
static ParenthesizedItems find_items(Grammar *self) {
    LexemeReader reader = self->reader;
    const uint32_t errors = reader.errors->count;
    ParenthesesContent content = {.depth = 1};
    LexemeKind before = LEXEME_LEFT_PARENTHESIS;
    while (content.depth != 0) {
        const LexemeKind kind = look_ahead(self, &reader).kind;
        if (kind == LEXEME_END || kind == LEXEME_NEWLINE) break;
        if (content.depth == 1) note_lexeme(&content, kind, before);
        content.depth += (uint32_t)bracket_step(kind);
        before = kind;
    }
    const bool ends_head = content.depth == 0 && look_ahead(self, &reader).kind == LEXEME_COLON;
    reader.errors->count = errors;
    if (!content.has_as && (!ends_head || content.is_expression)) return ITEMS_NONE;
    return content.has_comma ? ITEMS_MANY : ITEMS_ONE;
}

void step_with_item(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL(step_conditional, 0);
    if (eat(self, LEXEME_AS)) {
        GRAMMAR_CALL(step_conditional, ALLOW_STAR);
        check_target(self, TARGET_ASSIGNMENT);
    }
    drop_values(self, frame->base);
    GRAMMAR_END;
}

static void step_with_items(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    frame->b = at(self, LEXEME_LEFT_PARENTHESIS) ? find_items(self) : ITEMS_NONE;
    if (frame->b != ITEMS_NONE) {
        if (frame->b == ITEMS_MANY) {
            check_version(self, SYNTAX_NEW_WITH, 309, self->current.start, self->current.end,
                          "use parentheses within a `with` statement");
        }
        advance(self);
        GRAMMAR_CALL_WITH(step_comma_list, 0, LIST_WITH_ITEMS_PARENTHESIZED);
        expect(self, LEXEME_RIGHT_PARENTHESIS);
    } else {
        GRAMMAR_CALL_WITH(step_comma_list, 0, LIST_WITH_ITEMS);
    }
    GRAMMAR_END;
}

static void step_with(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    if (!is_expression_start(self->current.kind)) {
        ERROR_HERE(self, "Expected the start of an expression after `with` keyword");
    }
    GRAMMAR_CALL(step_with_items, 0);
    if (frame->context != 0) check_async_place(self, frame->start);
    GRAMMAR_CALL_WITH(step_block, 0, CLAUSE_WITH);
    GRAMMAR_END;
}

// ---- try ----

static void check_exception_types(Grammar *self) {
    const Value types = *top_value(self);
    if (types.kind != VALUE_TUPLE || types.is_parenthesized) return;
    if (at(self, LEXEME_AS)) {
        ERROR_VALUE(self, types, "Multiple exception types must be parenthesized when using `as`");
    } else {
        version_error(self, SYNTAX_NEW_EXCEPT, 314, types.start, types.end,
                      "Multiple exception types must be parenthesized");
    }
}

static void read_handler_name(Grammar *self) {
    if (is_name(self->current.kind)) {
        advance(self);
    } else {
        ERROR_HERE(self, "Expected name after `as`");
    }
}

// Result: it is `except*`.
static void step_except(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    frame->b = at(self, LEXEME_STAR);
    if (frame->b) {
        check_version(self, SYNTAX_NEW_EXCEPT, 311, self->current.start, self->current.end,
                      "use `except*`");
        advance(self);
    }
    if (is_expression_start(self->current.kind)) {
        GRAMMAR_CALL(step_expressions, 0);
        check_exception_types(self);
        if (eat(self, LEXEME_AS)) read_handler_name(self);
        drop_values(self, frame->base);
    } else if (frame->b) {
        ERROR_HERE(self, "Expected one or more exception types");
    }
    GRAMMAR_CALL_WITH(step_block, 0, CLAUSE_EXCEPT);
    self->result = frame->b;
    GRAMMAR_END;
}

enum { HANDLER_PLAIN = 1, HANDLER_GROUP = 2 };

// `b`: which kinds of handlers there are; `c`: where the current one starts; `d`: lists around.
static void step_handlers(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    frame->d = self->recovery;
    self->recovery |= 1u << LIST_HANDLERS;
    while (at(self, LEXEME_EXCEPT)) {
        frame->c = self->current.start;
        GRAMMAR_CALL(step_except, 0);
        const uint32_t kind = self->result ? HANDLER_GROUP : HANDLER_PLAIN;
        if (frame->b != 0 && frame->b != kind) {
            ERROR_FROM(self, frame->c, "Cannot have both 'except' and 'except*' on the same 'try'");
        } else {
            frame->b = kind;
        }
    }
    self->recovery = frame->d;
    self->result = frame->b != 0;
    GRAMMAR_END;
}

// `b`: a handler or `finally` was there.
static void step_try(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    GRAMMAR_CALL_WITH(step_block, 0, CLAUSE_TRY);
    GRAMMAR_CALL(step_handlers, 0);
    frame->b = self->result;
    GRAMMAR_CALL(step_else, 0);
    if (eat(self, LEXEME_FINALLY)) {
        frame->b = true;
        GRAMMAR_CALL_WITH(step_block, 0, CLAUSE_FINALLY);
    }
    if (!frame->b) ERROR_HERE(self, "Expected `except` or `finally` after `try` block");
    GRAMMAR_END;
}

// ---- def, class ----

static void check_return_type(Grammar *self) {
    const Value type = *top_value(self);
    if (type.kind == VALUE_TUPLE && !type.is_parenthesized) {
        ERROR_VALUE(self, type, "Multiple return types must be parenthesized");
    }
}

static void step_function(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    read_identifier(self, "Expected an identifier");
    if (at(self, LEXEME_LEFT_BRACKET)) GRAMMAR_CALL(step_type_parameters, 0);
    expect(self, LEXEME_LEFT_PARENTHESIS);
    GRAMMAR_CALL_WITH(step_parameters, 0, LIST_PARAMETERS);
    expect(self, LEXEME_RIGHT_PARENTHESIS);
    if (eat(self, LEXEME_ARROW)) {
        if (is_expression_start(self->current.kind)) {
            GRAMMAR_CALL(step_expressions, 0);
            check_return_type(self);
            drop_values(self, frame->base);
        } else {
            ERROR_HERE(self, "Expected an expression");
        }
    }
    enter_scope(self, GRAMMAR_FUNCTION, frame->context != 0);
    GRAMMAR_CALL_WITH(step_block, 0, CLAUSE_FUNCTION);
    leave_scope(self);
    GRAMMAR_END;
}

static void step_class(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    read_identifier(self, "Expected an identifier");
    if (at(self, LEXEME_LEFT_BRACKET)) GRAMMAR_CALL(step_type_parameters, 0);
    if (at(self, LEXEME_LEFT_PARENTHESIS)) GRAMMAR_CALL(step_arguments, true);
    enter_scope(self, GRAMMAR_CLASS, false);
    GRAMMAR_CALL_WITH(step_block, 0, CLAUSE_CLASS);
    leave_scope(self);
    GRAMMAR_END;
}

static const char *number_name(Text number) {
    const char last = byte_lower(number.bytes[number.length - 1]);
    const bool has_radix =
        number.length > 1 && number.bytes[0] == '0' && strchr("xXoObB", number.bytes[1]) != NULL;
    if (last == 'j') return "a complex literal";
    if (has_radix) return "an int literal";
    for (size_t i = 0; i < number.length; i++) {
        if (number.bytes[i] == '.' || byte_lower(number.bytes[i]) == 'e') return "a float literal";
    }
    return "an int literal";
}

static const char *literal_name(Text literal) {
    switch (*literal.bytes) {
    case 'N': return "a `None` literal";
    case 'T':
    case 'F': return "a boolean literal";
    default: return text_is(literal, "...") ? "an ellipsis literal" : number_name(literal);
    }
}

static const char *value_name(const Grammar *self, Value value) {
    const ValueKind kind = value.trunk;
    const Text text = text_slice(self->source->text, value.trunk_start, value.trunk_end);
    static const char *const names[] = {
        [VALUE_STRING] = "a string literal",
        [VALUE_BYTES] = "a bytes literal",
        [VALUE_FORMAT_STRING] = "f-string",
        [VALUE_TEMPLATE] = "t-string",
        [VALUE_SUBSCRIPT] = "subscript expression",
        [VALUE_TUPLE] = "a tuple literal",
        [VALUE_LIST] = "a list literal",
        [VALUE_STARRED] = "starred expression",
        [VALUE_DICTIONARY] = "a dict literal",
        [VALUE_SET] = "a set literal",
        [VALUE_LIST_COMPREHENSION] = "a list comprehension",
        [VALUE_SET_COMPREHENSION] = "a set comprehension",
        [VALUE_DICTIONARY_COMPREHENSION] = "a dict comprehension",
        [VALUE_GENERATOR] = "generator expression",
        [VALUE_UNARY] = "unary-operation expression",
        [VALUE_BINARY] = "binary-operation expression",
        [VALUE_BOOLEAN] = "boolean expression",
        [VALUE_NOT] = "unary-operation expression",
        [VALUE_COMPARISON] = "comparison expression",
        [VALUE_AWAIT] = "`await` expression",
        [VALUE_CONDITIONAL] = "conditional expression",
        [VALUE_LAMBDA] = "lambda expression",
        [VALUE_NAMED] = "assignment expression",
        [VALUE_YIELD] = "`yield` expression",
    };
    if (kind == VALUE_LITERAL) return literal_name(text);
    return kind < sizeof names / sizeof names[0] && names[kind] != NULL ? names[kind]
                                                                        : "this expression";
}

// Before Python 3.9 a decorator was a dotted name, perhaps called.
static void check_decorator(Grammar *self) {
    const Value value = *top_value(self);
    if (value.trunk == VALUE_NAME || value.trunk == VALUE_MISSING || !is_before(self, 309)) return;
    if (value.trunk != VALUE_CALL) {
        char what[96];
        snprintf(what, sizeof what, "use %s outside function call arguments in a decorator",
                 value_name(self, value));
        check_version(self, SYNTAX_NEW_DECORATOR, 309, value.trunk_start, value.trunk_end, what);
        return;
    }
    const Text message = arena_printf(
        self->arena,
        "Cannot use a call expression in a decorator on Python %u.%u unless it is the top-level "
        "expression or it occurs in the argument list of a top-level call expression (relaxed "
        "decorator syntax was added in Python 3.9)",
        self->version / 100u, self->version % 100u);
    add_version_error(self, SYNTAX_NEW_DECORATOR, value.trunk_start, value.trunk_end, message);
}

static void step_decorated(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    while (eat(self, LEXEME_AT)) {
        if (at(self, LEXEME_DEF) || at(self, LEXEME_CLASS)) {
            ERROR_HERE(self, "Expected an identifier");
        } else {
            GRAMMAR_CALL(step_named, 0);
            check_decorator(self);
        }
        drop_values(self, frame->base);
        expect(self, LEXEME_NEWLINE);
    }
    if (at(self, LEXEME_DEF) || at(self, LEXEME_CLASS) ||
        (at(self, LEXEME_ASYNC) && peek(self).kind == LEXEME_DEF)) {
        GRAMMAR_CALL(step_compound_statement, 0);
    } else {
        ERROR_HERE(
            self,
            "Expected class, function definition or async function definition after decorator");
    }
    GRAMMAR_END;
}

static void step_async(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    advance(self);
    if (at(self, LEXEME_DEF) || at(self, LEXEME_WITH) || at(self, LEXEME_FOR)) {
        GRAMMAR_CALL(step_compound_statement, true);
    } else {
        char found[32];
        ERROR_HERE(self, "Expected `def`, `with` or `for` to follow `async`, found %s",
                   lexeme_name(self->current.kind, found));
        if (is_simple_statement_start(self) || is_compound_statement_start(self)) {
            GRAMMAR_CALL(step_statement, 0);
        }
    }
    GRAMMAR_END;
}

static Step *compound_step(LexemeKind kind) {
    switch (kind) {
    case LEXEME_IF: return step_if;
    case LEXEME_WHILE: return step_while;
    case LEXEME_FOR: return step_for;
    case LEXEME_WITH: return step_with;
    case LEXEME_TRY: return step_try;
    case LEXEME_DEF: return step_function;
    case LEXEME_CLASS: return step_class;
    case LEXEME_AT: return step_decorated;
    default: return step_async;
    }
}

// `context`: `async` stands in front.
void step_compound_statement(Grammar *self, Frame *frame) {
    GRAMMAR_BEGIN
    GRAMMAR_CALL(compound_step(self->current.kind), frame->context);
    GRAMMAR_END;
}
