// RUF009: calls as defaults of dataclass fields.
#include "rules/ruff/class_default.h"
#include "rules/shared/default_value.h"
#include "rules/shared/dotted_name.h"
#include "rules/shared/immutable_call.h"

static const char *const STDLIB_FIELDS[] = {"dataclasses.field", NULL};
static const char *const ATTRS_FIELDS[] = {
    "attr.Factory", "attr.attr",     "attr.attrib", "attr.field",
    "attr.ib",      "attrs.Factory", "attrs.field", NULL,
};

// A class of this file with one of the methods that make its objects descriptors: as a class
// attribute it is there to be shared.
static bool is_descriptor(const Check *check, Node callee) {
    const Ast *const ast = check->ast;
    const Binding *const binding = model_binding(check->model, model_resolve(check->model, callee));
    if (binding->kind != BINDING_CLASS) return false;
    Node class = binding->statement;
    if (ast_is(ast, class, NODE_DECORATED_DEFINITION))
        class = ast_child(ast, class, FIELD_DEFINITION);
    AST_EACH_CHILD(ast, statement, definition_body(ast, class)) {
        const Text name = ast_text(ast, definition_name(ast, statement));
        if (!ast_is(ast, statement, NODE_FUNCTION_DEFINITION)) continue;
        if (text_is(name, "__get__") || text_is(name, "__set__") || text_is(name, "__delete__"))
            return true;
    }
    return false;
}

static void check_value(Check *check, Node value, Node class, DataclassKind kind) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, value, NODE_CALL)) return;
    const Node callee = ast_unparenthesized(ast, ast_child(ast, value, FIELD_FUNCTION));
    const char *const *const fields = kind == DATACLASS_STDLIB ? STDLIB_FIELDS : ATTRS_FIELDS;
    if (model_is_any(check->model, callee, fields)) return;
    if (makes_immutable(check, value, class) || is_descriptor(check, callee)) return;
    const Text name = dotted_name(check->ast, callee, check->arena);
    const char *const quote = name.length != 0 ? "`" : "";
    report(check, value, "Do not perform function call%s%s%.*s%s in dataclass defaults",
           name.length != 0 ? " " : "", quote, TEXT_ARGS(name), quote);
}

static void visit(Check *check, Node class) {
    const Ast *const ast = check->ast;
    const DataclassKind kind = dataclass_kind(check, class);
    if (kind == DATACLASS_NONE || kind == DATACLASS_ATTRS_EXPLICIT) return;
    AST_EACH_CHILD(ast, statement, definition_body(ast, class)) {
        const Node assignment = class_assignment(ast, statement);
        const Node annotation = assignment_annotation(ast, assignment);
        if (annotation == 0 || is_class_variable(check, annotation)) continue;
        if (is_immutable_annotation(check, annotation)) continue;
        check_value(check, assigned_value(ast, assignment), class, kind);
    }
}

const Rule rule_ruff_function_call_in_dataclass_default_argument[] = {
    {
        .code = "RUF009",
        .name = "function-call-in-dataclass-default-argument",
        .summary = "The default of a dataclass field is the result of a function call",
        .why =
            "The call runs once, when the class is made, and all instances get what it returned: "
            "the same object, the same time stamp, the same random number.",
        .help = "Use `field(default_factory=...)`.",
        .bad = "from dataclasses import dataclass\n\n\n@dataclass\nclass Order:\n    id: Id = "
               "new_id()\n",
        .good =
            "from dataclasses import dataclass, field\n\n\n@dataclass\nclass Order:\n    id: Id "
            "= field(default_factory=new_id)\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_MEDIUM,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_CLASS_DEFINITION},
        .visit = visit,
    },
    {0},
};
