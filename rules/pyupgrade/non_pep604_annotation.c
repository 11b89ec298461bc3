// UP007 and UP045: `Union[X, Y]` and `Optional[X]`.
#include "model/annotation.h"
#include "rules/bugbear/edits.h"

enum { FIRST_VERSION = 310 };

static bool is_in_annotation(const Ast *ast, Node node) {
    return ast_ancestor_of_kind(ast, node, NODE_TYPE) != 0;
}

// The operator works at run time from Python 3.10 on; what is never run may use it earlier.
static bool may_use_operator(const Check *check, Node node) {
    if (check->settings->target_version >= FIRST_VERSION) return true;
    return model_has_future_annotations(check->model) && is_in_annotation(check->ast, node);
}

// `"X" | Y` raises TypeError, `*X | Y` is no expression.
static bool is_operand(const Ast *ast, Node argument) {
    const Node node = annotation_strip(ast, argument);
    return annotation_shape(ast, node) != ANNOTATION_STRING &&
           !ast_is(ast, node, NODE_LIST_SPLAT) && !ast_is(ast, node, NODE_SPLAT_TYPE);
}

static bool is_plain_operand(const Ast *ast, Node argument) {
    const AnnotationShape shape = annotation_shape(ast, argument);
    return shape == ANNOTATION_NAME || shape == ANNOTATION_SUBSCRIPT || shape == ANNOTATION_UNION ||
           shape == ANNOTATION_NONE;
}

static bool are_operands(const Ast *ast, Node annotation) {
    for (Node argument = annotation_first_argument(ast, annotation); argument != 0;
         argument = ast_next(ast, argument)) {
        if (!is_operand(ast, argument)) return false;
    }
    return true;
}

// The arguments with `|` between them; empty where one of them is more than a type's name.
static Text joined(Check *check, Node annotation, const char *end) {
    const Ast *const ast = check->ast;
    Text text = TEXT("");
    for (Node argument = annotation_first_argument(ast, annotation); argument != 0;
         argument = ast_next(ast, argument)) {
        if (!is_plain_operand(ast, argument)) return TEXT("");
        const Text part = ast_text(ast, annotation_strip(ast, argument));
        text = arena_printf(check->arena, "%.*s%s%.*s", TEXT_ARGS(text),
                            text.length != 0 ? " | " : "", TEXT_ARGS(part));
    }
    return text.length != 0 ? arena_printf(check->arena, "%.*s%s", TEXT_ARGS(text), end) : text;
}

static void fix(Check *check, Finding *finding, Node annotation, const char *end,
                const char *title) {
    const Range range = ast_range(check->ast, annotation);
    const Text old = source_slice(check->source, range);
    if (!is_in_annotation(check->ast, annotation) || text_contains(old, TEXT("\n"))) return;
    const Text content = joined(check, annotation, end);
    if (content.length == 0) return;
    const Edit edit = {range.start, range.end, content};
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, title);
}

static void visit_union(Check *check, Node annotation) {
    const Ast *const ast = check->ast;
    if (!model_is_typing(check->model, annotation_head(ast, annotation), "Union")) return;
    if (!may_use_operator(check, annotation) || !are_operands(ast, annotation)) return;
    Finding *const finding = report(check, annotation, "Use `X | Y` for type annotations");
    fix(check, finding, annotation, "", "Convert to `X | Y`");
}

static void visit_optional(Check *check, Node annotation) {
    const Ast *const ast = check->ast;
    if (!model_is_typing(check->model, annotation_head(ast, annotation), "Optional")) return;
    if (!may_use_operator(check, annotation) || !are_operands(ast, annotation)) return;
    Finding *const finding = report(check, annotation, "Use `X | None` for type annotations");
    const Node only = annotation_first_argument(ast, annotation);
    if (annotation_has_tuple(ast, annotation) || annotation_shape(ast, only) == ANNOTATION_NONE)
        return;
    fix(check, finding, annotation, " | None", "Convert to `X | None`");
}

const Rule rule_pyupgrade_non_pep604_annotation[] = {
    {
        .code = "UP007",
        .name = "non-pep604-annotation-union",
        .summary = "A union is written as `Union[X, Y]`",
        .why = "Since Python 3.10 types join with `|`: it is shorter, needs no import, and is how "
               "type checkers and error messages write unions.",
        .help = "Write `X | Y`.",
        .bad = "from typing import Union\n\nsize: Union[int, str]\n",
        .good = "size: int | str\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_SUBSCRIPT, NODE_GENERIC_TYPE},
        .visit = visit_union,
    },
    {
        .code = "UP045",
        .name = "non-pep604-annotation-optional",
        .summary = "A type that allows None is written as `Optional[X]`",
        .why =
            "`X | None` says what is meant, where `Optional` sounds like an argument that may be "
            "left out. It needs no import and works since Python 3.10.",
        .help = "Write `X | None`.",
        .bad = "from typing import Optional\n\nsize: Optional[int]\n",
        .good = "size: int | None\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_SUBSCRIPT, NODE_GENERIC_TYPE},
        .visit = visit_optional,
    },
    {0},
};
