// B021: an f-string where the docstring belongs.
#include "rules/rule.h"

static bool is_format_string(const Ast *ast, Node strings) {
    if (ast_is(ast, strings, NODE_STRING)) {
        const char first = ast->source->text.bytes[ast_start(ast, strings)];
        if (first == '"' || first == '\'') return false; // nearly all
        return (string_parts(ast, strings).flags & STRING_FORMAT) != 0;
    }
    if (!ast_is(ast, strings, NODE_CONCATENATED_STRING)) return false;
    AST_EACH_CHILD(ast, string, strings) {
        if ((string_parts(ast, string).flags & STRING_FORMAT) != 0) return true;
    }
    return false;
}

static void visit(Check *check, Node node) {
    const Ast *const ast = check->ast;
    const Node body = ast_is(ast, node, NODE_MODULE) ? node : definition_body(ast, node);
    const Node statement = ast_first_child(ast, body);
    if (!is_format_string(ast, ast_statement_expression(ast, statement))) return;
    report(check, ast_first_child(ast, statement),
           "f-string used as docstring. Python will interpret this as a joined string, rather "
           "than a docstring.");
}

const Rule rule_bugbear_f_string_docstring[] = {
    {
        .code = "B021",
        .name = "f-string-docstring",
        .summary = "An f-string stands where the docstring belongs",
        .why = "A docstring has to be a plain literal. An f-string is evaluated and thrown "
               "away each time, and `__doc__` stays None.",
        .help = "Make it a plain string.",
        .bad = "def area(shape):\n    f\"\"\"The area of a {kind}.\"\"\"\n    return shape.area\n",
        .good = "def area(shape):\n    \"\"\"The area of a shape.\"\"\"\n    return shape.area\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_MODULE, NODE_FUNCTION_DEFINITION, NODE_CLASS_DEFINITION},
        .visit = visit,
    },
    {0},
};
