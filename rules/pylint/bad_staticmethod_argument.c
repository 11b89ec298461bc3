// PLW0211: a static method whose first parameter is named `self` or `cls`.
#include "rules/rule.h"

static void visit(Check *check, Node function) {
    const Ast *const ast = check->ast;
    if (function_enclosing_class(ast, function) == 0) return;
    const bool is_new = ast_atom(ast, definition_name(ast, function)) == ATOM___new__;
    if (!is_new &&
        !function_has_called_decorator(check->model, ast, function, "builtins.staticmethod"))
        return;
    const ParameterList parameters = function_parameters(ast, function, check->arena);
    if (parameters.count == 0 || parameters.items[0].kind > PARAMETER_NORMAL) return;
    const Parameter *const first = &parameters.items[0];
    const Atom name = ast_atom(ast, first->name);
    if (name != ATOM_self && (name != ATOM_cls || is_new)) return;
    report_range(check, parameter_range(ast, first),
                 "First argument of a static method should not be named `%.*s`",
                 TEXT_ARGS(ast_text(ast, first->name)));
}

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"staticmethod", "__new__", NULL});
}

const Rule rule_pylint_bad_staticmethod_argument[] = {
    {
        .code = "PLW0211",
        .name = "bad-staticmethod-argument",
        .summary = "A static method's first parameter is named `self` or `cls`",
        .why = "Nothing is bound to it: callers have to pass what the name promises to come by "
               "itself, and most calls fail with a missing argument.",
        .help = "Remove `@staticmethod`, or rename the parameter.",
        .bad = "class Point:\n    @staticmethod\n    def move(self, x):\n        self.x = x\n",
        .good = "class Point:\n    def move(self, x):\n        self.x = x\n",
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
