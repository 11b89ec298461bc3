// ASYNC109: async functions with a `timeout` parameter.
#include "rules/rule.h"

enum { FIRST_VERSION_WITH_TIMEOUT = 311 }; // asyncio.timeout

typedef struct Loops {
    bool has_trio;
    bool has_anyio;
} Loops;

static void note_import(const Check *check, const Binding *binding, Loops *loops) {
    Text rest = binding_qualified_name(check->model, binding, check->arena);
    Text module;
    if (!text_split_next(&rest, '.', &module)) return;
    loops->has_trio |= text_is(module, "trio");
    loops->has_anyio |= text_is(module, "anyio");
}

static void check_function(Check *check, Node function, Loops loops) {
    const Ast *const ast = check->ast;
    const bool is_asyncio = !loops.has_trio && !loops.has_anyio;
    if (is_asyncio && check->settings->target_version < FIRST_VERSION_WITH_TIMEOUT) return;
    if (!function_is_async(ast, function)) return;
    const ParameterList parameters = function_parameters(ast, function, check->arena);
    for (uint32_t i = 0; i < parameters.count; i++) {
        const Parameter *const parameter = &parameters.items[i];
        if (parameter->kind == PARAMETER_VARARG || parameter->kind == PARAMETER_KWARG) continue;
        if (!text_is(ast_text(ast, parameter->name), "timeout")) continue;
        if (function_is_override(check->model, ast, function)) return;
        Finding *const finding =
            report(check, parameter->node, "Async function definition with a `timeout` parameter");
        finding->help = text_from_c(
            loops.has_trio    ? "Let the caller write `with trio.fail_after(...):`."
            : loops.has_anyio ? "Let the caller write `with anyio.fail_after(...):`."
                              : "Let the caller write `async with asyncio.timeout(...):`.");
    }
}

// Bindings come in the order in which Python makes them: which event loop a file uses is told by
// the imports that have run when a function is defined.
static void finish(Check *check) {
    Loops loops = {0};
    for (BindingId id = 1; id <= model_binding_count(check->model); id++) {
        const Binding *const binding = model_binding(check->model, id);
        switch (binding->kind) {
        case BINDING_IMPORT:
        case BINDING_SUBMODULE_IMPORT:
        case BINDING_FROM_IMPORT: note_import(check, binding, &loops); break;
        case BINDING_FUNCTION:
            check_function(check, ast_parent(check->ast, binding->node), loops);
            break;
        default: break;
        }
    }
}

static bool applies(const Check *check) {
    static const char *const NAMES[] = {"timeout", NULL};
    return check->ast->has_kind[TOKEN_ASYNC] && file_uses(check, NAMES);
}

const Rule rule_async_async_function_with_timeout[] = {
    {
        .code = "ASYNC109",
        .name = "async-function-with-timeout",
        .summary = "An async function takes a `timeout`",
        .why = "Each function that takes one has to pass it on, and what is left of it, to all "
               "that it awaits; one that does not waits for ever. A timeout that the caller puts "
               "around the call covers everything below it.",
        .help = "Let the caller write `async with asyncio.timeout(...):`.",
        .bad = "async def load(url, timeout):\n    return await fetch(url, timeout)\n",
        .good = "async def load(url):\n    return await fetch(url)\n",
        .since = "0.1.0",
        .category = CATEGORY_ASYNC,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_MEDIUM,
        .is_default = false,
        .needs = NEEDS_MODEL,
        .applies = applies,
        .finish = finish,
    },
    {0},
};
