// ASYNC220, ASYNC221, ASYNC222: processes started, run and awaited in async functions.
#include "rules/async/blocking.h"

// os.spawn*() returns at once unless the mode is P_WAIT, which it is if none is given.
static bool is_spawn(Check *check, Node call, bool *waits) {
    const Ast *const ast = check->ast;
    const Node callee = ast_child(ast, call, FIELD_FUNCTION);
    const Text name = model_qualified_name(check->model, callee, check->arena);
    if (!text_starts_with(name, TEXT("os.spawn"))) return false;
    const Node mode = call_argument(ast, call, "mode", 0);
    *waits = mode == 0 || model_is(check->model, mode, "os.P_WAIT");
    return true;
}

static void visit_create(Check *check, Node call) {
    bool waits = false;
    if (is_spawn(check, call, &waits) && waits) return;
    report_blocking(check, call,
                    "Async functions should not create subprocesses with blocking methods");
}

static void visit_run(Check *check, Node call) {
    bool waits = true;
    if (is_spawn(check, call, &waits) && !waits) return;
    report_blocking(check, call, "Async functions should not run processes with blocking methods");
}

static void visit_wait(Check *check, Node call) {
    report_blocking(check, call,
                    "Async functions should not wait on processes with blocking methods");
}

const Rule rule_async_blocking_process[] = {
    {
        .code = "ASYNC220",
        .name = "create-subprocess-in-async-function",
        .summary = "An async function starts a process with a blocking call",
        .why = "Starting a process takes the operating system milliseconds in which the event "
               "loop stands still, and the object that comes back has only methods that block: "
               "`communicate`, `wait`, `read`.",
        .help = "Start it with `await asyncio.create_subprocess_exec(...)`, `trio.run_process` or "
                "`anyio.open_process`.",
        .bad = "import subprocess\n\nasync def convert(path):\n    return "
               "subprocess.Popen([\"convert\", path])\n",
        .good = "import asyncio\n\nasync def convert(path):\n    return await "
                "asyncio.create_subprocess_exec(\"convert\", path)\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .calls = (const char *const[]){"subprocess.Popen", "os.popen", "os.spawnl", "os.spawnle",
                                       "os.spawnlp", "os.spawnlpe", "os.spawnv", "os.spawnve",
                                       "os.spawnvp", "os.spawnvpe", NULL},
        .visit = visit_create,
    },
    {
        .code = "ASYNC221",
        .name = "run-process-in-async-function",
        .summary = "An async function runs a process and blocks until it ends",
        .why = "The event loop runs one thing at a time: while this call waits, no other task of "
               "the process gets anywhere, for as long as the process takes.",
        .help = "Await it: `asyncio.create_subprocess_exec(...)` and `communicate()`, "
                "`trio.run_process` or `anyio.run_process`.",
        .bad = "import subprocess\n\nasync def convert(path):\n    subprocess.run([\"convert\", "
               "path])\n",
        .good = "import asyncio\n\nasync def convert(path):\n    process = await "
                "asyncio.create_subprocess_exec(\"convert\", path)\n    await process.wait()\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .calls = (const char *const[]){"os.posix_spawn", "os.posix_spawnp", "os.system",
                                       "subprocess.run", "subprocess.call", "subprocess.check_call",
                                       "subprocess.check_output", "subprocess.getoutput",
                                       "subprocess.getstatusoutput", "os.spawnl", "os.spawnle",
                                       "os.spawnlp", "os.spawnlpe", "os.spawnv", "os.spawnve",
                                       "os.spawnvp", "os.spawnvpe", NULL},
        .visit = visit_run,
    },
    {
        .code = "ASYNC222",
        .name = "wait-for-process-in-async-function",
        .summary = "An async function blocks until a process has ended",
        .why = "The event loop runs one thing at a time: while this call waits, no other task of "
               "the process gets anywhere, for as long as the other process lives.",
        .help = "Await `process.wait()` of a process that the event loop has started, or run the "
                "call in a thread.",
        .bad = "import os\n\nasync def reap(pid):\n    os.waitpid(pid, 0)\n",
        .good = "import asyncio\nimport os\n\nasync def reap(pid):\n    await "
                "asyncio.to_thread(os.waitpid, pid, 0)\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .calls = (const char *const[]){"os.wait", "os.wait3", "os.wait4", "os.waitid", "os.waitpid",
                                       NULL},
        .visit = visit_wait,
    },
    {0},
};
