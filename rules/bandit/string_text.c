// Text in strings: which strings say something.
#include "rules/bandit/string_text.h"

// `x: "T"`, `def f(x: "T") -> "T"`; but not the string in `x: list["T"]`.
static bool is_whole_annotation(const Ast *ast, Node string) {
    const Node type = ast_parent(ast, ast_with_parentheses(ast, string));
    if (!ast_is(ast, type, NODE_TYPE)) return false;
    switch (ast_kind(ast, ast_parent(ast, type))) {
    case NODE_ASSIGNMENT:
    case NODE_TYPED_PARAMETER:
    case NODE_TYPED_DEFAULT_PARAMETER:
    case NODE_FUNCTION_DEFINITION: return true;
    default: return false;
    }
}

LiteralPieces string_text(const Check *check, Node string) {
    const Ast *const ast = check->ast;
    if (ast_is(ast, ast_parent(ast, string), NODE_CONCATENATED_STRING)) string = 0;
    LiteralPieces pieces = literal_pieces(ast, string, check->arena);
    const bool is_put_off = pieces.is_whole && is_whole_annotation(ast, string) &&
                            model_defers_annotations(check->model);
    if (is_put_off) pieces.string = 0;
    return pieces;
}

// What the first that is not empty begins with, unless one of them takes a closer look.
char strings_text_first(const Ast *ast, Node strings) {
    char first = '\0';
    AST_EACH_CHILD(ast, string, strings) {
        const char own = string_first_byte(ast, string);
        if (own == '\\') return own;
        if (first == '\0') first = own;
    }
    return first;
}
