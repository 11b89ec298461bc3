// F632: `is` with a literal.
#include "rules/rule.h"
#include "syntax/comparison.h"

static bool is_literal(const Ast *ast, Node operand) {
    const Node node = ast_unparenthesized(ast, operand);
    switch (ast_kind(ast, node)) {
    case NODE_LIST:
    case NODE_LIST_COMPREHENSION:
    case NODE_SET:
    case NODE_SET_COMPREHENSION:
    case NODE_DICTIONARY:
    case NODE_DICTIONARY_COMPREHENSION: return true;
    default: return operand_is_constant(ast, node);
    }
}

static void visit(Check *check, Node node) {
    const Ast *const ast = check->ast;
    COMPARISON_EACH(ast, pair, node) {
        const bool is_negated = ast_is(ast, pair.op, TOKEN_IS_NOT);
        if (!is_negated && !ast_is(ast, pair.op, TOKEN_IS)) continue;
        if (!is_literal(ast, pair.left) && !is_literal(ast, pair.right)) continue;
        const char *const better = is_negated ? "!=" : "==";
        Finding *const finding =
            report(check, node, "Use `%s` to compare constant literals", better);
        const Edit edit = {ast_start(ast, pair.op), ast_end(ast, pair.op), text_from_c(better)};
        finding_set_fix(check, finding, FIX_SAFE, &edit, 1,
                        is_negated ? "Replace `is not` with `!=`" : "Replace `is` with `==`");
    }
}

const Rule rule_pyflakes_is_literal[] = {
    {
        .code = "F632",
        .name = "is-literal",
        .summary = "`is` compares with a literal",
        .why = "`is` asks whether two names hold the same object, and whether equal numbers, "
               "strings or tuples are one object is up to the interpreter: the answer changes "
               "with its version, with the value and with where it was computed. With a list, set "
               "or dict display it is always false. Python itself warns of most of these.",
        .help = "Compare values with `==` or `!=`.",
        .bad = "if size is 200:\n    pass\n",
        .good = "if size == 200:\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .cwe = 595, // comparison of object references instead of object contents
        .fix = FIX_ALWAYS,
        .is_default = true,
        .kinds = {NODE_COMPARISON_OPERATOR},
        .visit = visit,
    },
    {0},
};
