// S606: os.exec*, os.spawn* and os.startfile.
#include "rules/bandit/process.h"

static void visit(Check *check, Node call) {
    report(check, called_function(check, call), "Starting a process without a shell");
}

const Rule rule_bandit_start_process_with_no_shell[] = {
    {
        .code = "S606",
        .name = "start-process-with-no-shell",
        .summary = "A process is started by `os.exec`, `os.spawn` or `os.startfile`",
        .why = "No shell interprets anything here, but program and arguments may come from "
               "outside. This rule is a list of places to look at and off unless selected.",
        .help = "See where the program and its arguments come from; prefer `subprocess.run` with "
                "a list.",
        .bad = "import os\n\nos.execv(program, arguments)\n",
        .good = "import subprocess\n\nsubprocess.run([\"/usr/bin/ls\", folder])\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_LOW,
        .security_severity = "3.0",
        .cwe = 78,
        .is_default = false,
        .calls = (const char *const[]){NO_SHELL_CALLS, NULL},
        .visit = visit,
    },
    {0},
};
