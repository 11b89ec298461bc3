// Syntax checks: the scopes, loops and comprehensions around a node, kept up to date by the pass.
#include "syntax/syntax_checks.h"

// CPython gives up on nesting long before this; deeper contexts count as the one around them.
enum { DEEPEST_CONTEXT = 1000 };

void context_init(SyntaxChecker *self) {
    const SyntaxContext module = {.end = self->ast->count, .scope = AST_ROOT};
    VEC_PUSH(self->arena, &self->contexts, module);
}

static void leave_contexts(SyntaxChecker *self, Node node) {
    while (self->contexts.items[self->contexts.count - 1].end <= node) self->contexts.count--;
}

const SyntaxContext *context_of(SyntaxChecker *self, Node node) {
    leave_contexts(self, node);
    const SyntaxContext *context = &self->contexts.items[self->contexts.count - 1];
    while (node >= context->outside_start && node < context->outside_end) context--;
    return context;
}

static bool is_async(const Ast *ast, Node node) {
    return ast_child_of_kind(ast, node, TOKEN_ASYNC) != 0;
}

static SyntaxContext scope_context(ScopeKind kind, Node scope, bool is_async_scope) {
    return (SyntaxContext){.kind = kind, .scope = scope, .is_async = is_async_scope};
}

static SyntaxContext comprehension_context(const Ast *ast, const SyntaxContext *around, Node node) {
    SyntaxContext context = *around;
    const Node clause = ast_child_of_kind(ast, node, NODE_FOR_IN_CLAUSE);
    const Node first = ast_child(ast, clause, FIELD_RIGHT);
    context.outside_start = first;
    context.outside_end = first != 0 ? ast_end_of(ast, first) : 0;
    context.is_comprehension = true;
    context.has_generator |= ast_is(ast, node, NODE_GENERATOR_EXPRESSION);
    context.is_async_comprehension = false;
    AST_EACH_CHILD(ast, child, node) {
        context.is_async_comprehension |=
            ast_is(ast, child, NODE_FOR_IN_CLAUSE) && is_async(ast, child);
    }
    return context;
}

static SyntaxContext lambda_context(const Ast *ast, Node lambda) {
    SyntaxContext context = scope_context(SCOPE_LAMBDA, lambda, false);
    context.outside_start = lambda;
    context.outside_end = ast_child(ast, lambda, FIELD_BODY);
    return context;
}

// The statement's own blocks: the body of a definition is its scope, of a loop the loop.
static SyntaxContext block_context(const Ast *ast, const SyntaxContext *around, Node block) {
    const Node statement = ast_parent(ast, block);
    const bool is_body = ast_field(ast, block) == FIELD_BODY;
    SyntaxContext context = *around;
    context.outside_start = context.outside_end = 0;
    switch (ast_kind(ast, statement)) {
    case NODE_FUNCTION_DEFINITION:
        return scope_context(SCOPE_FUNCTION, statement, is_async(ast, statement));
    case NODE_CLASS_DEFINITION: return scope_context(SCOPE_CLASS, statement, false);
    case NODE_FOR_STATEMENT:
    case NODE_WHILE_STATEMENT: context.is_loop |= is_body; break;
    default: break;
    }
    return context;
}

void context_enter(SyntaxChecker *self, Node node) {
    if (!self->has_contexts) return;
    const Ast *const ast = self->ast;
    const SyntaxContext *const around = context_of(self, node);
    if (self->contexts.count == DEEPEST_CONTEXT) return;
    SyntaxContext context;
    switch (ast_kind(ast, node)) {
    case NODE_BLOCK: context = block_context(ast, around, node); break;
    case NODE_LAMBDA: context = lambda_context(ast, node); break;
    default: context = comprehension_context(ast, around, node);
    }
    context.node = node;
    context.end = ast_end_of(ast, node);
    VEC_PUSH(self->arena, &self->contexts, context);
}
