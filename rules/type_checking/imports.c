// Imports and what their names are used for.
#include "rules/type_checking/imports.h"

// ---- Uses ----

// The binding whose references `binding` takes over.
static BindingId taken_over(const Model *model, const Binding *binding) {
    const Binding *const shadowed = model_binding(model, binding->shadows);
    const bool is_gone =
        shadowed->kind == BINDING_DELETION || shadowed->kind == BINDING_UNBOUND_EXCEPTION;
    return is_gone ? 0 : binding->shadows;
}

static const Reference *skip_unused(const Model *model, Use *use) {
    while (use->reference == 0 && use->binding != 0) {
        use->binding = taken_over(model, model_binding(model, use->binding));
        use->reference = model_binding(model, use->binding)->first_reference;
    }
    return use->reference != 0 ? model_reference(model, use->reference) : NULL;
}

const Reference *use_first(const Model *model, BindingId binding, Use *use) {
    *use = (Use){binding, model_binding(model, binding)->first_reference};
    return skip_unused(model, use);
}

const Reference *use_next(const Model *model, Use *use) {
    use->reference = model_reference(model, use->reference)->next;
    return skip_unused(model, use);
}

bool is_evaluated_annotation(const Reference *reference) {
    return (reference->flags & REFERENCE_RUNTIME_EVALUATED) != 0 &&
           (reference->flags & REFERENCE_NOT_EVALUATED) == 0;
}

bool is_typing_use(const Check *check, const Reference *reference) {
    const uint32_t flags = reference->flags;
    const Settings *const settings = check->settings;
    if ((flags & REFERENCE_IN_TYPE_CHECKING) != 0) return true;
    if ((flags & REFERENCE_TYPING) == 0) return false;
    if ((flags & (REFERENCE_TYPING_ONLY | REFERENCE_STRING)) != 0) return true;
    const bool may_be_taken =
        settings->type_checking.quote_annotations || settings->future_annotations;
    return may_be_taken && is_evaluated_annotation(reference);
}

bool is_runtime_use(const Reference *reference) {
    return (reference->flags & (REFERENCE_NOT_EVALUATED | REFERENCE_AMBIGUOUS)) == 0;
}

// ---- Imports ----

bool is_import(const Binding *binding) {
    return binding->kind == BINDING_IMPORT || binding->kind == BINDING_SUBMODULE_IMPORT ||
           binding->kind == BINDING_FROM_IMPORT;
}

bool is_newest_in_function(const Model *model, const Binding *binding) {
    if ((binding->flags & BINDING_FLAG_SHADOWED) != 0) return false;
    const ScopeKind scope = model_scope(model, binding->scope)->kind;
    return scope == SCOPE_MODULE || scope == SCOPE_FUNCTION;
}

Text import_module(const Check *check, const Binding *binding) {
    if (binding->kind == BINDING_FROM_IMPORT) {
        return module_text(check->ast, ast_child(check->ast, binding->statement, FIELD_MODULE_NAME),
                           check->arena);
    }
    Text rest = binding_qualified_name(check->model, binding, check->arena);
    Text first = TEXT("");
    text_split_next(&rest, '.', &first);
    return first;
}

uint32_t first_use(const Check *check, BindingId binding) {
    ReferenceId first = 0;
    for (BindingId id = binding; id != 0;
         id = taken_over(check->model, model_binding(check->model, id))) {
        const ReferenceId own = model_binding(check->model, id)->first_reference;
        if (own != 0) first = own;
    }
    return first != 0 ? model_reference(check->model, first)->range.start : UINT32_MAX;
}

bool is_type_checking_block(const Check *check, Node statement) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, statement, NODE_IF_STATEMENT)) return false;
    const Node condition = ast_unparenthesized(ast, ast_child(ast, statement, FIELD_CONDITION));
    const bool is_attribute = ast_is(ast, condition, NODE_ATTRIBUTE);
    const Node name = is_attribute ? ast_child(ast, condition, FIELD_ATTRIBUTE) : condition;
    if (ast_is(ast, name, NODE_IDENTIFIER) && text_is(ast_text(ast, name), "TYPE_CHECKING")) {
        return true;
    }
    return model_is_typing(check->model, condition, "TYPE_CHECKING");
}

void set_import_parent(const Check *check, Finding *finding, const Binding *binding) {
    if (binding->kind == BINDING_FROM_IMPORT) {
        finding->parent_at = ast_start(check->ast, binding->statement);
    }
}
