// Text in strings: which strings say something.
#include "rules/bandit/string_text.h"

#include "rules/shared/late_string.h"

LiteralPieces string_text(const Check *check, Node string) {
    const Ast *const ast = check->ast;
    if (ast_is(ast, ast_parent(ast, string), NODE_CONCATENATED_STRING)) string = 0;
    LiteralPieces pieces = literal_pieces(ast, string, check->arena);
    if (pieces.is_whole && is_late_string(check, string)) pieces.string = 0;
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
