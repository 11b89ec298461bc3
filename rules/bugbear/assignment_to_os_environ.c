// B003: assignments to `os.environ` itself.
#include "rules/rule.h"

static bool applies(const Check *check) {
    return file_has(check, ATOM_environ);
}

static void visit(Check *check, Node assignment) {
    const Ast *const ast = check->ast;
    if (ast_is(ast, ast_parent(ast, assignment), NODE_ASSIGNMENT)) return;
    if (ast_is(ast, ast_child(ast, assignment, FIELD_RIGHT), NODE_ASSIGNMENT)) return;
    if (ast_child(ast, assignment, FIELD_TYPE) != 0) return;
    const Node target = target_unparenthesized(ast, ast_child(ast, assignment, FIELD_LEFT));
    if (ast_atom(ast, ast_child(ast, target, FIELD_ATTRIBUTE)) != ATOM_environ) return;
    const Node object = ast_unparenthesized(ast, ast_child(ast, target, FIELD_OBJECT));
    if (!ast_is(ast, object, NODE_IDENTIFIER) || !text_is(ast_text(ast, object), "os")) return;
    report(check, target, "Assigning to `os.environ` doesn't clear the environment");
}

const Rule rule_bugbear_assignment_to_os_environ[] = {
    {
        .code = "B003",
        .name = "assignment-to-os-environ",
        .summary = "`os.environ` is replaced by another object",
        .why = "The environment belongs to the process. A new dict under that name changes "
               "nothing there: child processes still get the old variables, and `os.putenv` "
               "is never called.",
        .help = "Change it in place: `os.environ.clear()`, `os.environ.update(...)`.",
        .bad = "import os\n\nos.environ = {}\n",
        .good = "import os\n\nos.environ.clear()\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_ASSIGNMENT},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
