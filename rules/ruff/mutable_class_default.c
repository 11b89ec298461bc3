// RUF012: mutable class attributes.
#include "rules/bugbear/default.h"
#include "rules/ruff/class_default.h"

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

enum { MOST_CLASSES = 64 }; // looked at for one class's bases

// The class of this file that a base means; 0 if it is none.
static Node local_class(const Check *check, Node base) {
    const Binding *const binding = model_binding(check->model, model_resolve(check->model, base));
    if (binding->kind != BINDING_CLASS) return 0;
    const Node statement = binding->statement;
    return ast_is(check->ast, statement, NODE_DECORATED_DEFINITION)
               ? ast_child(check->ast, statement, FIELD_DEFINITION)
               : statement;
}

// True if the class is derived from one of `names`, directly or by way of classes of this file.
static bool has_base(const Check *check, Node class, const char *const *names) {
    const Ast *const ast = check->ast;
    Node open[MOST_CLASSES] = {class};
    uint32_t count = 1;
    for (uint32_t i = 0; i < count; i++) {
        AST_EACH_CHILD(ast, base, ast_child(ast, open[i], FIELD_SUPERCLASSES)) {
            Node name = ast_unparenthesized(ast, base);
            if (ast_is(ast, name, NODE_SUBSCRIPT)) name = ast_child(ast, name, FIELD_VALUE);
            if (model_is_any(check->model, name, names)) return true;
            const Node parent = local_class(check, name);
            if (parent != 0 && count < MOST_CLASSES) open[count++] = parent;
        }
    }
    return false;
}

static bool is_slots(const Check *check, Node assignment) {
    const Node target = ast_child(check->ast, assignment, FIELD_LEFT);
    return text_is(ast_text(check->ast, target), "__slots__");
}

// The layout of a C structure, a list by rule. Like ruff, take what follows it for part of that.
static bool is_layout(const Check *check, Node class, Node assignment) {
    const Node target = ast_child(check->ast, assignment, FIELD_LEFT);
    return text_is(ast_text(check->ast, target), "_fields_") &&
           ast_child(check->ast, assignment, FIELD_TYPE) == 0 &&
           has_base(check, class, CTYPES_BASES);
}

static bool is_suspicious(const Check *check, Node class, Node assignment) {
    const Ast *const ast = check->ast;
    const Node annotation = assignment_annotation(ast, assignment);
    const Node value = assigned_value(ast, assignment);
    if (value == 0 || !is_mutable_expression(check, value)) return false;
    if (is_slots(check, assignment)) return false;
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
        if (has_base(check, class, COPYING_BASES) || is_layout(check, class, assignment)) return;
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
