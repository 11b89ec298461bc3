// RUF033: defaults of a dataclass's `__post_init__`.
#include "rules/ruff/class_default.h"

static void visit(Check *check, Node function) {
    const Ast *const ast = check->ast;
    if (!text_is(ast_text(ast, definition_name(ast, function)), "__post_init__")) return;
    const Node class = function_enclosing_class(ast, function);
    if (class == 0 || dataclass_kind(check, class) != DATACLASS_STDLIB) return;
    const ParameterList list = function_parameters(ast, function, check->arena);
    for (uint32_t i = 0; i < list.count; i++) {
        if (list.items[i].value == 0) continue;
        report(check, ast_unparenthesized(ast, list.items[i].value),
               "`__post_init__` method with argument defaults");
    }
}

static bool applies(const Check *check) {
    return file_uses(check, (const char *const[]){"__post_init__", NULL});
}

const Rule rule_ruff_post_init_default[] = {
    {
        .code = "RUF033",
        .name = "post-init-default",
        .summary = "`__post_init__` of a dataclass has a default",
        .why = "The generated `__init__` passes every InitVar to `__post_init__`, so the default "
               "is never used: without one on the field the caller has to pass the value, and what "
               "looks optional is required.",
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
        .is_default = true,
        .needs = NEEDS_MODEL,
        .applies = applies,
        .kinds = {NODE_FUNCTION_DEFINITION},
        .visit = visit,
    },
    {0},
};
