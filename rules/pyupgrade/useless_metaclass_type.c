// UP001: `__metaclass__ = type`.
#include "check/edits.h"
#include "rules/rule.h"

static void visit(Check *check, Node assignment) {
    const Ast *const ast = check->ast;
    const Node statement = ast_parent(ast, assignment);
    const Node value = ast_unparenthesized(ast, ast_child(ast, assignment, FIELD_RIGHT));
    if (!ast_is(ast, statement, NODE_EXPRESSION_STATEMENT)) return;
    if (ast_child(ast, assignment, FIELD_TYPE) != 0 || !ast_is(ast, value, NODE_IDENTIFIER)) return;
    if (!text_is(ast_text(ast, ast_child(ast, assignment, FIELD_LEFT)), "__metaclass__")) return;
    if (!model_is_builtin(check->model, value, "type")) return;
    Finding *const finding = report(check, assignment, "`__metaclass__ = type` is implied");
    const Edit edit = edit_delete_statement(check, statement);
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Remove `__metaclass__ = type`");
    fix_isolate(check, finding, statement);
}

static bool applies(const Check *check) {
    static const char *const names[] = {"__metaclass__", NULL};
    return file_uses(check, names);
}

const Rule rule_pyupgrade_useless_metaclass_type[] = {
    {
        .code = "UP001",
        .name = "useless-metaclass-type",
        .summary = "`__metaclass__` is set to `type`",
        .why = "In Python 2 it made all classes of the module new-style ones. Python 3 ignores "
               "the name, and every class is one.",
        .help = "Remove the assignment.",
        .bad = "__metaclass__ = type\n",
        .good = "class Shop:\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_ASSIGNMENT},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
