// S102: calls of exec().
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    const Node function = ast_child(check->ast, call, FIELD_FUNCTION);
    report(check, ast_unparenthesized(check->ast, function), "Use of `exec` detected");
}

const Rule rule_bandit_exec_builtin[] = {
    {
        .code = "S102",
        .name = "exec-builtin",
        .summary = "`exec()` runs a string as code",
        .why = "Whoever controls any part of the string controls the process: one request "
               "parameter, file or database row that reaches it is remote code execution. Nothing "
               "that runs inside `exec` can be checked, typed or tested beforehand either.",
        .help = "Call a function chosen from a table of allowed ones, or parse the data with "
                "`ast.literal_eval` or `json.loads`.",
        .bad = "exec(command)\n",
        .good = "ACTIONS[command]()\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .security_severity = "7.8",
        .cwe = 95,
        .is_default = true,
        .calls = (const char *const[]){"builtins.exec", NULL},
        .visit = visit,
    },
    {0},
};
