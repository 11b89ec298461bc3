// Syntax checks: global and nonlocal against the other uses of a name in their function
// (language reference 7.12 and 7.13; CPython's symtable.c).
#include "syntax/syntax_checks.h"

// The function or class whose block holds the statement, else the module.
static Node declaring_scope(const Ast *ast, Node node) {
    for (node = ast_parent(ast, node); node != 0; node = ast_parent(ast, node)) {
        const uint16_t kind = ast_kind(ast, node);
        if (kind == NODE_FUNCTION_DEFINITION || kind == NODE_CLASS_DEFINITION) return node;
    }
    return AST_ROOT;
}

static bool is_parameter(const Ast *ast, Node function, Atom name) {
    const Node parameters = ast_child(ast, function, FIELD_PARAMETERS);
    for (Node node = parameters; parameters != 0 && node < ast_end_of(ast, parameters); node++) {
        if (ast_atom(ast, node) != name) continue;
        const Node parent = ast_parent(ast, node);
        const uint8_t field = ast_field(ast, node);
        if (parent == parameters || field == FIELD_NAME ||
            ast_is(ast, parent, NODE_TYPED_PARAMETER) ||
            ast_is(ast, parent, NODE_LIST_SPLAT_PATTERN) ||
            ast_is(ast, parent, NODE_DICTIONARY_SPLAT_PATTERN)) {
            return true;
        }
    }
    return false;
}

// A use of `name` in the scope's own code before `declaration`; nested functions are scopes of
// their own. 0 if there is none.
static Node earlier_use(const Ast *ast, Node scope, Node declaration, Atom name) {
    const Node body = scope == AST_ROOT ? AST_ROOT : ast_child(ast, scope, FIELD_BODY);
    for (Node node = body; node < declaration;) {
        const uint16_t kind = ast_kind(ast, node);
        const bool is_nested = kind == NODE_FUNCTION_DEFINITION || kind == NODE_CLASS_DEFINITION ||
                               kind == NODE_LAMBDA;
        if (is_nested && ast_end_of(ast, node) <= declaration) {
            if (ast_atom(ast, ast_child(ast, node, FIELD_NAME)) == name) return node;
            node = ast_end_of(ast, node);
            continue;
        }
        if (ast_atom(ast, node) == name && ast_field(ast, node) != FIELD_ATTRIBUTE &&
            !(ast_field(ast, node) == FIELD_NAME &&
              ast_is(ast, ast_parent(ast, node), NODE_KEYWORD_ARGUMENT)) &&
            !ast_is(ast, ast_parent(ast, node), NODE_GLOBAL_STATEMENT) &&
            !ast_is(ast, ast_parent(ast, node), NODE_NONLOCAL_STATEMENT)) {
            return node;
        }
        node++;
    }
    return 0;
}

// True if a function around `scope` binds `name`: as a parameter or anywhere as a target. Looks at
// names only, and is generous: any mention that is no mere load in an attribute counts.
static bool is_bound_outside(const Ast *ast, Node scope, Atom name) {
    for (Node outer = ast_parent(ast, scope); outer != 0; outer = ast_parent(ast, outer)) {
        if (!ast_is(ast, outer, NODE_FUNCTION_DEFINITION)) continue;
        if (is_parameter(ast, outer, name)) return true;
        for (Node node = outer; node < ast_end_of(ast, outer); node++) {
            if (node == scope) node = ast_end_of(ast, scope);
            if (node >= ast_end_of(ast, outer)) break;
            if (ast_atom(ast, node) == name &&
                !ast_is(ast, ast_parent(ast, node), NODE_GLOBAL_STATEMENT)) {
                return true;
            }
        }
    }
    return false;
}

static void check_names(SyntaxChecker *self, Node statement) {
    enum { MOST_STATEMENT_NODES = 200000 }; // a hostile file could make these walks quadratic
    const Ast *const ast = self->ast;
    const bool is_global = ast_is(ast, statement, NODE_GLOBAL_STATEMENT);
    const Node scope = declaring_scope(ast, statement);
    if (!is_global && scope == AST_ROOT) {
        SYNTAX_ERROR(self, statement, "nonlocal declaration not allowed at module level");
        return;
    }
    if (statement - scope > MOST_STATEMENT_NODES) return;
    AST_EACH_CHILD(ast, name, statement) {
        const Atom atom = ast_atom(ast, name);
        const Text text = ast_text(ast, name);
        if (ast_is(ast, scope, NODE_FUNCTION_DEFINITION) && is_parameter(ast, scope, atom)) {
            SYNTAX_ERROR(self, name, "name `%.*s` cannot refer to a parameter and a %s variable",
                         TEXT_ARGS(text), is_global ? "global" : "nonlocal");
        } else if (earlier_use(ast, scope, statement, atom) != 0) {
            const uint32_t row = source_line_of(ast->source, ast_start(ast, statement)) + 1;
            const Node use = earlier_use(ast, scope, statement, atom);
            SYNTAX_ERROR(self, use, "Name `%.*s` is used prior to %s declaration on line %u",
                         TEXT_ARGS(text), is_global ? "global" : "nonlocal", row);
        } else if (!is_global && atom != ATOM___class__ && !is_bound_outside(ast, scope, atom)) {
            SYNTAX_ERROR(self, name, "Nonlocal name `%.*s` found without binding", TEXT_ARGS(text));
        }
    }
}

static void check_type_parameters(SyntaxChecker *self, Node definition) {
    const Ast *const ast = self->ast;
    const Node parameters = ast_child(ast, definition, FIELD_TYPE_PARAMETERS);
    AST_EACH_CHILD(ast, parameter, parameters) {
        const Atom name = ast_atom(ast, ast_first_child(ast, parameter));
        AST_EACH_CHILD(ast, earlier, parameters) {
            if (earlier >= parameter) break;
            if (name != ATOM_NONE && ast_atom(ast, ast_first_child(ast, earlier)) == name) {
                SYNTAX_ERROR(self, parameter, "duplicate type parameter");
                break;
            }
        }
    }
}

void check_declaration(SyntaxChecker *self, Node node) {
    if (ast_child(self->ast, node, FIELD_BODY) != 0) {
        check_type_parameters(self, node);
    } else {
        check_names(self, node);
    }
}
