// PLE0116: `continue` in `finally`, which Python took no earlier than 3.8.
#include "rules/rule.h"

static bool applies(const Check *check) {
    return check->settings->target_version < 308;
}

// The first node behind `node` that may be a `continue` of the loop around the clause.
static Node next_node(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_FOR_STATEMENT:
    case NODE_WHILE_STATEMENT: {
        const Node otherwise = ast_child_of_kind(ast, node, NODE_ELSE_CLAUSE);
        return otherwise != 0 ? otherwise : ast_end_of(ast, node);
    }
    case NODE_FUNCTION_DEFINITION:
    case NODE_CLASS_DEFINITION:
    case NODE_EXCEPT_CLAUSE:
    case NODE_FINALLY_CLAUSE: // is visited itself
    case NODE_EXPRESSION_STATEMENT: return ast_end_of(ast, node);
    default: return node + 1;
    }
}

static void visit(Check *check, Node clause) {
    const Ast *const ast = check->ast;
    for (Node node = clause + 1; node < ast_end_of(ast, clause); node = next_node(ast, node)) {
        if (!ast_is(ast, node, NODE_CONTINUE_STATEMENT)) continue;
        report(check, node, "`continue` not supported inside `finally` clause");
    }
}

const Rule rule_pylint_continue_in_finally[] = {
    {
        .code = "PLE0116",
        .name = "continue-in-finally",
        .summary = "`continue` stands in a `finally` clause",
        .why = "Python before 3.8 refuses the file. Newer ones forget an exception that is on its "
               "way, for `continue` goes on with the loop.",
        .help = "Move the `continue` behind the `try` statement.",
        .bad = "for row in rows:\n    try:\n        send(row)\n    finally:\n        continue\n",
        .good = "for row in rows:\n    try:\n        send(row)\n    finally:\n        close()\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .example_version = 307,
        .kinds = {NODE_FINALLY_CLAUSE},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
