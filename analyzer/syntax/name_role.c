// Names in the syntax, by where they stand.
#include "syntax/name_role.h"

enum { DEEPEST_TARGET = 64 };

static bool is_parameter_list(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_PARAMETERS) || ast_is(ast, node, NODE_LAMBDA_PARAMETERS);
}

static bool is_pattern(const Ast *ast, Node node) {
    for (; node != 0; node = ast_parent(ast, node)) {
        if (ast_is(ast, node, NODE_CASE_PATTERN)) return true;
        if (ast_is(ast, node, NODE_BLOCK) || ast_is(ast, node, NODE_MODULE)) return false;
    }
    return false;
}

// `a` in `case a.b` is read, in `case a` it is bound; in an import it is neither.
static NameRole role_in_dotted_name(const Ast *ast, Node identifier, Node dotted) {
    const bool is_first = ast_first_child(ast, dotted) == identifier;
    const bool is_class = ast_is(ast, ast_parent(ast, dotted), NODE_CLASS_PATTERN);
    const bool is_read = is_first && (is_class || ast_next(ast, identifier) != 0);
    return is_read && is_pattern(ast, dotted) ? NAME_LOAD : NAME_NONE;
}

static bool is_splat_parameter(const Ast *ast, Node splat) {
    const Node parent = ast_parent(ast, splat);
    return is_parameter_list(ast, parent) || ast_is(ast, parent, NODE_TYPED_PARAMETER);
}

static bool is_group(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_PATTERN_LIST:
    case NODE_TUPLE_PATTERN:
    case NODE_LIST_PATTERN:
    case NODE_LIST_SPLAT_PATTERN:
    case NODE_EXPRESSION_LIST:
    case NODE_TUPLE:
    case NODE_LIST:
    case NODE_LIST_SPLAT:
    case NODE_PARENTHESIZED_EXPRESSION: return true;
    default: return false;
    }
}

NameRole target_role(const Ast *ast, Node node) {
    Node parent = ast_parent(ast, node);
    for (int depth = 0; is_group(ast, parent) && depth < DEEPEST_TARGET; depth++) {
        node = parent;
        parent = ast_parent(ast, node);
    }
    switch (ast_kind(ast, parent)) {
    case NODE_ASSIGNMENT:
    case NODE_AUGMENTED_ASSIGNMENT:
    case NODE_FOR_STATEMENT:
    case NODE_FOR_IN_CLAUSE: return ast_field(ast, node) == FIELD_LEFT ? NAME_STORE : NAME_LOAD;
    case NODE_NAMED_EXPRESSION: return ast_field(ast, node) == FIELD_NAME ? NAME_STORE : NAME_LOAD;
    case NODE_DELETE_STATEMENT: return NAME_DELETE;
    case NODE_AS_PATTERN_TARGET: {
        const Node user = ast_parent(ast, ast_parent(ast, parent));
        return ast_is(ast, user, NODE_WITH_ITEM) ? NAME_STORE : NAME_NONE;
    }
    default: return NAME_LOAD;
    }
}

NameRole name_role(const Ast *ast, Node identifier) {
    const Node parent = ast_parent(ast, identifier);
    const uint8_t field = ast_field(ast, identifier);
    if (!ast_is(ast, identifier, NODE_IDENTIFIER)) return NAME_NONE;
    switch (ast_kind(ast, parent)) {
    case NODE_ATTRIBUTE: return field == FIELD_ATTRIBUTE ? NAME_NONE : NAME_LOAD;
    case NODE_KEYWORD_ARGUMENT:
    case NODE_FUNCTION_DEFINITION:
    case NODE_CLASS_DEFINITION:
    case NODE_DEFAULT_PARAMETER:
    case NODE_TYPED_DEFAULT_PARAMETER: return field == FIELD_NAME ? NAME_NONE : NAME_LOAD;
    case NODE_PARAMETERS:
    case NODE_LAMBDA_PARAMETERS:
    case NODE_TYPED_PARAMETER:
    case NODE_ALIASED_IMPORT:
    case NODE_GLOBAL_STATEMENT:
    case NODE_NONLOCAL_STATEMENT:
    case NODE_KEYWORD_PATTERN:
    case NODE_SPLAT_PATTERN: return NAME_NONE;
    case NODE_AS_PATTERN: return is_pattern(ast, parent) ? NAME_NONE : NAME_LOAD;
    case NODE_DOTTED_NAME: return role_in_dotted_name(ast, identifier, parent);
    case NODE_LIST_SPLAT_PATTERN:
    case NODE_DICTIONARY_SPLAT_PATTERN:
        return is_splat_parameter(ast, parent) ? NAME_NONE : target_role(ast, identifier);
    default: return target_role(ast, identifier);
    }
}

void target_names(const Ast *ast, Node target, Arena *arena, NodeList *names) {
    for (Node node = target; node != 0 && node < ast_end_of(ast, target);) {
        if (ast_is(ast, node, NODE_ATTRIBUTE) || ast_is(ast, node, NODE_SUBSCRIPT)) {
            node = ast_end_of(ast, node);
            continue;
        }
        if (ast_is(ast, node, NODE_IDENTIFIER)) VEC_PUSH(arena, names, node);
        node++;
    }
}
