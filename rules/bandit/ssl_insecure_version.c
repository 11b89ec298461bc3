// S502: connections that are made with a broken SSL or TLS version.
#include "rules/bandit/ssl_protocol.h"

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node callee = ast_child(ast, call, FIELD_FUNCTION);
    const bool is_ssl = model_is(check->model, callee, "ssl.wrap_socket");
    const Node keyword = call_keyword(ast, call, is_ssl ? "ssl_version" : "method");
    const Text protocol = insecure_ssl_protocol(ast, ast_child(ast, keyword, FIELD_VALUE));
    if (protocol.length == 0) return;
    report(check, keyword, "Call made with insecure SSL protocol: `%.*s`", TEXT_ARGS(protocol));
}

const Rule rule_bandit_ssl_insecure_version[] = {
    {
        .code = "S502",
        .name = "ssl-insecure-version",
        .summary = "A connection uses a broken SSL or TLS version",
        .why = "SSL 2 and 3 and TLS 1.0 and 1.1 have known attacks (DROWN, POODLE, BEAST): "
               "whoever sits on the line can read or change what is sent. Standards forbid them "
               "and current servers refuse them.",
        .help = "Use `ssl.create_default_context()`, which takes the best version that both "
                "sides have.",
        .bad = "import ssl\n\nssl.wrap_socket(sock, ssl_version=ssl.PROTOCOL_SSLv3)\n",
        .good = "import ssl\n\nssl.create_default_context().wrap_socket(sock)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .security_severity = "7.4",
        .cwe = 327, // broken or risky cryptographic algorithm
        .is_default = true,
        .calls = (const char *const[]){"ssl.wrap_socket", "OpenSSL.SSL.Context", NULL},
        .visit = visit,
    },
    {0},
};
