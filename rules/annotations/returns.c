// What a function returns, as far as its return statements and its name tell.
#include "rules/annotations/returns.h"

Node return_next_own(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_FUNCTION_DEFINITION:
    case NODE_CLASS_DEFINITION: return ast_end_of(ast, node);
    default: return node + 1;
    }
}

bool returns_nothing(const Ast *ast, Node function) {
    const Node body = definition_body(ast, function);
    for (Node node = body; body != 0 && node < ast_end_of(ast, body);
         node = return_next_own(ast, node)) {
        if (!ast_is(ast, node, NODE_RETURN_STATEMENT)) continue;
        const Node value = ast_unparenthesized(ast, ast_first_child(ast, node));
        if (value != 0 && !is_none(ast, value)) return false;
    }
    return true;
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
