// ASYNC230: files opened in async functions.
#include "rules/async/blocking.h"

static const char MESSAGE[] =
    "Async functions should not open files with blocking methods like `open`";
static const char *const PATH[] = {"pathlib.Path", NULL};

// `Path("a").open()`, also by way of a name.
static bool opens_path(Check *check, Node method) {
    const Ast *const ast = check->ast;
    const Node object = ast_unparenthesized(ast, ast_child(ast, method, FIELD_OBJECT));
    const bool is_name = ast_is(ast, object, NODE_IDENTIFIER);
    const Node value = is_name ? name_value(check->model, ast, object) : object;
    return is_instantiation(check->model, ast, value, PATH);
}

static void visit(Check *check, Node node) {
    Node call = node;
    if (ast_is(check->ast, node, NODE_ATTRIBUTE)) {
        if (ast_atom(check->ast, ast_end_of(check->ast, node) - 1) != ATOM_open) return;
        call = method_call(check->ast, node);
        if (call == 0 || !opens_path(check, node)) return;
    }
    report_blocking(check, call, MESSAGE);
}

static bool applies(const Check *check) {
    return has_async_code(check) && (file_has(check, ATOM_open) || file_has(check, ATOM_open_code));
}

const Rule rule_async_blocking_open_call[] = {
    {
        .code = "ASYNC230",
        .name = "blocking-open-call-in-async-function",
        .summary = "An async function opens a file with a blocking call",
        .why = "Opening, and then reading, waits for the disk or for a file server, which may "
               "take seconds. The event loop runs one thing at a time: while this call waits, no "
               "other task of the process gets anywhere.",
        .help = "Use `anyio.open_file`, `trio.open_file` or `aiofiles`, or do the whole access in "
                "a thread: `await asyncio.to_thread(...)`.",
        .bad = "async def load(path):\n    with open(path) as file:\n        return file.read()\n",
        .good = "import anyio\n\nasync def load(path):\n    async with await "
                "anyio.open_file(path) as file:\n        return await file.read()\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .kinds = {NODE_ATTRIBUTE},
        .calls = (const char *const[]){"builtins.open", "io.open", "io.open_code", NULL},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
