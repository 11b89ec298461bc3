// Calls that block: only where an event loop waits for them.
#include "rules/async/blocking.h"

bool has_async_code(const Check *check) {
    return check->ast->has_kind[TOKEN_ASYNC];
}

void report_blocking(Check *check, Node call, const char *message) {
    const Ast *const ast = check->ast;
    if (!runs_in_async_function(check->model, ast, call)) return;
    report(check, ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION)), "%s", message);
}

Node method_call(const Ast *ast, Node attribute) {
    const Node callee = ast_with_parentheses(ast, attribute);
    const Node call = ast_parent(ast, callee);
    const bool is_called = ast_is(ast, call, NODE_CALL) && ast_field(ast, callee) == FIELD_FUNCTION;
    return is_called ? call : 0;
}
