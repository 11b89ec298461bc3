// RUF018: `assert (x := f())` whose x is used elsewhere.
#include "rules/rule.h"

static bool has_use_outside_assert(const Check *check, const Binding *binding) {
    for (ReferenceId id = binding->first_reference; id != 0;) {
        const Reference *const reference = model_reference(check->model, id);
        if (ast_ancestor_of_kind(check->ast, reference->node, NODE_ASSERT_STATEMENT) == 0)
            return true;
        id = reference->next;
    }
    return false;
}

// Also before the assertion, where the name still has an older value: there may be a loop around.
static bool is_used_outside_assert(const Check *check, Node name) {
    enum { MOST = 64 }; // older values looked at: there can be as many as assertions
    BindingId id = model_resolve(check->model, name);
    for (uint32_t i = 0; i < MOST && id != 0; i++) {
        const Binding *const binding = model_binding(check->model, id);
        if (has_use_outside_assert(check, binding)) return true;
        id = binding->shadows;
    }
    return false;
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    for (Node node = statement; node < ast_end_of(ast, statement); node++) {
        if (!ast_is(ast, node, NODE_NAMED_EXPRESSION)) continue;
        if (!is_used_outside_assert(check, ast_child(ast, node, FIELD_NAME))) continue;
        report(check, node, "Avoid assignment expressions in `assert` statements");
    }
}

const Rule rule_ruff_assignment_in_assert[] = {
    {
        .code = "RUF018",
        .name = "assignment-in-assert",
        .summary = "An assertion binds a name that is used elsewhere",
        .why = "With `-O` Python leaves assertions out, and the assignment with them: the name is "
               "then unbound, or has an older value, only in production.",
        .help = "Assign in a statement of its own, before the assertion.",
        .bad = "assert (size := len(items))\nprint(size)\n",
        .good = "size = len(items)\nassert size\nprint(size)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_ASSERT_STATEMENT},
        .visit = visit,
    },
    {0},
};
