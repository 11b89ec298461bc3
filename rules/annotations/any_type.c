// ANN401: parameters and results that are annotated with Any.
#include "model/annotation.h"
#include "rules/annotations/annotated.h"
#include "rules/annotations/type_text.h"
#include "syntax/literal.h"

static bool has_format(const Ast *ast, Node string) {
    if (ast_is(ast, string, NODE_STRING)) {
        return (string_parts(ast, string).flags & (STRING_FORMAT | STRING_TEMPLATE)) != 0;
    }
    AST_EACH_CHILD(ast, part, string) {
        if (has_format(ast, part)) return true;
    }
    return false;
}

static TypeTextAnswer read_string(const Check *check, Node string) {
    Text text;
    if (has_format(check->ast, string)) return TYPE_TEXT_OTHER;
    if (!literal_string(check->ast, string, check->arena, &text)) return TYPE_TEXT_OTHER;
    const bool is_triple = ast_is(check->ast, string, NODE_STRING) &&
                           (string_parts(check->ast, string).flags & STRING_TRIPLE) != 0;
    return type_text_read(check, string, text, is_triple);
}

// A bare `Optional`, which does not say of what.
static bool is_bare_optional(const Check *check, Node annotation) {
    Text text;
    if (annotation_shape(check->ast, annotation) != ANNOTATION_STRING) {
        return model_is_typing(check->model, annotation, "Optional");
    }
    return literal_string(check->ast, annotation, check->arena, &text) &&
           type_text_is_typing(check, annotation, text, "Optional");
}

typedef VEC(Node) NodeStack;

// Puts those arguments on `open` that may make the whole type Any.
static void push_arguments(const Check *check, Node annotation, NodeStack *open) {
    const Ast *const ast = check->ast;
    const Node head = annotation_head(ast, annotation);
    const Node first = annotation_first_argument(ast, annotation);
    if (first == 0) return;
    if (model_is_typing(check->model, head, "Union")) {
        for (Node argument = first; argument != 0; argument = ast_next(ast, argument)) {
            VEC_PUSH(check->arena, open, argument);
        }
    } else if (model_is_typing(check->model, head, "Annotated") ||
               (model_is_typing(check->model, head, "Optional") &&
                !annotation_has_tuple(ast, annotation))) {
        VEC_PUSH(check->arena, open, first);
    }
}

static bool may_be_any(const Check *check, Node annotation) {
    const Ast *const ast = check->ast;
    const Node whole = annotation_strip(ast, annotation);
    switch (annotation_shape(ast, whole)) {
    case ANNOTATION_NAME:
        return model_is_typing(check->model, whole, "Any") || is_bare_optional(check, whole);
    case ANNOTATION_STRING:
        return is_bare_optional(check, whole) || read_string(check, whole) == TYPE_TEXT_ANY;
    case ANNOTATION_SUBSCRIPT:
    case ANNOTATION_UNION: break;
    default: return false;
    }
    NodeStack open = {0};
    VEC_PUSH(check->arena, &open, whole);
    while (open.count != 0) {
        const Node node = annotation_strip(ast, open.items[--open.count]);
        switch (annotation_shape(ast, node)) {
        case ANNOTATION_NAME:
            if (model_is_typing(check->model, node, "Any")) return true;
            break;
        case ANNOTATION_STRING: // what cannot be read might be anything
            if (read_string(check, node) != TYPE_TEXT_OTHER) return true;
            break;
        case ANNOTATION_SUBSCRIPT: push_arguments(check, node, &open); break;
        case ANNOTATION_UNION:
            VEC_PUSH(check->arena, &open, annotation_right(ast, node));
            VEC_PUSH(check->arena, &open, annotation_left(ast, node));
            break;
        default: break;
        }
    }
    return false;
}

// Its interface is another's: of what it overrides, or of the overloads before it.
static bool is_bound_by_others(const Check *check, Node function) {
    return function_is_override(check->model, check->ast, function) ||
           is_overload_implementation(check, function);
}

static void report_any(Check *check, Node annotation, const char *stars, Node name) {
    report(check, ast_unparenthesized(check->ast, annotation),
           "Dynamically typed expressions (typing.Any) are disallowed in `%s%.*s`", stars,
           TEXT_ARGS(ast_text(check->ast, name)));
}

static void visit(Check *check, Node function) {
    const Ast *const ast = check->ast;
    bool is_asked = false; // whether others say how it looks: only where there is something
    const ParameterList list = own_parameters(check, function);
    for (uint32_t i = 0; i < list.count; i++) {
        const Parameter *const parameter = &list.items[i];
        const bool is_vararg = parameter->kind == PARAMETER_VARARG;
        const bool is_star = is_vararg || parameter->kind == PARAMETER_KWARG;
        if (is_star && check->settings->annotations.allow_star_arg_any) continue;
        if (parameter->annotation == 0 || !may_be_any(check, parameter->annotation)) continue;
        if (!is_asked && is_bound_by_others(check, function)) return;
        is_asked = true;
        const char *const stars = is_vararg ? "*" : is_star ? "**" : "";
        report_any(check, parameter->annotation, stars, parameter->name);
    }
    const Node type = ast_first_child(ast, ast_child(ast, function, FIELD_RETURN_TYPE));
    if (type == 0 || !may_be_any(check, type)) return;
    if (!is_asked && is_bound_by_others(check, function)) return;
    report_any(check, type, "", definition_name(ast, function));
}

const Rule rule_annotations_any_type[] = {
    {
        .code = "ANN401",
        .name = "any-type",
        .summary = "A parameter or result is annotated with `Any`",
        .why = "`Any` switches the type checker off for whatever it touches: every operation is "
               "accepted and the result is `Any` again, so one annotation leaves holes in code far "
               "from it.",
        .help = "Name the type, a union or a protocol; `object` if really everything is accepted.",
        .bad = "from typing import Any\n\ndef show(value: Any) -> None:\n    print(value)\n",
        .good = "def show(value: object) -> None:\n    print(value)\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .is_default = false, // well typed projects are full of it, and mean it
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FUNCTION_DEFINITION},
        .visit = visit,
    },
    {0},
};
