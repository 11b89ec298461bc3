// Which annotations are evaluated, and for whom: by the rules of the language, and because a base
// class, a decorator, dataclasses or singledispatch asks for them when the file is run.
#include "model/annotation.h"
#include "model/symbols.h"

// What Scope.annotations says of a class.
enum {
    CLASS_REQUIRED = 1,
    CLASS_AMBIGUOUS = 2,
    CLASS_DATACLASS = 4,
};

bool model_defers_annotations(const Model *self) {
    return self->has_future_annotations || self->ast->source->kind == SOURCE_STUB ||
           self->options->target_version >= 314;
}

// ---- Names ----

static bool is_empty(const char *const *list) {
    return list == NULL || *list == NULL;
}

// For `app.get`, where `app = FastAPI()`: "fastapi.FastAPI.get". Empty for others.
static Text name_by_assignment(const Model *self, Node expression) {
    const Ast *const ast = self->ast;
    Node head = expression;
    while (ast_is(ast, head, NODE_ATTRIBUTE)) head = ast_first_child(ast, head);
    const Binding *const binding = &self->bindings.items[model_resolve(self, head)];
    if (binding->kind != BINDING_ASSIGNMENT) return TEXT("");
    if (!ast_is(ast, binding->statement, NODE_ASSIGNMENT)) return TEXT("");
    const Node value = ast_unparenthesized(ast, ast_child(ast, binding->statement, FIELD_RIGHT));
    if (!ast_is(ast, value, NODE_CALL)) return TEXT("");
    const Text class = model_qualified_name(self, ast_first_child(ast, value), self->arena);
    const Text members =
        source_slice(ast->source, (Range){ast_end(ast, head), ast_end(ast, expression)});
    return class.length != 0 ? ARENA_JOIN(self->arena, class, members) : class;
}

// What is called, and what is subscripted: `define(frozen=True)`, `Generic[T]`.
static Node without_arguments(const Ast *ast, Node expression, uint16_t kind) {
    const Node node = ast_unparenthesized(ast, expression);
    return ast_is(ast, node, kind) ? ast_unparenthesized(ast, ast_first_child(ast, node)) : node;
}

static Node decorator_callee(const Ast *ast, Node decorator) {
    return without_arguments(ast, ast_first_child(ast, decorator), NODE_CALL);
}

// ---- Decorators ----

static Node decorated(const Ast *ast, Node definition) {
    const Node parent = ast_parent(ast, definition);
    return ast_is(ast, parent, NODE_DECORATED_DEFINITION) ? parent : 0;
}

static uint32_t decorator_class(const Model *self, Node decorator) {
    const RuntimeTypes *const types = &self->options->runtime_types;
    const Node callee = decorator_callee(self->ast, decorator);
    Text name = model_qualified_name(self, callee, self->arena);
    if (name.length == 0) name = name_by_assignment(self, callee);
    if (name_is_listed(name, types->required_decorators)) return CLASS_REQUIRED;
    return name_is_listed(name, types->ambiguous_decorators) ? CLASS_AMBIGUOUS : 0;
}

// CLASS_REQUIRED and CLASS_AMBIGUOUS by what decorates a function or class.
static uint32_t decorators_class(const Model *self, Node definition) {
    const Ast *const ast = self->ast;
    const RuntimeTypes *const types = &self->options->runtime_types;
    if (is_empty(types->required_decorators) && is_empty(types->ambiguous_decorators)) return 0;
    uint32_t result = 0;
    AST_EACH_CHILD(ast, child, decorated(ast, definition)) {
        if (ast_is(ast, child, NODE_DECORATOR)) result |= decorator_class(self, child);
    }
    return result;
}

static bool is_dataclass(const Model *self, Node definition) {
    const Ast *const ast = self->ast;
    AST_EACH_CHILD(ast, child, decorated(ast, definition)) {
        if (!ast_is(ast, child, NODE_DECORATOR)) continue;
        if (model_is(self, decorator_callee(ast, child), "dataclasses.dataclass")) return true;
    }
    return false;
}

// ---- Base classes ----

// What a base class of this file passes on.
static uint32_t inherited(const Model *self, Node base) {
    const Binding *const binding = &self->bindings.items[model_resolve(self, base)];
    if (binding->kind != BINDING_CLASS) return 0;
    const Scope *const scope = &self->scopes.items[self->meaning[binding->statement]];
    return scope->annotations & (CLASS_REQUIRED | CLASS_AMBIGUOUS);
}

static uint32_t bases_class(const Model *self, Node definition) {
    const Ast *const ast = self->ast;
    const RuntimeTypes *const types = &self->options->runtime_types;
    if (is_empty(types->required_bases) && is_empty(types->ambiguous_bases)) return 0;
    uint32_t result = 0;
    AST_EACH_CHILD(ast, base, ast_child(ast, definition, FIELD_SUPERCLASSES)) {
        if (ast_is(ast, base, NODE_KEYWORD_ARGUMENT)) continue;
        const Node class = without_arguments(ast, base, NODE_SUBSCRIPT);
        const Text name = model_qualified_name(self, class, self->arena);
        if (name_is_listed(name, types->required_bases)) result |= CLASS_REQUIRED;
        if (name_is_listed(name, types->ambiguous_bases)) result |= CLASS_AMBIGUOUS;
        result |= inherited(self, class);
    }
    return result;
}

uint16_t class_annotations(const Model *self, Node definition) {
    uint32_t result = bases_class(self, definition) | decorators_class(self, definition);
    if (is_dataclass(self, definition)) result |= CLASS_DATACLASS;
    return (uint16_t)result;
}

// ---- Functions ----

static uint32_t by_language(const Model *self) {
    return model_defers_annotations(self) ? CONTEXT_TYPING_ONLY : CONTEXT_RUNTIME_EVALUATED;
}

static uint32_t flags_of_class(uint32_t class) {
    if ((class & CLASS_REQUIRED) != 0) return CONTEXT_RUNTIME_REQUIRED;
    return (class & CLASS_AMBIGUOUS) != 0 ? CONTEXT_AMBIGUOUS : 0;
}

// `@function.register`, `function` being a singledispatch: it looks at all annotations.
static bool is_dispatched(const Model *self, Node function) {
    static const char *const DISPATCHERS[] = {"functools.singledispatch",
                                              "functools.singledispatchmethod", NULL};
    const Ast *const ast = self->ast;
    AST_EACH_CHILD(ast, child, decorated(ast, function)) {
        if (!ast_is(ast, child, NODE_DECORATOR)) continue;
        const Node attribute = ast_unparenthesized(ast, ast_first_child(ast, child));
        if (!ast_is(ast, attribute, NODE_ATTRIBUTE)) continue;
        if (!text_is(ast_text(ast, ast_child(ast, attribute, FIELD_ATTRIBUTE)), "register"))
            continue;
        const BindingId id = model_resolve(self, ast_first_child(ast, attribute));
        const Binding *const binding = &self->bindings.items[id];
        if (binding->kind != BINDING_FUNCTION) continue;
        AST_EACH_CHILD(ast, decorator, decorated(ast, binding->statement)) {
            if (!ast_is(ast, decorator, NODE_DECORATOR)) continue;
            if (model_is_any(self, decorator_callee(ast, decorator), DISPATCHERS)) return true;
        }
    }
    return false;
}

uint32_t function_annotations(const Model *self, Node function, uint32_t *variadic) {
    *variadic = by_language(self);
    if (decorated(self->ast, function) == 0) return *variadic;
    const uint32_t asked = flags_of_class(decorators_class(self, function));
    if (asked != 0) return *variadic = asked;
    return is_dispatched(self, function) ? (uint32_t)CONTEXT_RUNTIME_REQUIRED : *variadic;
}

// ---- Variables ----

// What dataclasses looks at: ClassVar, InitVar and KW_ONLY.
static bool is_for_dataclass(const Model *self, Node head, Context context) {
    const Ast *const ast = self->ast;
    if (is_typing_member(self, head, context, "ClassVar")) return true;
    const bool is_attribute = ast_is(ast, head, NODE_ATTRIBUTE);
    const Node name = is_attribute ? ast_first_child(ast, head) : head;
    const BindingId id = scope_resolve(self, context, name);
    const Binding *const binding = &self->bindings.items[id];
    if (!is_attribute) {
        return binding_means(self, binding, TEXT("dataclasses.InitVar")) ||
               binding_means(self, binding, TEXT("dataclasses.KW_ONLY"));
    }
    const Text member = ast_text(ast, ast_child(ast, head, FIELD_ATTRIBUTE));
    return (text_is(member, "InitVar") || text_is(member, "KW_ONLY")) &&
           binding_means(self, binding, TEXT("dataclasses"));
}

// `InitVar` in `x: InitVar[X]`.
static Node dataclass_mark(const Ast *ast, Node type) {
    return annotation_shape(ast, type) == ANNOTATION_SUBSCRIPT ? annotation_head(ast, type)
                                                               : annotation_strip(ast, type);
}

// Under PEP 563 the head of `InitVar[X]` is looked at, X is not.
static void read_dataclass_annotation(Model *self, Node type, Context context) {
    const Ast *const ast = self->ast;
    const Node head = dataclass_mark(ast, type);
    const bool is_mark = is_for_dataclass(self, head, context);
    Context asked = context;
    asked.flags |= CONTEXT_RUNTIME_REQUIRED;
    if (!is_mark) {
        context.flags |= by_language(self);
        walk_annotation(self, type, context);
    } else if (!model_defers_annotations(self) ||
               annotation_shape(ast, type) != ANNOTATION_SUBSCRIPT) {
        walk_annotation(self, type, asked);
    } else {
        context.flags |= CONTEXT_TYPING_ONLY;
        walk_annotation(self, head, asked);
        walk_annotation_range(self, ast_end_of(ast, head), ast_end_of(ast, type), context);
    }
}

void read_variable_annotation(Model *self, Node type, Context context) {
    const Scope *const scope = &self->scopes.items[context.scope];
    const uint32_t asked = flags_of_class(scope->annotations);
    if (asked != 0) {
        context.flags |= asked;
    } else if ((scope->annotations & CLASS_DATACLASS) != 0) {
        read_dataclass_annotation(self, type, context);
        return;
    } else if (scope->kind == SCOPE_CLASS || scope->kind == SCOPE_MODULE) {
        context.flags |= by_language(self);
    } else {
        context.flags |= CONTEXT_TYPING_ONLY | CONTEXT_UNEVALUATED; // a local variable's
    }
    walk_annotation(self, type, context);
}

// ---- When all has been read ----

static bool variable_is_evaluated(const Model *self, Node type) {
    const Context context = {.scope = model_scope_of(self, ast_parent(self->ast, type))};
    const Scope *const scope = &self->scopes.items[context.scope];
    const bool is_dataclass_field = (scope->annotations & CLASS_DATACLASS) != 0;
    if (scope->kind != SCOPE_CLASS && scope->kind != SCOPE_MODULE) return false;
    if (flags_of_class(scope->annotations) != 0) return false;
    return !is_dataclass_field || !is_for_dataclass(self, dataclass_mark(self->ast, type), context);
}

static bool is_variadic(const Ast *ast, Node parameter) {
    const Node name = ast_first_child(ast, parameter);
    return ast_is(ast, name, NODE_LIST_SPLAT_PATTERN) ||
           ast_is(ast, name, NODE_DICTIONARY_SPLAT_PATTERN);
}

bool annotation_is_evaluated(const Model *self, Node type) {
    const Ast *const ast = self->ast;
    const Node owner = ast_parent(ast, type);
    uint32_t variadic;
    if (model_defers_annotations(self)) return false;
    switch (ast_kind(ast, owner)) {
    case NODE_ASSIGNMENT: return variable_is_evaluated(self, type);
    case NODE_FUNCTION_DEFINITION:
        return (function_annotations(self, owner, &variadic) & CONTEXT_RUNTIME_EVALUATED) != 0;
    case NODE_TYPED_PARAMETER:
    case NODE_TYPED_DEFAULT_PARAMETER: {
        const Node function = ast_ancestor_of_kind(ast, owner, NODE_FUNCTION_DEFINITION);
        const uint32_t flags = function_annotations(self, function, &variadic);
        return ((is_variadic(ast, owner) ? variadic : flags) & CONTEXT_RUNTIME_EVALUATED) != 0;
    }
    default: return false; // a part of an annotation
    }
}

bool annotation_is_asked_for(const Model *self, Node type) {
    const Ast *const ast = self->ast;
    const Node owner = ast_parent(ast, type);
    const uint32_t asked = CONTEXT_RUNTIME_REQUIRED | CONTEXT_AMBIGUOUS;
    uint32_t variadic;
    Node function = owner;
    switch (ast_kind(ast, owner)) {
    case NODE_ASSIGNMENT:
        return flags_of_class(self->scopes.items[model_scope_of(self, owner)].annotations) != 0;
    case NODE_TYPED_PARAMETER:
    case NODE_TYPED_DEFAULT_PARAMETER:
        function = ast_ancestor_of_kind(ast, owner, NODE_FUNCTION_DEFINITION);
        break;
    default: break;
    }
    if (!ast_is(ast, function, NODE_FUNCTION_DEFINITION)) return false;
    return (function_annotations(self, function, &variadic) & asked) != 0;
}
