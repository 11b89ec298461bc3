// Syntax checks: where a statement stands, told by a short walk up the tree. That settles nearly
// all of them, so that most files need no contexts (syntax_context.c).
#include "syntax/syntax_checks.h"

enum { MOST_STEPS = 64 }; // a deeper nest is for the contexts: the walk is for every statement anew

static bool is_async(const Ast *ast, Node node) {
    return ast_child_of_kind(ast, node, TOKEN_ASYNC) != 0;
}

// The function that `node` is run in, if nothing around it is a scope, generator or type of its
// own; 0: there is none, or it is not that simple.
static Node function_around(const Ast *ast, Node node, bool may_be_comprehended) {
    for (int step = 0; step < MOST_STEPS; step++) {
        const Node parent = ast_parent(ast, node);
        switch (ast_kind(ast, parent)) {
        case NODE_FUNCTION_DEFINITION: return ast_is(ast, node, NODE_BLOCK) ? parent : 0;
        case NODE_LIST_COMPREHENSION:
        case NODE_SET_COMPREHENSION:
        case NODE_DICTIONARY_COMPREHENSION:
            if (!may_be_comprehended) return 0;
            break;
        case NODE_MODULE:
        case NODE_CLASS_DEFINITION:
        case NODE_LAMBDA:
        case NODE_GENERATOR_EXPRESSION:
        case NODE_TYPE: return 0;
        default: break;
        }
        node = parent;
    }
    return 0;
}

static bool is_in_async_function(const Ast *ast, Node node) {
    const Node function = function_around(ast, node, true);
    return function != 0 && is_async(ast, function);
}

static bool is_in_function(const Ast *ast, Node yield) {
    const Node function = function_around(ast, yield, false);
    return function != 0 && !is_async(ast, function);
}

static bool is_in_loop(const Ast *ast, Node node) {
    for (int step = 0; step < MOST_STEPS; step++) {
        const Node parent = ast_parent(ast, node);
        switch (ast_kind(ast, parent)) {
        case NODE_FOR_STATEMENT:
        case NODE_WHILE_STATEMENT:
            if (ast_field(ast, node) == FIELD_BODY) return true;
            break;
        case NODE_MODULE:
        case NODE_CLASS_DEFINITION:
        case NODE_FUNCTION_DEFINITION: return false;
        default: break;
        }
        node = parent;
    }
    return false;
}

static bool is_at_module_level(const Ast *ast, Node node) {
    for (int step = 0; step < MOST_STEPS; step++) {
        node = ast_parent(ast, node);
        switch (ast_kind(ast, node)) {
        case NODE_MODULE: return true;
        case NODE_CLASS_DEFINITION:
        case NODE_FUNCTION_DEFINITION: return false;
        default: break;
        }
    }
    return false;
}

// Of an expression: not in a comprehension, a type or a class's head.
static bool is_in_plain_expression(const Ast *ast, Node node) {
    for (int step = 0; step < MOST_STEPS; step++) {
        node = ast_parent(ast, node);
        switch (ast_kind(ast, node)) {
        case NODE_BLOCK:
        case NODE_MODULE: return true;
        case NODE_LIST_COMPREHENSION:
        case NODE_SET_COMPREHENSION:
        case NODE_DICTIONARY_COMPREHENSION:
        case NODE_GENERATOR_EXPRESSION:
        case NODE_CLASS_DEFINITION:
        case NODE_TYPE: return false;
        default: break;
        }
    }
    return false;
}

bool is_plainly_placed(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_RETURN_STATEMENT: return function_around(ast, node, false) != 0;
    case NODE_YIELD: return is_in_function(ast, node);
    case NODE_AWAIT: return is_in_async_function(ast, node);
    case NODE_BREAK_STATEMENT:
    case NODE_CONTINUE_STATEMENT: return is_in_loop(ast, node);
    case NODE_WITH_STATEMENT:
    case NODE_FOR_STATEMENT: return !is_async(ast, node) || is_in_async_function(ast, node);
    case NODE_FOR_IN_CLAUSE: return !is_async(ast, node);
    case NODE_WILDCARD_IMPORT: return is_at_module_level(ast, node);
    case NODE_NAMED_EXPRESSION: return is_in_plain_expression(ast, node);
    default: return false;
    }
}
