// ASYNC212: methods of a blocking httpx client in async functions.
#include "rules/rule.h"

static const char *const CLIENT[] = {"httpx.Client", NULL};

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node method = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    const Node client = ast_unparenthesized(ast, ast_child(ast, method, FIELD_OBJECT));
    const Text name = ast_text(ast, ast_child(ast, method, FIELD_ATTRIBUTE));
    if (!ast_is(ast, client, NODE_IDENTIFIER)) return;
    if (!runs_in_async_function(check->model, ast, call)) return;
    if (!name_is_instance(check->model, ast, client, CLIENT, check->arena)) return;
    report(check, method,
           "Blocking httpx method %.*s.%.*s() in async context, use httpx.AsyncClient",
           TEXT_ARGS(ast_text(ast, client)), TEXT_ARGS(name));
}

const Rule rule_async_blocking_httpx_client[] = {
    {
        .code = "ASYNC212",
        .name = "blocking-http-call-httpx-in-async-function",
        .summary = "An async function uses a blocking `httpx.Client`",
        .why = "The event loop runs one thing at a time: while this call waits, no other task of "
               "the process gets anywhere. One slow server stops all requests, timers and "
               "heartbeats until it has answered.",
        .help = "Use `httpx.AsyncClient` and await its methods.",
        .bad = "import httpx\n\nasync def load(client: httpx.Client, url):\n    return "
               "client.get(url)\n",
        .good = "import httpx\n\nasync def load(client: httpx.AsyncClient, url):\n    return "
                "await client.get(url)\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .methods = (const char *const[]){"close", "delete", "get", "head", "options", "patch",
                                         "post", "put", "request", "send", "stream", NULL},
        .visit = visit,
    },
    {0},
};
