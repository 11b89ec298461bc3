// References: a walk over names, for settings that ask for them (they are many, and the engine
// dispatches calls only).
#include "rules/bandit/reference.h"

static bool is_in_annotation(const Ast *ast, Node node) {
    for (; node != 0 && !ast_is(ast, node, NODE_BLOCK); node = ast_parent(ast, node)) {
        if (ast_is(ast, node, NODE_TYPE)) return true;
    }
    return false;
}

static bool is_read(const Ast *ast, Node node) {
    const Node outer = ast_with_parentheses(ast, node);
    const Node parent = ast_parent(ast, outer);
    switch (ast_kind(ast, parent)) {
    case NODE_ATTRIBUTE:
    case NODE_DOTTED_NAME:
    case NODE_ALIASED_IMPORT:
    case NODE_DELETE_STATEMENT: return false;
    case NODE_CALL: return ast_field(ast, outer) != FIELD_FUNCTION;
    case NODE_KEYWORD_ARGUMENT: return ast_field(ast, outer) != FIELD_NAME;
    case NODE_ASSIGNMENT:
    case NODE_AUGMENTED_ASSIGNMENT: return ast_field(ast, outer) != FIELD_LEFT;
    default: return true;
    }
}

Node reference_next(const Check *check, Node node) {
    const Ast *const ast = check->ast;
    for (node++; node < ast->count; node++) {
        if (!ast_is(ast, node, NODE_IDENTIFIER) && !ast_is(ast, node, NODE_ATTRIBUTE)) continue;
        if (!is_read(ast, node) || !rule_wants(check, model_qname(check->model, node))) continue;
        if (!is_in_annotation(ast, node)) return node;
    }
    return 0;
}
