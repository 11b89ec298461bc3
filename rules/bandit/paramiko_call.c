// S601: commands that paramiko runs on another machine.
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    report(check, ast_unparenthesized(check->ast, ast_child(check->ast, call, FIELD_FUNCTION)),
           "Possible shell injection via Paramiko call; check inputs are properly sanitized");
}

const Rule rule_bandit_paramiko_call[] = {
    {
        .code = "S601",
        .name = "paramiko-call",
        .summary = "A command is run on another machine with paramiko",
        .why = "The command goes through a shell there: whoever controls a part of it runs what "
               "they like on that machine.",
        .help = "Put `shlex.quote` around each part that comes from outside.",
        .bad = "import paramiko\nparamiko.exec_command(\"ls \" + folder)\n",
        .good = "import paramiko\nparamiko.SSHClient().open_sftp().listdir(folder)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .security_severity = "6.5",
        .cwe = 78,
        .is_default = true,
        .calls = (const char *const[]){"paramiko.exec_command", NULL},
        .visit = visit,
    },
    {0},
};
