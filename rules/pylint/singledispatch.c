// PLE1519, PLE1520: `singledispatch` on methods and `singledispatchmethod` on functions.
#include "check/edits.h"
#include "check/imports.h"
#include "rules/rule.h"

static void fix(Check *check, Finding *finding, Node decorator, const char *replacement) {
    const Ast *const ast = check->ast;
    const Node expression = decorator_expression(ast, decorator);
    const SymbolRequest request = {.module = "functools",
                                   .member = replacement,
                                   .is_member = true,
                                   .scope = model_scope_of(check->model, expression),
                                   .at = ast_start(ast, expression)};
    ImportedName name;
    EditList edits = {0};
    if (!import_symbol(check, &request, &name)) return;
    const Range range = ast_range(ast, expression);
    edit_list_add(&edits, name.import);
    edit_list_add(&edits, (Edit){range.start, range.end, name.text});
    const Text message = arena_printf(check->arena, "Replace with `@%s`", replacement);
    finding_set_fix(check, finding, FIX_UNSAFE, edits.items, edits.count, message.bytes);
}

static void visit_decorator(Check *check, Node decorator, bool wants_method, const char *message) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, decorator, NODE_DECORATOR)) return;
    if (ast_is(ast, decorator_expression(ast, decorator), NODE_CALL)) return;
    const Node function = ast_child(ast, ast_parent(ast, decorator), FIELD_DEFINITION);
    if (!ast_is(ast, function, NODE_FUNCTION_DEFINITION)) return;
    if ((function_enclosing_class(ast, function) != 0) != wants_method) return;
    if (text_is(ast_text(ast, definition_name(ast, function)), "__new__")) return; // static
    Finding *const finding = report_range(check, decorator_range(ast, decorator), "%s", message);
    fix(check, finding, decorator, wants_method ? "singledispatchmethod" : "singledispatch");
}

static void visit_method(Check *check, Node decorator) {
    visit_decorator(check, decorator, true,
                    "`@singledispatch` decorator should not be used on methods");
}

static void visit_function(Check *check, Node decorator) {
    visit_decorator(check, decorator, false,
                    "`@singledispatchmethod` decorator should not be used on non-method functions");
}

// What the rules of this file have in common.
#define DISPATCH_RULE                                                                              \
    .since = "0.1.0", .category = CATEGORY_CORRECTNESS, .severity = SEVERITY_ERROR,                \
    .precision = PRECISION_VERY_HIGH, .is_default = true, .fix = FIX_SOMETIMES,                    \
    .calls_decorators = true

const Rule rule_pylint_singledispatch[] = {
    {
        .code = "PLE1519",
        .name = "singledispatch-method",
        .summary = "A method is decorated with `singledispatch`",
        .why = "It looks at the type of the first argument, which is `self` or the class: the same "
               "implementation is chosen every time.",
        .help = "Use `functools.singledispatchmethod`.",
        .bad = "from functools import singledispatch\nclass Shop:\n    @singledispatch\n"
               "    def add(self, item):\n        pass\n",
        .good = "from functools import singledispatchmethod\nclass Shop:\n"
                "    @singledispatchmethod\n    def add(self, item):\n        pass\n",
        .calls = (const char *const[]){"functools.singledispatch", NULL},
        .visit = visit_method,
        DISPATCH_RULE,
    },
    {
        .code = "PLE1520",
        .name = "singledispatchmethod-function",
        .summary = "A function is decorated with `singledispatchmethod`",
        .why = "It makes a descriptor, which works as an attribute of a class only; calling it "
               "raises a TypeError.",
        .help = "Use `functools.singledispatch`.",
        .bad = "from functools import singledispatchmethod\n@singledispatchmethod\n"
               "def add(item):\n    pass\n",
        .good = "from functools import singledispatch\n@singledispatch\n"
                "def add(item):\n    pass\n",
        .calls = (const char *const[]){"functools.singledispatchmethod", NULL},
        .visit = visit_function,
        DISPATCH_RULE,
    },
    {0},
};
