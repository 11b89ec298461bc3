// F823: local variables that are used before they are assigned.
#include "rules/rule.h"

// Bases of classes, and annotations of parameters and results, have a scope of their own in which
// type parameters are seen; so a name there is not the function's.
static bool is_in_type_scope(const Ast *ast, Node node) {
    for (; node != 0; node = ast_parent(ast, node)) {
        const Node parent = ast_parent(ast, node);
        if (ast_is(ast, parent, NODE_CLASS_DEFINITION))
            return ast_is(ast, node, NODE_ARGUMENT_LIST);
        const bool is_whole = ast_is(ast, node, NODE_TYPE) && ast_field(ast, node) != 0;
        if (is_whole) return !ast_is(ast, parent, NODE_ASSIGNMENT);
        if (ast_is(ast, node, NODE_BLOCK)) return false;
    }
    return false;
}

// True if nobody reads the annotations of variables before the module is there.
static bool defers_annotations(const Check *check) {
    return model_has_future_annotations(check->model) || check->settings->target_version >= 314;
}

// The first use of `binding` in `scope`; 0 if there is none.
static ReferenceId first_use(const Check *check, const Binding *binding, ScopeId scope) {
    const Model *const model = check->model;
    const uint32_t late =
        REFERENCE_STRING | (defers_annotations(check) ? (uint32_t)REFERENCE_ANNOTATION : 0u);
    for (ReferenceId id = binding->first_reference; id != 0;
         id = model_reference(model, id)->next) {
        const Reference *const reference = model_reference(model, id);
        if (reference->scope == scope && (reference->flags & late) == 0 &&
            !is_in_type_scope(check->ast, reference->node)) {
            return id;
        }
    }
    return 0;
}

// True for a use of a builtin of that name: no attribute, no keyword. `len += 1` uses it, too.
static bool is_use_of_builtin(const Check *check, const Binding *binding, Node node) {
    const Ast *const ast = check->ast;
    const Node parent = ast_parent(ast, node);
    if (ast_atom(ast, node) != binding->name || is_in_type_scope(ast, node)) return false;
    if (defers_annotations(check) && ast_ancestor_of_kind(ast, node, NODE_TYPE) != 0) return false;
    if (ast_is(ast, parent, NODE_DOTTED_NAME) || ast_is(ast, parent, NODE_ALIASED_IMPORT))
        return false;
    if (node == binding->node) return ast_is(ast, parent, NODE_AUGMENTED_ASSIGNMENT);
    return ast_names_variable(ast, node) && model_resolve(check->model, node) == 0;
}

// The first use in `scope`, a function's, of the builtin that `binding` hides; 0 if there is none.
// (What means a builtin has no Reference.)
static Node first_use_of_builtin(const Check *check, const Scope *scope, const Binding *binding) {
    const Ast *const ast = check->ast;
    const Node body = definition_body(ast, scope->node);
    for (Node node = body; node != 0 && node < ast_end_of(ast, body); node++) {
        if (is_use_of_builtin(check, binding, node) &&
            model_scope_of(check->model, node) == binding->scope) {
            return node;
        }
    }
    return 0;
}

static void report_use(Check *check, const Binding *binding, Range use) {
    report_range(check, use, "Local variable `%.*s` referenced before assignment",
                 TEXT_ARGS(binding_name(check->model, binding)));
}

static void visit(Check *check, const Binding *binding) {
    const Model *const model = check->model;
    const bool may_hide_builtin = binding->name < ATOM_KNOWN_COUNT; // all builtins are known
    if (binding->shadows != 0 || (binding->shadows_outside == 0 && !may_hide_builtin)) return;
    const Scope *const scope = model_scope(model, binding->scope);
    if (scope->kind != SCOPE_FUNCTION) return;
    if ((binding->flags & (BINDING_FLAG_GLOBAL | BINDING_FLAG_NONLOCAL)) != 0) return;
    if (binding->shadows_outside != 0) {
        const Binding *const outer = model_binding(model, binding->shadows_outside);
        const ReferenceId use = first_use(check, outer, binding->scope);
        if (use != 0) report_use(check, binding, model_reference(model, use)->range);
    } else if (builtin_since(binding->name) != UINT16_MAX) {
        const Node use = first_use_of_builtin(check, scope, binding);
        if (use != 0) report_use(check, binding, ast_range(check->ast, use));
    }
}

const Rule rule_pyflakes_undefined_local[] = {
    {
        .code = "F823",
        .name = "undefined-local",
        .summary = "A local variable is used before the function assigns it",
        .why =
            "An assignment anywhere in a function makes the name local in all of it, so the outer variable of that name is not seen: the use raises UnboundLocalError.",
        .help =
            "Rename the local variable, or declare the name `global` or `nonlocal` if the outer one is meant.",
        .bad = "count = 0\n\n\ndef increment():\n    print(count)\n    count = 1\n",
        .good =
            "count = 0\n\n\ndef increment():\n    global count\n    print(count)\n    count = 1\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .bindings = // it may hide a builtin
        UINT32_MAX & ~(BINDS_SHADOWING | BINDS(BINDING_ARGUMENT) | BINDS(BINDING_DELETION)),
        .visit_binding = visit,
    },
    {0},
};
