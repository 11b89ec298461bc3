// What a function returns, as far as its return statements and its name tell.
#include "rules/annotations/returns.h"

// The next node of the function's own code: bodies of other functions and classes are passed over.
static Node next_own(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_FUNCTION_DEFINITION:
    case NODE_CLASS_DEFINITION:
    case NODE_LAMBDA: return ast_end_of(ast, node);
    default: return node + 1;
    }
}

bool returns_nothing(const Ast *ast, Node function) {
    const Node body = definition_body(ast, function);
    for (Node node = body; body != 0 && node < ast_end_of(ast, body); node = next_own(ast, node)) {
        if (!ast_is(ast, node, NODE_RETURN_STATEMENT)) continue;
        const Node value = ast_unparenthesized(ast, ast_first_child(ast, node));
        if (value != 0 && !is_none(ast, value)) return false;
    }
    return true;
}

static bool has_yield(const Ast *ast, Node body) {
    for (Node node = body; node < ast_end_of(ast, body); node = next_own(ast, node)) {
        if (ast_is(ast, node, NODE_YIELD)) return true;
    }
    return false;
}

// A plain last statement: control comes to the end behind it.
static bool surely_ends(const Ast *ast, Node body) {
    switch (ast_kind(ast, ast_last_child(ast, body))) {
    case NODE_EXPRESSION_STATEMENT:
    case NODE_PASS_STATEMENT:
    case NODE_RETURN_STATEMENT:
    case NODE_ASSERT_STATEMENT:
    case NODE_DELETE_STATEMENT:
    case NODE_FOR_STATEMENT:
    case NODE_FUNCTION_DEFINITION:
    case NODE_CLASS_DEFINITION: return true;
    default: return false;
    }
}

bool returns_none(const Check *check, Node function) {
    const Ast *const ast = check->ast;
    const Node body = definition_body(ast, function);
    return body != 0 && surely_ends(ast, body) && !has_yield(ast, body) &&
           returns_nothing(ast, function) && check->source->kind != SOURCE_STUB &&
           !function_is_overload(check->model, ast, function) &&
           !function_is_abstract(check->model, ast, function);
}

const char *special_method_type(Text name) {
    static const char *const TYPES[][2] = {
        {"__bool__", "bool"},     {"__bytes__", "bytes"}, {"__complex__", "complex"},
        {"__contains__", "bool"}, {"__del__", "None"},    {"__delattr__", "None"},
        {"__delitem__", "None"},  {"__float__", "float"}, {"__format__", "str"},
        {"__index__", "int"},     {"__init__", "None"},   {"__instancecheck__", "bool"},
        {"__int__", "int"},       {"__len__", "int"},     {"__length_hint__", "int"},
        {"__repr__", "str"},      {"__set__", "None"},    {"__setattr__", "None"},
        {"__setitem__", "None"},  {"__str__", "str"},     {"__subclasscheck__", "bool"},
    };
    for (size_t i = 0; i < sizeof TYPES / sizeof *TYPES; i++) {
        if (text_is(name, TYPES[i][0])) return TYPES[i][1];
    }
    return NULL;
}
