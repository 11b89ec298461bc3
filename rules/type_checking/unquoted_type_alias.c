// TC007: names in an explicit type alias that do not exist when it is evaluated.
#include "rules/type_checking/imports.h"
#include "rules/type_checking/quoted.h"

#include "model/annotation.h"

// ---- What a name means when the line runs ----

static uint32_t bound_at(const Check *check, const Binding *binding) {
    const bool is_definition = binding->kind == BINDING_CLASS || binding->kind == BINDING_FUNCTION;
    return ast_end(check->ast, is_definition ? binding->statement : binding->node);
}

static bool gives_value(const Binding *binding) {
    switch (binding->kind) {
    case BINDING_ANNOTATION:
    case BINDING_DELETION:
    case BINDING_CONDITIONAL_DELETION:
    case BINDING_UNBOUND_EXCEPTION: return false;
    default: return (binding->flags & BINDING_FLAG_IN_TYPE_CHECKING) == 0;
    }
}

static bool is_bound_before(const Check *check, BindingId id, uint32_t offset) {
    for (; id != 0; id = model_binding(check->model, id)->shadows) {
        const Binding *const binding = model_binding(check->model, id);
        if (gives_value(binding) && bound_at(check, binding) <= offset) return true;
    }
    return false;
}

// Within a function's scope and those in it order counts; what is outside has run before.
static bool exists_at_runtime(const Check *check, Node name) {
    const Model *const model = check->model;
    bool is_ordered = true;
    const ScopeId innermost = model_scope_of(model, name);
    for (ScopeId id = innermost; id != 0; id = model_scope(model, id)->parent) {
        const Scope *const scope = model_scope(model, id);
        if (scope->kind == SCOPE_CLASS && id != innermost) continue;
        const BindingId found = model_lookup(model, id, ast_atom(check->ast, name));
        if (found != 0 && is_ordered && is_bound_before(check, found, ast_start(check->ast, name)))
            return true;
        if (found != 0 && !is_ordered && gives_value(model_binding(model, found))) return true;
        if (scope->kind == SCOPE_FUNCTION) is_ordered = false;
    }
    return false;
}

// ---- The names of an alias ----

// What is used elsewhere, too, where quotes cannot help: TC004 says to move it.
static bool is_subject_of_move(const Check *check, BindingId id) {
    Use use;
    const bool moves = rule_runs(check, "TC004");
    for (const Reference *reference = use_first(check->model, id, &use); moves && reference != NULL;
         reference = use_next(check->model, &use)) {
        if (is_runtime_use(reference)) return true;
    }
    return false;
}

static void visit_name(Check *check, Node name, Node value) {
    const BindingId id = model_resolve(check->model, name);
    if (id == 0 || exists_at_runtime(check, name) || is_subject_of_move(check, id)) return;
    Finding *const finding = report(check, name, "Add quotes to type alias");
    finding->parent_at = ast_start(check->ast, value);
    quote_type(check, finding, value, FIX_UNSAFE, "Add quotes");
}

static void visit_names(Check *check, Node value) {
    const Ast *const ast = check->ast;
    const Node end = ast_end_of(ast, value);
    for (Node node = value; node < end;) {
        switch (ast_kind(ast, node)) {
        case NODE_IDENTIFIER:
            if (ast_field(ast, node) != FIELD_ATTRIBUTE) visit_name(check, node, value);
            node++;
            break;
        case NODE_SUBSCRIPT:
            if (model_is_typing(check->model, ast_first_child(ast, node), "Literal")) {
                node = ast_end_of(ast, node);
            } else {
                node++;
            }
            break;
        case NODE_PARENTHESIZED_EXPRESSION:
        case NODE_ATTRIBUTE:
        case NODE_LIST:
        case NODE_TUPLE:
        case NODE_LIST_SPLAT:
        case NODE_BINARY_OPERATOR: node++; break;
        default: node = ast_end_of(ast, node); break;
        }
    }
}

static void visit(Check *check, Node assignment) {
    const Ast *const ast = check->ast;
    const Node type = ast_child(ast, assignment, FIELD_TYPE);
    const Node value = ast_unparenthesized(ast, ast_child(ast, assignment, FIELD_RIGHT));
    if (type == 0 || value == 0 || check->source->kind == SOURCE_STUB) return;
    if (!model_is_typing(check->model, annotation_strip(ast, type), "TypeAlias")) return;
    if (model_is_type_checking(check->model, assignment)) return;
    visit_names(check, value);
}

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"TypeAlias", NULL});
}

const Rule rule_type_checking_unquoted_type_alias[] = {
    {
        .code = "TC007",
        .name = "unquoted-type-alias",
        .summary = "A type alias uses a name that only type checkers see",
        .why = "The value of `X: TypeAlias = ...` is evaluated when the module is imported. A name "
               "that stands under `if TYPE_CHECKING:` does not exist then: NameError.",
        .help = "Put the alias's value into quotes.",
        .bad = "from typing import TYPE_CHECKING, TypeAlias\n\nif TYPE_CHECKING:\n"
               "    class Node: ...\n\nChild: TypeAlias = Node | None\n",
        .good = "from typing import TYPE_CHECKING, TypeAlias\n\nif TYPE_CHECKING:\n"
                "    class Node: ...\n\nChild: TypeAlias = \"Node | None\"\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_ASSIGNMENT},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
