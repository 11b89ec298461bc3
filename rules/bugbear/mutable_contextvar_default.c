// B039: a mutable default of a ContextVar.
#include "rules/shared/default_value.h"
#include "rules/shared/immutable_call.h"

static void visit(Check *check, Node keyword) {
    const Ast *const ast = check->ast;
    if (ast_atom(ast, ast_child(ast, keyword, FIELD_NAME)) != ATOM_default) return;
    const Node call = ast_parent(ast, ast_parent(ast, keyword));
    if (!ast_is(ast, call, NODE_CALL)) return;
    if (!model_is(check->model, unsubscripted_callee(ast, call), "contextvars.ContextVar")) return;
    const Node value = ast_unparenthesized(ast, ast_child(ast, keyword, FIELD_VALUE));
    const bool is_mutable = is_mutable_expression(check, value) ||
                            (ast_is(ast, value, NODE_CALL) && !makes_immutable(check, value, 0));
    if (!is_mutable) return;
    report(check, value, "Do not use mutable data structures for `ContextVar` defaults");
}

static bool applies(const Check *check) {
    return file_has(check, ATOM_ContextVar);
}

const Rule rule_bugbear_mutable_contextvar_default[] = {
    {
        .code = "B039",
        .name = "mutable-contextvar-default",
        .summary = "The default of a ContextVar can change",
        .why = "All contexts share the one default object. What one task adds to it the "
               "others see, which is just what a context variable is there to prevent.",
        .help = "Leave the default out or use None, and set a new object in each context.",
        .bad = "from contextvars import ContextVar\n\nitems = ContextVar(\"items\", default=[])\n",
        .good =
            "from contextvars import ContextVar\n\nitems = ContextVar(\"items\", default=None)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_KEYWORD_ARGUMENT},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
