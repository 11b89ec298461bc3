// PLW0245: `super.method()`.
#include "rules/rule.h"

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node function = ast_first_child(ast, call);
    if (!ast_is(ast, function, NODE_ATTRIBUTE)) return;
    const Node object = ast_unparenthesized(ast, ast_first_child(ast, function));
    if (ast_atom(ast, object) != ATOM_super) return;
    const Node scope = model_scope(check->model, model_scope_of(check->model, call))->node;
    if (!ast_is(ast, scope, NODE_FUNCTION_DEFINITION)) return;
    if (function_enclosing_class(ast, scope) == 0) return;
    if (!model_is_builtin(check->model, object, "super")) return;
    Finding *const finding = report(check, object, "`super` call is missing parentheses");
    const Edit edit = {ast_start(ast, object), ast_end(ast, object), TEXT("super()")};
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Add parentheses to `super` call");
}

const Rule rule_pylint_super_without_brackets[] = {
    {
        .code = "PLW0245",
        .name = "super-without-brackets",
        .summary = "`super` is used without a call",
        .why = "`super` without a call is the class itself and has no method of the base: the "
               "line raises an AttributeError, or runs a method of `super`.",
        .help = "Write `super()`.",
        .bad = "class Cat(Animal):\n    def speak(self):\n        return super.speak()\n",
        .good = "class Cat(Animal):\n    def speak(self):\n        return super().speak()\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_CALL},
        .visit = visit,
    },
    {0},
};
