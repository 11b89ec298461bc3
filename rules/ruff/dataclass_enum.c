// RUF049: a dataclass that is an enumeration.
#include "model/bases.h"
#include "rules/rule.h"

static void visit(Check *check, Node class) {
    const Ast *const ast = check->ast;
    for (Node decorator = decorator_first(ast, class); decorator != 0;
         decorator = decorator_next(ast, decorator)) {
        const Node target = decorator_target(ast, decorator);
        if (!model_is(check->model, target, "dataclasses.dataclass")) continue;
        if (!class_is_enumeration(check->model, ast, class)) return;
        report_range(check, decorator_range(ast, decorator),
                     "An enum class should not be decorated with `@dataclass`");
        return;
    }
}

const Rule rule_ruff_dataclass_enum[] = {
    {
        .code = "RUF049",
        .name = "dataclass-enum",
        .summary = "An enumeration is decorated with `@dataclass`",
        .why = "Both want to make the members: the decorator replaces `__init__`, `__eq__` and "
               "`__repr__` of the enumeration, and members become equal or lose their names. The "
               "enum documentation says that this is not supported.",
        .help = "Drop the decorator, or derive the enumeration from a dataclass that holds the "
                "fields.",
        .bad = "from dataclasses import dataclass\nfrom enum import Enum\n\n\n@dataclass\nclass "
               "Colour(Enum):\n    RED = 1\n",
        .good = "from enum import Enum\n\n\nclass Colour(Enum):\n    RED = 1\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_CLASS_DEFINITION},
        .visit = visit,
    },
    {0},
};
