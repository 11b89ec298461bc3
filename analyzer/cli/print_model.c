// `shikra ast --model`: what the names of a file mean, as rules see it.
#include "cli/commands.h"

#include "model/model.h"

typedef struct FlagName {
    uint32_t flag;
    const char *name;
} FlagName;

static const char *const SCOPE_NAMES[] = {[SCOPE_MODULE] = "module",
                                          [SCOPE_CLASS] = "class",
                                          [SCOPE_FUNCTION] = "function",
                                          [SCOPE_LAMBDA] = "lambda",
                                          [SCOPE_COMPREHENSION] = "comprehension",
                                          [SCOPE_TYPE_PARAMETERS] = "type parameters"};

static const char *const BINDING_NAMES[] = {[BINDING_ARGUMENT] = "argument",
                                            [BINDING_ASSIGNMENT] = "assignment",
                                            [BINDING_ANNOTATION] = "annotation",
                                            [BINDING_NAMED_EXPRESSION] = "named expression",
                                            [BINDING_LOOP_VARIABLE] = "loop variable",
                                            [BINDING_COMPREHENSION] = "comprehension variable",
                                            [BINDING_WITH_ITEM] = "with item",
                                            [BINDING_CAPTURE] = "capture",
                                            [BINDING_EXCEPTION] = "exception",
                                            [BINDING_IMPORT] = "import",
                                            [BINDING_SUBMODULE_IMPORT] = "submodule import",
                                            [BINDING_FROM_IMPORT] = "from import",
                                            [BINDING_FUTURE_IMPORT] = "future import",
                                            [BINDING_CLASS] = "class",
                                            [BINDING_FUNCTION] = "function",
                                            [BINDING_TYPE_PARAMETER] = "type parameter",
                                            [BINDING_TYPE_ALIAS] = "type alias",
                                            [BINDING_GLOBAL] = "global",
                                            [BINDING_NONLOCAL] = "nonlocal",
                                            [BINDING_EXPORT] = "export",
                                            [BINDING_DELETION] = "deletion",
                                            [BINDING_CONDITIONAL_DELETION] = "conditional deletion",
                                            [BINDING_UNBOUND_EXCEPTION] = "unbound exception"};

static const FlagName BINDING_FLAGS[] = {{BINDING_FLAG_USED, "used"},
                                         {BINDING_FLAG_SHADOWED, "shadowed"},
                                         {BINDING_FLAG_EXPLICIT_EXPORT, "explicit export"},
                                         {BINDING_FLAG_IN_TYPE_CHECKING, "type checking"},
                                         {BINDING_FLAG_GLOBAL, "global"},
                                         {BINDING_FLAG_NONLOCAL, "nonlocal"},
                                         {BINDING_FLAG_UNPACKED, "unpacked"},
                                         {0, NULL}};

static const FlagName REFERENCE_FLAGS[] = {{REFERENCE_TYPING, "typing"},
                                           {REFERENCE_DEFERRED, "deferred"},
                                           {REFERENCE_STRING, "string"},
                                           {REFERENCE_IN_TYPE_CHECKING, "type checking"},
                                           {REFERENCE_DELETE, "delete"},
                                           {REFERENCE_IN_EXPORT, "export"},
                                           {REFERENCE_MAYBE_STAR, "maybe star import"},
                                           {0, NULL}};

static void append_flags(Buffer *out, const FlagName *names, uint32_t flags) {
    for (; names->name != NULL; names++) {
        if ((flags & names->flag) != 0) buffer_printf(out, ", %s", names->name);
    }
}

static void append_place(Buffer *out, const Ast *ast, uint32_t offset) {
    const Position position = source_position(ast->source, offset);
    buffer_printf(out, " %u:%u", position.row, position.column);
}

static void append_scope(Buffer *out, const Ast *ast, const Model *model, ScopeId id) {
    const Scope *const scope = model_scope(model, id);
    buffer_printf(out, "scope %u: %s", id, SCOPE_NAMES[scope->kind]);
    const Node name = ast_child(ast, scope->node, FIELD_NAME);
    if (ast_is(ast, name, NODE_IDENTIFIER)) {
        buffer_append_byte(out, ' ');
        buffer_append_json_string(out, ast_text(ast, name));
    }
    append_place(out, ast, ast_start(ast, scope->node));
    if (scope->parent != 0) buffer_printf(out, ", in scope %u", scope->parent);
    if (scope->has_star_import) buffer_append_c(out, ", star import");
    if (scope->uses_locals) buffer_append_c(out, ", locals()");
    buffer_append_byte(out, '\n');
}

static void append_reference(Buffer *out, const Ast *ast, const Reference *reference) {
    append_place(out, ast, reference->range.start);
    buffer_printf(out, ", in scope %u", reference->scope);
    append_flags(out, REFERENCE_FLAGS, reference->flags);
    buffer_append_byte(out, '\n');
}

static void append_binding(Buffer *out, const Ast *ast, const Model *model, BindingId id,
                           Arena *arena) {
    const Binding *const binding = model_binding(model, id);
    buffer_printf(out, "binding %u: %s ", id, BINDING_NAMES[binding->kind]);
    buffer_append_json_string(out, binding_name(model, binding));
    append_place(out, ast, ast_start(ast, binding->node));
    buffer_printf(out, ", in scope %u", binding->scope);
    const Text qualified = binding_qualified_name(model, binding, arena);
    if (qualified.length != 0) {
        buffer_append_c(out, ", means ");
        buffer_append_json_string(out, qualified);
    }
    if (binding->shadows != 0) buffer_printf(out, ", shadows %u", binding->shadows);
    append_flags(out, BINDING_FLAGS, binding->flags);
    buffer_append_byte(out, '\n');
    const Reference *reference;
    for (ReferenceId r = binding->first_reference; r != 0; r = reference->next) {
        reference = model_reference(model, r);
        buffer_append_c(out, "  reference");
        append_reference(out, ast, reference);
    }
}

void append_model(Buffer *out, Ast *ast, Arena *arena) {
    const ModelOptions options = {.target_version = 314};
    const Model *const model = model_build(arena, ast, &options);
    for (ScopeId id = 1; id <= model_scope_count(model); id++) append_scope(out, ast, model, id);
    for (BindingId id = 1; id <= model_binding_count(model); id++)
        append_binding(out, ast, model, id, arena);
    for (ReferenceId id = 1; id <= model_reference_count(model); id++) {
        const Reference *const reference = model_reference(model, id);
        if (reference->binding != 0) continue;
        buffer_append_c(out, "unresolved ");
        buffer_append_json_string(out, source_slice(ast->source, reference->range));
        append_reference(out, ast, reference);
    }
}
