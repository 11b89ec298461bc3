// S503: parameters whose default is a broken SSL or TLS version.
#include "rules/bandit/ssl_protocol.h"

static void visit(Check *check, Node function) {
    const Ast *const ast = check->ast;
    const ParameterList parameters = check_parameters(check, function);
    if (!parameters.has_default) return;
    for (uint32_t i = 0; i < parameters.count; i++) {
        const Node value = ast_unparenthesized(ast, parameters.items[i].value);
        const Text protocol = insecure_ssl_protocol(ast, value);
        if (protocol.length == 0) continue;
        report(check, value, "Argument default set to insecure SSL protocol: `%.*s`",
               TEXT_ARGS(protocol));
    }
}

const Rule rule_bandit_ssl_with_bad_defaults[] = {
    {
        .code = "S503",
        .name = "ssl-with-bad-defaults",
        .summary = "A parameter's default is a broken SSL or TLS version",
        .why = "Every caller who does not think of it gets a connection that whoever sits on the "
               "line can read or change: SSL 2 and 3 and TLS 1.0 and 1.1 have known attacks.",
        .help = "Make the default `ssl.PROTOCOL_TLS_CLIENT`, or take an `ssl.SSLContext`.",
        .bad = "import ssl\n\ndef connect(version=ssl.PROTOCOL_TLSv1):\n    pass\n",
        .good = "import ssl\n\ndef connect(version=ssl.PROTOCOL_TLS_CLIENT):\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .security_severity = "7.4",
        .cwe = 327, // broken or risky cryptographic algorithm
        .is_default = true,
        .kinds = {NODE_FUNCTION_DEFINITION},
        .visit = visit,
    },
    {0},
};
