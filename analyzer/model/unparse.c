// Unparse: a stack of what is still to be written, pieces of text and nodes with the level of their
// place; a node is replaced by its parts. Nothing recurses.
#include "model/unparse.h"

#include "model/annotation.h"
#include "model/string_type.h"

#include "syntax/comparison.h"
#include "syntax/literal.h"

// How tightly a place binds: an expression of a lower level needs parentheses there.
typedef enum Level {
    LEVEL_LOWEST,
    LEVEL_NAMED,
    LEVEL_VALUE, // right of `=`
    LEVEL_YIELD,
    LEVEL_SUBSCRIPT,
    LEVEL_TARGET, // of a comprehension
    LEVEL_TUPLE,
    LEVEL_COMMA,
    LEVEL_LAMBDA,
    LEVEL_CONDITIONAL, // also the element of a comprehension
    LEVEL_ITERABLE,    // of a comprehension
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_COMPARISON,
    LEVEL_BIT_OR,
    LEVEL_BIT_XOR,
    LEVEL_BIT_AND,
    LEVEL_SHIFT,
    LEVEL_SUM,
    LEVEL_PRODUCT,
    LEVEL_UNARY,
    LEVEL_POWER,
    LEVEL_AWAIT,
    LEVEL_HIGHEST,
} Level;

// What becomes of strings.
typedef enum StringMode {
    STRINGS_STAY,
    STRINGS_ARE_TYPES,  // what is in a string takes its place
    STRINGS_ARE_QUOTED, // they are to stand in a string themselves
} StringMode;

typedef struct Piece {
    const char *text; // or:
    Node node;
    Level level; // of its place
    StringMode strings;
} Piece;

typedef struct Unparser {
    const Ast *ast;
    Arena *arena;
    Buffer *out;
    VEC(Piece) stack; // the next piece on top
    StringMode strings;
    const Model *model; // of a type; else NULL
    char quote;         // around it
} Unparser;

static void add_text(Unparser *self, const char *text) {
    const Piece piece = {.text = text};
    VEC_PUSH(self->arena, &self->stack, piece);
}

static void add_node(Unparser *self, Node node, Level level) {
    const Piece piece = {.node = node, .level = level, .strings = self->strings};
    VEC_PUSH(self->arena, &self->stack, piece);
}

// Pieces are added in the order in which they are read; turned around they are a stack.
static void reverse(Unparser *self, uint32_t from) {
    for (uint32_t low = from, high = self->stack.count; low + 1 < high; low++) {
        const Piece piece = self->stack.items[low];
        self->stack.items[low] = self->stack.items[--high];
        self->stack.items[high] = piece;
    }
}

static void add_source(Unparser *self, Node node) {
    add_text(self, arena_copy_c(self->arena, ast_text(self->ast, node)));
}

static void add_list(Unparser *self, Node first, Level level) {
    for (Node item = first; item != 0; item = ast_next(self->ast, item)) {
        if (item != first) add_text(self, ", ");
        add_node(self, item, level);
    }
}

// ---- Operators ----

static Level binary_level(const Ast *ast, Node operation) {
    switch (ast_kind(ast, ast_child(ast, operation, FIELD_OPERATOR))) {
    case TOKEN_BAR: return LEVEL_BIT_OR;
    case TOKEN_CARET: return LEVEL_BIT_XOR;
    case TOKEN_AMPERSAND: return LEVEL_BIT_AND;
    case TOKEN_LESS_LESS:
    case TOKEN_GREATER_GREATER: return LEVEL_SHIFT;
    case TOKEN_PLUS:
    case TOKEN_MINUS: return LEVEL_SUM;
    case TOKEN_STAR_STAR: return LEVEL_POWER;
    default: return LEVEL_PRODUCT;
    }
}

static bool is_and(const Ast *ast, Node operation) {
    return ast_is(ast, ast_child(ast, operation, FIELD_OPERATOR), TOKEN_AND);
}

// The level below which an expression needs parentheses.
static Level level_of(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_NAMED_EXPRESSION: return LEVEL_NAMED;
    case NODE_YIELD: return LEVEL_YIELD;
    case NODE_TUPLE: return ast_first_child(ast, node) == 0 ? LEVEL_HIGHEST : LEVEL_TUPLE;
    case NODE_EXPRESSION_LIST:
    case NODE_PATTERN_LIST:
    case NODE_TUPLE_PATTERN: return LEVEL_TUPLE;
    case NODE_LAMBDA: return LEVEL_LAMBDA;
    case NODE_CONDITIONAL_EXPRESSION: return LEVEL_CONDITIONAL;
    case NODE_BOOLEAN_OPERATOR: return is_and(ast, node) ? LEVEL_AND : LEVEL_OR;
    case NODE_NOT_OPERATOR: return LEVEL_NOT;
    case NODE_COMPARISON_OPERATOR: return LEVEL_COMPARISON;
    case NODE_UNION_TYPE: return LEVEL_BIT_OR;
    case NODE_BINARY_OPERATOR: return binary_level(ast, node);
    case NODE_UNARY_OPERATOR: return LEVEL_UNARY;
    case NODE_AWAIT: return LEVEL_AWAIT;
    default: return LEVEL_HIGHEST;
    }
}

static void add_operator(Unparser *self, Node sign) {
    add_text(self, " ");
    add_source(self, sign);
    add_text(self, " ");
}

// An operation that stands in another without parentheses gets none: the grammar takes `a & b ^ c`
// for `a & (b ^ c)`, which it is not.
static Level operand_level(const Ast *ast, Node operand, Level level) {
    return ast_is(ast, operand, NODE_BINARY_OPERATOR) ? LEVEL_LOWEST : level;
}

// Powers group from the right, the others from the left.
static void add_binary(Unparser *self, Node node) {
    const Ast *const ast = self->ast;
    const Level level = binary_level(ast, node);
    const bool is_power = level == LEVEL_POWER;
    const Node left = ast_child(ast, node, FIELD_LEFT);
    const Node right = ast_child(ast, node, FIELD_RIGHT);
    add_node(self, left, operand_level(ast, left, level + is_power));
    add_operator(self, ast_child(ast, node, FIELD_OPERATOR));
    add_node(self, right, operand_level(ast, right, level + !is_power));
}

// The grammar takes `A[x] | B | C` in an annotation for `A[x] | (B | C)`, which it is not, either.
static void add_union(Unparser *self, Node node) {
    const Ast *const ast = self->ast;
    const Node last = ast_last_child(ast, node);
    const Node right = ast_is(ast, last, NODE_TYPE) ? ast_first_child(ast, last) : last;
    const bool goes_on =
        ast_is(ast, right, NODE_BINARY_OPERATOR) || ast_is(ast, right, NODE_UNION_TYPE);
    add_node(self, ast_first_child(ast, node), LEVEL_BIT_OR);
    add_text(self, " | ");
    add_node(self, last, goes_on ? LEVEL_LOWEST : LEVEL_BIT_OR + 1);
}

// `a and b and c` is one operation of three to Python, and two to the grammar.
static void add_boolean(Unparser *self, Node node) {
    const Ast *const ast = self->ast;
    const Level level = level_of(ast, node);
    const Node left = ast_child(ast, node, FIELD_LEFT);
    const bool is_same = ast_is(ast, left, NODE_BOOLEAN_OPERATOR) && level_of(ast, left) == level;
    add_node(self, left, level + !is_same);
    add_text(self, level == LEVEL_AND ? " and " : " or ");
    add_node(self, ast_child(ast, node, FIELD_RIGHT), level + 1);
}

static void add_comparison(Unparser *self, Node node) {
    const Ast *const ast = self->ast;
    AST_EACH_CHILD(ast, child, node) {
        if (ast_field(ast, child) != FIELD_OPERATORS) {
            add_node(self, child, LEVEL_COMPARISON + 1);
        } else if (ast_is(ast, child, TOKEN_IS_NOT)) {
            add_text(self, " is not ");
        } else if (ast_is(ast, child, TOKEN_NOT_IN)) {
            add_text(self, " not in ");
        } else {
            add_operator(self, child);
        }
    }
}

static void add_conditional(Unparser *self, Node node) {
    const Node body = ast_first_child(self->ast, node);
    const Node test = ast_next(self->ast, body);
    add_node(self, body, LEVEL_CONDITIONAL + 1);
    add_text(self, " if ");
    add_node(self, test, LEVEL_CONDITIONAL + 1);
    add_text(self, " else ");
    add_node(self, ast_next(self->ast, test), LEVEL_LAMBDA);
}

static void add_named(Unparser *self, Node node) {
    add_source(self, ast_child(self->ast, node, FIELD_NAME));
    add_text(self, " := ");
    add_node(self, ast_child(self->ast, node, FIELD_VALUE), LEVEL_NAMED + 1);
}

static void add_yield(Unparser *self, Node node) {
    Node value = ast_first_child(self->ast, node);
    add_text(self, "yield");
    if (ast_is(self->ast, value, TOKEN_FROM)) {
        add_text(self, " from");
        value = ast_next(self->ast, value);
    }
    if (value == 0) return;
    add_text(self, " ");
    add_node(self, value, LEVEL_YIELD + 1);
}

// ---- Displays, calls, subscripts ----

static void add_tuple(Unparser *self, Node node) {
    const Node first = ast_first_child(self->ast, node);
    if (first == 0) add_text(self, "()");
    add_list(self, first, LEVEL_COMMA);
    if (first != 0 && ast_next(self->ast, first) == 0) add_text(self, ",");
}

static void add_between(Unparser *self, const char *open, Node node, const char *close) {
    add_text(self, open);
    add_list(self, ast_first_child(self->ast, node), LEVEL_COMMA);
    add_text(self, close);
}

static void add_pair(Unparser *self, Node node) {
    add_node(self, ast_child(self->ast, node, FIELD_KEY), LEVEL_COMMA);
    add_text(self, ": ");
    add_node(self, ast_child(self->ast, node, FIELD_VALUE), LEVEL_COMMA);
}

static void add_for_clause(Unparser *self, Node clause) {
    const bool is_async = ast_child_of_kind(self->ast, clause, TOKEN_ASYNC) != 0;
    add_text(self, is_async ? " async for " : " for ");
    add_node(self, ast_child(self->ast, clause, FIELD_LEFT), LEVEL_TARGET);
    add_text(self, " in ");
    add_node(self, ast_child(self->ast, clause, FIELD_RIGHT), LEVEL_ITERABLE);
}

static void add_comprehension(Unparser *self, const char *open, Node node, const char *close) {
    const Node body = ast_child(self->ast, node, FIELD_BODY);
    add_text(self, open);
    add_node(self, body, LEVEL_CONDITIONAL);
    for (Node clause = ast_next(self->ast, body); clause != 0;
         clause = ast_next(self->ast, clause)) {
        if (ast_is(self->ast, clause, NODE_FOR_IN_CLAUSE)) {
            add_for_clause(self, clause);
        } else {
            add_text(self, " if ");
            add_node(self, ast_first_child(self->ast, clause), LEVEL_ITERABLE);
        }
    }
    add_text(self, close);
}

// A generator alone needs no parentheses of its own.
static void add_call(Unparser *self, Node node) {
    const Ast *const ast = self->ast;
    const Node arguments = ast_child(ast, node, FIELD_ARGUMENTS);
    add_node(self, ast_child(ast, node, FIELD_FUNCTION), LEVEL_HIGHEST);
    const Node only = ast_is(ast, arguments, NODE_GENERATOR_EXPRESSION)
                          ? arguments
                          : ast_unparenthesized(ast, ast_first_child(ast, arguments));
    const bool is_one = ast_child_count(ast, arguments) == 1 || only == arguments;
    if (is_one && ast_is(ast, only, NODE_GENERATOR_EXPRESSION)) {
        add_comprehension(self, "(", only, ")");
    } else {
        add_between(self, "(", arguments, ")");
    }
}

static void add_keyword(Unparser *self, Node node) {
    add_source(self, ast_child(self->ast, node, FIELD_NAME));
    add_text(self, "=");
    add_node(self, ast_child(self->ast, node, FIELD_VALUE), LEVEL_COMMA);
}

static void add_attribute(Unparser *self, Node node) {
    const Node object = ast_child(self->ast, node, FIELD_OBJECT);
    const bool is_integer = ast_is(self->ast, ast_unparenthesized(self->ast, object), NODE_INTEGER);
    if (is_integer) add_text(self, "(");
    add_node(self, object, LEVEL_HIGHEST);
    add_text(self, is_integer ? ")." : ".");
    add_source(self, ast_child(self->ast, node, FIELD_ATTRIBUTE));
}

static bool has_comma_at_end(const Ast *ast, Node subscript) {
    uint32_t at = ast_end(ast, subscript) - 1; // the bracket
    const char *const bytes = ast->source->text.bytes;
    const uint32_t end = ast_end(ast, ast_last_child(ast, subscript));
    while (at > end && byte_is_space(bytes[at - 1])) at--;
    return at > end && bytes[at - 1] == ',';
}

static StringMode strings_in_brackets(const Unparser *self, Node value) {
    if (self->strings != STRINGS_ARE_TYPES) return self->strings;
    if (model_is_typing(self->model, value, "Literal")) return STRINGS_ARE_QUOTED;
    const Text name = model_qualified_name(self->model, value, self->arena);
    return name.length != 0 ? STRINGS_ARE_TYPES : STRINGS_STAY;
}

static void add_annotated(Unparser *self, Node value, Node first) {
    const Ast *const ast = self->ast;
    add_node(self, value, LEVEL_HIGHEST);
    add_text(self, "[");
    add_node(self, first, LEVEL_COMMA);
    self->strings = STRINGS_ARE_QUOTED;
    for (Node note = ast_next(ast, first); note != 0; note = ast_next(ast, note)) {
        add_text(self, ", ");
        add_node(self, note, LEVEL_COMMA);
    }
    add_text(self, "]");
}

static void add_subscript(Unparser *self, Node node) {
    const Ast *const ast = self->ast;
    const Node value = ast_first_child(ast, node);
    const bool is_generic = ast_is(ast, node, NODE_GENERIC_TYPE);
    const Node first = is_generic ? ast_first_child(ast, ast_next(ast, value))
                                  : ast_child(ast, node, FIELD_SUBSCRIPT);
    if (self->strings == STRINGS_ARE_TYPES && ast_next(ast, first) != 0 &&
        model_is_typing(self->model, value, "Annotated")) {
        add_annotated(self, value, first);
        return;
    }
    const bool is_one = ast_next(ast, first) == 0;
    const bool is_tuple =
        is_one && (ast_is(ast, annotation_strip(ast, first), NODE_LIST_SPLAT) ||
                   has_comma_at_end(ast, is_generic ? ast_next(ast, value) : node));
    add_node(self, value, LEVEL_HIGHEST);
    add_text(self, "[");
    self->strings = strings_in_brackets(self, value);
    if (is_one && !is_tuple) {
        add_node(self, first, LEVEL_SUBSCRIPT);
    } else {
        add_list(self, first, LEVEL_COMMA);
    }
    add_text(self, is_tuple ? ",]" : "]");
}

// `a:b`, and `:c` only if there is a step.
static void add_slice(Unparser *self, Node node) {
    uint32_t colons = 0;
    AST_EACH_CHILD(self->ast, child, node) {
        if (ast_is(self->ast, child, TOKEN_COLON)) {
            colons++;
            if (colons < 2 || ast_next(self->ast, child) != 0) add_text(self, ":");
        } else {
            add_node(self, child, LEVEL_SUBSCRIPT);
        }
    }
}

// ---- Lambdas and strings ----

static void add_lambda(Unparser *self, Node node) {
    const Node parameters = ast_child(self->ast, node, FIELD_PARAMETERS);
    add_text(self, parameters != 0 ? "lambda " : "lambda");
    add_list(self, ast_first_child(self->ast, parameters), LEVEL_COMMA);
    add_text(self, ": ");
    add_node(self, ast_child(self->ast, node, FIELD_BODY), LEVEL_LAMBDA);
}

static void add_content(Unparser *self, Node content, char quote) {
    const Text value = format_string_content(self->ast, content, self->arena);
    Buffer escaped = {0};
    for (size_t i = 0; i < value.length; i++) {
        const bool is_brace = value.bytes[i] == '{' || value.bytes[i] == '}';
        buffer_append_byte(&escaped, value.bytes[i]);
        if (is_brace) buffer_append_byte(&escaped, value.bytes[i]);
    }
    Buffer written = {0};
    unparse_content(&written, buffer_text(&escaped), quote);
    add_text(self, arena_copy_c(self->arena, buffer_text(&written)));
    buffer_release(&written);
    buffer_release(&escaped);
}

// A lambda's colon would begin a format specification.
static bool has_lambda(const Ast *ast, Node tuple) {
    AST_EACH_CHILD(ast, element, tuple) {
        if (ast_is(ast, ast_unparenthesized(ast, element), NODE_LAMBDA)) return true;
    }
    return false;
}

static void add_interpolation(Unparser *self, Node node) {
    const Ast *const ast = self->ast;
    if (ast_child_of_kind(ast, node, TOKEN_EQUAL) != 0) { // shows its own source
        add_source(self, node);
        return;
    }
    const Node expression = ast_child(ast, node, FIELD_EXPRESSION);
    const bool has_brace =
        text_starts_with(ast_text(ast, ast_unparenthesized(ast, expression)), TEXT("{"));
    add_text(self, has_brace ? "{ " : "{");
    const bool is_safe = !has_lambda(ast, ast_unparenthesized(ast, expression));
    add_node(self, expression, is_safe ? LEVEL_TUPLE : LEVEL_COMMA);
    for (Node rest = ast_next(ast, expression); rest != 0; rest = ast_next(ast, rest)) {
        add_source(self, rest);
    }
    add_text(self, "}");
}

// An f-string; raw ones stay as they are.
static void add_format_string(Unparser *self, Node node) {
    const Ast *const ast = self->ast;
    const StringParts parts = string_parts(ast, node);
    if ((parts.flags & STRING_RAW) != 0) {
        add_source(self, node);
        return;
    }
    const char quote = parts.quote == 1 ? ast->source->text.bytes[parts.content.start - 1] : '\0';
    char *const open = arena_copy_c(
        self->arena, text_slice(ast->source->text, ast_start(ast, node), parts.content.start));
    for (char *byte = open; *byte != '\0'; byte++) *byte = byte_lower(*byte);
    add_text(self, open);
    if (ast_is_leaf(ast, node)) {
        add_text(self, arena_copy_c(self->arena, source_slice(ast->source, parts.content)));
    }
    AST_EACH_CHILD(ast, child, node) {
        if (ast_is(ast, child, NODE_INTERPOLATION)) {
            add_interpolation(self, child);
        } else {
            add_content(self, child, quote);
        }
    }
    add_text(self, open + parts.prefix);
}

// The type in a string; 0 if the string is to stay. A type with escapes has no text of its own.
static Node type_in_string(const Unparser *self, Node string) {
    if (self->strings != STRINGS_ARE_TYPES) return 0;
    const Node type = model_string_type(self->model, string);
    return type == 0 || ast_has_flag(self->ast, type, NODE_FLAG_WHOLE_STRING) ? 0 : type;
}

static bool add_quoted(Unparser *self, Node node) {
    Text value;
    if (self->strings != STRINGS_ARE_QUOTED) return false;
    if (!literal_string(self->ast, node, self->arena, &value)) return false;
    Buffer written = {0};
    unparse_text(&written, value, self->quote == '"' ? '\'' : '"');
    add_text(self, arena_copy_c(self->arena, buffer_text(&written)));
    buffer_release(&written);
    return true;
}

static void add_string(Unparser *self, Node node) {
    if (add_quoted(self, node)) return;
    const uint32_t flags = string_parts(self->ast, node).flags;
    if ((flags & (STRING_FORMAT | STRING_TEMPLATE)) != 0) {
        add_format_string(self, node);
        return;
    }
    Buffer written = {0};
    unparse_string(&written, self->ast, node, self->arena);
    add_text(self, arena_copy_c(self->arena, buffer_text(&written)));
    buffer_release(&written);
}

static void add_strings(Unparser *self, Node node) {
    const Node first = ast_first_child(self->ast, node);
    for (Node string = first; string != 0; string = ast_next(self->ast, string)) {
        if (string != first) add_text(self, " ");
        add_string(self, string);
    }
}

static void add_number(Unparser *self, Node node) {
    Buffer written = {0};
    unparse_number(&written, ast_text(self->ast, node));
    add_text(self, arena_copy_c(self->arena, buffer_text(&written)));
    buffer_release(&written);
}

// ---- Nodes ----

static void add_default(Unparser *self, Node parameter) {
    add_source(self, ast_child(self->ast, parameter, FIELD_NAME));
    add_text(self, "=");
    add_node(self, ast_child(self->ast, parameter, FIELD_VALUE), LEVEL_COMMA);
}

static void add_prefixed(Unparser *self, const char *prefix, Node operand, Level level) {
    add_text(self, prefix);
    add_node(self, operand, level);
}

static void add_unary(Unparser *self, Node node) {
    add_source(self, ast_child(self->ast, node, FIELD_OPERATOR));
    add_node(self, ast_child(self->ast, node, FIELD_ARGUMENT), LEVEL_UNARY);
}

static void add_parts(Unparser *self, Node node) {
    const Node first = ast_first_child(self->ast, node);
    switch (ast_kind(self->ast, node)) {
    case NODE_BINARY_OPERATOR: add_binary(self, node); break;
    case NODE_BOOLEAN_OPERATOR: add_boolean(self, node); break;
    case NODE_COMPARISON_OPERATOR: add_comparison(self, node); break;
    case NODE_NOT_OPERATOR: add_prefixed(self, "not ", first, LEVEL_NOT); break;
    case NODE_UNARY_OPERATOR: add_unary(self, node); break;
    case NODE_CONDITIONAL_EXPRESSION: add_conditional(self, node); break;
    case NODE_NAMED_EXPRESSION: add_named(self, node); break;
    case NODE_AWAIT: add_prefixed(self, "await ", first, LEVEL_HIGHEST); break;
    case NODE_YIELD: add_yield(self, node); break;
    case NODE_LAMBDA: add_lambda(self, node); break;
    case NODE_DEFAULT_PARAMETER: add_default(self, node); break;
    case NODE_TUPLE:
    case NODE_EXPRESSION_LIST:
    case NODE_PATTERN_LIST:
    case NODE_TUPLE_PATTERN: add_tuple(self, node); break;
    case NODE_LIST:
    case NODE_LIST_PATTERN: add_between(self, "[", node, "]"); break;
    case NODE_SET:
    case NODE_DICTIONARY: add_between(self, "{", node, "}"); break;
    case NODE_PAIR: add_pair(self, node); break;
    case NODE_LIST_COMPREHENSION: add_comprehension(self, "[", node, "]"); break;
    case NODE_SET_COMPREHENSION:
    case NODE_DICTIONARY_COMPREHENSION: add_comprehension(self, "{", node, "}"); break;
    case NODE_GENERATOR_EXPRESSION: add_comprehension(self, "(", node, ")"); break;
    case NODE_CALL: add_call(self, node); break;
    case NODE_KEYWORD_ARGUMENT: add_keyword(self, node); break;
    case NODE_ATTRIBUTE: add_attribute(self, node); break;
    case NODE_GENERIC_TYPE:
    case NODE_SUBSCRIPT: add_subscript(self, node); break;
    case NODE_UNION_TYPE: add_union(self, node); break;
    case NODE_SLICE: add_slice(self, node); break;
    case NODE_SPLAT_TYPE:
    case NODE_LIST_SPLAT:
    case NODE_LIST_SPLAT_PATTERN: add_prefixed(self, "*", first, LEVEL_HIGHEST); break;
    case NODE_DICTIONARY_SPLAT:
    case NODE_DICTIONARY_SPLAT_PATTERN: add_prefixed(self, "**", first, LEVEL_HIGHEST); break;
    case NODE_STRING: add_string(self, node); break;
    case NODE_CONCATENATED_STRING: add_strings(self, node); break;
    case NODE_INTEGER:
    case NODE_FLOAT: add_number(self, node); break;
    default: add_source(self, node); break;
    }
}

static bool is_parenthesized_target(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_TUPLE_PATTERN) && ast_unparenthesized_target(ast, node) != node;
}

static void expand(Unparser *self, Piece piece) {
    const Ast *const ast = self->ast;
    Node node = annotation_strip(ast, piece.node);
    self->strings = piece.strings;
    const Node type = type_in_string(self, node);
    if (type != 0) node = annotation_strip(ast, type);
    if (is_parenthesized_target(ast, node)) node = ast_unparenthesized_target(ast, node);
    const bool needs_parentheses = piece.level > level_of(ast, node);
    const uint32_t from = self->stack.count;
    if (needs_parentheses) add_text(self, "(");
    add_parts(self, node);
    if (needs_parentheses) add_text(self, ")");
    reverse(self, from);
}

static Text write(Unparser *self, Node expression, Level level) {
    const bool is_number =
        ast_is(self->ast, ast_unparenthesized(self->ast, expression), NODE_INTEGER);
    const bool closes_number = level == LEVEL_HIGHEST && is_number; // before a dot
    Buffer out = {0};
    self->out = &out;
    if (closes_number) add_text(self, ")");
    add_node(self, expression, level);
    if (closes_number) add_text(self, "(");
    while (self->stack.count != 0) {
        const Piece piece = self->stack.items[--self->stack.count];
        if (piece.node != 0) {
            expand(self, piece);
        } else {
            buffer_append_c(&out, piece.text);
        }
    }
    const Text text = arena_copy(self->arena, buffer_text(&out));
    buffer_release(&out);
    return text;
}

Text unparse(const Ast *ast, Node expression, UnparsePlace place, Arena *arena) {
    static const Level levels[] = {LEVEL_VALUE, LEVEL_COMMA, LEVEL_BIT_OR + 1, LEVEL_HIGHEST};
    if (ast_has_flag(ast, expression, NODE_FLAG_HAS_ERROR)) return ast_text(ast, expression);
    Unparser self = {.ast = ast, .arena = arena};
    return write(&self, expression, levels[place]);
}

Text unparse_type(const Model *model, const Ast *ast, Node expression, char quote, Arena *arena) {
    Unparser self = {
        .ast = ast, .arena = arena, .strings = STRINGS_ARE_TYPES, .model = model, .quote = quote};
    return write(&self, expression, LEVEL_LOWEST);
}
