// S604: `shell=True` in calls of other functions than subprocess's.
#include "rules/bandit/process.h"

static void visit(Check *check, Node keyword) {
    const Ast *const ast = check->ast;
    const Node call = ast_parent(ast, ast_parent(ast, keyword));
    if (ast_atom(ast, ast_child(ast, keyword, FIELD_NAME)) != ATOM_shell) return;
    if (!ast_is(ast, call, NODE_CALL) || is_subprocess(check, call)) return;
    const ShellUse use = shell_use(check, call);
    if (use == SHELL_UNUSED) return;
    report(check, called_function(check, call),
           "Function call with %s parameter identified, security issue",
           use == SHELL_TRUE ? "`shell=True`" : "truthy `shell`");
}

static bool applies(const Check *check) {
    return file_has(check, ATOM_shell);
}

const Rule rule_bandit_call_with_shell_equals_true[] = {
    {
        .code = "S604",
        .name = "call-with-shell-equals-true",
        .summary = "A function is called with `shell=True`",
        .why = "The function probably hands `shell` on to `subprocess`: the command then goes "
               "through a shell, which interprets whatever got into it.",
        .help = "Leave `shell` out if the function allows it, and pass the arguments as a list.",
        .bad = "run_command(f\"ls {folder}\", shell=True)\n",
        .good = "run_command([\"ls\", folder])\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .security_severity = "6.5",
        .cwe = 78,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_KEYWORD_ARGUMENT},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
