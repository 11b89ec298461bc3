// Functions and classes: parameters in Python's kinds, decorators, what a decorator says.
#include "model/function.h"

#include "syntax/literal.h"

static bool is_function(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_FUNCTION_DEFINITION) || ast_is(ast, node, NODE_LAMBDA);
}

// --- Parameters. ---

static Parameter parameter_splat(const Ast *ast, Node splat) {
    const bool is_dictionary = ast_is(ast, splat, NODE_DICTIONARY_SPLAT_PATTERN);
    return (Parameter){.kind = is_dictionary ? PARAMETER_KWARG : PARAMETER_VARARG,
                       .node = splat,
                       .name = ast_child_of_kind(ast, splat, NODE_IDENTIFIER)};
}

// `node` as a parameter that stands where normal ones do; .name is 0 if it is no parameter.
static Parameter parameter_read(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_IDENTIFIER: return (Parameter){PARAMETER_NORMAL, node, node, 0, 0};
    case NODE_LIST_SPLAT_PATTERN:
    case NODE_DICTIONARY_SPLAT_PATTERN: return parameter_splat(ast, node);
    case NODE_TYPED_PARAMETER: {
        Parameter inner = parameter_read(ast, ast_first_child(ast, node));
        inner.node = node;
        inner.annotation = ast_first_child(ast, ast_child(ast, node, FIELD_TYPE));
        return inner;
    }
    case NODE_DEFAULT_PARAMETER:
    case NODE_TYPED_DEFAULT_PARAMETER: {
        const Node name = ast_child(ast, node, FIELD_NAME);
        return (Parameter){.kind = PARAMETER_NORMAL,
                           .node = node,
                           .name = ast_is(ast, name, NODE_IDENTIFIER) ? name : 0,
                           .annotation = ast_first_child(ast, ast_child(ast, node, FIELD_TYPE)),
                           .value = ast_child(ast, node, FIELD_VALUE)};
    }
    default: return (Parameter){0};
    }
}

ParameterList function_parameters(const Ast *ast, Node function, Arena *arena) {
    VEC(Parameter) list = {0};
    ParameterKind kind = PARAMETER_NORMAL;
    bool has_default = false;
    AST_EACH_CHILD(ast, child, ast_child(ast, function, FIELD_PARAMETERS)) {
        if (ast_is(ast, child, NODE_POSITIONAL_SEPARATOR)) {
            for (uint32_t i = 0; i < list.count; i++) {
                list.items[i].kind = PARAMETER_POSITIONAL_ONLY;
            }
        } else if (ast_is(ast, child, NODE_KEYWORD_SEPARATOR)) {
            kind = PARAMETER_KEYWORD_ONLY;
        }
        Parameter parameter = parameter_read(ast, child);
        if (parameter.name == 0) continue;
        if (parameter.kind == PARAMETER_NORMAL) parameter.kind = kind;
        if (parameter.kind == PARAMETER_VARARG) kind = PARAMETER_KEYWORD_ONLY;
        has_default |= parameter.value != 0;
        VEC_PUSH(arena, &list, parameter);
    }
    return (ParameterList){list.items, list.count, has_default};
}

Range parameter_range(const Ast *ast, const Parameter *self) {
    const bool is_splat = self->kind == PARAMETER_VARARG || self->kind == PARAMETER_KWARG;
    const uint32_t start = is_splat ? ast_start(ast, self->node) : ast_start(ast, self->name);
    const Node last = self->annotation != 0 ? self->annotation : self->name;
    return (Range){start, ast_end(ast, last)};
}

// --- Definitions and their decorators. ---

Node definition_outermost(const Ast *ast, Node definition) {
    const Node parent = ast_parent(ast, definition);
    return ast_is(ast, parent, NODE_DECORATED_DEFINITION) ? parent : definition;
}

Node decorator_first(const Ast *ast, Node definition) {
    const Node parent = ast_parent(ast, definition);
    if (!ast_is(ast, parent, NODE_DECORATED_DEFINITION)) return 0;
    return ast_child_of_kind(ast, parent, NODE_DECORATOR);
}

Node decorator_next(const Ast *ast, Node decorator) {
    do {
        decorator = ast_next(ast, decorator);
    } while (decorator != 0 && !ast_is(ast, decorator, NODE_DECORATOR));
    return decorator;
}

Node decorator_expression(const Ast *ast, Node decorator) {
    return ast_unparenthesized(ast, ast_first_child(ast, decorator));
}

Range decorator_range(const Ast *ast, Node decorator) {
    return (Range){ast_start(ast, decorator), ast_end(ast, ast_first_child(ast, decorator))};
}

Node decorator_target(const Ast *ast, Node decorator) {
    const Node expression = decorator_expression(ast, decorator);
    if (!ast_is(ast, expression, NODE_CALL)) return expression;
    return ast_unparenthesized(ast, ast_child(ast, expression, FIELD_FUNCTION));
}

bool function_is_async(const Ast *ast, Node function) {
    return ast_is(ast, ast_first_child(ast, function), TOKEN_ASYNC);
}

Node enclosing_function(const Ast *ast, Node node) {
    do {
        node = ast_parent(ast, node);
    } while (node != 0 && !is_function(ast, node));
    return node;
}

bool runs_in_async_function(const Model *model, const Ast *ast, Node node) {
    for (ScopeId id = model_scope_of(model, node); id != 0; id = model_scope(model, id)->parent) {
        const Scope *const scope = model_scope(model, id);
        if (scope->kind == SCOPE_FUNCTION) return function_is_async(ast, scope->node);
        if (scope->kind == SCOPE_CLASS || scope->kind == SCOPE_LAMBDA) return false;
    }
    return false;
}

Node definition_parent(const Ast *ast, Node definition) {
    do {
        definition = ast_parent(ast, definition);
    } while (definition != 0 && !ast_is(ast, definition, NODE_FUNCTION_DEFINITION) &&
             !ast_is(ast, definition, NODE_CLASS_DEFINITION));
    return definition;
}

Node function_enclosing_class(const Ast *ast, Node function) {
    const Node parent = definition_parent(ast, function);
    return ast_is(ast, parent, NODE_CLASS_DEFINITION) ? parent : 0;
}

// --- What decorators say. ---

static bool has_builtin_decorator(const Model *model, const Ast *ast, Node function,
                                  const char *name) {
    for (Node decorator = decorator_first(ast, function); decorator != 0;
         decorator = decorator_next(ast, decorator)) {
        if (model_is_builtin(model, decorator_expression(ast, decorator), name)) return true;
    }
    return false;
}

static bool has_typing_decorator(const Model *model, const Ast *ast, Node function,
                                 const char *member) {
    for (Node decorator = decorator_first(ast, function); decorator != 0;
         decorator = decorator_next(ast, decorator)) {
        if (model_is_typing(model, decorator_expression(ast, decorator), member)) return true;
    }
    return false;
}

// Called decorators count too: `@cached_property()`.
static bool has_decorator_of(const Model *model, const Ast *ast, Node function,
                             const char *const *qualified) {
    for (Node decorator = decorator_first(ast, function); decorator != 0;
         decorator = decorator_next(ast, decorator)) {
        if (model_is_any(model, decorator_target(ast, decorator), qualified)) return true;
    }
    return false;
}

bool function_is_static_method(const Model *model, const Ast *ast, Node function) {
    return has_builtin_decorator(model, ast, function, "staticmethod");
}

bool function_is_class_method(const Model *model, const Ast *ast, Node function) {
    return has_builtin_decorator(model, ast, function, "classmethod");
}

bool runs_in_init(const Model *model, const Ast *ast, Node node) {
    const Node function = model_scope(model, model_scope_of(model, node))->node;
    return ast_is(ast, function, NODE_FUNCTION_DEFINITION) &&
           ast_atom(ast, definition_name(ast, function)) == ATOM___init__ &&
           function_enclosing_class(ast, function) != 0 &&
           !function_is_class_method(model, ast, function) &&
           !function_is_static_method(model, ast, function);
}

bool function_has_called_decorator(const Model *model, const Ast *ast, Node function,
                                   const char *qualified) {
    const char *const names[] = {qualified, NULL};
    return has_decorator_of(model, ast, function, names);
}

bool function_is_overload(const Model *model, const Ast *ast, Node function) {
    return has_typing_decorator(model, ast, function, "overload");
}

bool function_is_override(const Model *model, const Ast *ast, Node function) {
    return has_typing_decorator(model, ast, function, "override");
}

bool function_is_abstract(const Model *model, const Ast *ast, Node function) {
    static const char *const NAMES[] = {"abc.abstractmethod", "abc.abstractclassmethod",
                                        "abc.abstractstaticmethod", "abc.abstractproperty", NULL};
    for (Node decorator = decorator_first(ast, function); decorator != 0;
         decorator = decorator_next(ast, decorator)) {
        if (model_is_any(model, decorator_expression(ast, decorator), NAMES)) return true;
    }
    return false;
}

// --- Bodies. ---

static bool is_not_implemented(const Model *model, const Ast *ast, Node raise) {
    Node raised = ast_unparenthesized(ast, ast_first_child(ast, raise));
    if (ast_is(ast, raised, NODE_CALL)) {
        raised = ast_unparenthesized(ast, ast_child(ast, raised, FIELD_FUNCTION));
    }
    return model_is_builtin(model, raised, "NotImplementedError") ||
           model_is_builtin(model, raised, "NotImplemented");
}

static bool is_stub_expression(const Ast *ast, Node statement) {
    const Node expression = ast_statement_expression(ast, statement);
    return ast_is(ast, expression, NODE_ELLIPSIS) || ast_is(ast, expression, NODE_STRING) ||
           ast_is(ast, expression, NODE_CONCATENATED_STRING);
}

bool function_is_stub(const Model *model, const Ast *ast, Node function) {
    AST_EACH_CHILD(ast, statement, definition_body(ast, function)) {
        switch (ast_kind(ast, statement)) {
        case NODE_PASS_STATEMENT: break;
        case NODE_EXPRESSION_STATEMENT:
            if (!is_stub_expression(ast, statement)) return false;
            break;
        case NODE_RAISE_STATEMENT:
            if (!is_not_implemented(model, ast, statement)) return false;
            break;
        default: return false;
        }
    }
    return true;
}

// --- Strings and names. ---

bool string_is_docstring(const Ast *ast, Node string) {
    const Node whole = ast_is(ast, ast_parent(ast, string), NODE_CONCATENATED_STRING)
                           ? ast_parent(ast, string)
                           : string;
    const Node statement = ast_parent(ast, ast_with_parentheses(ast, whole));
    const Node block = ast_parent(ast, statement);
    if (ast_first_child(ast, block) != statement ||
        ast_statement_expression(ast, statement) != whole) {
        return false;
    }
    const Node owner = ast_parent(ast, block);
    return (block == AST_ROOT || ast_is(ast, owner, NODE_FUNCTION_DEFINITION) ||
            ast_is(ast, owner, NODE_CLASS_DEFINITION)) &&
           is_plain_string(ast, whole);
}

bool name_is_dunder(Text name) {
    return name.length > 4 && text_starts_with(name, TEXT("__")) &&
           text_ends_with(name, TEXT("__"));
}

bool name_is_special(Text name) {
    return text_starts_with(name, TEXT("__")) && text_ends_with(name, TEXT("__"));
}

bool name_is_mangled(Text name) {
    return text_starts_with(name, TEXT("__")) && !text_ends_with(name, TEXT("__"));
}

static bool is_dispatching(const Model *model, const Ast *ast, BindingId id) {
    static const char *const names[] = {"functools.singledispatch",
                                        "functools.singledispatchmethod", NULL};
    if (model_binding(model, id)->kind != BINDING_FUNCTION) return false;
    const Node function = model_binding(model, id)->statement;
    for (Node at = decorator_first(ast, function); at != 0; at = decorator_next(ast, at)) {
        if (model_is_any(model, decorator_expression(ast, at), names)) return true;
    }
    return false;
}

bool function_is_dispatch_implementation(const Model *model, const Ast *ast, Node function) {
    for (Node at = decorator_first(ast, function); at != 0; at = decorator_next(ast, at)) {
        const Node expression = decorator_expression(ast, at);
        if (!ast_is(ast, expression, NODE_ATTRIBUTE)) continue;
        if (!text_is(ast_name(ast, ast_child(ast, expression, FIELD_ATTRIBUTE)), "register")) {
            continue;
        }
        const BindingId id = model_resolve(model, ast_child(ast, expression, FIELD_OBJECT));
        if (id != 0 && is_dispatching(model, ast, id)) return true;
    }
    return false;
}
