// B022: `contextlib.suppress()` without exceptions.
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, argument, call_arguments(ast, call)) {
        if (argument_is_positional(ast, argument)) {
            return;
        }
    }
    report(check, call,
           "No arguments passed to `contextlib.suppress`. No exceptions will be suppressed and "
           "therefore this context manager is redundant");
}

const Rule rule_bugbear_useless_contextlib_suppress[] = {
    {
        .code = "B022",
        .name = "useless-contextlib-suppress",
        .summary = "`contextlib.suppress()` names no exception",
        .why = "Without arguments nothing is suppressed: every exception goes through as if "
               "the `with` were not there.",
        .help = "Name the exceptions to suppress, or leave the `with` out.",
        .bad = "import contextlib\n\nwith contextlib.suppress():\n    load()\n",
        .good = "import contextlib\n\nwith contextlib.suppress(OSError):\n    load()\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .calls = (const char *const[]){"contextlib.suppress", NULL},
        .visit = visit,
    },
    {0},
};
