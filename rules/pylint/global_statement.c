// PLW0602, PLW0603, PLW0604: `global` without an assignment, with one, and at module level.
#include "rules/rule.h"

static void visit_global(Check *check, const Binding *binding) {
    if ((binding->flags & BINDING_FLAG_SHADOWED) != 0) return;
    report(check, binding->node, "Using global for `%.*s` but no assignment is done",
           TEXT_ARGS(binding_name(check->model, binding)));
}

// True if the name is a target by itself, also in parentheses, and has no type: Python refuses that
// of a global name.
static bool is_assigned_alone(const Ast *ast, Node name) {
    Node around = ast_parent(ast, name);
    while (ast_unparenthesized_target(ast, around) == name) around = ast_parent(ast, around);
    if (ast_is(ast, around, NODE_ASSIGNMENT)) return ast_child(ast, around, FIELD_TYPE) == 0;
    return ast_is(ast, around, NODE_AUGMENTED_ASSIGNMENT);
}

// Statements that give the one name they mention a new meaning, and `del`.
static bool is_update(const Ast *ast, const Binding *binding) {
    switch (binding->kind) {
    case BINDING_ASSIGNMENT: return is_assigned_alone(ast, binding->node);
    case BINDING_IMPORT:
    case BINDING_FROM_IMPORT:
    case BINDING_CLASS:
    case BINDING_FUNCTION:
    case BINDING_DELETION:
    case BINDING_CONDITIONAL_DELETION: return true;
    default: return false;
    }
}

static void report_update(Check *check, const Binding *binding, Node declared) {
    report(check, declared, "Using the global statement to update `%.*s` is discouraged",
           TEXT_ARGS(binding_name(check->model, binding)));
}

// `global x` at module level binds nothing and holds for the whole module; the last one counts. To
// `declared` by the newest binding of the name.
static void find_module_level(const Check *check, Node *declared) {
    const Ast *const ast = check->ast;
    for (Node node = AST_ROOT + 1; node < ast_end_of(ast, AST_ROOT);) {
        const uint16_t kind = ast_kind(ast, node);
        if (kind == NODE_GLOBAL_STATEMENT) {
            AST_EACH_CHILD(ast, name, node) {
                declared[model_lookup(check->model, SCOPE_ID_MODULE, ast_atom(ast, name))] = name;
            }
        }
        const bool is_apart = kind == NODE_FUNCTION_DEFINITION || kind == NODE_CLASS_DEFINITION ||
                              kind == NODE_EXPRESSION_STATEMENT;
        node = is_apart ? ast_end_of(ast, node) : node + 1;
    }
}

// The last `global x` of a scope holds for all of it, also for what stands above: that Python
// refuses this is another rule's. To `declared` by the newest binding of the name.
static void find_declared(const Check *check, Node *declared) {
    const uint32_t count = model_binding_count(check->model);
    for (BindingId id = 1; id <= count; id++) {
        const Binding *const binding = model_binding(check->model, id);
        if (binding->kind != BINDING_GLOBAL) continue;
        declared[model_lookup(check->model, binding->scope, binding->name)] = binding->node;
    }
}

static void finish_updates(Check *check) {
    if (!check->ast->has_kind[NODE_GLOBAL_STATEMENT]) return;
    const uint32_t count = model_binding_count(check->model);
    Node *const declared = arena_zalloc(check->arena, count + 1, sizeof *declared);
    find_module_level(check, declared);
    find_declared(check, declared);
    declared[0] = 0;
    for (BindingId id = count; id != 0; id--) {
        const Binding *const binding = model_binding(check->model, id);
        if (declared[id] == 0) continue;
        declared[binding->shadows] = declared[id];
        if (is_update(check->ast, binding)) report_update(check, binding, declared[id]);
    }
}

static void visit_redundant(Check *check, Node statement) {
    if (model_scope_of(check->model, statement) != SCOPE_ID_MODULE) return;
    report(check, statement, "`global` at module level is redundant");
}

// What the rules of this file have in common.
#define GLOBAL_RULE                                                                                \
    .since = "0.1.0", .severity = SEVERITY_WARNING, .precision = PRECISION_VERY_HIGH,              \
    .needs = NEEDS_MODEL

const Rule rule_pylint_global_statement[] = {
    {
        .code = "PLW0602",
        .name = "global-variable-not-assigned",
        .summary = "`global` names a variable that the function does not assign",
        .why = "Reading a global needs no declaration. The statement says that the function "
               "changes the variable, which it does not, or an assignment got lost.",
        .help = "Remove the name from the `global` statement.",
        .bad = "def show():\n    global total\n    print(total)\n",
        .good = "def show():\n    print(total)\n",
        .category = CATEGORY_SUSPICIOUS,
        .is_default = true,
        .bindings = BINDS(BINDING_GLOBAL),
        .visit_binding = visit_global,
        GLOBAL_RULE,
    },
    {
        .code = "PLW0603",
        .name = "global-statement",
        .summary = "A function replaces a global variable",
        .why = "Whoever reads the variable cannot see when it changes, tests influence each other "
               "through it, and threads race for it.",
        .help = "Return the value, or keep it in an object that is passed around.",
        .bad = "def add(price):\n    global total\n    total += price\n",
        .good = "def add(total, price):\n    return total + price\n",
        .category = CATEGORY_STYLE,
        .finish = finish_updates,
        GLOBAL_RULE,
    },
    {
        .code = "PLW0604",
        .name = "global-at-module-level",
        .summary = "`global` stands outside of functions and classes",
        .why = "Names of the module are global already; the statement does nothing, so that its "
               "author expected something else.",
        .help = "Remove the statement.",
        .bad = "global total\ntotal = 0\n",
        .good = "total = 0\n",
        .category = CATEGORY_SUSPICIOUS,
        .is_default = true,
        .kinds = {NODE_GLOBAL_STATEMENT},
        .visit = visit_redundant,
        GLOBAL_RULE,
    },
    {0},
};
