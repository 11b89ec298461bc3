// Syntax checks: imports that Python's compiler refuses (language reference 7.11).
#include "syntax/syntax_checks.h"

static void check_star_import(SyntaxChecker *self, Node star) {
    const Ast *const ast = self->ast;
    if (context_of(self, star)->kind == SCOPE_MODULE) return;
    const Text module = ast_text(ast, ast_child(ast, ast_parent(ast, star), FIELD_MODULE_NAME));
    SYNTAX_ERROR(self, SYNTAX_STAR_IMPORT_PLACE, ast_parent(ast, star),
                 "`from %.*s import *` only allowed at module level", TEXT_ARGS(module));
    syntax_error_of_rule(self, "F406");
}

static bool is_docstring(const Ast *ast, Node statement) {
    const Node value = ast_statement_expression(ast, statement);
    const char first = ast->source->text.bytes[ast_start(ast, value)];
    const bool is_string =
        ast_is(ast, value, NODE_STRING) || ast_is(ast, value, NODE_CONCATENATED_STRING);
    return is_string && first != 'f' && first != 'F' && first != 'b' && first != 'B';
}

// True if code stands between the file's beginning and the statement.
static bool is_late(SyntaxChecker *self, Node statement) {
    const Ast *const ast = self->ast;
    if (ast_parent(ast, statement) != AST_ROOT) return true;
    if (self->first_code == 0) {
        Node first = ast_first_child(ast, AST_ROOT);
        if (is_docstring(ast, first)) first = ast_next(ast, first);
        while (ast_is(ast, first, NODE_FUTURE_IMPORT_STATEMENT)) first = ast_next(ast, first);
        self->first_code = first != 0 ? first : ast->count;
    }
    return statement > self->first_code;
}

static bool is_known_feature(Text name) {
    static const char *const features[] = {
        "annotations",   "absolute_import", "division",         "generators",     "generator_stop",
        "nested_scopes", "print_function",  "unicode_literals", "with_statement", "barry_as_FLUFL"};
    for (size_t i = 0; i < sizeof features / sizeof features[0]; i++) {
        if (text_is(name, features[i])) return true;
    }
    return false;
}

static void check_future(SyntaxChecker *self, Node statement) {
    const Ast *const ast = self->ast;
    if (is_late(self, statement)) {
        SYNTAX_ERROR(self, SYNTAX_LATE_FUTURE_IMPORT, statement,
                     "`from __future__` imports must occur at the beginning of the file");
        syntax_error_of_rule(self, "F404");
    }
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name)) {
        const Node own =
            ast_is(ast, name, NODE_ALIASED_IMPORT) ? ast_child(ast, name, FIELD_NAME) : name;
        const Text feature = ast_text(ast, own);
        self->has_future_annotations |= text_is(feature, "annotations");
        if (!is_known_feature(feature)) {
            SYNTAX_ERROR(self, SYNTAX_UNKNOWN_FUTURE, name, "Future feature `%.*s` is not defined",
                         TEXT_ARGS(feature));
            syntax_error_of_rule(self, "F407");
        }
    }
}

void check_imports(SyntaxChecker *self, Node node) {
    if (self->ast->has_error) return;
    if (ast_is(self->ast, node, NODE_FUTURE_IMPORT_STATEMENT)) {
        check_future(self, node);
    } else {
        if (!is_placed(self, node)) check_star_import(self, node);
    }
}
