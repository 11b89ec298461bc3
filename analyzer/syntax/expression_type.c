// Types of expressions, from literals upwards.
#include "syntax/expression_type.h"

#include "syntax/literal.h"

enum { DEEPEST_EXPRESSION = 32 }; // deeper ones are unknown

static uint32_t types_at(const Ast *ast, Node node, uint32_t depth);

static uint32_t string_types(const Ast *ast, Node string) {
    if (ast_is(ast, string, NODE_CONCATENATED_STRING)) string = ast_first_child(ast, string);
    const uint32_t flags = string_parts(ast, string).flags;
    if ((flags & STRING_TEMPLATE) != 0) return 0;
    return (flags & STRING_BYTES) != 0 ? TYPE_BYTES : TYPE_STRING;
}

static uint32_t number_type(const Ast *ast, Node number) {
    const Text text = ast_text(ast, number);
    if (byte_lower(text.bytes[text.length - 1]) == 'j') return TYPE_COMPLEX;
    return ast_is(ast, number, NODE_FLOAT) ? TYPE_FLOAT : TYPE_INT;
}

static bool is_inversion(const Ast *ast, Node operation) {
    return ast->source->text.bytes[ast_start(ast, operation)] == '~';
}

static bool is_single(uint32_t types) {
    return types != 0 && (types & (types - 1)) == 0;
}

// One type, that values have.
static bool is_type(uint32_t types) {
    return is_single(types) && types != TYPE_WRONG;
}

static uint32_t unary_types(const Ast *ast, Node operation, uint32_t depth) {
    const uint32_t operand = types_at(ast, ast_last_child(ast, operation), depth);
    const uint32_t integers = TYPE_BOOL | TYPE_INT;
    const uint32_t wanted = is_inversion(ast, operation) ? integers : (uint32_t)TYPE_NUMBER;
    if (is_type(operand) && (operand & wanted) == 0) return TYPE_WRONG;
    if (operand == 0 || (operand & ~wanted) != 0) return 0;
    return (operand & ~(uint32_t)TYPE_BOOL) | ((operand & TYPE_BOOL) != 0 ? TYPE_INT : 0u);
}

// The wider of two numbers' types.
static uint32_t wider_number(uint32_t left, uint32_t right) {
    const uint32_t both = left | right;
    if ((both & TYPE_COMPLEX) != 0) return TYPE_COMPLEX;
    return (both & TYPE_FLOAT) != 0 ? TYPE_FLOAT : TYPE_INT;
}

// What is added is left out if it is a number and the others have one as wide; what is there stays.
static uint32_t join_types(uint32_t types, uint32_t added) {
    static const uint32_t narrow_first[] = {TYPE_BOOL, TYPE_INT, TYPE_FLOAT, TYPE_COMPLEX};
    uint32_t narrower = 0; // numbers that one in `types` is as wide as
    for (int i = 0; i < 4; i++) {
        narrower |= narrow_first[i];
        if ((types & narrow_first[i]) != 0) added &= ~narrower;
    }
    return types | added;
}

uint32_t expression_types_either(uint32_t left, uint32_t right) {
    const uint32_t number = TYPE_NUMBER;
    if (left == TYPE_WRONG || right == TYPE_WRONG) return TYPE_WRONG;
    if (left == 0 || right == 0) return 0;
    const bool are_numbers = is_single(left) && is_single(right) && left != right &&
                             (left & number) != 0 && (right & number) != 0;
    if (are_numbers) return wider_number(left, right);
    const bool joins_right = is_single(left) && !is_single(right);
    return joins_right ? join_types(right, left) : join_types(left, right);
}

static uint32_t number_operation(const Ast *ast, Node sign, uint32_t left, uint32_t right) {
    const uint32_t wider = wider_number(left, right);
    switch (ast_kind(ast, sign)) {
    case TOKEN_AT: return 0;
    case TOKEN_LESS_LESS:
    case TOKEN_GREATER_GREATER:
    case TOKEN_BAR:
    case TOKEN_AMPERSAND:
    case TOKEN_CARET: return wider == TYPE_INT ? TYPE_INT : TYPE_WRONG;
    case TOKEN_SLASH: return wider == TYPE_INT ? TYPE_FLOAT : wider;
    default: return wider;
    }
}

// `"a" * 3` and `3 * "a"`.
static bool is_repetition(const Ast *ast, Node sign, uint32_t left, uint32_t right) {
    return ast_is(ast, sign, TOKEN_STAR) && ((left == TYPE_STRING && right == TYPE_INT) ||
                                             (right == TYPE_STRING && left == TYPE_INT));
}

static uint32_t binary_types(const Ast *ast, Node operation, uint32_t depth) {
    const Node sign = ast_child(ast, operation, FIELD_OPERATOR);
    const uint32_t left = types_at(ast, ast_child(ast, operation, FIELD_LEFT), depth);
    const uint32_t right = types_at(ast, ast_child(ast, operation, FIELD_RIGHT), depth);
    if (ast_is(ast, sign, TOKEN_PERCENT) && is_single(left) &&
        (left & (TYPE_STRING | TYPE_BYTES)) != 0) {
        return left;
    }
    if (!is_type(left) || !is_type(right)) return 0;
    const uint32_t number = TYPE_NUMBER;
    if ((left & number) != 0 && (right & number) != 0) {
        return number_operation(ast, sign, left, right);
    }
    if (is_repetition(ast, sign, left, right)) return TYPE_STRING;
    if (ast_is(ast, sign, TOKEN_PERCENT) || ast_is(ast, sign, TOKEN_AT)) return 0;
    const bool is_sum = ast_is(ast, sign, TOKEN_PLUS);
    const uint32_t sequences = TYPE_STRING | TYPE_BYTES | TYPE_LIST | TYPE_TUPLE;
    return is_sum && left == right && (left & sequences) != 0 ? left : TYPE_WRONG;
}

static uint32_t conditional_types(const Ast *ast, Node expression, uint32_t depth) {
    const uint32_t body = types_at(ast, ast_first_child(ast, expression), depth);
    const uint32_t other = types_at(ast, ast_last_child(ast, expression), depth);
    return expression_types_either(body, other);
}

// `a or b`, `a and b`: one of the two.
static uint32_t choice_types(const Ast *ast, Node operation, uint32_t depth) {
    const uint32_t left = types_at(ast, ast_child(ast, operation, FIELD_LEFT), depth);
    const uint32_t right = types_at(ast, ast_child(ast, operation, FIELD_RIGHT), depth);
    return expression_types_either(left, right);
}

static uint32_t types_at(const Ast *ast, Node node, uint32_t depth) {
    if (depth == 0) return 0;
    node = ast_unparenthesized(ast, node);
    switch (ast_kind(ast, node)) {
    case NODE_NONE: return TYPE_NONE;
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_NOT_OPERATOR: return TYPE_BOOL;
    case NODE_ELLIPSIS: return TYPE_ELLIPSIS;
    case NODE_INTEGER:
    case NODE_FLOAT: return number_type(ast, node);
    case NODE_STRING:
    case NODE_CONCATENATED_STRING: return string_types(ast, node);
    case NODE_LIST:
    case NODE_LIST_COMPREHENSION: return TYPE_LIST;
    case NODE_TUPLE:
    case NODE_EXPRESSION_LIST: return TYPE_TUPLE;
    case NODE_SET:
    case NODE_SET_COMPREHENSION: return TYPE_SET;
    case NODE_DICTIONARY:
    case NODE_DICTIONARY_COMPREHENSION: return TYPE_DICT;
    case NODE_GENERATOR_EXPRESSION: return TYPE_GENERATOR;
    case NODE_UNARY_OPERATOR: return unary_types(ast, node, depth - 1);
    case NODE_BINARY_OPERATOR: return binary_types(ast, node, depth - 1);
    case NODE_BOOLEAN_OPERATOR: return choice_types(ast, node, depth - 1);
    case NODE_CONDITIONAL_EXPRESSION: return conditional_types(ast, node, depth - 1);
    case NODE_NAMED_EXPRESSION: return types_at(ast, ast_child(ast, node, FIELD_VALUE), depth - 1);
    default: return 0;
    }
}

uint32_t expression_types(const Ast *ast, Node expression) {
    return types_at(ast, expression, DEEPEST_EXPRESSION);
}
