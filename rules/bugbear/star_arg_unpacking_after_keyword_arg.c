// B026: `f(x=1, *args)`.
#include "rules/rule.h"

static void visit(Check *check, Node arguments) {
    const Ast *const ast = check->ast;
    bool has_keyword = false;
    if (!ast_is(ast, ast_parent(ast, arguments), NODE_CALL)) return; // bases of a class
    AST_EACH_CHILD(ast, argument, arguments) {
        if (ast_is(ast, argument, NODE_KEYWORD_ARGUMENT)) has_keyword = true;
        if (!has_keyword || !ast_is(ast, argument, NODE_LIST_SPLAT)) continue;
        report(check, argument,
               "Star-arg unpacking after a keyword argument is strongly discouraged");
    }
}

const Rule rule_bugbear_star_arg_unpacking_after_keyword_arg[] = {
    {
        .code = "B026",
        .name = "star-arg-unpacking-after-keyword-arg",
        .summary = "`*args` stands behind a keyword argument",
        .why = "Python evaluates and passes `*args` before the keywords, whatever the order "
               "in the call: its first values may land in the parameter that the keyword "
               "names, which is then given twice.",
        .help = "Put `*args` before the keyword arguments.",
        .bad = "show(color=\"red\", *shapes)\n",
        .good = "show(*shapes, color=\"red\")\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_ARGUMENT_LIST},
        .visit = visit,
    },
    {0},
};
