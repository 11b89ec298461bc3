// PLE0115, PLE0117, PLE0118, PLE1142, PLE1700: declarations and suspensions that are written right
// and that Python's compiler refuses all the same.
#include "rules/syntax/invalid_syntax.h"

const Rule rule_pylint_refused_statements[] = {
    {
        .code = "PLE0115",
        .name = "nonlocal-and-global",
        .summary = "A name is declared both `nonlocal` and `global`",
        .why = "The two say different things about where the variable lives; Python refuses the "
               "file.",
        .help = "Keep the declaration that is meant.",
        .bad = "def count():\n    n = 0\n    def step():\n        nonlocal n\n        global n\n"
               "        n += 1\n    return step\n",
        .good = "def count():\n    n = 0\n    def step():\n        nonlocal n\n        n += 1\n"
                "    return step\n",
        .since = "0.1.0",
        SYNTAX_RULE,
    },
    {
        .code = "PLE0117",
        .name = "nonlocal-without-binding",
        .summary = "`nonlocal` names what no function around has",
        .why = "`nonlocal` reaches for a variable of a function around this one. If none of them "
               "has it, Python refuses the file; module-level names take `global`.",
        .help = "Assign the variable in the function around, or use `global`.",
        .bad =
            "def count():\n    def step():\n        nonlocal n\n        n += 1\n    return step\n",
        .good = "def count():\n    n = 0\n    def step():\n        nonlocal n\n        n += 1\n"
                "    return step\n",
        .since = "0.1.0",
        SYNTAX_RULE,
    },
    {
        .code = "PLE0118",
        .name = "load-before-global-declaration",
        .summary = "A name is used before the `global` statement that declares it",
        .why = "The declaration holds for the whole function, also for what stands before it, "
               "where it reads like a local variable. Python refuses the file.",
        .help = "Move the `global` statement to the top of the function.",
        .bad = "def show():\n    print(total)\n    global total\n",
        .good = "def show():\n    global total\n    print(total)\n",
        .since = "0.1.0",
        SYNTAX_RULE,
    },
    {
        .code = "PLE1142",
        .name = "await-outside-async",
        .summary = "`await`, `async for` or `async with` stands outside of an async function",
        .why = "Only a coroutine can wait; elsewhere Python refuses the file. (Cells of notebooks "
               "run inside a coroutine and may wait.)",
        .help = "Make the function an `async def`, or run the coroutine with `asyncio.run`.",
        .bad = "def load(url):\n    return await fetch(url)\n",
        .good = "async def load(url):\n    return await fetch(url)\n",
        .since = "0.1.0",
        SYNTAX_RULE,
    },
    {
        .code = "PLE1700",
        .name = "yield-from-in-async-function",
        .summary = "`yield from` stands in an async function",
        .why = "An async generator cannot hand over to another generator: Python refuses the file.",
        .help = "Loop over the other one: `async for item in items: yield item`.",
        .bad = "async def rows(table):\n    yield from table\n",
        .good = "async def rows(table):\n    async for row in table:\n        yield row\n",
        .since = "0.1.0",
        SYNTAX_RULE,
    },
    {0},
};
