// Functions, lambdas, classes and type aliases: what of them is read where they stand, what inside,
// and what after the module.
#include "model/symbols.h"

void walk_annotation_range(Model *self, Node first, Node end, Context context) {
    context.flags |= CONTEXT_TYPE_DEFINITION | CONTEXT_ANNOTATION;
    const bool is_late = model_defers_annotations(self);
    const bool is_asked_for = (context.flags & (CONTEXT_RUNTIME_REQUIRED | CONTEXT_AMBIGUOUS)) != 0;
    if (is_late && !is_asked_for) context.flags |= CONTEXT_UNEVALUATED;
    Task task = {TASK_READ, first, end, 0, context};
    if (first >= end) return;
    if (is_late && !ast_is(self->ast, ast_first_child(self->ast, first), NODE_STRING)) {
        task.context.flags |= CONTEXT_DEFERRED;
        VEC_PUSH(self->arena, &self->annotations, task);
    } else {
        task_read_range(self, first, end, context);
    }
}

void walk_annotation(Model *self, Node type, Context context) {
    if (type != 0) walk_annotation_range(self, type, ast_end_of(self->ast, type), context);
}

// The scope of type parameters, if there are any.
static Context read_type_parameters(Model *self, Node definition, Context context) {
    const Node parameters = ast_child(self->ast, definition, FIELD_TYPE_PARAMETERS);
    if (parameters == 0) return context;
    context.scope = scope_add(self, SCOPE_TYPE_PARAMETERS, parameters, context.scope);
    task_step(self, TASK_TYPE_PARAMETERS, parameters, 0, 0, context);
    return context;
}

// Types are read in `context`, defaults `outside` of type parameters.
static void read_parameters(Model *self, Node parameters, uint32_t annotation, uint32_t variadic,
                            Context context, Context outside) {
    const Ast *const ast = self->ast;
    AST_EACH_CHILD(ast, parameter, parameters) {
        if (ast_is_leaf(ast, parameter)) continue;
        const Node name = ast_first_child(ast, parameter);
        const bool is_variadic = ast_is(ast, name, NODE_LIST_SPLAT_PATTERN) ||
                                 ast_is(ast, name, NODE_DICTIONARY_SPLAT_PATTERN);
        walk_annotation(self, ast_child(ast, parameter, FIELD_TYPE),
                        with_flags(context, is_variadic ? variadic : annotation));
        task_read(self, ast_child(ast, parameter, FIELD_VALUE), outside);
    }
}

void read_function(Model *self, Node function, Context context) {
    const Ast *const ast = self->ast;
    Context inner = context;
    uint32_t variadic;
    const uint32_t annotation = function_annotations(self, function, &variadic);
    AST_EACH_CHILD(ast, child, function) {
        const uint8_t field = ast_field(ast, child);
        if (field == FIELD_TYPE_PARAMETERS) inner = read_type_parameters(self, function, context);
        if (field == FIELD_PARAMETERS) {
            read_parameters(self, child, annotation, variadic, inner, context);
        }
        if (field == FIELD_RETURN_TYPE) walk_annotation(self, child, with_flags(inner, annotation));
    }
    task_step(self, TASK_FUNCTION, function, 0, 0, inner);
    task_step(self, TASK_DEFINITION, function, 0, BINDING_FUNCTION, context);
}

void put_off_function(Model *self, Node function, Context context) {
    // What handles an exception handles none that the body raises later.
    context.flags &= (uint32_t) ~(CONTEXT_IMPORT_ERROR | CONTEXT_NAME_ERROR | CONTEXT_HANDLER |
                                  CONTEXT_TYPE_DEFINITION | CONTEXT_ANNOTATION |
                                  CONTEXT_UNEVALUATED | CONTEXT_LITERAL);
    context.scope = scope_add(self, SCOPE_FUNCTION, function, context.scope);
    task_put_off(self, &self->functions, TASK_FUNCTION_BODY, function, context);
    scope_bind_globals(self, function);
}

void read_function_body(Model *self, Node function, Context context) {
    bind_parameters(self, ast_child(self->ast, function, FIELD_PARAMETERS), context);
    task_read(self, ast_child(self->ast, function, FIELD_BODY), context);
}

void read_lambda(Model *self, Node lambda, Context context) {
    const Ast *const ast = self->ast;
    read_parameters(self, ast_child(ast, lambda, FIELD_PARAMETERS), 0, 0, context, context);
    context.scope = scope_add(self, SCOPE_LAMBDA, lambda, context.scope);
    context.flags &= (uint32_t) ~(CONTEXT_IMPORT_ERROR | CONTEXT_NAME_ERROR);
    task_put_off(self, &self->lambdas, TASK_LAMBDA_BODY, lambda, context);
}

void read_class(Model *self, Node definition, Context context) {
    const Ast *const ast = self->ast;
    const Context inner = read_type_parameters(self, definition, context);
    const Node bases = ast_child(ast, definition, FIELD_SUPERCLASSES);
    if (bases != 0 && ast->source->kind == SOURCE_STUB) {
        task_put_off(self, &self->class_bases, TASK_READ, bases, inner);
    } else {
        task_read(self, bases, inner);
    }
    task_step(self, TASK_CLASS_BODY, definition, 0, 0, inner);
    task_step(self, TASK_DEFINITION, definition, 0, BINDING_CLASS, context);
}

void read_class_body(Model *self, Node definition, Context context) {
    context.scope = scope_add(self, SCOPE_CLASS, definition, context.scope);
    self->scopes.items[context.scope].annotations = class_annotations(self, definition);
    scope_bind_globals(self, definition);
    task_read(self, ast_child(self->ast, definition, FIELD_BODY), context);
}

void bind_definition(Model *self, const Task *task) {
    const Ast *const ast = self->ast;
    const Node name = ast_child(ast, task->node, FIELD_NAME);
    binding_add(self, task->context, ast_atom(ast, name), (BindingKind)task->detail, name,
                task->node);
}

// `type X[T] = ...`: the value is read when it is asked for.
void read_type_alias(Model *self, Node statement, Context context) {
    const Ast *const ast = self->ast;
    const Node left = ast_first_child(ast, ast_child(ast, statement, FIELD_LEFT));
    const Node parameters = ast_child_of_kind(ast, left, NODE_TYPE_PARAMETER);
    const Node name = parameters != 0 ? ast_first_child(ast, left) : left;
    Context inner =
        with_flags(context, CONTEXT_TYPE_DEFINITION | CONTEXT_UNEVALUATED | CONTEXT_TYPE_PARAMETER);
    if (!ast_is(ast, name, NODE_IDENTIFIER)) { // `type(x).y = z`, which the grammar takes for one
        task_read_range(self, statement + 1, ast_end_of(ast, statement), context);
        return;
    }
    if (parameters != 0) {
        inner.scope = scope_add(self, SCOPE_TYPE_PARAMETERS, parameters, context.scope);
        task_push(self, TASK_TYPE_PARAMETERS, parameters, 0, 0, inner);
    }
    task_put_off(self, &self->type_parameters, TASK_READ, ast_child(ast, statement, FIELD_RIGHT),
                 inner);
    binding_add(self, context, ast_atom(ast, name), BINDING_TYPE_ALIAS, name, statement);
}
