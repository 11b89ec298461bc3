// S103: os.chmod() that lets everybody write or the group execute.
#include "rules/bandit/file_mode.h"

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node argument = ast_unparenthesized(ast, call_argument(ast, call, "mode", 1));
    const FileMode mode = file_mode_of(check, argument);
    if (mode.bits > FILE_MODE_ALL) {
        report(check, argument, "`os.chmod` setting an invalid mask on file or directory");
    } else if ((mode.bits & (FILE_MODE_WRITE_OTHERS | FILE_MODE_EXECUTE_GROUP)) != 0) {
        report(check, argument, "`os.chmod` setting a permissive mask `0o%o` on file or directory",
               (unsigned)mode.bits);
    }
}

const Rule rule_bandit_bad_file_permissions[] = {
    {
        .code = "S103",
        .name = "bad-file-permissions",
        .summary = "`os.chmod()` gives others more rights to a file than they should have",
        .why = "What everybody can write everybody can replace: a script by another one, a "
               "configuration by one that opens the door. The right to execute for the group is "
               "seldom needed either, and lets its members run what was not meant for them.",
        .help = "Give the owner alone what is needed: `0o600` for files, `0o700` for folders and "
                "programs.",
        .bad = "import os\n\nos.chmod(\"settings.ini\", 0o777)\n",
        .good = "import os\n\nos.chmod(\"settings.ini\", 0o600)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .security_severity = "6.5",
        .cwe = 732, // incorrect permission assignment for critical resource
        .is_default = true,
        .calls = (const char *const[]){"os.chmod", NULL},
        .visit = visit,
    },
    {0},
};
