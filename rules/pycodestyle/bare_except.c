// E722: `except:` without a type.
#include "rules/rule.h"

// A bare `raise` among the handler's own statements: what was caught goes on.
static bool reraises(const Ast *ast, Node body) {
    AST_EACH_CHILD(ast, statement, body) {
        if (ast_is(ast, statement, NODE_RAISE_STATEMENT) && ast_is_leaf(ast, statement)) {
            return true;
        }
    }
    return false;
}

static void visit(Check *check, Node clause) {
    const Ast *const ast = check->ast;
    const Node body = ast_child_of_kind(ast, clause, NODE_BLOCK);
    if (ast_first_child(ast, clause) != body || body == 0 || reraises(ast, body)) return;
    const uint32_t start = ast_start(ast, clause);
    const Range keyword = {start, start + (uint32_t)strlen("except")};
    report_range(check, keyword, "Do not use bare `except`");
}

const Rule rule_pycodestyle_bare_except[] = {
    {
        .code = "E722",
        .name = "bare-except",
        .summary = "`except:` without an exception type",
        .why = "It catches everything, also `KeyboardInterrupt` and `SystemExit`: the program can "
               "no longer be stopped, and a misspelt name in the `try` block looks like the error "
               "that was expected.",
        .help = "Name the exceptions that can be handled here, or at least `Exception`.",
        .bad = "try:\n    load()\nexcept:\n    pass\n",
        .good = "try:\n    load()\nexcept OSError:\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .cwe = 396, // declaration of catch for generic exception
        .is_default = true,
        .kinds = {NODE_EXCEPT_CLAUSE},
        .visit = visit,
    },
    {0},
};
