// B012: return, break and continue in `finally`.
#include "rules/rule.h"

static void report_jump(Check *check, Node statement, const char *keyword) {
    report(check, statement, "`%s` inside `finally` blocks cause exceptions to be silenced",
           keyword);
}

// Jumps of the block itself and of what it runs in any case: bodies of `if`, `with`, `try`, loops
// and cases. A `break` in a loop of its own leaves only that.
static void visit(Check *check, Node clause) {
    const Ast *const ast = check->ast;
    Node loop_end = 0;
    for (Node node = clause + 1; node < ast_end_of(ast, clause);) {
        switch (ast_kind(ast, node)) {
        case NODE_RETURN_STATEMENT: report_jump(check, node, "return"); break;
        case NODE_BREAK_STATEMENT:
            if (node >= loop_end) report_jump(check, node, "break");
            break;
        case NODE_CONTINUE_STATEMENT:
            if (node >= loop_end) report_jump(check, node, "continue");
            break;
        case NODE_FOR_STATEMENT:
        case NODE_WHILE_STATEMENT:
            if (ast_end_of(ast, node) > loop_end) loop_end = ast_end_of(ast, node);
            break;
        case NODE_ELIF_CLAUSE:
        case NODE_ELSE_CLAUSE:
        case NODE_EXCEPT_CLAUSE:
        case NODE_FINALLY_CLAUSE: // visited by itself
        case NODE_FUNCTION_DEFINITION:
        case NODE_CLASS_DEFINITION: node = ast_end_of(ast, node); continue;
        default: break;
        }
        node++;
    }
}

const Rule rule_bugbear_jump_statement_in_finally[] = {
    {
        .code = "B012",
        .name = "jump-statement-in-finally",
        .summary = "A `finally` block is left by return, break or continue",
        .why = "The jump throws away the exception that is on its way, whatever it is: "
               "`KeyboardInterrupt` and programming errors vanish without a trace, and a "
               "`return` in the `try` loses its value.",
        .help = "Let the block run to its end; put the jump behind the `try` statement.",
        .bad = "def load():\n    try:\n        return read()\n    finally:\n        return None\n",
        .good = "def load():\n    try:\n        return read()\n    finally:\n        close()\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .cwe = 584,
        .is_default = true,
        .kinds = {NODE_FINALLY_CLAUSE},
        .visit = visit,
    },
    {0},
};
