// What the rules of flake8-annotations share: which functions and parameters they look at.
#include "rules/annotations/annotated.h"

static Node outer_function(const Ast *ast, Node definition) {
    do {
        definition = definition_parent(ast, definition);
    } while (ast_is(ast, definition, NODE_CLASS_DEFINITION));
    return definition;
}

// The definition before `function` in the same function or module; classes are passed through, the
// bodies of other functions are not.
static Node previous_definition(const Ast *ast, Node function) {
    const Node outer = outer_function(ast, function);
    for (Node node = function - 1; node > outer && node != 0; node--) {
        if (is_definition(ast, node) && outer_function(ast, node) == outer) return node;
    }
    return 0;
}

bool is_overload_implementation(const Check *check, Node function) {
    const Ast *const ast = check->ast;
    if (!ast->atoms.uses_known[ATOM_overload]) return false;
    const Node previous = previous_definition(ast, function);
    if (!ast_is(ast, previous, NODE_FUNCTION_DEFINITION)) return false;
    const Atom name = ast_atom(ast, definition_name(ast, function));
    return name == ast_atom(ast, definition_name(ast, previous)) &&
           function_is_overload(check->model, ast, previous) &&
           !function_is_overload(check->model, ast, function);
}

// Behind a syntax error the class that a method stands in may be lost.
static bool is_lost_method(const Ast *ast, Node function, const Parameter *first) {
    const Atom name = ast_atom(ast, first->name);
    return ast->has_error && (name == ATOM_self || name == ATOM_cls) &&
           ast_ancestor_of_kind(ast, function, NODE_ERROR) != 0;
}

static bool has_self(const Check *check, Node function, const Parameter *first) {
    if (function_enclosing_class(check->ast, function) == 0) {
        return is_lost_method(check->ast, function, first);
    }
    return !function_is_static_method(check->model, check->ast, function);
}

// The list without the parameter at `index`.
static ParameterList leave_out(const Check *check, ParameterList list, uint32_t index) {
    Parameter *const rest = arena_alloc(check->arena, list.count * sizeof *rest);
    memcpy(rest, list.items, index * sizeof *rest);
    memcpy(rest + index, list.items + index + 1, (list.count - index - 1) * sizeof *rest);
    return (ParameterList){rest, list.count - 1, list.has_default};
}

ParameterList own_parameters(Check *check, Node function) {
    const ParameterList list = check_parameters(check, function);
    if (list.count == 0 || !has_self(check, function, &list.items[0])) return list;
    for (uint32_t i = 0; i < list.count; i++) {
        const ParameterKind kind = list.items[i].kind;
        if (kind == PARAMETER_VARARG || kind == PARAMETER_KWARG) continue;
        if (i != 0) return leave_out(check, list, i);
        return (ParameterList){list.items + 1, list.count - 1, list.has_default};
    }
    return list;
}

static bool has_annotation(ParameterList list) {
    for (uint32_t i = 0; i < list.count; i++) {
        if (list.items[i].annotation != 0) return true;
    }
    return false;
}

bool is_left_untyped(Check *check, Node function) {
    if (!check->settings->annotations.ignore_fully_untyped) return false;
    if (ast_child(check->ast, function, FIELD_RETURN_TYPE) != 0) return false;
    return !has_annotation(check_parameters(check, function));
}

bool has_typed_parameter(Check *check, Node function) {
    return has_annotation(own_parameters(check, function));
}
