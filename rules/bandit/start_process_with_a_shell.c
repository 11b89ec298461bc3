// S605: os.system and its kin, which always start a shell.
#include "rules/bandit/process.h"

static void visit(Check *check, Node call) {
    const Node command = process_command(check, call);
    if (command == 0) return;
    const char *const message =
        is_plain_string(check->ast, command)
            ? "Starting a process with a shell: seems safe, but may be changed in the future; "
              "consider rewriting without `shell`"
            : "Starting a process with a shell, possible injection detected";
    report(check, called_function(check, call), "%s", message);
}

const Rule rule_bandit_start_process_with_a_shell[] = {
    {
        .code = "S605",
        .name = "start-process-with-a-shell",
        .summary = "A command is run by a function that always starts a shell",
        .why = "`os.system`, `os.popen` and `subprocess.getoutput` hand the whole text to a shell. "
               "If any part of it comes from outside, a `;` or `$(...)` there runs commands of "
               "the sender's choice. Failures are easy to miss, too.",
        .help = "Use `subprocess.run` with a list of arguments.",
        .bad = "import os\n\nos.system(f\"ls {folder}\")\n",
        .good = "import subprocess\n\nsubprocess.run([\"ls\", folder], check=True)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .security_severity = "8.8",
        .cwe = 78,
        .is_default = true,
        .calls = (const char *const[]){SHELL_CALLS, NULL},
        .visit = visit,
    },
    {0},
};
