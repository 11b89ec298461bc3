// Syntax errors: one pass over the nodes, and the diagnosis of a tree that has errors.
#include "syntax/syntax_checks.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void syntax_error_at(SyntaxChecker *self, Range range, const char *format, ...) {
    char message[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    const SyntaxError error = {range, arena_copy(self->arena, text_from_c(message))};
    VEC_PUSH(self->arena, &self->errors, error);
}

static void check_node(SyntaxChecker *self, Node node) {
    switch (ast_kind(self->ast, node)) {
    case NODE_BLOCK:
        check_placement(self, node);
        check_block_indentation(self, node);
        break;
    case NODE_RETURN_STATEMENT:
    case NODE_YIELD:
    case NODE_AWAIT:
    case NODE_BREAK_STATEMENT:
    case NODE_CONTINUE_STATEMENT:
    case NODE_WITH_STATEMENT:
    case NODE_FOR_STATEMENT:
    case NODE_FOR_IN_CLAUSE:
    case NODE_TRY_STATEMENT:
    case NODE_WILDCARD_IMPORT:
    case NODE_FUTURE_IMPORT_STATEMENT:
    case NODE_PRINT_STATEMENT:
    case NODE_EXEC_STATEMENT:
    case NODE_CLASS_DEFINITION:
    case NODE_ELSE_CLAUSE:
    case NODE_FINALLY_CLAUSE: check_placement(self, node); break;
    case NODE_FUNCTION_DEFINITION:
        check_placement(self, node);
        check_declaration(self, node);
        break;
    case NODE_GLOBAL_STATEMENT:
    case NODE_NONLOCAL_STATEMENT: check_declaration(self, node); break;
    case NODE_PARAMETERS:
    case NODE_LAMBDA_PARAMETERS:
    case NODE_ARGUMENT_LIST: check_signature(self, node); break;
    case NODE_STRING:
    case NODE_CONCATENATED_STRING:
    case NODE_INTEGER:
    case NODE_FLOAT: check_literal(self, node); break;
    case NODE_CASE_CLAUSE:
    case NODE_MATCH_STATEMENT: check_pattern(self, node); break;
    default: check_targets(self, node);
    }
}

static int compare_errors(const void *left, const void *right) {
    const SyntaxError *const a = left;
    const SyntaxError *const b = right;
    if (a->range.start != b->range.start) return a->range.start < b->range.start ? -1 : 1;
    return a->range.end == b->range.end ? 0 : a->range.end < b->range.end ? -1 : 1;
}

SyntaxErrorList syntax_errors_find(const Ast *ast, Arena *arena) {
    SyntaxChecker self = {.ast = ast, .arena = arena};
    for (Node node = AST_ROOT; node < ast->count; node++) {
        // What the parser pieced together around an error says nothing about the source.
        if (!ast_has_flag(ast, node, NODE_FLAG_HAS_ERROR)) check_node(&self, node);
    }
    if (ast->has_error) diagnose_errors(&self);
    check_whole_text(&self);
    if (self.errors.count > 1) {
        qsort(self.errors.items, self.errors.count, sizeof(SyntaxError), compare_errors);
    }
    return self.errors;
}
