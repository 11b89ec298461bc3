// RUF033: defaults of a dataclass's `__post_init__`.
#include "check/edits.h"
#include "check/imports.h"
#include "rules/ruff/class_default.h"

// True if the class has a field, or anything, of that name before `function`.
static bool is_bound_before(const Check *check, Node class, Node function, Node name) {
    const Model *const model = check->model;
    const ScopeId scope = model_scope_of(model, definition_name(check->ast, function));
    if (model_scope(model, scope)->node != class) return true;
    BindingId id = model_lookup(model, scope, ast_atom(check->ast, name));
    for (; id != 0; id = model_binding(model, id)->shadows) {
        if (model_binding(model, id)->node < function) return true;
    }
    return false;
}

// The default becomes that of a field before the method.
static void fix(Check *check, Finding *finding, Node class, Node function,
                const Parameter *parameter) {
    const Ast *const ast = check->ast;
    const Node outermost = definition_outermost(ast, function);
    Text blank;
    ImportedName init_var;
    if (is_bound_before(check, class, function, parameter->name)) return;
    if (!edit_line_start(check, outermost, &blank)) return;
    const uint32_t line = ast_start(ast, outermost) - (uint32_t)blank.length;
    const SymbolRequest request = {"dataclasses", "InitVar", false, SCOPE_ID_MODULE, line};
    if (!import_symbol(check, &request, &init_var)) return;
    const Node value = ast_with_parentheses(ast, parameter->value);
    const Text type = ast_text(ast, parameter->annotation);
    const bool is_typed = parameter->annotation != 0;
    const Text field = arena_printf(
        check->arena, "%.*s%.*s: %.*s%s%.*s%s = %.*s%s", TEXT_ARGS(blank),
        TEXT_ARGS(ast_text(ast, parameter->name)), TEXT_ARGS(init_var.text), is_typed ? "[" : "",
        TEXT_ARGS(type), is_typed ? "]" : "", TEXT_ARGS(ast_text(ast, value)), edit_newline(check));
    const uint32_t end = parameter_range(ast, parameter).end;
    const Edit edits[] = {
        init_var.import, {line, line, field, false}, {end, ast_end(ast, value), TEXT(""), false}};
    finding_set_fix(check, finding, FIX_UNSAFE, edits, 3, "Use `dataclasses.InitVar` instead");
}

static void visit(Check *check, Node function) {
    const Ast *const ast = check->ast;
    if (!text_is(ast_text(ast, definition_name(ast, function)), "__post_init__")) return;
    const Node class = function_enclosing_class(ast, function);
    if (class == 0 || dataclass_kind(check, class) != DATACLASS_STDLIB) return;
    const ParameterList list = function_parameters(ast, function, check->arena);
    bool may_fix = true;
    for (uint32_t i = 0; i < list.count; i++) {
        if (list.items[i].value == 0) continue;
        Finding *const finding = report(check, ast_unparenthesized(ast, list.items[i].value),
                                        "`__post_init__` method with argument defaults");
        if (may_fix) fix(check, finding, class, function, &list.items[i]);
        may_fix = finding->fix != NULL; // no default may stand before a parameter without one
    }
}

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"__post_init__", NULL});
}

const Rule rule_ruff_post_init_default[] = {
    {
        .code = "RUF033",
        .name = "post-init-default",
        .summary = "A parameter of a dataclass's `__post_init__` has a default",
        .why = "The generated `__init__` passes every InitVar to `__post_init__`, so the default "
               "is never used. Unless the field has one of its own the caller has to pass the "
               "value: what looks optional is required.",
        .help = "Give the InitVar field the default: `name: InitVar[str] = \"x\"`.",
        .bad =
            "from dataclasses import InitVar, dataclass\n\n\n@dataclass\nclass Job:\n    retries: "
            "InitVar[int]\n\n    def __post_init__(self, retries: int = 3) -> None:\n        "
            "self.left = retries\n",
        .good = "from dataclasses import InitVar, dataclass\n\n\n@dataclass\nclass Job:\n    "
                "retries: InitVar[int] = 3\n\n    def __post_init__(self, retries: int) -> None:\n"
                "        self.left = retries\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .applies = applies,
        .kinds = {NODE_FUNCTION_DEFINITION},
        .visit = visit,
    },
    {0},
};
