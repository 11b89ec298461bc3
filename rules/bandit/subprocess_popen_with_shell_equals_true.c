// S602: subprocess with a shell.
#include "rules/bandit/process.h"

static void visit(Check *check, Node call) {
    const ShellUse use = shell_use(check, call);
    const Node command = process_command(check, call);
    if (use == SHELL_UNUSED || command == 0) return;
    const Node function = called_function(check, call);
    const char *const shell = use == SHELL_TRUE ? "`shell=True`" : "truthy `shell`";
    if (is_plain_string(check->ast, command)) {
        report(check, function,
               "`subprocess` call with %s seems safe, but may be changed in the future; consider "
               "rewriting without `shell`",
               shell);
    } else {
        report(check, function, "`subprocess` call with %s identified, security issue", shell);
    }
}

const Rule rule_bandit_subprocess_popen_with_shell_equals_true[] = {
    {
        .code = "S602",
        .name = "subprocess-popen-with-shell-equals-true",
        .summary = "`subprocess` runs a command through a shell",
        .why = "The shell interprets the whole command. If any part of it comes from outside, a "
               "`;`, a `$(...)` or a quote in that part runs commands of the sender's choice.",
        .help = "Pass the program and its arguments as a list, without `shell`; quote what must "
                "go through a shell with `shlex.quote`.",
        .bad = "import subprocess\n\nsubprocess.run(f\"ls {folder}\", shell=True)\n",
        .good = "import subprocess\n\nsubprocess.run([\"ls\", folder])\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .security_severity = "8.8",
        .cwe = 78,
        .is_default = true,
        .calls = (const char *const[]){SUBPROCESS_CALLS, NULL},
        .visit = visit,
    },
    {0},
};
