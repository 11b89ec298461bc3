// PLW2101: `with threading.Lock():`.
#include "rules/rule.h"

// The item may be in parentheses, and so may `x as y`.
static bool is_managed(const Ast *ast, Node call) {
    Node node = call;
    Node parent = ast_parent(ast, node);
    while (ast_is(ast, parent, NODE_PARENTHESIZED_EXPRESSION) ||
           (ast_is(ast, parent, NODE_AS_PATTERN) && ast_first_child(ast, parent) == node)) {
        node = parent;
        parent = ast_parent(ast, node);
    }
    return ast_is(ast, parent, NODE_WITH_ITEM);
}

static void visit(Check *check, Node call) {
    if (!is_managed(check->ast, call)) return;
    report(check, call, "Threading lock directly created in `with` statement has no effect");
}

const Rule rule_pylint_useless_with_lock[] = {
    {
        .code = "PLW2101",
        .name = "useless-with-lock",
        .summary = "A `with` statement takes a lock that it has just made",
        .why = "Each run makes a lock of its own, which no other thread can hold: nothing is "
               "protected.",
        .help = "Make the lock once, where all threads see it, and take that one.",
        .bad = "import threading\nwith threading.Lock():\n    write()\n",
        .good = "import threading\nLOCK = threading.Lock()\nwith LOCK:\n    write()\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .calls = (const char *const[]){"threading.Lock", "threading.RLock", "threading.Condition",
                                       "threading.Semaphore", "threading.BoundedSemaphore", NULL},
        .visit = visit,
    },
    {0},
};
