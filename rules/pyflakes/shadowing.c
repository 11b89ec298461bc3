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
