// B029: `except ():`.
#include "rules/shared/handler.h"

static void visit(Check *check, Node clause) {
    const Ast *const ast = check->ast;
    HandlerTuple tuple;
    if (!handler_tuple(check, clause, &tuple) || tuple.first != 0) return;
    report_range(check, handler_range(ast, clause),
                 "Using `except%s ():` with an empty tuple does not catch anything; add exceptions "
                 "to handle",
                 handler_is_group(ast, clause) ? "*" : "");
}

const Rule rule_bugbear_except_with_empty_tuple[] = {
    {
        .code = "B029",
        .name = "except-with-empty-tuple",
        .summary = "`except ():` catches nothing",
        .why = "An empty tuple names no exception, so the clause is never entered, and what "
               "should be handled goes on up.",
        .help = "Name the exceptions to handle.",
        .bad = "try:\n    load()\nexcept ():\n    pass\n",
        .good = "try:\n    load()\nexcept OSError:\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_EXCEPT_CLAUSE},
        .visit = visit,
    },
    {0},
};
