// Values of bindings: up from the name to its assignment, down the same way into the value.
#include "model/value.h"

enum { DEEPEST_UNPACKING = 8 };

// Positions of a name in nested targets, innermost first.
typedef struct Path {
    uint32_t items[DEEPEST_UNPACKING];
    uint32_t count;
} Path;

// The grammar has `(x)` as a target of one element, as it has `(x,)`.
static bool is_parenthesis(const Ast *ast, Node node) {
    if (!ast_is(ast, node, NODE_TUPLE_PATTERN) || ast_child_count(ast, node) != 1) return false;
    const Range rest = {ast_end(ast, ast_first_child(ast, node)), ast_end(ast, node)};
    return text_find_byte(source_slice(ast->source, rest), ',', 0) == TEXT_NOT_FOUND;
}

static bool is_sequence_target(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_PATTERN_LIST:
    case NODE_TUPLE_PATTERN:
    case NODE_LIST_PATTERN:
    case NODE_TUPLE:
    case NODE_LIST: return true;
    default: return false;
    }
}

static bool is_sequence_value(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_EXPRESSION_LIST:
    case NODE_TUPLE:
    case NODE_LIST:
    case NODE_SET: return true;
    default: return false;
    }
}

static bool has_splat(const Ast *ast, Node sequence) {
    return ast_child_of_kind(ast, sequence, NODE_LIST_SPLAT) != 0 ||
           ast_child_of_kind(ast, sequence, NODE_LIST_SPLAT_PATTERN) != 0;
}

static uint32_t position_in(const Ast *ast, Node sequence, Node child) {
    uint32_t position = 0;
    for (Node c = ast_first_child(ast, sequence); c != 0 && c != child; c = ast_next(ast, c)) {
        position++;
    }
    return position;
}

// From `target` up to the node that is no target any more; 0 if the way is too deep or starred.
static Node climb(const Ast *ast, Node target, Path *path) {
    for (;;) {
        const Node parent = ast_parent(ast, target);
        if (is_sequence_target(ast, parent) && !is_parenthesis(ast, parent)) {
            if (path->count == DEEPEST_UNPACKING || has_splat(ast, parent)) return 0;
            path->items[path->count++] = position_in(ast, parent, target);
        } else if (!ast_is(ast, parent, NODE_TUPLE_PATTERN) &&
                   !ast_is(ast, parent, NODE_PARENTHESIZED_EXPRESSION) &&
                   !ast_is(ast, parent, NODE_AS_PATTERN_TARGET)) {
            return parent;
        }
        target = parent;
    }
}

static Node descend(const Ast *ast, Node value, const Path *path) {
    value = ast_unparenthesized(ast, value);
    for (uint32_t i = path->count; i-- > 0;) {
        if (!is_sequence_value(ast, value) || has_splat(ast, value)) return 0;
        value = ast_unparenthesized(ast, ast_child_at(ast, value, path->items[i]));
    }
    return value;
}

Node assigned_value(const Ast *ast, Node assignment) {
    Node value = ast_child(ast, assignment, FIELD_RIGHT);
    while (ast_is(ast, value, NODE_ASSIGNMENT)) value = ast_child(ast, value, FIELD_RIGHT);
    return ast_unparenthesized(ast, value);
}

Node binding_value(const Ast *ast, const Binding *binding) {
    if (!ast_is(ast, binding->node, NODE_IDENTIFIER)) return 0;
    Path path = {.count = 0};
    const Node binder = climb(ast, binding->node, &path);
    switch (ast_kind(ast, binder)) {
    case NODE_ASSIGNMENT: return descend(ast, assigned_value(ast, binder), &path);
    case NODE_NAMED_EXPRESSION: return descend(ast, ast_child(ast, binder, FIELD_VALUE), &path);
    case NODE_AS_PATTERN:
        if (binding->kind != BINDING_WITH_ITEM) return 0;
        return descend(ast, ast_first_child(ast, binder), &path);
    default: return 0;
    }
}

Node name_value(const Model *model, const Ast *ast, Node identifier) {
    if (!ast_is(ast, identifier, NODE_IDENTIFIER)) return 0;
    const BindingId id = model_resolve(model, identifier);
    return id != 0 ? binding_value(ast, model_binding(model, id)) : 0;
}

const Binding *name_only_binding(const Model *model, const Ast *ast, Node identifier) {
    if (!ast_is(ast, identifier, NODE_IDENTIFIER)) return NULL;
    const BindingId id = model_resolve(model, identifier);
    const Binding *const binding = model_binding(model, id);
    return id != 0 && binding->shadows == 0 ? binding : NULL;
}

Node name_maker(const Model *model, const Ast *ast, Node identifier) {
    identifier = ast_unparenthesized(ast, identifier);
    if (!ast_is(ast, identifier, NODE_IDENTIFIER)) return 0;
    const Node statement = model_binding(model, model_resolve(model, identifier))->statement;
    if (!ast_is(ast, statement, NODE_ASSIGNMENT)) return 0;
    const Node call = assigned_value(ast, statement);
    return ast_is(ast, call, NODE_CALL) ? ast_child(ast, call, FIELD_FUNCTION) : 0;
}

// A module's name that only a function's `global` says there will be.
static bool is_promised(const Ast *ast, const Binding *binding) {
    return binding->kind == BINDING_ASSIGNMENT &&
           ast_is(ast, binding->statement, NODE_GLOBAL_STATEMENT);
}

// The newest one in `scope` before `end`.
static BindingId newest_before(const Model *model, const Ast *ast, ScopeId scope, Atom name,
                               Node end) {
    enum { MOST_STEPS = 64 }; // or many places and many bindings would take the square of the time
    BindingId id = model_lookup(model, scope, name);
    for (uint32_t i = 0; id != 0 && i < MOST_STEPS; i++) {
        const Binding *const binding = model_binding(model, id);
        if (binding->node < end && !is_promised(ast, binding)) break;
        id = binding->shadows;
    }
    return id;
}

BindingId binding_seen_at(const Model *model, const Ast *ast, Node place, Text name) {
    const Atom atom = atom_find(&ast->atoms, name);
    const ScopeId own = model_scope_of(model, place);
    BindingId found = 0;
    Node end = place; // what is bound behind it is not there yet
    for (ScopeId id = own; atom != ATOM_NONE && found == 0 && id != 0;) {
        const Scope *const scope = model_scope(model, id);
        if (id == own || scope->kind != SCOPE_CLASS) {
            found = newest_before(model, ast, id, atom, end);
        }
        if (scope->kind == SCOPE_FUNCTION || scope->kind == SCOPE_LAMBDA) end = ast->total;
        id = id == SCOPE_ID_MODULE ? 0 : scope->parent;
    }
    return found;
}

Node target_unparenthesized(const Ast *ast, Node target) {
    target = ast_unparenthesized(ast, target);
    while (is_parenthesis(ast, target))
        target = ast_unparenthesized(ast, ast_first_child(ast, target));
    return target;
}
