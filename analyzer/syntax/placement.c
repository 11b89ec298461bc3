// Syntax checks: statements where Python does not allow them (language reference 7 and 8).
#include "syntax/syntax_checks.h"

static bool is_async(const Ast *ast, Node node) {
    return ast_child_of_kind(ast, node, TOKEN_ASYNC) != 0;
}

static bool is_function(const SyntaxContext *context) {
    return context->kind == SCOPE_FUNCTION || context->kind == SCOPE_LAMBDA;
}

// Notebooks await at the top level.
static bool may_await(const Ast *ast, const SyntaxContext *context) {
    if (context->has_generator) return true;
    if (context->kind == SCOPE_MODULE) {
        return ast->source->kind == SOURCE_NOTEBOOK && !context->is_comprehension;
    }
    return context->kind == SCOPE_FUNCTION && context->is_async;
}

static void check_return(SyntaxChecker *self, Node node) {
    const SyntaxContext *const context = context_of(self, node);
    if (context->is_async && !ast_is_leaf(self->ast, node)) {
        VEC_PUSH(self->arena, &self->async_returns, node);
    }
    if (!is_function(context)) {
        SYNTAX_ERROR(self, SYNTAX_RETURN_PLACE, node,
                     "`return` statement outside of a function/method");
        syntax_error_of_rule(self, "F706");
    }
}

static void check_yield(SyntaxChecker *self, Node node) {
    const Ast *const ast = self->ast;
    const SyntaxContext *const context = context_of(self, node);
    const bool is_from = ast_child_of_kind(ast, node, TOKEN_FROM) != 0;
    if (!is_function(context) || context->is_comprehension) {
        SYNTAX_ERROR(self, SYNTAX_YIELD_PLACE, node, "`%s` statement outside of a function",
                     is_from ? "yield from" : "yield");
        syntax_error_of_rule(self, "F704");
    } else if (is_from && context->is_async) {
        SYNTAX_ERROR(self, SYNTAX_YIELD_FROM_IN_ASYNC, node,
                     "`yield from` statement in async function; use `async for` instead");
        syntax_error_of_rule(self, "PLE1700");
    } else if (context->is_async) {
        VEC_PUSH(self->arena, &self->async_yields, context->scope);
    }
}

// An async generator returns nothing; its first `yield` may come after the `return`.
void check_async_returns(SyntaxChecker *self) {
    const Ast *const ast = self->ast;
    if (self->async_returns.count == 0 || self->async_yields.count == 0) return;
    bool *const is_generator = ARENA_ARRAY(self->arena, bool, ast->count);
    for (uint32_t i = 0; i < self->async_yields.count; i++) {
        is_generator[self->async_yields.items[i]] = true;
    }
    for (uint32_t i = 0; i < self->async_returns.count; i++) {
        const Node node = self->async_returns.items[i];
        if (!is_generator[ast_ancestor_of_kind(ast, node, NODE_FUNCTION_DEFINITION)]) continue;
        SYNTAX_ERROR(self, SYNTAX_RETURN_VALUE_IN_GENERATOR, node,
                     "`return` with value in async generator");
    }
}

static void check_await(SyntaxChecker *self, Node node) {
    const SyntaxContext *const context = context_of(self, node);
    if (may_await(self->ast, context)) return;
    SYNTAX_ERROR(self, SYNTAX_AWAIT_PLACE, node, "`await` should be used within an async function");
    syntax_error_of_rule(self, "PLE1142");
    if (is_function(context)) return;
    SYNTAX_ERROR(self, SYNTAX_AWAIT_OUTSIDE, node, "`await` statement outside of a function");
    syntax_error_of_rule(self, "F704");
    syntax_error_is_extra(self, true);
}

// The `async` of a comprehension is its clause's, from the word on.
static Range async_range(const Ast *ast, Node node) {
    const Range range = ast_statement_range(ast, node);
    const Node word = ast_child_of_kind(ast, node, TOKEN_ASYNC);
    return (Range){ast_start(ast, word), range.end};
}

// Before Python 3.11 a comprehension that is not async itself could not hold one that is.
static void check_nested(SyntaxChecker *self, Node clause) {
    if (!is_old_version(self, 311)) return;
    const Node comprehension = ast_parent(self->ast, clause);
    if (ast_is(self->ast, comprehension, NODE_GENERATOR_EXPRESSION)) return;
    const SyntaxContext *const own = context_of(self, clause);
    if (own == self->contexts.items) return;
    const SyntaxContext *const around = own - 1;
    if (!around->is_comprehension || around->is_async_comprehension || around->has_generator)
        return;
    syntax_error_at(self, SYNTAX_ASYNC_COMPREHENSION, async_range(self->ast, clause),
                    "cannot use an asynchronous comprehension inside of a synchronous "
                    "comprehension on Python %u.%u (syntax was added in 3.11)",
                    self->version / 100u, self->version % 100u);
}

static void check_async(SyntaxChecker *self, Node node) {
    const Ast *const ast = self->ast;
    if (!is_async(ast, node)) return;
    if (!may_await(ast, context_of(self, node))) {
        syntax_error_at(self, SYNTAX_AWAIT_PLACE, async_range(ast, node),
                        "`await` should be used within an async function");
        syntax_error_of_rule(self, "PLE1142");
    } else if (ast_is(ast, node, NODE_FOR_IN_CLAUSE)) {
        check_nested(self, node);
    }
}

static void check_loop_exit(SyntaxChecker *self, Node node) {
    if (context_of(self, node)->is_loop) return;
    if (ast_is(self->ast, node, NODE_BREAK_STATEMENT)) {
        SYNTAX_ERROR(self, SYNTAX_BREAK_PLACE, node, "`break` outside loop");
        syntax_error_of_rule(self, "F701");
    } else {
        SYNTAX_ERROR(self, SYNTAX_CONTINUE_PLACE, node, "`continue` not properly in loop");
        syntax_error_of_rule(self, "F702");
    }
}

// `except:` takes everything, so it comes last.
static void check_handlers(SyntaxChecker *self, Node try) {
    const Ast *const ast = self->ast;
    Node bare = 0;
    AST_EACH_CHILD(ast, clause, try) {
        if (!ast_is(ast, clause, NODE_EXCEPT_CLAUSE)) continue;
        if (bare != 0) {
            const uint32_t start = ast_start(ast, bare);
            syntax_error_at(self, SYNTAX_BARE_EXCEPT_PLACE, (Range){start, start + 6},
                            "An `except` block as not the last exception handler");
            syntax_error_of_rule(self, "F707");
        }
        bare = ast_child(ast, clause, FIELD_VALUE) == 0 ? clause : 0;
    }
}

void check_placement(SyntaxChecker *self, Node node) {
    if (self->ast->has_error) return;
    if (ast_is(self->ast, node, NODE_TRY_STATEMENT)) {
        check_handlers(self, node);
        return;
    }
    if (is_placed(self, node)) return;
    switch (ast_kind(self->ast, node)) {
    case NODE_RETURN_STATEMENT: check_return(self, node); break;
    case NODE_YIELD: check_yield(self, node); break;
    case NODE_AWAIT: check_await(self, node); break;
    case NODE_BREAK_STATEMENT:
    case NODE_CONTINUE_STATEMENT: check_loop_exit(self, node); break;
    case NODE_WITH_STATEMENT:
    case NODE_FOR_STATEMENT:
    case NODE_FOR_IN_CLAUSE: check_async(self, node); break;
    default: break;
    }
}
