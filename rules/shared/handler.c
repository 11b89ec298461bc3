// `except` clauses: types, name, range.
#include "rules/shared/handler.h"

Node handler_type(const Ast *ast, Node clause) {
    Node value = ast_child(ast, clause, FIELD_VALUE);
    if (ast_is(ast, value, NODE_AS_PATTERN)) value = ast_first_child(ast, value);
    return ast_unparenthesized(ast, value);
}

bool handler_is_group(const Ast *ast, Node clause) {
    return ast_child_of_kind(ast, clause, TOKEN_STAR) != 0;
}

Range handler_range(const Ast *ast, Node clause) {
    const Node last = ast_last_child(ast, ast_child_of_kind(ast, clause, NODE_BLOCK));
    return (Range){ast_start(ast, clause), ast_end(ast, last != 0 ? last : clause)};
}

Atom handler_name(const Ast *ast, Node clause) {
    const Node pattern = ast_child(ast, clause, FIELD_VALUE);
    if (!ast_is(ast, pattern, NODE_AS_PATTERN)) return ATOM_NONE;
    return ast_atom(ast, ast_first_child(ast, ast_child(ast, pattern, FIELD_ALIAS)));
}

const char *broad_exception(const Check *check, Node type) {
    if (model_is_builtin(check->model, type, "Exception")) return "Exception";
    if (model_is_builtin(check->model, type, "BaseException")) return "BaseException";
    return NULL;
}
