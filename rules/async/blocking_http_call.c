// ASYNC210: HTTP requests that block the event loop.
#include "rules/async/blocking.h"

static void visit(Check *check, Node call) {
    report_blocking(check, call, "Async functions should not call blocking HTTP methods");
}

const Rule rule_async_blocking_http_call[] = {
    {
        .code = "ASYNC210",
        .name = "blocking-http-call-in-async-function",
        .summary = "An async function makes a blocking HTTP request",
        .why = "The event loop runs one thing at a time: while this call waits, no other task of "
               "the process gets anywhere. One slow server stops all requests, timers and "
               "heartbeats until it has answered.",
        .help = "Use an asynchronous client (`httpx.AsyncClient`, `aiohttp`), or run the call in "
                "a thread: `await asyncio.to_thread(...)`.",
        .bad = "import requests\n\nasync def load(url):\n    return requests.get(url)\n",
        .good = "import httpx\n\nasync def load(url):\n    async with httpx.AsyncClient() as "
                "client:\n        return await client.get(url)\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .calls = (const char *const[]){"urllib.request.urlopen",
                                       "urllib3.request",
                                       "httpx.get",
                                       "httpx.post",
                                       "httpx.put",
                                       "httpx.delete",
                                       "httpx.patch",
                                       "httpx.options",
                                       "httpx.head",
                                       "httpx.request",
                                       "httpx.trace",
                                       "httpx.connect",
                                       "requests.get",
                                       "requests.post",
                                       "requests.put",
                                       "requests.delete",
                                       "requests.patch",
                                       "requests.options",
                                       "requests.head",
                                       "requests.request",
                                       "requests.trace",
                                       "requests.connect",
                                       NULL},
        .visit = visit,
    },
    {0},
};
