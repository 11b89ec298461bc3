// B016: `raise` with a literal.
#include "rules/rule.h"

static bool is_literal(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_INTEGER:
    case NODE_FLOAT:
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_NONE:
    case NODE_ELLIPSIS: return true;
    case NODE_STRING:
    case NODE_CONCATENATED_STRING: return is_plain_string(ast, node) || !is_string_like(ast, node);
    default: return false;
    }
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node raised = ast_unparenthesized(ast, ast_first_child(ast, statement));
    if (!is_literal(ast, raised)) return;
    report(check, raised,
           "Cannot raise a literal. Did you intend to return it or raise an Exception?");
}

const Rule rule_bugbear_raise_literal[] = {
    {
        .code = "B016",
        .name = "raise-literal",
        .summary = "A literal is raised",
        .why = "Only exceptions can be raised: the statement ends in a TypeError that says "
               "nothing about what went wrong.",
        .help = "Raise an exception with the text as its argument, or return the value.",
        .bad = "raise \"not found\"\n",
        .good = "raise LookupError(\"not found\")\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_RAISE_STATEMENT},
        .visit = visit,
    },
    {0},
};
