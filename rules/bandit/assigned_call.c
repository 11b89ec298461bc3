// Assigned calls: from a name through its binding to the assignment's value.
#include "rules/bandit/assigned_call.h"

Node assigned_callee(const Check *check, Node expression) {
    const Ast *const ast = check->ast;
    const BindingId id = model_resolve(check->model, ast_unparenthesized(ast, expression));
    if (id == 0) return 0;
    Node value = model_binding(check->model, id)->statement;
    while (ast_is(ast, value, NODE_ASSIGNMENT)) value = ast_child(ast, value, FIELD_RIGHT);
    value = ast_unparenthesized(ast, value);
    return ast_is(ast, value, NODE_CALL) ? ast_child(ast, value, FIELD_FUNCTION) : 0;
}
