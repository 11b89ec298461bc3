// RUF008: mutable defaults of dataclass fields.
#include "rules/ruff/class_default.h"
#include "rules/shared/default_value.h"

static void visit(Check *check, Node class) {
    const Ast *const ast = check->ast;
    if (dataclass_kind(check, class) == DATACLASS_NONE) return;
    AST_EACH_CHILD(ast, statement, definition_body(ast, class)) {
        const Node assignment = class_assignment(ast, statement);
        const Node annotation = assignment_annotation(ast, assignment);
        const Node value = assigned_value(ast, assignment);
        if (annotation == 0 || value == 0 || !is_mutable_expression(check, value)) continue;
        if (is_class_variable(check, annotation)) continue;
        if (is_immutable_annotation(check, annotation)) continue;
        report(check, value, "Do not use mutable default values for dataclass attributes");
    }
}

const Rule rule_ruff_mutable_dataclass_default[] = {
    {
        .code = "RUF008",
        .name = "mutable-dataclass-default",
        .summary = "The default of a dataclass field is a list, dict or set",
        .why =
            "All instances would share the one object. The standard library's dataclasses refuse "
            "lists, dicts and sets with a ValueError when the class is made; attrs and other "
            "mutable types let it pass, and state leaks from one instance to the next.",
        .help =
            "Use `field(default_factory=list)`, or annotate with ClassVar what is to be shared.",
        .bad = "from dataclasses import dataclass\n\n\n@dataclass\nclass Cart:\n    items: list = "
               "[]\n",
        .good = "from dataclasses import dataclass, field\n\n\n@dataclass\nclass Cart:\n    items: "
                "list = field(default_factory=list)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_ERROR,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_CLASS_DEFINITION},
        .visit = visit,
    },
    {0},
};
