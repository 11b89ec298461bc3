// F633: Python 2's print to a file.
#include "rules/rule.h"

#include "model/value.h"

static void check_name(Check *check, Node name) {
    if (model_is_builtin(check->model, name, "print")) {
        report(check, name, "Use of `>>` is invalid with `print` function");
    }
}

// Of a statement, in which `print` is no name: whether it would mean the builtin.
static bool prints(const Check *check, Node statement) {
    const BindingId id = binding_seen_at(check->model, check->ast, statement, TEXT("print"));
    const Binding *const binding = model_binding(check->model, id);
    return id == 0 ||
           text_is(binding_qualified_name(check->model, binding, check->arena), "builtins.print");
}

// The grammar knows Python 2's statement: there `print` is a keyword and no node.
static void visit(Check *check, Node node) {
    const Ast *const ast = check->ast;
    if (ast_is(ast, node, NODE_BINARY_OPERATOR)) {
        const Node operator= ast_child(ast, node, FIELD_OPERATOR);
        const Node left = ast_unparenthesized(ast, ast_child(ast, node, FIELD_LEFT));
        if (ast_is(ast, operator, TOKEN_GREATER_GREATER) && ast_is(ast, left, NODE_IDENTIFIER)) {
            check_name(check, left);
        }
        return;
    }
    if (!ast_is(ast, ast_first_child(ast, node), NODE_CHEVRON)) return;
    if (!prints(check, node)) return;
    const Range keyword = {ast_start(ast, node), ast_start(ast, node) + (uint32_t)strlen("print")};
    report_range(check, keyword, "Use of `>>` is invalid with `print` function");
}

const Rule rule_pyflakes_invalid_print_syntax[] = {
    {
        .code = "F633",
        .name = "invalid-print-syntax",
        .summary = "`print >> file` is Python 2",
        .why = "In Python 3 it shifts the function `print` by a file and raises TypeError; "
               "nothing is printed.",
        .help = "Write `print(..., file=file)`.",
        .bad = "import sys\n\nprint >> sys.stderr, \"failed\"\n",
        .good = "import sys\n\nprint(\"failed\", file=sys.stderr)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_BINARY_OPERATOR, NODE_PRINT_STATEMENT},
        .visit = visit,
    },
    {0},
};
