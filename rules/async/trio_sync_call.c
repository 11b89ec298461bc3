// ASYNC105: trio's async functions called without `await`.
#include "rules/rule.h"

// In `f().x` the await is to get what the call gives, not its attribute.
static bool needs_parentheses(const Ast *ast, Node call) {
    const Node parent = ast_parent(ast, call);
    const uint8_t field = ast_field(ast, call);
    switch (ast_kind(ast, parent)) {
    case NODE_ATTRIBUTE: return true;
    case NODE_CALL: return field == FIELD_FUNCTION;
    case NODE_SUBSCRIPT: return field == FIELD_VALUE;
    default: return false;
    }
}

static void fix(Check *check, Finding *finding, Node call) {
    const Range range = ast_range(check->ast, call);
    const bool is_grouped = needs_parentheses(check->ast, call);
    const Edit edits[] = {
        {range.start, range.start, is_grouped ? TEXT("(await ") : TEXT("await ")},
        {range.end, range.end, TEXT(")")},
    };
    finding_set_fix(check, finding, FIX_UNSAFE, edits, is_grouped ? 2 : 1, "Add `await`");
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    if (ast_is(ast, ast_parent(ast, ast_with_parentheses(ast, call)), NODE_AWAIT)) return;
    const Node callee = ast_child(ast, call, FIELD_FUNCTION);
    const Text name = model_qualified_name(check->model, callee, check->arena);
    Finding *const finding =
        report(check, call, "Call to `%.*s` is not immediately awaited", TEXT_ARGS(name));
    if (runs_in_async_function(check->model, ast, call)) fix(check, finding, call);
}

const Rule rule_async_trio_sync_call[] = {
    {
        .code = "ASYNC105",
        .name = "trio-sync-call",
        .summary = "An async function of trio is called and not awaited",
        .why = "The call only makes a coroutine object. Without `await` its body never runs: "
               "nothing sleeps, opens or is sent, and all that Python says is a warning when the "
               "object is thrown away.",
        .help = "Put `await` before the call.",
        .bad = "import trio\n\nasync def pause():\n    trio.sleep(1)\n",
        .good = "import trio\n\nasync def pause():\n    await trio.sleep(1)\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .calls = (const char *const[]){"trio.aclose_forcefully",
                                       "trio.open_file",
                                       "trio.open_ssl_over_tcp_listeners",
                                       "trio.open_ssl_over_tcp_stream",
                                       "trio.open_tcp_listeners",
                                       "trio.open_tcp_stream",
                                       "trio.open_unix_socket",
                                       "trio.run_process",
                                       "trio.serve_listeners",
                                       "trio.serve_ssl_over_tcp",
                                       "trio.serve_tcp",
                                       "trio.sleep",
                                       "trio.sleep_forever",
                                       "trio.lowlevel.cancel_shielded_checkpoint",
                                       "trio.lowlevel.checkpoint",
                                       "trio.lowlevel.checkpoint_if_cancelled",
                                       "trio.lowlevel.open_process",
                                       "trio.lowlevel.permanently_detach_coroutine_object",
                                       "trio.lowlevel.reattach_detached_coroutine_object",
                                       "trio.lowlevel.temporarily_detach_coroutine_object",
                                       "trio.lowlevel.wait_readable",
                                       "trio.lowlevel.wait_task_rescheduled",
                                       "trio.lowlevel.wait_writable",
                                       NULL},
        .visit = visit,
    },
    {0},
};
