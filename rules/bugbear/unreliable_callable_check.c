// B004: `hasattr(x, "__call__")`.
#include "check/imports.h"
#include "rules/rule.h"

static void fix(Check *check, Finding *finding, Node call, Node object) {
    const Ast *const ast = check->ast;
    const Range range = ast_range(ast, call);
    const SymbolRequest request = {"builtins", "callable", false,
                                   model_scope_of(check->model, call), range.start};
    ImportedName name;
    if (!fix_has_room(check, ast_text(ast, call).length)) return;
    if (!import_builtin(check, &request, &name)) return;
    const Node bare = ast_unparenthesized(ast, object);
    if (!ast_is(ast, bare, NODE_YIELD)) object = bare; // which takes parentheses as an argument
    const Text content = arena_printf(check->arena, "%.*s(%.*s)", TEXT_ARGS(name.text),
                                      TEXT_ARGS(ast_text(ast, object)));
    const Edit edit = {range.start, range.end, content};
    finding_set_fix_naming(check, finding, FIX_UNSAFE, &name, edit, "Replace with `callable()`");
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node arguments = call_arguments(ast, call);
    const Node name = ast_child_at(ast, arguments, 1);
    const uint32_t count = call_argument_count(ast, call);
    const bool is_hasattr =
        model_is_builtin(check->model, ast_child(ast, call, FIELD_FUNCTION), "hasattr");
    if (count != 2 && (is_hasattr || count != 3)) return;
    AST_EACH_CHILD(ast, argument, arguments) {
        if (!argument_is_positional(ast, argument)) {
            return;
        }
    }
    Text value;
    if (!is_plain_string(ast, name) || !literal_string(ast, name, check->arena, &value)) return;
    if (!text_is(value, "__call__")) return;
    Finding *const finding =
        report(check, call,
               "Using `hasattr(x, \"__call__\")` to test if x is callable is unreliable. Use "
               "`callable(x)` for consistent results.");
    if (is_hasattr) fix(check, finding, call, ast_child_at(ast, arguments, 0));
}

const Rule rule_bugbear_unreliable_callable_check[] = {
    {
        .code = "B004",
        .name = "unreliable-callable-check",
        .summary = "`hasattr(x, \"__call__\")` asks whether `x` can be called",
        .why = "Python looks `__call__` up on the class, `hasattr` also on the object: an "
               "instance with such an attribute answers yes and still cannot be called.",
        .help = "Use `callable(x)`.",
        .bad = "if hasattr(handler, \"__call__\"):\n    handler()\n",
        .good = "if callable(handler):\n    handler()\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .calls = (const char *const[]){"builtins.hasattr", "builtins.getattr", NULL},
        .visit = visit,
    },
    {0},
};
