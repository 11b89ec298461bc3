// B904: `raise` in an `except` clause without `from`.
#include "rules/shared/handler.h"

// What is caught may go on as it is: `raise`, `raise error`.
static bool is_chained(const Ast *ast, Node statement, Atom name) {
    const Node raised = ast_unparenthesized(ast, ast_first_child(ast, statement));
    if (raised == 0 || ast_child(ast, statement, FIELD_CAUSE) != 0) return true;
    return name != ATOM_NONE && ast_atom(ast, raised) == name;
}

// Clauses of a nested `try` are visited by themselves, functions and classes run elsewhere. The
// `else` of a loop is not looked at, as ruff has it.
static bool is_passed_over(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_TRY_STATEMENT:
    case NODE_FUNCTION_DEFINITION:
    case NODE_CLASS_DEFINITION: return true;
    case NODE_ELSE_CLAUSE: return !ast_is(ast, ast_parent(ast, node), NODE_IF_STATEMENT);
    default: return false;
    }
}

static void report_raise(Check *check, Node clause, Node statement) {
    report(check, statement,
           "Within an `except%s` clause, raise exceptions with `raise ... from err` or "
           "`raise ... from None` to distinguish them from errors in exception handling",
           handler_is_group(check->ast, clause) ? "*" : "");
}

static void visit(Check *check, Node clause) {
    const Ast *const ast = check->ast;
    const Atom name = handler_name(ast, clause);
    const Node body = ast_child_of_kind(ast, clause, NODE_BLOCK);
    for (Node node = body; node != 0 && node < ast_end_of(ast, body);) {
        if (is_passed_over(ast, node)) {
            node = ast_end_of(ast, node);
            continue;
        }
        if (ast_is(ast, node, NODE_RAISE_STATEMENT) && !is_chained(ast, node, name))
            report_raise(check, clause, node);
        node++;
    }
}

const Rule rule_bugbear_raise_without_from_inside_except[] = {
    {
        .code = "B904",
        .name = "raise-without-from-inside-except",
        .summary = "An exception is raised in an `except` clause without `from`",
        .why = "The traceback then says \"During handling of the above exception, another "
               "exception occurred\", as if the handler itself had failed, and `__cause__` "
               "is not set.",
        .help = "Write `raise ... from error`, or `from None` to hide the first one.",
        .bad = "try:\n    load()\nexcept OSError:\n    raise LoadError()\n",
        .good = "try:\n    load()\nexcept OSError as error:\n    raise LoadError() from error\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_EXCEPT_CLAUSE},
        .visit = visit,
    },
    {0},
};
