// S113: HTTP requests that may wait for ever.
#include "rules/rule.h"

// httpx has a timeout of its own unless it is told to have none; requests waits for ever.
static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node callee = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    const Text name = model_qualified_name(check->model, callee, check->arena);
    const bool is_httpx = text_starts_with(name, TEXT("httpx."));
    const Node timeout = call_keyword(ast, call, "timeout");
    if (timeout == 0 && !is_httpx) {
        report(check, callee, "Probable use of `requests` call without timeout");
    } else if (is_none(ast, ast_unparenthesized(ast, ast_child(ast, timeout, FIELD_VALUE)))) {
        report(check, timeout, "Probable use of `%s` call with timeout set to `None`",
               is_httpx ? "httpx" : "requests");
    }
}

const Rule rule_bandit_request_without_timeout[] = {
    {
        .code = "S113",
        .name = "request-without-timeout",
        .summary = "An HTTP request has no timeout",
        .why = "A server that accepts the connection and never answers holds the thread for ever. "
               "A few such requests, by accident or on purpose, and nothing is left to serve "
               "anybody.",
        .help = "Pass `timeout=` with the seconds that an answer may take.",
        .bad = "import requests\n\nrequests.get(url)\n",
        .good = "import requests\n\nrequests.get(url, timeout=10)\n",
        .since = "0.1.0",
        .category = CATEGORY_SECURITY,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .security_severity = "5.3",
        .cwe = 400, // uncontrolled resource consumption
        .is_default = true,
        .calls =
            (const char *const[]){
                "requests.get", "requests.options", "requests.head",     "requests.post",
                "requests.put", "requests.patch",   "requests.delete",   "requests.request",
                "httpx.get",    "httpx.options",    "httpx.head",        "httpx.post",
                "httpx.put",    "httpx.patch",      "httpx.delete",      "httpx.request",
                "httpx.stream", "httpx.Client",     "httpx.AsyncClient", NULL},
        .visit = visit,
    },
    {0},
};
