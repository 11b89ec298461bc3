// F403: star imports.
#include "rules/rule.h"

static void visit(Check *check, Node wildcard) {
    const Ast *const ast = check->ast;
    const Node statement = ast_parent(ast, wildcard);
    report(check, statement, "`from %.*s import *` used; unable to detect undefined names",
           TEXT_ARGS(module_text(ast, ast_child(ast, statement, FIELD_MODULE_NAME), check->arena)));
}

const Rule rule_pyflakes_undefined_local_with_import_star[] = {
    {
        .code = "F403",
        .name = "undefined-local-with-import-star",
        .summary = "`from module import *` is used",
        .why = "Nobody can tell where a name comes from, neither readers nor tools: undefined "
               "names and unused imports in this file can no longer be found, and a name that is "
               "added to the other module silently replaces one of this file.",
        .help = "Import the names that are used.",
        .bad = "from math import *\n",
        .good = "from math import pi\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .kinds = {NODE_WILDCARD_IMPORT},
        .visit = visit,
    },
    {0},
};
