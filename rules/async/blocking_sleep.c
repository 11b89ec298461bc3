// ASYNC251: time.sleep() in async functions.
#include "rules/async/blocking.h"

static void visit(Check *check, Node call) {
    report_blocking(check, call, "Async functions should not call `time.sleep`");
}

const Rule rule_async_blocking_sleep[] = {
    {
        .code = "ASYNC251",
        .name = "blocking-sleep-in-async-function",
        .summary = "An async function sleeps with `time.sleep`",
        .why = "The event loop runs one thing at a time: while this call waits, no other task of "
               "the process gets anywhere. An asynchronous sleep would let the others run in the "
               "meantime.",
        .help = "Await the sleep of your event loop: `await asyncio.sleep(seconds)`.",
        .bad = "import time\n\nasync def retry():\n    time.sleep(1)\n",
        .good = "import asyncio\n\nasync def retry():\n    await asyncio.sleep(1)\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .calls = (const char *const[]){"time.sleep", NULL},
        .visit = visit,
    },
    {0},
};
