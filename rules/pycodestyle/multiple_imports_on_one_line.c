// E401: several modules in one import statement.
#include "rules/rule.h"

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    if (ast_next_in_field(ast, ast_child(ast, statement, FIELD_NAME)) == 0) return;
    report(check, statement, "Multiple imports on one line");
}

const Rule rule_pycodestyle_multiple_imports_on_one_line[] = {
    {
        .code = "E401",
        .name = "multiple-imports-on-one-line",
        .summary = "One statement imports several modules",
        .why =
            "One import a line keeps changes to imports apart: merges do not conflict, and a review shows what came and went.",
        .help = "Write one import statement for each module.",
        .bad = "import os, sys\n",
        .good = "import os\nimport sys\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .kinds = {NODE_IMPORT_STATEMENT},
        .visit = visit,
    },
    {0},
};
