// What a function returns, as far as its return statements and its name tell.
#include "rules/annotations/returns.h"

Node return_next(const Ast *ast, Node node, Node end) {
    static const uint8_t wanted[NODE_KIND_COUNT] = {[NODE_RETURN_STATEMENT] = 1,
                                                    [NODE_YIELD] = 1,
                                                    [NODE_FUNCTION_DEFINITION] = 2,
                                                    [NODE_CLASS_DEFINITION] = 2};
    while (node < end) {
        const uint8_t answer = wanted[ast_kind(ast, node)];
        if (answer == 1) return node;
        node = answer == 0 ? node + 1 : ast_end_of(ast, node);
    }
    return 0;
}

bool returns_nothing(const Ast *ast, Node function) {
    const Node body = definition_body(ast, function);
    const Node end = body != 0 ? ast_end_of(ast, body) : 0;
    for (Node node = return_next(ast, body, end); node != 0;
         node = return_next(ast, node + 1, end)) {
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
