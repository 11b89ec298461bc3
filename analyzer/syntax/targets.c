// Syntax checks: targets that are written right but mean nothing: two stars, `__debug__`.
#include "syntax/name_role.h"
#include "syntax/syntax_checks.h"

static bool is_star(uint16_t kind) {
    return kind == NODE_LIST_SPLAT || kind == NODE_LIST_SPLAT_PATTERN;
}

// CPython packs the number of targets in front of the star into a byte.
static void check_stars(SyntaxChecker *self, Node sequence) {
    enum { MOST_BEFORE_STAR = 255 };
    const Ast *const ast = self->ast;
    int stars = 0;
    int count = 0;
    bool is_long = false;
    AST_EACH_CHILD(ast, element, sequence) {
        const bool is_starred = is_star(ast_kind(ast, element));
        is_long |= is_starred && count > MOST_BEFORE_STAR;
        stars += is_starred;
        count++;
    }
    if (stars > 1) {
        SYNTAX_ERROR(self, SYNTAX_STARS_IN_TARGET, sequence,
                     "Two starred expressions in assignment");
        syntax_error_of_rule(self, "F622");
    } else if (is_long) {
        SYNTAX_ERROR(self, SYNTAX_LONG_TARGET, sequence,
                     "Too many expressions in star-unpacking assignment");
        syntax_error_of_rule(self, "F621");
    }
}

static void check_lone_star(SyntaxChecker *self, Node target) {
    if (is_star(ast_kind(self->ast, target))) {
        SYNTAX_ERROR(self, SYNTAX_STAR_PLACE, target,
                     "starred assignment target must be in a list or tuple");
    }
}

static void check_with_target(SyntaxChecker *self, Node target) {
    const Ast *const ast = self->ast;
    const Node inner = ast_first_child(ast, target);
    check_lone_star(self, inner);
    if (ast_is(ast, inner, NODE_TUPLE) || ast_is(ast, inner, NODE_LIST)) check_stars(self, inner);
}

// ---- __debug__ ----

static bool is_target_field(const Ast *ast, Node node) {
    const uint8_t field = ast_field(ast, node);
    switch (ast_kind(ast, ast_parent(ast, node))) {
    case NODE_ASSIGNMENT:
    case NODE_AUGMENTED_ASSIGNMENT:
    case NODE_FOR_STATEMENT:
    case NODE_FOR_IN_CLAUSE: return field == FIELD_LEFT;
    case NODE_FUNCTION_DEFINITION:
    case NODE_CLASS_DEFINITION:
    case NODE_NAMED_EXPRESSION:
    case NODE_KEYWORD_ARGUMENT:
    case NODE_DEFAULT_PARAMETER:
    case NODE_TYPED_DEFAULT_PARAMETER: return field == FIELD_NAME;
    case NODE_ALIASED_IMPORT: return field == FIELD_ALIAS;
    case NODE_PARAMETERS:
    case NODE_LAMBDA_PARAMETERS:
    case NODE_TYPED_PARAMETER:
    case NODE_LIST_SPLAT_PATTERN:
    case NODE_DICTIONARY_SPLAT_PATTERN:
    case NODE_PATTERN_LIST:
    case NODE_TUPLE_PATTERN:
    case NODE_LIST_PATTERN:
    case NODE_AS_PATTERN_TARGET:
    case NODE_SPLAT_PATTERN: return true;
    case NODE_TUPLE: // behind `*` or `as`
    case NODE_LIST:
    case NODE_LIST_SPLAT:
    case NODE_PARENTHESIZED_EXPRESSION: return target_role(ast, node) == NAME_STORE;
    default: return false;
    }
}

// `import __debug__`, `case __debug__`; only the first part of a dotted name is bound.
static bool is_bound_name(const Ast *ast, Node node) {
    const Node name = ast_parent(ast, node);
    if (!ast_is(ast, name, NODE_DOTTED_NAME)) return false;
    const bool is_whole = ast_next(ast, node) == 0 && node == name + 1;
    switch (ast_kind(ast, ast_parent(ast, name))) {
    case NODE_IMPORT_STATEMENT: return node == name + 1;
    case NODE_IMPORT_FROM_STATEMENT: return ast_field(ast, name) == FIELD_NAME;
    case NODE_CASE_PATTERN: return is_whole;
    default: return false;
    }
}

// In the name of a function's, class's or alias's type parameter, or of an alias.
static bool is_type_name(const Ast *ast, Node node) {
    const Node type = ast_parent(ast, node);
    if (!ast_is(ast, type, NODE_TYPE)) return false;
    const uint16_t parent = ast_kind(ast, ast_parent(ast, type));
    return parent == NODE_TYPE_PARAMETER ||
           (parent == NODE_TYPE_ALIAS_STATEMENT && ast_field(ast, type) == FIELD_LEFT);
}

static bool is_deleted(const Ast *ast, Node node) {
    Node parent = ast_parent(ast, node);
    if (ast_is(ast, parent, NODE_EXPRESSION_LIST)) parent = ast_parent(ast, parent);
    return ast_is(ast, parent, NODE_DELETE_STATEMENT);
}

static void check_debug(SyntaxChecker *self, Node name) {
    const Ast *const ast = self->ast;
    const Node attribute = ast_parent(ast, name);
    if (ast_is(ast, attribute, NODE_ATTRIBUTE)) {
        if (ast_field(ast, name) == FIELD_ATTRIBUTE && is_target_field(ast, attribute)) {
            SYNTAX_ERROR(self, SYNTAX_DEBUG_ASSIGNED, attribute, "cannot assign to `__debug__`");
        }
    } else if (is_target_field(ast, name) || is_bound_name(ast, name) || is_type_name(ast, name)) {
        SYNTAX_ERROR(self, SYNTAX_DEBUG_ASSIGNED, name, "cannot assign to `__debug__`");
    } else if (is_deleted(ast, name) && !is_old_version(self, 309)) {
        const uint16_t version = self->version != 0 ? self->version : NEWEST_VERSION;
        SYNTAX_ERROR(self, SYNTAX_DEBUG_DELETED, name,
                     "cannot delete `__debug__` on Python %u.%u (syntax was removed in 3.9)",
                     version / 100u, version % 100u);
    }
}

void check_targets(SyntaxChecker *self, Node node) {
    const Ast *const ast = self->ast;
    switch (ast_kind(ast, node)) {
    case NODE_ASSIGNMENT: check_lone_star(self, ast_first_child(ast, node)); break;
    case NODE_AS_PATTERN_TARGET: check_with_target(self, node); break;
    case NODE_IDENTIFIER: check_debug(self, node); break;
    default: check_stars(self, node);
    }
}
