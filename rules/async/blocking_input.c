// ASYNC250: input() in async functions.
#include "rules/async/blocking.h"

static void visit(Check *check, Node call) {
    report_blocking(check, call, "Blocking call to `input()` in async context");
}

const Rule rule_async_blocking_input[] = {
    {
        .code = "ASYNC250",
        .name = "blocking-input-in-async-function",
        .summary = "An async function waits for the keyboard",
        .why = "The event loop runs one thing at a time: while this call waits, no other task of "
               "the process gets anywhere, and a person takes seconds or hours to press Enter.",
        .help = "Run it in a thread: `await asyncio.to_thread(input, prompt)`.",
        .bad = "async def ask():\n    return input(\"Name? \")\n",
        .good = "import asyncio\n\nasync def ask():\n    return await asyncio.to_thread(input, "
                "\"Name? \")\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .calls = (const char *const[]){"builtins.input", NULL},
        .visit = visit,
    },
    {0},
};
