// S507: SSH clients that trust hosts they have never seen.
#include "rules/rule.h"

static const char *const CLIENTS[] = {"paramiko.client.SSHClient", "paramiko.SSHClient", NULL};
static const char *const POLICIES[] = {"paramiko.client.AutoAddPolicy",
                                       "paramiko.client.WarningPolicy", "paramiko.AutoAddPolicy",
                                       "paramiko.WarningPolicy", NULL};

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node callee = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    const Node policy = ast_unparenthesized(ast, call_argument(ast, call, "policy", 0));
    const bool is_instance = ast_is(ast, policy, NODE_CALL);
    const Node class = is_instance ? ast_child(ast, policy, FIELD_FUNCTION) : policy;
    if (class == 0 || !model_is_any(check->model, class, POLICIES)) return;
    const Node maker = name_maker(check->model, ast, ast_child(ast, callee, FIELD_OBJECT));
    if (maker == 0 || !model_is_any(check->model, maker, CLIENTS)) return;
    report(check, policy,
           "Paramiko call with policy set to automatically trust the unknown host key");
}

const Rule rule_bandit_ssh_no_host_key_verification[] = {
    {
        .code = "S507",
        .name = "ssh-no-host-key-verification",
        .summary = "An SSH client accepts hosts that it does not know",
        .why = "The host key is what tells the real server from one that sits in between. A "
               "client that takes any key hands its password, commands and files to whoever "
               "answers first.",
        .help = "Load the known keys with `load_system_host_keys()` and use "
                "`paramiko.RejectPolicy`.",
        .bad = "import paramiko\n\nclient = paramiko.SSHClient()\n"
               "client.set_missing_host_key_policy(paramiko.AutoAddPolicy())\n",
        .good = "import paramiko\n\nclient = paramiko.SSHClient()\n"
                "client.set_missing_host_key_policy(paramiko.RejectPolicy())\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .security_severity = "7.4",
        .cwe = 295, // improper certificate validation
        .is_default = true,
        .needs = NEEDS_MODEL,
        .methods = (const char *const[]){"set_missing_host_key_policy", NULL},
        .visit = visit,
    },
    {0},
};
