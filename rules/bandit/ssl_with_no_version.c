// S504: ssl.wrap_socket() that leaves the version to chance.
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    if (call_keyword(check->ast, call, "ssl_version") != 0) return;
    report(check, call, "`ssl.wrap_socket` called without an `ssl_version``"); // sic
}

const Rule rule_bandit_ssl_with_no_version[] = {
    {
        .code = "S504",
        .name = "ssl-with-no-version",
        .summary = "`ssl.wrap_socket()` is called without a version",
        .why = "Its default takes any version that the other side asks for, so that an attacker "
               "can talk both down to one with known attacks. It checks no host name either, and "
               "Python 3.12 has removed it.",
        .help = "Use `ssl.create_default_context().wrap_socket(sock, server_hostname=host)`.",
        .bad = "import ssl\n\nssl.wrap_socket(sock)\n",
        .good = "import ssl\n\n"
                "ssl.create_default_context().wrap_socket(sock, server_hostname=host)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .security_severity = "5.9",
        .cwe = 327, // broken or risky cryptographic algorithm
        .is_default = true,
        .calls = (const char *const[]){"ssl.wrap_socket", NULL},
        .visit = visit,
    },
    {0},
};
