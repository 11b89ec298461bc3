// B018: an expression as a statement that has no effect.
#include "model/effect.h"
#include "rules/shared/shown.h"

// `dict()`, `list()` and their like, without arguments.
static bool makes_empty(const Check *check, Node call) {
    static const char *const types[] = {"builtins.dict", "builtins.frozenset", "builtins.list",
                                        "builtins.set",  "builtins.tuple",     NULL};
    return ast_first_child(check->ast, call_arguments(check->ast, call)) == 0 &&
           model_is_any(check->model, ast_child(check->ast, call, FIELD_FUNCTION), types);
}

static bool is_left_alone(const Check *check, Node expression) {
    const Ast *const ast = check->ast;
    switch (ast_kind(ast, expression)) {
    case NODE_STRING:
    case NODE_CONCATENATED_STRING: { // may be a docstring
        const Node first =
            ast_is(ast, expression, NODE_STRING) ? expression : ast_first_child(ast, expression);
        const uint32_t flags = string_parts(ast, first).flags;
        return (flags & (STRING_BYTES | STRING_TEMPLATE)) == 0;
    }
    case NODE_ELLIPSIS:
    case NODE_COMPARISON_OPERATOR: // B015
    case NODE_ASSIGNMENT:
    case NODE_AUGMENTED_ASSIGNMENT:
    case NODE_ERROR: return true;
    case NODE_CALL: return !makes_empty(check, expression);
    default: return false;
    }
}

static void visit_tuple(Check *check, Node statement) {
    if (expression_has_effect(check->model, check->ast, statement)) return;
    report(check, statement,
           "Found useless expression. Either assign it to a variable or remove it.");
}

// An assignment, `f(x)` or a docstring: most statements.
static bool is_usual(const Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node only = ast_first_child(ast, statement);
    if (ast_end(ast, only) != ast_end(ast, statement)) return false;
    switch (ast_kind(ast, only)) {
    case NODE_ASSIGNMENT:
    case NODE_AUGMENTED_ASSIGNMENT: return true;
    case NODE_CALL: return !makes_empty(check, only);
    case NODE_STRING: return ast->source->text.bytes[ast_start(ast, only)] == '"';
    default: return false;
    }
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    if (is_usual(check, statement)) return;
    const Node expression = ast_unparenthesized(ast, ast_first_child(ast, statement));
    if (expression == 0) return;
    if (is_shown_by_notebook(check, statement)) return;
    if (ast_is_bare_tuple(ast, statement)) {
        visit_tuple(check, statement);
        return;
    }
    if (is_left_alone(check, expression)) return;
    if (!expression_has_effect(check->model, check->ast, expression)) {
        report(check, expression,
               "Found useless expression. Either assign it to a variable or remove it.");
    } else if (ast_is(ast, expression, NODE_ATTRIBUTE)) {
        report(check, expression,
               "Found useless attribute access. Either assign it to a variable or remove it.");
    }
}

const Rule rule_bugbear_useless_expression[] = {
    {
        .code = "B018",
        .name = "useless-expression",
        .summary = "A statement is only an expression without effect",
        .why = "The line does nothing. Often the parentheses of a call, an assignment or a "
               "`return` were forgotten.",
        .help = "Call it, assign it, or remove the line.",
        .bad = "server.close\n",
        .good = "server.close()\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_EXPRESSION_STATEMENT},
        .visit = visit,
    },
    {0},
};
