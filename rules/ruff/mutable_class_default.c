// RUF012: mutable class attributes.
#include "model/bases.h"
#include "rules/ruff/class_default.h"
#include "rules/shared/default_value.h"

// Their metaclasses copy the defaults for each instance.
static const char *const COPYING_BASES[] = {
    "msgspec.Struct",
    "pydantic.BaseConfig",
    "pydantic.BaseModel",
    "pydantic.BaseSettings",
    "pydantic.RootModel",
    "pydantic.generics.GenericModel",
    "pydantic.v1.BaseModel",
    "pydantic.v1.BaseSettings",
    "pydantic.v1.generics.GenericModel",
    "pydantic_settings.BaseSettings",
    "sqlmodel.SQLModel",
    NULL,
};
static const char *const CTYPES_BASES[] = {
    "ctypes.BigEndianStructure",
    "ctypes.BigEndianUnion",
    "ctypes.LittleEndianStructure",
    "ctypes.LittleEndianUnion",
    "ctypes.Structure",
    "ctypes.Union",
    NULL,
};

// What Python itself wants to find there.
static bool is_special(const Check *check, Node assignment) {
    const Text target = ast_text(check->ast, ast_child(check->ast, assignment, FIELD_LEFT));
    return text_is(target, "__slots__") || text_is(target, "__dict__") ||
           text_is(target, "__weakref__") || text_is(target, "__annotations__");
}

// The layout of a C structure, a list by rule. Like ruff, take what follows it for part of that.
static bool is_layout(const Check *check, Node class, Node assignment) {
    const Node target = ast_child(check->ast, assignment, FIELD_LEFT);
    return text_is(ast_text(check->ast, target), "_fields_") &&
           ast_child(check->ast, assignment, FIELD_TYPE) == 0 &&
           class_has_global_base(check->model, check->ast, class, CTYPES_BASES);
}

static bool is_suspicious(const Check *check, Node class, Node assignment) {
    const Ast *const ast = check->ast;
    const Node annotation = assignment_annotation(ast, assignment);
    const Node value = assigned_value(ast, assignment);
    if (value == 0 || !is_mutable_expression(check, value)) return false;
    if (is_special(check, assignment)) return false;
    if (annotation == 0) return true;
    return !is_class_variable(check, annotation) && !is_final(check, annotation) &&
           !is_immutable_annotation(check, annotation) &&
           dataclass_kind(check, class) == DATACLASS_NONE;
}

static void visit(Check *check, Node class) {
    const Ast *const ast = check->ast;
    AST_EACH_CHILD(ast, statement, definition_body(ast, class)) {
        const Node assignment = class_assignment(ast, statement);
        if (assignment == 0 || !is_suspicious(check, class, assignment)) continue;
        if (class_has_global_base(check->model, check->ast, class, COPYING_BASES) ||
            is_layout(check, class, assignment))
            return;
        report(check, assigned_value(ast, assignment), "Mutable default value for class attribute");
    }
}

const Rule rule_ruff_mutable_class_default[] = {
    {
        .code = "RUF012",
        .name = "mutable-class-default",
        .summary = "A class attribute is a list, dict or set",
        .why = "All instances share the object: what one adds to it all others see. Where that is "
               "wanted nothing says so, and where it is not the mistake is hard to find.",
        .help = "Annotate it with ClassVar if it is to be shared, else set it in `__init__`.",
        .bad = "class Cart:\n    items = []\n",
        .good = "class Cart:\n    def __init__(self):\n        self.items = []\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_LOW,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_CLASS_DEFINITION},
        .visit = visit,
    },
    {0},
};
