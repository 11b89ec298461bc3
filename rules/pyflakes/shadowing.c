// What a binding takes the place of.
#include "rules/pyflakes/shadowing.h"

bool binding_is_import(const Binding *binding) {
    switch (binding->kind) {
    case BINDING_IMPORT:
    case BINDING_SUBMODULE_IMPORT:
    case BINDING_FROM_IMPORT:
    case BINDING_FUTURE_IMPORT: return true;
    default: return false;
    }
}

const Binding *shadowed_binding(const Model *model, const Binding *binding) {
    const bool is_same_scope = binding->shadows != 0;
    return model_binding(model, is_same_scope ? binding->shadows : binding->shadows_outside);
}

bool binding_is_of_loop(const Ast *ast, const Binding *binding) {
    if (binding->kind != BINDING_COMPREHENSION) return binding->kind == BINDING_LOOP_VARIABLE;
    Node node = binding->node;
    Node around = ast_parent(ast, node);
    while (!ast_is(ast, around, NODE_FOR_STATEMENT)) {
        if (around == AST_ROOT || ast_is(ast, around, NODE_BLOCK)) return false;
        node = around;
        around = ast_parent(ast, node);
    }
    return ast_field(ast, node) == FIELD_RIGHT;
}

// ---- Names of one import ----

static Text imported_name(const Ast *ast, Node name) {
    return ast_text(ast,
                    ast_is(ast, name, NODE_ALIASED_IMPORT) ? ast_first_child(ast, name) : name);
}

static Text bound_name(const Ast *ast, Node name) {
    const Node alias = ast_child(ast, name, FIELD_ALIAS);
    return ast_text(ast, alias != 0 ? alias : name);
}

uint32_t first_same_import(const Ast *ast, Node repeated, uint32_t own, const bool *is_removed) {
    enum { LONGEST_LOOK = 256 };
    Node name = ast_child(ast, ast_parent(ast, repeated), FIELD_NAME);
    for (uint32_t i = 0; i < own && i < LONGEST_LOOK; i++, name = ast_next_in_field(ast, name)) {
        if (!is_removed[i] && text_equal(imported_name(ast, name), imported_name(ast, repeated)) &&
            text_equal(bound_name(ast, name), bound_name(ast, repeated))) {
            return i;
        }
    }
    return own;
}
