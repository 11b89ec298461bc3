// Functions and classes as Python sees them: parameters, decorators, bodies, visibility.
#ifndef SHIKRA_MODEL_FUNCTION_H
#define SHIKRA_MODEL_FUNCTION_H

#include "model/model.h"

typedef enum ParameterKind {
    PARAMETER_POSITIONAL_ONLY, // before `/`
    PARAMETER_NORMAL,
    PARAMETER_VARARG,       // *args
    PARAMETER_KEYWORD_ONLY, // behind `*` or `*args`
    PARAMETER_KWARG,        // **kwargs
} ParameterKind;

typedef struct Parameter {
    ParameterKind kind;
    Node node;       // the whole parameter with stars, annotation and default
    Node name;       // the identifier
    Node annotation; // the expression inside the type node, 0 if none
    Node value;      // the default, 0 if none
} Parameter;

typedef struct ParameterList {
    Parameter *items; // in the source's order
    uint32_t count;
    bool has_default; // of any parameter
} ParameterList;

// Parameters of a function_definition or lambda, in `arena`. Python 2's `def f((a, b))` and what is
// no parameter after a syntax error are left out.
ParameterList function_parameters(const Ast *ast, Node function, Arena *arena);
// Stars, name and annotation, without the default.
Range parameter_range(const Ast *ast, const Parameter *self);
// The decorated_definition around a function or class, or the definition itself.
Node definition_outermost(const Ast *ast, Node definition);
// First and following decorator nodes of a definition; 0 at the end.
Node decorator_first(const Ast *ast, Node definition);
Node decorator_next(const Ast *ast, Node decorator);
// The expression behind the `@`, without parentheses; and without its call: for `@app.get("/")`
// that is `app.get`.
Node decorator_expression(const Ast *ast, Node decorator);
Node decorator_target(const Ast *ast, Node decorator);
// From the `@` to the end of the expression, without a comment behind it.
Range decorator_range(const Ast *ast, Node decorator);
bool function_is_async(const Ast *ast, Node function);
static inline bool is_definition(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_FUNCTION_DEFINITION) || ast_is(ast, node, NODE_CLASS_DEFINITION);
}
// Its name's identifier, body block.
static inline Node definition_name(const Ast *ast, Node definition) {
    return ast_child(ast, definition, FIELD_NAME);
}
static inline Node definition_body(const Ast *ast, Node definition) {
    return ast_child(ast, definition, FIELD_BODY);
}
// Nearest function_definition or class_definition around a definition; 0 at module level.
Node definition_parent(const Ast *ast, Node definition);
// The class that a method is defined in directly (decorated or not, also under `if`); 0 if none.
Node function_enclosing_class(const Ast *ast, Node function);
// Nearest function_definition or lambda around `node`; 0 at module or class level.
Node enclosing_function(const Ast *ast, Node node);
// True if the innermost function around `node` that evaluates it is async. What stands in lambdas
// and class bodies is not: they have scopes of their own; comprehensions run in the function.
bool runs_in_async_function(const Model *model, const Ast *ast, Node node);
// True if `node` is evaluated in the scope of a class's `__init__` itself.
bool runs_in_init(const Model *model, const Ast *ast, Node node);
// What decorators say, resolved through imports: `@typing.overload`, `@abc.abstractmethod`, ...
bool function_is_static_method(const Model *model, const Ast *ast, Node function);
bool function_is_class_method(const Model *model, const Ast *ast, Node function);
// True for a decorator that means `qualified`, also if it is called: `@staticmethod()`.
bool function_has_called_decorator(const Model *model, const Ast *ast, Node function,
                                   const char *qualified);
bool function_is_overload(const Model *model, const Ast *ast, Node function);
bool function_is_override(const Model *model, const Ast *ast, Node function);
bool function_is_abstract(const Model *model, const Ast *ast, Node function);
// `@f.register` without arguments, f being decorated with functools.singledispatch: which types it
// is for is read from its first annotation.
bool function_is_dispatch_implementation(const Model *model, const Ast *ast, Node function);
// A body of only `...`, `pass`, strings, raise NotImplementedError: nothing is implemented.
bool function_is_stub(const Model *model, const Ast *ast, Node function);
// True for a string, or one of strings side by side, that documents a module, class or function:
// its first statement, a literal that is neither bytes nor an f-string.
bool string_is_docstring(const Ast *ast, Node string);
bool name_is_dunder(Text name);  // __x__
bool name_is_special(Text name); // __x__ and what is nothing but underscores, from __ on
bool name_is_mangled(Text name); // __x, not __x__: private to its class

#endif
