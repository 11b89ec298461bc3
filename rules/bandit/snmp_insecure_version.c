// S508: SNMP in its versions without encryption.
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node callee = ast_child(ast, call, FIELD_FUNCTION);
    const Text name = model_qualified_name(check->model, callee, check->arena);
    if (!text_ends_with(name, TEXT(".CommunityData"))) return;
    const Node keyword = call_keyword(ast, call, "mpModel");
    const Node model = ast_unparenthesized(ast, ast_child(ast, keyword, FIELD_VALUE));
    int64_t version;
    if (!ast_is(ast, model, NODE_INTEGER) || !literal_integer(ast, model, &version)) return;
    if (version > 1) return;
    report(check, keyword, "The use of SNMPv1 and SNMPv2 is insecure. Use SNMPv3 if able.");
}

const Rule rule_bandit_snmp_insecure_version[] = {
    {
        .code = "S508",
        .name = "snmp-insecure-version",
        .summary = "SNMP is used in version 1 or 2, without encryption",
        .why = "Versions 1 and 2 send the community string, which is the password, in the clear. "
               "Whoever listens once can read what devices report and, with a writable community, "
               "change how they are set up.",
        .help = "Use version 3: `UsmUserData(user, auth_key, priv_key)`.",
        .bad = "from pysnmp.hlapi import CommunityData\n\nCommunityData(\"public\", mpModel=0)\n",
        .good = "from pysnmp.hlapi import UsmUserData\n\n"
                "UsmUserData(\"monitor\", auth_key, priv_key)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .security_severity = "6.5",
        .cwe = 319, // cleartext transmission of sensitive information
        .is_default = true,
        .calls = (const char *const[]){"pysnmp.hlapi.*", NULL},
        .visit = visit,
    },
    {0},
};
