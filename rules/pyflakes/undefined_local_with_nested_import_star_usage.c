// F406: star imports inside functions and classes.
#include "rules/rule.h"

static void visit(Check *check, Node wildcard) {
    const Ast *const ast = check->ast;
    const Node statement = ast_parent(ast, wildcard);
    if (model_scope_of(check->model, statement) == SCOPE_ID_MODULE) return;
    report(check, statement, "`from %.*s import *` only allowed at module level",
           TEXT_ARGS(ast_text(ast, ast_child(ast, statement, FIELD_MODULE_NAME))));
}

const Rule rule_pyflakes_undefined_local_with_nested_import_star_usage[] = {
    {
        .code = "F406",
        .name = "undefined-local-with-nested-import-star-usage",
        .summary = "`from module import *` stands inside a function or class",
        .why = "Python accepts a star import at module level only: the file does not compile.",
        .help = "Import the names that are used, or move the import to the top of the module.",
        .bad = "def area(r):\n    from math import *\n    return pi * r * r\n",
        .good = "def area(r):\n    from math import pi\n    return pi * r * r\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_WILDCARD_IMPORT},
        .visit = visit,
    },
    {0},
};
