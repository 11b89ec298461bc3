// ASYNC100: timeouts around code that cannot be interrupted.
#include "rules/rule.h"

static const char *const SCOPES[] = {"asyncio.timeout",
                                     "asyncio.timeout_at",
                                     "anyio.CancelScope",
                                     "anyio.fail_after",
                                     "anyio.move_on_after",
                                     "trio.CancelScope",
                                     "trio.fail_after",
                                     "trio.fail_at",
                                     "trio.move_on_after",
                                     "trio.move_on_at",
                                     NULL};

// The last item that is a timeout; 0 if none is. `is_last`: no item follows it.
static Node find_timeout(const Check *check, Node statement, bool *is_last) {
    const Ast *const ast = check->ast;
    Node found = 0;
    AST_EACH_CHILD(ast, item, ast_child_of_kind(ast, statement, NODE_WITH_CLAUSE)) {
        Node value = ast_unparenthesized(ast, ast_child(ast, item, FIELD_VALUE));
        if (ast_is(ast, value, NODE_AS_PATTERN)) {
            value = ast_unparenthesized(ast, ast_first_child(ast, value));
        }
        const bool is_timeout = is_instantiation(check->model, ast, value, SCOPES);
        if (is_timeout) found = value;
        *is_last = is_timeout;
    }
    return found;
}

// `await`, `async with`, `async for`, also in a comprehension.
static bool is_checkpoint(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_AWAIT) ||
           (ast_is(ast, node, TOKEN_ASYNC) &&
            !ast_is(ast, ast_parent(ast, node), NODE_FUNCTION_DEFINITION));
}

// Functions and classes inside count with all of theirs only for `yield`.
static bool can_be_cancelled(const Ast *ast, Node body) {
    Node inner_end = 0; // of the function or class that the walk is in
    for (Node node = body; node < ast_end_of(ast, body); node++) {
        switch (ast_kind(ast, node)) {
        case NODE_FUNCTION_DEFINITION:
        case NODE_CLASS_DEFINITION:
        case NODE_DECORATED_DEFINITION:
            if (node >= inner_end) inner_end = ast_end_of(ast, node);
            break;
        case NODE_YIELD:
            if (ast_child_of_kind(ast, node, TOKEN_FROM) == 0) return true;
            break;
        default:
            if (node >= inner_end && is_checkpoint(ast, node)) return true;
            break;
        }
    }
    return false;
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    bool is_last = false;
    const Node timeout = find_timeout(check, statement, &is_last);
    if (timeout == 0) return;
    const bool is_async = ast_is(ast, ast_first_child(ast, statement), TOKEN_ASYNC);
    if (is_async && !is_last) return; // entering the next one can be interrupted
    if (can_be_cancelled(ast, ast_child(ast, statement, FIELD_BODY))) return;
    const Node callee = ast_child(ast, timeout, FIELD_FUNCTION);
    const Text name = model_qualified_name(check->model, callee, check->arena);
    report_range(
        check, ast_statement_range(ast, statement),
        "A `with %.*s(...):` context does not contain any `await` statements. This makes it "
        "pointless, as the timeout can only be triggered by a checkpoint.",
        TEXT_ARGS(name));
}

const Rule rule_async_cancel_scope_no_checkpoint[] = {
    {
        .code = "ASYNC100",
        .name = "cancel-scope-no-checkpoint",
        .summary = "A timeout is around code that never awaits",
        .why = "An event loop can cancel a task only where it awaits something. Code without an "
               "`await` runs to its end, however long that takes, and the timeout never fires.",
        .help = "Await something inside (`await asyncio.to_thread(...)` for code that blocks), or "
                "take the timeout away.",
        .bad = "import asyncio\n\nasync def compute():\n    async with asyncio.timeout(2):\n      "
               "  return work()\n",
        .good = "import asyncio\n\nasync def compute():\n    async with asyncio.timeout(2):\n     "
                "   return await asyncio.to_thread(work)\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_WITH_STATEMENT},
        .visit = visit,
    },
    {0},
};
