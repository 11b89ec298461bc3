// Syntax checks: statements where Python does not allow them (language reference 7 and 8).
#include "syntax/syntax_checks.h"

// CPython gives up on nesting long before this; it bounds every walk up the tree.
enum { DEEPEST_WALK = 2000 };

// The function, lambda, class or module whose code `node` belongs to. Defaults, decorators and
// annotations of a function belong to the scope around it.
static Node enclosing_scope(const Ast *ast, Node node) {
    for (int steps = 0; node != AST_ROOT && node != 0 && steps < DEEPEST_WALK; steps++) {
        const Node parent = ast_parent(ast, node);
        switch (ast_kind(ast, parent)) {
        case NODE_FUNCTION_DEFINITION:
        case NODE_LAMBDA:
        case NODE_CLASS_DEFINITION:
            if (ast_field(ast, node) == FIELD_BODY) return parent;
            break;
        default: break;
        }
        node = parent;
    }
    return node == AST_ROOT ? node : 0; // 0: too deep to say
}

static bool is_function(const Ast *ast, Node scope) {
    return ast_is(ast, scope, NODE_FUNCTION_DEFINITION) || ast_is(ast, scope, NODE_LAMBDA);
}

static bool is_async(const Ast *ast, Node node) {
    return ast_child_of_kind(ast, node, TOKEN_ASYNC) != 0;
}

// Notebooks await at the top level.
static bool may_await(const Ast *ast, Node scope) {
    if (scope == 0) return true;
    if (scope == AST_ROOT) return ast->source->kind == SOURCE_NOTEBOOK;
    return ast_is(ast, scope, NODE_FUNCTION_DEFINITION) && is_async(ast, scope);
}

static bool is_in_generator(const Ast *ast, Node node) {
    for (int steps = 0; node != 0 && steps < DEEPEST_WALK; steps++) {
        const uint16_t kind = ast_kind(ast, node);
        if (kind == NODE_GENERATOR_EXPRESSION) return true;
        if (kind == NODE_FUNCTION_DEFINITION || kind == NODE_LAMBDA) return false;
        node = ast_parent(ast, node);
    }
    return false;
}

static void check_return(SyntaxChecker *self, Node node) {
    const Node scope = enclosing_scope(self->ast, node);
    if (scope != 0 && !is_function(self->ast, scope)) {
        SYNTAX_ERROR(self, node, "`return` statement outside of a function/method");
    }
}

static void check_yield(SyntaxChecker *self, Node node) {
    const Ast *const ast = self->ast;
    const Node scope = enclosing_scope(ast, node);
    const bool is_from = ast_child_of_kind(ast, node, TOKEN_FROM) != 0;
    if (scope != 0 && !is_function(ast, scope)) {
        SYNTAX_ERROR(self, node, "`%s` statement outside of a function",
                     is_from ? "yield from" : "yield");
    } else if (is_from && ast_is(ast, scope, NODE_FUNCTION_DEFINITION) && is_async(ast, scope)) {
        SYNTAX_ERROR(self, node, "`yield from` statement in async function; use `async for`");
    }
    for (Node at = ast_parent(ast, node); at != 0 && at > scope; at = ast_parent(ast, at)) {
        const uint16_t kind = ast_kind(ast, at);
        if (kind == NODE_FOR_IN_CLAUSE) return; // its first iterable is evaluated outside
        if (kind == NODE_LIST_COMPREHENSION || kind == NODE_SET_COMPREHENSION ||
            kind == NODE_DICTIONARY_COMPREHENSION || kind == NODE_GENERATOR_EXPRESSION) {
            SYNTAX_ERROR(self, node, "`yield` expression inside a comprehension");
            return;
        }
        if (ast_is(ast, at, NODE_EXPRESSION_STATEMENT)) return;
    }
}

static void check_await(SyntaxChecker *self, Node node) {
    const Node scope = enclosing_scope(self->ast, node);
    if (may_await(self->ast, scope) || is_in_generator(self->ast, node)) return;
    if (scope == AST_ROOT || ast_is(self->ast, scope, NODE_CLASS_DEFINITION)) {
        SYNTAX_ERROR(self, node, "`await` statement outside of a function");
    } else {
        SYNTAX_ERROR(self, node, "`await` should be used within an async function");
    }
}

static void check_async(SyntaxChecker *self, Node node) {
    const Ast *const ast = self->ast;
    if (!is_async(ast, node)) return;
    if (may_await(ast, enclosing_scope(ast, node))) return;
    if (ast_is(ast, node, NODE_FOR_IN_CLAUSE)) {
        if (is_in_generator(ast, node)) return;
        SYNTAX_ERROR(
            self, ast_parent(ast, node),
            "cannot use an asynchronous comprehension outside of an asynchronous function");
    } else {
        SYNTAX_ERROR(self, node, "`%s` should be used within an async function",
                     ast_is(ast, node, NODE_WITH_STATEMENT) ? "async with" : "async for");
    }
}

static bool is_in_loop(const Ast *ast, Node node) {
    for (int steps = 0; steps < DEEPEST_WALK; steps++) {
        const Node parent = ast_parent(ast, node);
        switch (ast_kind(ast, parent)) {
        case NODE_FOR_STATEMENT:
        case NODE_WHILE_STATEMENT:
            if (ast_field(ast, node) == FIELD_BODY) return true;
            break;
        case NODE_FUNCTION_DEFINITION:
        case NODE_CLASS_DEFINITION:
        case NODE_MODULE:
        case NODE_NULL: return false;
        default: break;
        }
        node = parent;
    }
    return true;
}

static void check_loop_exit(SyntaxChecker *self, Node node) {
    if (is_in_loop(self->ast, node)) return;
    if (ast_is(self->ast, node, NODE_BREAK_STATEMENT)) {
        SYNTAX_ERROR(self, node, "`break` outside loop");
    } else {
        SYNTAX_ERROR(self, node, "`continue` not properly in loop");
    }
}

// What stands in front of the colon of the clause whose block is missing, as ruff names it.
static const char *clause_name(const Ast *ast, Node clause) {
    switch (ast_kind(ast, clause)) {
    case NODE_IF_STATEMENT: return "`if` statement";
    case NODE_ELIF_CLAUSE: return "`elif` clause";
    case NODE_ELSE_CLAUSE: return "`else` clause";
    case NODE_FOR_STATEMENT: return "`for` statement";
    case NODE_WHILE_STATEMENT: return "`while` statement";
    case NODE_WITH_STATEMENT: return "`with` statement";
    case NODE_TRY_STATEMENT: return "`try` statement";
    case NODE_EXCEPT_CLAUSE: return "`except` clause";
    case NODE_FINALLY_CLAUSE: return "`finally` clause";
    case NODE_FUNCTION_DEFINITION: return "function definition";
    case NODE_CLASS_DEFINITION: return "`class` definition";
    case NODE_MATCH_STATEMENT: return "`match` statement";
    default: return "`case` block";
    }
}

// The next token behind an empty block, or the line's end: where Python notices.
static Range after_block(const Ast *ast, Node block) {
    const Text text = ast->source->text;
    uint32_t at = ast_end(ast, block);
    while (at < text.length) {
        const char byte = text.bytes[at];
        if (byte == '#') {
            while (at < text.length && text.bytes[at] != '\n') at++;
        } else if (byte_is_space(byte)) {
            at++;
        } else {
            break;
        }
    }
    uint32_t end = at;
    while (end < text.length && byte_is_identifier(text.bytes[end])) end++;
    if (end == at && at < text.length) end = at + 1;
    return (Range){at, end};
}

// Comment-only and empty bodies come as blocks without a statement.
static void check_block(SyntaxChecker *self, Node block) {
    const Ast *const ast = self->ast;
    if (ast_first_child(ast, block) != 0) return;
    const Node clause = ast_parent(ast, block);
    const char *const expected =
        ast_is(ast, clause, NODE_MATCH_STATEMENT) ? "`case` block" : "an indented block";
    syntax_error_at(self, after_block(ast, block), "Expected %s after %s", expected,
                    clause_name(ast, clause));
}

static void check_handlers(SyntaxChecker *self, Node try) {
    const Ast *const ast = self->ast;
    Node bare = 0;
    int plain = 0;
    int groups = 0;
    bool has_finally = false;
    AST_EACH_CHILD(ast, clause, try) {
        has_finally |= ast_is(ast, clause, NODE_FINALLY_CLAUSE);
        if (!ast_is(ast, clause, NODE_EXCEPT_CLAUSE)) continue;
        if (bare != 0) {
            SYNTAX_ERROR(self, bare, "An `except` block as not the last exception handler");
        }
        const bool is_group = ast_child_of_kind(ast, clause, TOKEN_STAR) != 0;
        const bool has_type = ast_child(ast, clause, FIELD_VALUE) != 0;
        if ((is_group && plain != 0) || (!is_group && groups != 0)) {
            SYNTAX_ERROR(self, clause, "Cannot have both 'except' and 'except*' on the same 'try'");
        }
        if (is_group && !has_type) {
            SYNTAX_ERROR(self, clause, "Expected one or more exception types");
        }
        bare = has_type || is_group ? 0 : clause;
        plain += !is_group;
        groups += is_group;
    }
    if (plain + groups == 0 && !has_finally) {
        syntax_error_at(self, after_block(ast, try),
                        "Expected `except` or `finally` after `try` block");
    }
}

// `except A, B as x`: the names go into parentheses.
static void check_handler_types(SyntaxChecker *self, Node try) {
    const Ast *const ast = self->ast;
    AST_EACH_CHILD(ast, clause, try) {
        const Node first =
            ast_is(ast, clause, NODE_EXCEPT_CLAUSE) ? ast_child(ast, clause, FIELD_VALUE) : 0;
        Node last = first;
        for (Node next = first; next != 0; next = ast_next_in_field(ast, next)) last = next;
        if (last != first && ast_is(ast, last, NODE_AS_PATTERN)) {
            syntax_error_at(
                self, (Range){ast_start(ast, first), ast_end(ast, ast_first_child(ast, last))},
                "Multiple exception types must be parenthesized when using `as`");
        }
    }
}

static void check_star_import(SyntaxChecker *self, Node star) {
    const Ast *const ast = self->ast;
    const Node scope = enclosing_scope(ast, star);
    if (scope == AST_ROOT || scope == 0) return;
    const Text module = ast_text(ast, ast_child(ast, ast_parent(ast, star), FIELD_MODULE_NAME));
    SYNTAX_ERROR(self, ast_parent(ast, star), "`from %.*s import *` only allowed at module level",
                 TEXT_ARGS(module));
}

static bool is_docstring(const Ast *ast, Node statement) {
    const Node value = ast_first_child(ast, statement);
    return ast_is(ast, statement, NODE_EXPRESSION_STATEMENT) &&
           (ast_is(ast, value, NODE_STRING) || ast_is(ast, value, NODE_CONCATENATED_STRING));
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
    bool is_late = ast_parent(ast, statement) != AST_ROOT;
    bool is_first = true;
    AST_EACH_CHILD(ast, before, AST_ROOT) {
        if (before >= statement || is_late) break;
        if (!ast_is(ast, before, NODE_FUTURE_IMPORT_STATEMENT) &&
            !(is_first && is_docstring(ast, before))) {
            is_late = true;
        }
        is_first = false;
    }
    if (is_late) {
        SYNTAX_ERROR(self, statement,
                     "`from __future__` imports must occur at the beginning of the file");
    }
    for (Node name = ast_child(ast, statement, FIELD_NAME); name != 0;
         name = ast_next_in_field(ast, name)) {
        const Node own =
            ast_is(ast, name, NODE_ALIASED_IMPORT) ? ast_child(ast, name, FIELD_NAME) : name;
        const Text feature = ast_text(ast, own);
        if (!is_known_feature(feature)) {
            SYNTAX_ERROR(self, statement, "Future feature `%.*s` is not defined",
                         TEXT_ARGS(feature));
        }
    }
}

// Python 2. `print >>f, x` is a tuple in Python 3, wrong but not refused.
static void check_python_2(SyntaxChecker *self, Node statement) {
    const Ast *const ast = self->ast;
    const Node first = ast_first_child(ast, statement);
    if (first == 0 || ast_is(ast, first, NODE_CHEVRON)) return;
    uint32_t end = ast_end(ast, first);
    if (ast_is(ast, first, NODE_BINARY_OPERATOR)) end = ast_end(ast, first);
    syntax_error_at(self, (Range){ast_start(ast, first), end},
                    "Simple statements must be separated by newlines or semicolons");
}

void check_placement(SyntaxChecker *self, Node node) {
    switch (ast_kind(self->ast, node)) {
    case NODE_RETURN_STATEMENT: check_return(self, node); break;
    case NODE_YIELD: check_yield(self, node); break;
    case NODE_AWAIT: check_await(self, node); break;
    case NODE_BREAK_STATEMENT:
    case NODE_CONTINUE_STATEMENT: check_loop_exit(self, node); break;
    case NODE_WITH_STATEMENT:
    case NODE_FOR_STATEMENT:
    case NODE_FOR_IN_CLAUSE: check_async(self, node); break;
    case NODE_TRY_STATEMENT:
        check_handlers(self, node);
        check_handler_types(self, node);
        break;
    case NODE_WILDCARD_IMPORT: check_star_import(self, node); break;
    case NODE_FUTURE_IMPORT_STATEMENT: check_future(self, node); break;
    case NODE_PRINT_STATEMENT:
    case NODE_EXEC_STATEMENT: check_python_2(self, node); break;
    case NODE_BLOCK: check_block(self, node); break;
    default: break;
    }
}
