// `__all__`: what a module exports is used.
#include "model/symbols.h"

#include "model/call.h"
#include "model/value.h"
#include "syntax/literal.h"

// The node around `node` and its parentheses.
static Node container_of(const Ast *ast, Node node) {
    return ast_parent(ast, ast_with_parentheses(ast, node));
}

static bool is_display(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_LIST) || ast_is(ast, node, NODE_TUPLE) ||
           ast_is(ast, node, NODE_EXPRESSION_LIST);
}

// `list(...)` and `tuple(...)` of one thing, not in one another.
static bool makes_display(const Ast *ast, Node call) {
    const Node callee = ast_child(ast, call, FIELD_FUNCTION);
    return ast_is(ast, callee, NODE_IDENTIFIER) && call_argument_count(ast, call) == 1 &&
           !ast_is(ast, container_of(ast, call), NODE_ARGUMENT_LIST) &&
           (text_is(ast_text(ast, callee), "list") || text_is(ast_text(ast, callee), "tuple"));
}

static bool is_right_operand(const Ast *ast, Node node) {
    const Node outside = ast_with_parentheses(ast, node);
    return ast_field(ast, outside) == FIELD_RIGHT &&
           ast_is(ast, ast_parent(ast, outside), NODE_BINARY_OPERATOR);
}

// Strings in lists and tuples of the value: sums of them, and list(...) and tuple(...) around them.
// A list in a list is no entry, nor is what a choice or a comprehension makes one of.
static bool is_around_entries(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_EXPRESSION_LIST: return !is_display(ast, container_of(ast, node));
    case NODE_PARENTHESIZED_EXPRESSION:
    case NODE_NAMED_EXPRESSION:
    case NODE_ARGUMENT_LIST: return true;
    case NODE_BINARY_OPERATOR: return !is_right_operand(ast, node);
    case NODE_CALL: return makes_display(ast, node);
    default: return false;
    }
}

Node export_entry(const Ast *ast, Node node, Node end) {
    while (node < end) {
        if (is_around_entries(ast, node)) {
            node++;
            continue;
        }
        if (is_display(ast, container_of(ast, node)) && is_plain_string(ast, node)) return node;
        node = ast_end_of(ast, node);
    }
    return 0;
}

static void read_entry(Model *self, Node string) {
    const Context module = {.scope = SCOPE_ID_MODULE};
    Text name;
    if (!literal_string(self->ast, string, self->arena, &name)) return;
    const Atom atom = atom_find(&self->ast->atoms, name);
    const BindingId binding = model_lookup(self, SCOPE_ID_MODULE, atom);
    if (binding == 0 && atom_is_builtin(self, atom)) return; // `__doc__`, `print`
    const bool may_be_star = binding == 0 && self->scopes.items[SCOPE_ID_MODULE].has_star_import;
    reference_add_to(self, module, binding, string, ast_range(self->ast, string),
                     REFERENCE_IN_EXPORT | (may_be_star ? REFERENCE_MAYBE_STAR : 0u));
}

static void read_entries(Model *self, Node value) {
    const Ast *const ast = self->ast;
    const Node end = value != 0 ? ast_end_of(ast, value) : 0;
    for (Node node = value; (node = export_entry(ast, node, end)) != 0;
         node = ast_end_of(ast, node)) {
        read_entry(self, node);
    }
}

void read_exports(Model *self) {
    Node last = 0;
    for (BindingId id = model_lookup(self, SCOPE_ID_MODULE, ATOM___all__); id != 0;
         id = self->bindings.items[id].shadows) {
        const Binding *const binding = &self->bindings.items[id];
        if (binding->kind != BINDING_EXPORT) continue;
        // Of `__all__ = __all__ = [...]` the first is around the second: one value.
        const bool is_read = last != 0 && ast_contains(self->ast, binding->statement, last);
        if (!is_read) read_entries(self, assigned_value(self->ast, binding->statement));
        last = binding->statement;
    }
}
