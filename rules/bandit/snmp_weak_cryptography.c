// S509: SNMPv3 users without a key for encryption.
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    enum { USER_AND_TWO_KEYS = 3 };
    const Ast *const ast = check->ast;
    const Node callee = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    const Text name = model_qualified_name(check->model, callee, check->arena);
    if (!text_ends_with(name, TEXT(".UsmUserData"))) return;
    if (call_argument_count(ast, call) >= USER_AND_TWO_KEYS) return;
    report(check, callee,
           "You should not use SNMPv3 without encryption. `noAuthNoPriv` & `authNoPriv` is "
           "insecure.");
}

const Rule rule_bandit_snmp_weak_cryptography[] = {
    {
        .code = "S509",
        .name = "snmp-weak-cryptography",
        .summary = "An SNMPv3 user has no key for encryption or none for authentication",
        .why = "Without the privacy key everything is sent in the clear, without the "
               "authentication key anybody can send commands in that user's name: version 3 is "
               "then no better than version 1.",
        .help = "Pass both keys: `UsmUserData(user, auth_key, priv_key)`.",
        .bad = "from pysnmp.hlapi import UsmUserData\n\nUsmUserData(\"monitor\", auth_key)\n",
        .good = "from pysnmp.hlapi import UsmUserData\n\n"
                "UsmUserData(\"monitor\", auth_key, priv_key)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .security_severity = "6.5",
        .cwe = 319, // cleartext transmission of sensitive information
        .is_default = true,
        .calls = (const char *const[]){"pysnmp.hlapi.*", NULL},
        .visit = visit,
    },
    {0},
};
