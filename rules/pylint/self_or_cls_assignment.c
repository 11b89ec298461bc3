// PLW0642: `self` or `cls` bound again in a method.
#include "rules/rule.h"

#include "syntax/name_role.h"

// What the message calls the method; NULL if its first parameter is not the instance or class.
static const char *method_kind(const Check *check, Node function, Atom parameter) {
    const Ast *const ast = check->ast;
    const Text name = ast_text(ast, definition_name(ast, function));
    if (function_has_called_decorator(check->model, ast, function, "builtins.staticmethod"))
        return NULL;
    if (text_is(name, "__new__")) return parameter == ATOM_cls ? "`__new__`" : NULL;
    const bool is_class =
        function_has_called_decorator(check->model, ast, function, "builtins.classmethod") ||
        function_has_called_decorator(check->model, ast, function, "abc.abstractclassmethod") ||
        text_is(name, "__init_subclass__") || text_is(name, "__class_getitem__");
    if (is_class) return parameter == ATOM_cls ? "class" : NULL;
    return parameter == ATOM_self ? "instance" : NULL;
}

static void check_target(Check *check, Node target, Atom parameter, const char *kind) {
    const Ast *const ast = check->ast;
    NodeList names = {0};
    target_names(ast, target, check->arena, &names);
    for (uint32_t i = 0; i < names.count; i++) {
        if (ast_atom(ast, names.items[i]) != parameter) continue;
        report(check, names.items[i], "Reassigned `%.*s` variable in %s method",
               TEXT_ARGS(ast_text(ast, names.items[i])), kind);
    }
}

// Few files bind one of them but as a parameter, and functions are long.
static bool applies(const Check *check) {
    const uint32_t count = model_binding_count(check->model);
    for (BindingId id = 1; id <= count; id++) {
        const Binding *const binding = model_binding(check->model, id);
        const bool is_one = binding->name == ATOM_self || binding->name == ATOM_cls;
        if (is_one && binding->kind != BINDING_ARGUMENT) return true;
    }
    return false;
}

static void visit(Check *check, Node function) {
    const Ast *const ast = check->ast;
    if (function_enclosing_class(ast, function) == 0) return;
    const ParameterList parameters = function_parameters(ast, function, check->arena);
    if (parameters.count == 0 || parameters.items[0].kind > PARAMETER_NORMAL) return;
    const Atom parameter = ast_atom(ast, parameters.items[0].name);
    if (parameter != ATOM_self && parameter != ATOM_cls) return;
    const char *const kind = method_kind(check, function, parameter);
    const Node body = definition_body(ast, function);
    if (kind == NULL || body == 0) return;
    for (Node node = body; node < ast_end_of(ast, body);) {
        if (ast_is(ast, node, NODE_ASSIGNMENT) && ast_child(ast, node, FIELD_RIGHT) != 0) {
            check_target(check, ast_child(ast, node, FIELD_LEFT), parameter, kind);
        }
        const bool is_other =
            ast_is(ast, node, NODE_FUNCTION_DEFINITION) || ast_is(ast, node, NODE_CLASS_DEFINITION);
        node = is_other ? ast_end_of(ast, node) : node + 1;
    }
}

const Rule rule_pylint_self_or_cls_assignment[] = {
    {
        .code = "PLW0642",
        .name = "self-or-cls-assignment",
        .summary = "A method gives `self` or `cls` another value",
        .why = "The object that the method was called on does not change, only the name in this "
               "method; what follows works on something else than it says.",
        .help = "Use another name.",
        .bad = "class Node:\n    def last(self):\n        self = self.next\n",
        .good = "class Node:\n    def last(self):\n        node = self.next\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FUNCTION_DEFINITION},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
