// What an argument needs in order to stand alone.
#include "rules/ruff/unneeded_call.h"

#include "check/edits.h"
#include "syntax/expression_type.h"

// Binds stronger than any operator around, and is no number in front of a dot.
static bool is_operand(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_IDENTIFIER:
    case NODE_ATTRIBUTE:
    case NODE_CALL:
    case NODE_SUBSCRIPT:
    case NODE_INTEGER:
    case NODE_FLOAT:
    case NODE_STRING:
    case NODE_PARENTHESIZED_EXPRESSION:
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_DICTIONARY:
    case NODE_SET: return true;
    default: return false;
    }
}

// A statement's value, or an argument of a call: there an expression needs no parentheses.
// Elsewhere ruff writes some, whether they are needed or not.
static bool is_plain_place(const Ast *ast, Node call) {
    Node node = call;
    while (ast_is(ast, ast_parent(ast, node), NODE_PARENTHESIZED_EXPRESSION)) {
        node = ast_parent(ast, node);
    }
    Node parent = ast_parent(ast, node);
    switch (ast_kind(ast, parent)) {
    case NODE_EXPRESSION_STATEMENT:
    case NODE_RETURN_STATEMENT: return true;
    case NODE_ASSIGNMENT: return ast_field(ast, node) == FIELD_RIGHT;
    case NODE_KEYWORD_ARGUMENT:
    case NODE_DICTIONARY_SPLAT: parent = ast_parent(ast, parent); break;
    default: break;
    }
    return ast_is(ast, parent, NODE_ARGUMENT_LIST) &&
           ast_is(ast, ast_parent(ast, parent), NODE_CALL);
}

static bool touches_word(const Check *check, Node call) {
    const Text text = check->source->text;
    const uint32_t start = ast_start(check->ast, call);
    const uint32_t end = ast_end(check->ast, call);
    return (start > 0 && byte_is_identifier(text.bytes[start - 1])) ||
           (end < text.length && byte_is_identifier(text.bytes[end]));
}

static bool needs_parentheses(const Check *check, Node call, Node argument) {
    const Ast *const ast = check->ast;
    if (ast_is(ast, argument, NODE_NAMED_EXPRESSION)) return true;
    if (touches_word(check, call) || edit_leaves_line(check, argument)) return true;
    if (ast_is(ast, argument, NODE_INTEGER))
        return ast_is(ast, ast_parent(ast, call), NODE_ATTRIBUTE);
    return !is_operand(ast, argument) && !is_plain_place(ast, call);
}

Edit edit_unwrap_call(const Check *check, Node call, Node argument) {
    Text text = ast_text(check->ast, argument);
    if (needs_parentheses(check, call, argument)) {
        text = arena_printf(check->arena, "(%.*s)", TEXT_ARGS(text));
    }
    return (Edit){ast_start(check->ast, call), ast_end(check->ast, call), text};
}

static void read_kind(const Check *check, Rounding *self) {
    const Ast *const ast = check->ast;
    const Node number = ast_unparenthesized(ast, self->number);
    const uint32_t types = expression_types(ast, number);
    self->is_literal = types == TYPE_INT || types == TYPE_FLOAT;
    if (types == TYPE_INT || name_has_builtin_type(check->model, ast, number, "int")) {
        self->kind = ROUNDED_INTEGER;
    } else if (types == TYPE_FLOAT || name_has_builtin_type(check->model, ast, number, "float")) {
        self->kind = ROUNDED_FLOAT;
    }
}

Rounding read_rounding(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    Rounding self = {.number = 0};
    if (!ast_is(ast, call, NODE_CALL)) return self;
    if (!model_is_builtin(check->model, ast_child(ast, call, FIELD_FUNCTION), "round")) return self;
    const Node digits = ast_unparenthesized(ast, call_argument(ast, call, "ndigits", 1));
    const Node number = call_argument(ast, call, "number", 0);
    const uint32_t count = call_argument_count(ast, call);
    if (number == 0 || count != (digits != 0 ? 2u : 1u) || call_has_splat(ast, call)) return self;
    self.number = number;
    self.keeps_digits = digits != 0 && !is_none(ast, digits);
    self.has_digits = literal_integer(ast, digits, &self.digits);
    read_kind(check, &self);
    return self;
}
