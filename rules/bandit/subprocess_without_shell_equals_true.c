// S603: subprocess without a shell, but with a command that is not all literal.
#include "rules/bandit/process.h"

// A literal, or the interpreter that runs already.
static bool is_trusted_part(const Check *check, Node part) {
    return is_plain_string(check->ast, part) || model_is(check->model, part, "sys.executable");
}

static bool is_trusted_list(const Check *check, Node list) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, list, NODE_LIST) && !ast_is(ast, list, NODE_TUPLE)) return false;
    AST_EACH_CHILD(ast, element, list) {
        if (!is_trusted_part(check, element)) return false;
    }
    return true;
}

// Nothing that runs could come from outside: a string, a list of strings, a name for such.
static bool is_trusted(const Check *check, Node command) {
    const Ast *const ast = check->ast;
    while (ast_is(ast, command, NODE_NAMED_EXPRESSION)) {
        command = ast_unparenthesized(ast, ast_child(ast, command, FIELD_VALUE));
    }
    return is_trusted_part(check, command) || is_trusted_list(check, command);
}

static void visit(Check *check, Node call) {
    const Node command = process_command(check, call);
    if (command == 0 || is_trusted(check, command)) return;
    if (shell_use(check, call) != SHELL_UNUSED) return;
    report(check, called_function(check, call),
           "`subprocess` call: check for execution of untrusted input");
}

const Rule rule_bandit_subprocess_without_shell_equals_true[] = {
    {
        .code = "S603",
        .name = "subprocess-without-shell-equals-true",
        .summary = "`subprocess` runs a command that is not literal",
        .why = "Without a shell nothing is interpreted, but the program or its options may still "
               "come from outside: `--output=/etc/passwd` is an argument like any other. Most of "
               "these calls are fine, so this rule is off unless selected: it is a list of places "
               "to look at.",
        .help = "See where each part of the command comes from; put `--` before values that could "
                "begin with a dash.",
        .bad = "import subprocess\n\nsubprocess.run(command)\n",
        .good = "import subprocess\n\nsubprocess.run([\"/usr/bin/git\", \"fetch\"])\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_LOW,
        .security_severity = "3.0",
        .cwe = 78,
        .is_default = false,
        .calls = (const char *const[]){SUBPROCESS_CALLS, NULL},
        .visit = visit,
    },
    {0},
};
