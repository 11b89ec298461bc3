// S612: logging configuration from the network, unverified.
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (call_keyword(ast, call, "verify") != 0) return;
    report(check, ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION)),
           "Use of insecure `logging.config.listen` detected");
}

const Rule rule_bandit_logging_config_insecure_listen[] = {
    {
        .code = "S612",
        .name = "logging-config-insecure-listen",
        .summary = "`logging.config.listen()` takes configurations from anybody",
        .why = "Parts of a logging configuration are run as Python code. Whoever can open a "
               "connection to that port, on a shared machine every other user, runs code in the "
               "process.",
        .help = "Pass `verify=` with a function that checks a signature and returns the bytes, or "
                "`None` to refuse them.",
        .bad = "import logging.config\n\nlogging.config.listen(9030)\n",
        .good = "import logging.config\n\nlogging.config.listen(9030, verify=check_signature)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .security_severity = "7.8",
        .cwe = 94, // code injection
        .is_default = true,
        .calls = (const char *const[]){"logging.config.listen", NULL},
        .visit = visit,
    },
    {0},
};
