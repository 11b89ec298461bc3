// RUF013: `x: int = None`.
#include "check/imports.h"
#include "config/import_section.h"
#include "model/annotation.h"
#include "model/string_type.h"
#include "model/unparse.h"
#include "model/value.h"
#include "rules/shared/type_upgrade.h"

enum { FIRST_UNION_VERSION = 310 };

static const char *const ALLOW_NONE[] = {
    "builtins.object",
    "collections.abc.Hashable",
    "types.NoneType",
    "typing.Any",
    "typing.Hashable",
    "typing.Optional",
    "typing_extensions.Any",
    "typing_extensions.Optional",
    NULL,
};

// What is no type of the standard library may be an alias of anything.
static bool name_allows_none(const Check *check, Text qualified) {
    Text module = qualified;
    const size_t dot = text_find_byte(qualified, '.', 0);
    if (dot != TEXT_NOT_FOUND) module = text_slice(qualified, 0, dot);
    const bool is_known = text_is(module, "typing_extensions") ||
                          is_standard_library(module, check->settings->target_version);
    return !is_known || text_is_any(qualified, ALLOW_NONE);
}

// True of a late annotation's name that means something else inside the function: ruff looks it up
// there.
static bool is_hidden_inside(const Check *check, Node name) {
    const Ast *const ast = check->ast;
    const bool is_in_string = name >= ast->count;
    if (!ast_is(ast, name, NODE_IDENTIFIER)) return false;
    if (!is_in_string && !has_late_annotations(check)) return false;
    const Node body = ast_child(ast, check->function, FIELD_BODY);
    return binding_seen_at(check->model, ast, body, ast_name(ast, name)) !=
           model_resolve(check->model, name);
}

static bool type_allows_none(const Check *check, Node name) {
    return is_hidden_inside(check, name) ||
           name_allows_none(check, model_qualified_name(check->model, name, check->arena));
}

typedef VEC(Node) NodeStack;

static void push_arguments(const Check *check, Node annotation, NodeStack *open) {
    for (Node argument = annotation_first_argument(check->ast, annotation); argument != 0;
         argument = ast_next(check->ast, argument)) {
        VEC_PUSH(check->arena, open, argument);
    }
}

static bool literal_has_none(const Ast *ast, Node annotation) {
    for (Node argument = annotation_first_argument(ast, annotation); argument != 0;
         argument = ast_next(ast, argument)) {
        if (annotation_shape(ast, argument) == ANNOTATION_NONE) return true;
        if (annotation_shape(ast, argument) == ANNOTATION_SUBSCRIPT) return true; // nested: unclear
    }
    return false;
}

// True if it allows None by itself; what else it depends on goes to `open`.
static bool subscript_allows_none(const Check *check, Node annotation, NodeStack *open) {
    const Model *const model = check->model;
    const Node head = annotation_head(check->ast, annotation);
    if (model_is_typing(model, head, "Literal")) return literal_has_none(check->ast, annotation);
    if (model_is_typing(model, head, "Union")) {
        push_arguments(check, annotation, open);
        return false;
    }
    if (model_is_typing(model, head, "Annotated")) {
        VEC_PUSH(check->arena, open, annotation_first_argument(check->ast, annotation));
        return false;
    }
    return type_allows_none(check, head);
}

// What cannot be read is left alone.
static bool string_allows_none(const Check *check, Node string, NodeStack *open) {
    const Node type = model_string_type(check->model, string);
    if (type == 0) return true;
    VEC_PUSH(check->arena, open, type);
    return false;
}

static bool part_allows_none(const Check *check, Node part, NodeStack *open) {
    switch (annotation_shape(check->ast, part)) {
    case ANNOTATION_NAME: return type_allows_none(check, annotation_strip(check->ast, part));
    case ANNOTATION_SUBSCRIPT: return subscript_allows_none(check, part, open);
    case ANNOTATION_UNION:
        VEC_PUSH(check->arena, open, annotation_left(check->ast, part));
        VEC_PUSH(check->arena, open, annotation_right(check->ast, part));
        return false;
    case ANNOTATION_STRING: return string_allows_none(check, part, open);
    default: return true;
    }
}

static bool allows_none(const Check *check, Node annotation) {
    NodeStack open = {0};
    VEC_PUSH(check->arena, &open, annotation);
    while (open.count != 0) {
        const Node part = annotation_strip(check->ast, open.items[--open.count]);
        if (part_allows_none(check, part, &open)) return true;
    }
    return false;
}

// ---- The fix ----

// `T | None`, importing `annotations` where Python is too old for it and may not evaluate it.
static void fix_with_union(Check *check, Finding *finding, Node type) {
    const Range range = ast_range(check->ast, type);
    const bool is_union =
        annotation_shape(check->ast, annotation_strip(check->ast, type)) == ANNOTATION_UNION;
    const UnparsePlace place = is_union ? UNPARSE_ARGUMENT : UNPARSE_MEMBER;
    const Text text = unparse(check->ast, type, place, check->arena);
    if (text.length == 0) return;
    Edit edits[2];
    uint32_t count = 0;
    const bool is_new = check->settings->target_version >= FIRST_UNION_VERSION;
    if (!is_new && !model_has_future_annotations(check->model)) {
        edits[count++] = edit_add_import(check, 0, TEXT("from __future__ import annotations"));
    }
    edits[count++] =
        (Edit){range.start, range.end, arena_printf(check->arena, "%.*s | None", TEXT_ARGS(text))};
    finding_set_fix(check, finding, FIX_UNSAFE, edits, count, "Convert to `T | None`");
}

static void fix_with_optional(Check *check, Finding *finding, Node type) {
    const Range range = ast_range(check->ast, type);
    const Text text = unparse(check->ast, type, UNPARSE_ARGUMENT, check->arena);
    const SymbolRequest request = {"typing", "Optional", true, model_scope_of(check->model, type),
                                   range.start};
    ImportedName name;
    if (text.length == 0 || !import_symbol(check, &request, &name)) return;
    const Edit edit = {
        range.start, range.end,
        arena_printf(check->arena, "%.*s[%.*s]", TEXT_ARGS(name.text), TEXT_ARGS(text))};
    finding_set_fix_naming(check, finding, FIX_UNSAFE, &name, edit, "Convert to `Optional[T]`");
}

static void check_annotation(Check *check, Node outer) {
    const Ast *const ast = check->ast;
    Node annotation = annotation_strip(ast, outer);
    const Node inside = model_string_type(check->model, annotation);
    if (inside != 0) annotation = annotation_strip(ast, inside);
    while (annotation_shape(ast, annotation) == ANNOTATION_SUBSCRIPT &&
           model_is_typing(check->model, annotation_head(ast, annotation), "Annotated")) {
        annotation = annotation_strip(ast, annotation_first_argument(ast, annotation));
    }
    Finding *const finding = report(check, annotation, "PEP 484 prohibits implicit `Optional`");
    if (ast_has_flag(ast, annotation, NODE_FLAG_WHOLE_STRING)) return;
    const bool may_be_late = check->settings->future_annotations && inside == 0;
    if (check->settings->target_version >= FIRST_UNION_VERSION || may_be_late) {
        fix_with_union(check, finding, annotation);
    } else {
        fix_with_optional(check, finding, annotation);
    }
}

static void visit(Check *check, Node function) {
    const Ast *const ast = check->ast;
    const ParameterList list = check_parameters(check, function);
    if (!list.has_default) return;
    for (uint32_t i = 0; i < list.count; i++) {
        const Parameter *const parameter = &list.items[i];
        if (parameter->annotation == 0) continue;
        if (!is_none(ast, ast_unparenthesized(ast, parameter->value))) continue;
        if (!allows_none(check, parameter->annotation))
            check_annotation(check, parameter->annotation);
    }
}

const Rule rule_ruff_implicit_optional[] = {
    {
        .code = "RUF013",
        .name = "implicit-optional",
        .summary = "A parameter is None by default and its annotation does not allow None",
        .why = "The annotation says that None never comes, and the default is just that. Type "
               "checkers report it, or trust the annotation and miss every use of None.",
        .help = "Annotate with `T | None`, or `Optional[T]` before Python 3.10.",
        .bad = "def fetch(limit: int = None):\n    pass\n",
        .good = "def fetch(limit: int | None = None):\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_FUNCTION_DEFINITION},
        .visit = visit,
    },
    {0},
};
