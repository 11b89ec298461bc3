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

// True for the name in `case str():` and `case str.x:`, which are read; `case str:` binds it.
static bool is_read_by_pattern(const Ast *ast, Node node) {
    const Node dotted = ast_parent(ast, node);
    if (ast_first_child(ast, dotted) != node) return false;
    switch (ast_kind(ast, ast_parent(ast, dotted))) {
    case NODE_CLASS_PATTERN: return true;
    case NODE_IMPORT_STATEMENT:
    case NODE_IMPORT_FROM_STATEMENT:
    case NODE_FUTURE_IMPORT_STATEMENT:
    case NODE_RELATIVE_IMPORT:
    case NODE_ALIASED_IMPORT: return false;
    default: return ast_next(ast, node) != 0;
    }
}

// True for a use of a builtin of that name: no attribute, no keyword. `len += 1` uses it, too.
static bool is_use_of_builtin(const Check *check, const Binding *binding, Node node) {
    const Ast *const ast = check->ast;
    const Node parent = ast_parent(ast, node);
    if (is_in_type_scope(ast, node)) return false;
    if (defers_annotations(check) && ast_ancestor_of_kind(ast, node, NODE_TYPE) != 0) return false;
    if (ast_is(ast, parent, NODE_ALIASED_IMPORT) || ast_is(ast, parent, NODE_KEYWORD_PATTERN))
        return false;
    if (ast_is(ast, parent, NODE_DOTTED_NAME) && !is_read_by_pattern(ast, node)) return false;
    if (node == binding->node) return ast_is(ast, parent, NODE_AUGMENTED_ASSIGNMENT);
    return ast_names_variable(ast, node) && model_resolve(check->model, node) == 0;
}

// Where the names of builtins stand in the file: made when looking for them one by one has cost as
// much as that.
typedef struct BuiltinUses {
    uint64_t looked_at;   // nodes
    Node *nodes;          // by name, in order; NULL: not made
    uint32_t *first_node; // by name: its first one in `nodes`; behind the last name their number
} BuiltinUses;

static bool is_known_name(Atom name) {
    return name != ATOM_NONE && name < ATOM_KNOWN_COUNT;
}

static void list_uses(const Check *check, BuiltinUses *self) {
    const Ast *const ast = check->ast;
    self->first_node = ARENA_ARRAY(check->arena, uint32_t, ATOM_KNOWN_COUNT + 2);
    uint32_t *const next = self->first_node + 1; // of a name; in the end the first of the next name
    for (Node node = AST_ROOT; node < ast->count; node++) {
        if (is_known_name(ast_atom(ast, node))) next[ast_atom(ast, node) + 1]++;
    }
    for (Atom name = 0; name < ATOM_KNOWN_COUNT; name++) next[name + 1] += next[name];
    self->nodes = arena_alloc(check->arena, (next[ATOM_KNOWN_COUNT] + 1) * sizeof(Node));
    for (Node node = AST_ROOT; node < ast->count; node++) {
        const Atom name = ast_atom(ast, node);
        if (is_known_name(name)) self->nodes[next[name]++] = node;
    }
}

static bool is_first_use(const Check *check, const Binding *binding, Node node) {
    return is_use_of_builtin(check, binding, node) &&
           model_scope_of(check->model, node) == binding->scope;
}

// The first of the name's nodes that is not before `node`.
static uint32_t find_node(const BuiltinUses *self, Atom name, Node node) {
    uint32_t low = self->first_node[name];
    uint32_t high = self->first_node[name + 1];
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (self->nodes[middle] < node) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

// The first use in `scope`, a function's, of the builtin that `binding` hides; 0 if there is none.
// (What means a builtin has no Reference.)
static Node first_use_of_builtin(Check *check, const Scope *scope, const Binding *binding) {
    const Ast *const ast = check->ast;
    const Node body = definition_body(ast, scope->node);
    if (body == 0) return 0;
    BuiltinUses *const uses = rule_state(check, sizeof *uses);
    const Node end = ast_end_of(ast, body);
    if (uses->nodes == NULL && uses->looked_at > ast->count) list_uses(check, uses);
    if (uses->nodes == NULL) {
        for (Node node = body; node < end; node++) {
            if (ast_atom(ast, node) != binding->name) continue;
            if (!is_first_use(check, binding, node)) continue;
            uses->looked_at += node - body;
            return node;
        }
        uses->looked_at += end - body;
        return 0;
    }
    const uint32_t behind = uses->first_node[binding->name + 1];
    for (uint32_t i = find_node(uses, binding->name, body); i < behind; i++) {
        if (uses->nodes[i] >= end) break;
        if (is_first_use(check, binding, uses->nodes[i])) return uses->nodes[i];
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
        const Binding *outer = model_binding(model, binding->shadows_outside);
        // What is read through `nonlocal x` is a reference to x itself.
        if (outer->stands_for != 0) outer = model_binding(model, outer->stands_for);
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
        .why = "An assignment anywhere in a function makes the name local in all of it, so the "
               "outer variable of that name is not seen: the use raises UnboundLocalError.",
        .help = "Rename the local variable, or declare the name `global` or `nonlocal` if the "
                "outer one is meant.",
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
