// Dataclasses of the standard library and attrs; annotations of class attributes.
#include "rules/ruff/class_default.h"

#include "model/annotation.h"

static const char *const ATTRS_DECORATORS[] = {
    "attr.attributes", "attr.attrs",   "attr.define",  "attr.frozen",   "attr.mutable",
    "attr.s",          "attrs.define", "attrs.frozen", "attrs.mutable", NULL,
};

// Without `auto_attribs` attrs looks whether all that attr.ib() makes is annotated; what a
// decorator without arguments does to `attr.s` is never that.
static DataclassKind attrs_kind(const Check *check, Node decorator) {
    const Ast *const ast = check->ast;
    const Node expression = decorator_expression(ast, decorator);
    if (!ast_is(ast, expression, NODE_CALL)) {
        return model_is(check->model, expression, "attr.s") ? DATACLASS_ATTRS_EXPLICIT
                                                            : DATACLASS_ATTRS;
    }
    const Node value = ast_child(ast, call_keyword(ast, expression, "auto_attribs"), FIELD_VALUE);
    if (value == 0 || is_none(ast, value) || ast_is(ast, value, NODE_TRUE)) return DATACLASS_ATTRS;
    return DATACLASS_ATTRS_EXPLICIT;
}

DataclassKind dataclass_kind(const Check *check, Node class) {
    const Ast *const ast = check->ast;
    for (Node decorator = decorator_first(ast, class); decorator != 0;
         decorator = decorator_next(ast, decorator)) {
        const Node target = decorator_target(ast, decorator);
        if (model_is(check->model, target, "dataclasses.dataclass")) return DATACLASS_STDLIB;
        if (model_is_any(check->model, target, ATTRS_DECORATORS))
            return attrs_kind(check, decorator);
    }
    return DATACLASS_NONE;
}

Node class_assignment(const Ast *ast, Node statement) {
    const Node assignment = ast_first_child(ast, statement);
    if (!ast_is(ast, statement, NODE_EXPRESSION_STATEMENT)) return 0;
    return ast_is(ast, assignment, NODE_ASSIGNMENT) ? assignment : 0;
}

Node assignment_annotation(const Ast *ast, Node assignment) {
    const Node type = ast_child(ast, assignment, FIELD_TYPE);
    return type != 0 ? annotation_strip(ast, type) : 0;
}

static bool is_typing_head(const Check *check, Node annotation, const char *member) {
    if (annotation == 0) return false;
    const Node head = annotation_shape(check->ast, annotation) == ANNOTATION_SUBSCRIPT
                          ? annotation_head(check->ast, annotation)
                          : annotation;
    return model_is_typing(check->model, head, member);
}

bool is_class_variable(const Check *check, Node annotation) {
    return is_typing_head(check, annotation, "ClassVar");
}

bool is_final(const Check *check, Node annotation) {
    return is_typing_head(check, annotation, "Final");
}

bool is_immutable_annotation(const Check *check, Node annotation) {
    return annotation != 0 &&
           annotation_is_immutable(check->model, check->ast, annotation,
                                   check->settings->bugbear.extend_immutable_calls.items,
                                   check->arena);
}
