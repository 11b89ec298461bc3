// Strings that are annotations which are read late, as types and not as strings.
#include "rules/shared/late_string.h"

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

bool is_late_string(const Check *check, Node string) {
    const Ast *const ast = check->ast;
    const Node around = ast_parent(ast, string);
    if (ast_is(ast, around, NODE_CONCATENATED_STRING)) string = around;
    return is_whole_annotation(ast, string) && model_defers_annotations(check->model);
}
