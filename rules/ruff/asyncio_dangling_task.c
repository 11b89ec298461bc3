// RUF006: asyncio tasks that nothing holds on to.
#include "rules/rule.h"

static const char *const LOOPS[] = {"asyncio.get_event_loop", "asyncio.get_running_loop",
                                    "asyncio.new_event_loop", NULL};

// The value of `x = value`, `x: T = value` or `x, (y, *z) = value`; 0 for other bindings and for
// `x = y = value`.
static Node only_value(const Ast *ast, const Binding *binding) {
    const Node statement = binding->statement;
    if (binding->kind != BINDING_ASSIGNMENT || !ast_is(ast, statement, NODE_ASSIGNMENT)) return 0;
    if (!ast_is(ast, ast_parent(ast, statement), NODE_EXPRESSION_STATEMENT)) return 0;
    return ast_unparenthesized(ast, ast_child(ast, statement, FIELD_RIGHT));
}

// `loop` of `loop.create_task`, if it was assigned an event loop.
static bool is_loop(const Check *check, Node name) {
    const Node maker = name_maker(check->model, check->ast, name);
    return maker != 0 && model_is_any(check->model, maker, LOOPS);
}

// What an expression calls to make a task, as a user would say it; empty if it makes none.
static Text task_maker(const Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, call, NODE_CALL)) return TEXT("");
    const Node callee = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    if (model_is(check->model, callee, "asyncio.create_task")) return TEXT("asyncio.create_task");
    if (model_is(check->model, callee, "asyncio.ensure_future")) {
        return TEXT("asyncio.ensure_future");
    }
    const Node loop = ast_unparenthesized(ast, ast_child(ast, callee, FIELD_OBJECT));
    const Node method = ast_child(ast, callee, FIELD_ATTRIBUTE);
    if (!text_is(ast_text(ast, method), "create_task") || !is_loop(check, loop)) return TEXT("");
    return arena_printf(check->arena, "%.*s.create_task", TEXT_ARGS(ast_text(ast, loop)));
}

static void check_value(Check *check, Node value) {
    const Text maker = task_maker(check, value);
    if (maker.length == 0) return;
    report(check, value, "Store a reference to the return value of `%.*s`", TEXT_ARGS(maker));
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node expression = ast_first_child(ast, statement);
    if (ast_end(ast, expression) != ast_end(ast, statement)) return; // a tuple: `x,`
    check_value(check, ast_unparenthesized(ast, expression));
}

// A variable that is never read keeps the task only until its function ends. One that was assigned
// again has the uses of those before it, so the newest tells.
static void visit_binding(Check *check, const Binding *binding) {
    enum {
        NOT_DANGLING =
            BINDING_FLAG_USED | BINDING_FLAG_GLOBAL | BINDING_FLAG_NONLOCAL | BINDING_FLAG_SHADOWED
    };
    if ((binding->flags & NOT_DANGLING) != 0) return;
    for (;; binding = model_binding(check->model, binding->shadows)) {
        if ((binding->flags & BINDING_FLAG_USED) == 0) {
            check_value(check, only_value(check->ast, binding));
        }
        if (binding->shadows == 0) return;
    }
}

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"create_task", "ensure_future", NULL});
}

const Rule rule_ruff_asyncio_dangling_task[] = {
    {
        .code = "RUF006",
        .name = "asyncio-dangling-task",
        .summary = "An asyncio task is started and nothing holds on to it",
        .why = "The event loop itself has only a weak reference to a task. One that nobody else "
               "refers to may be garbage-collected in the middle of its work, and an exception in "
               "it is noticed by nobody.",
        .help = "Await the task, start it in an `asyncio.TaskGroup`, or keep it in a set until it "
                "is done: `task.add_done_callback(tasks.discard)`.",
        .bad = "import asyncio\n\nasync def main():\n    asyncio.create_task(poll())\n",
        .good = "import asyncio\n\nasync def main():\n    async with asyncio.TaskGroup() as "
                "group:\n        group.create_task(poll())\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .applies = applies,
        .kinds = {NODE_EXPRESSION_STATEMENT},
        .visit = visit,
        .bindings = BINDS(BINDING_ASSIGNMENT),
        .visit_binding = visit_binding,
    },
    {0},
};
