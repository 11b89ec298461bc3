// ASYNC110: loops that sleep until something has happened.
#include "rules/rule.h"

static const struct {
    const char *sleep;
    const char *module;
} SLEEPS[] = {
    {"asyncio.sleep", "asyncio"}, {"trio.sleep", "trio"},         {"anyio.sleep", "anyio"},
    {"trio.sleep_until", "trio"}, {"anyio.sleep_until", "anyio"},
};

// The call that is all a body awaits and does; 0 if it does more.
static Node only_awaited_call(const Ast *ast, Node body) {
    const Node statement = ast_first_child(ast, body);
    const Node await = ast_statement_expression(ast, statement);
    if (ast_next(ast, statement) != 0 || !ast_is(ast, await, NODE_AWAIT)) return 0;
    const Node call = ast_unparenthesized(ast, ast_first_child(ast, await));
    return ast_is(ast, call, NODE_CALL) ? call : 0;
}

static void visit(Check *check, Node loop) {
    const Ast *const ast = check->ast;
    const Node call = only_awaited_call(ast, ast_child(ast, loop, FIELD_BODY));
    if (call == 0) return;
    const Node callee = ast_child(ast, call, FIELD_FUNCTION);
    for (size_t i = 0; i < sizeof SLEEPS / sizeof SLEEPS[0]; i++) {
        if (!model_is(check->model, callee, SLEEPS[i].sleep)) continue;
        report_range(check, ast_statement_range(ast, loop),
                     "Use `%s.Event` instead of awaiting `%s.sleep` in a `while` loop",
                     SLEEPS[i].module, SLEEPS[i].module);
        return;
    }
}

const Rule rule_async_async_busy_wait[] = {
    {
        .code = "ASYNC110",
        .name = "async-busy-wait",
        .summary = "A loop sleeps until something has happened",
        .why = "The loop notices up to a whole sleep too late, and wakes the process for nothing "
               "all the time before. An event wakes the task at once, and only then.",
        .help = "Let whoever changes the condition call `event.set()`, and `await event.wait()` "
                "here.",
        .bad = "import asyncio\n\nasync def wait_until_ready(state):\n    while not "
               "state.is_ready:\n        await asyncio.sleep(0.1)\n",
        .good = "async def wait_until_ready(state):\n    await state.ready.wait()\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_MEDIUM,
        .is_default = false,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_WHILE_STATEMENT},
        .visit = visit,
    },
    {0},
};
