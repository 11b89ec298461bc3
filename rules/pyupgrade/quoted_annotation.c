// UP037: quotes around annotations that Python does not evaluate.
#include "model/string_type.h"
#include "rules/shared/type_upgrade.h"

static Text value_of(const Check *check, Node string) {
    const Ast *const ast = check->ast;
    Text value = TEXT("");
    const Node root = model_string_type(check->model, string);
    if (!ast_has_flag(ast, root, NODE_FLAG_WHOLE_STRING)) {
        return source_slice(check->source, string_parts(ast, string).content);
    }
    literal_string(ast, string, check->arena, &value);
    return value;
}

// The expression ends in a comment, which would swallow what comes behind it.
static bool ends_in_comment(const Check *check, Node string, Text value) {
    const Ast *const ast = check->ast;
    const Node root = model_string_type(check->model, string);
    size_t behind = 0;
    if (!ast_has_flag(ast, root, NODE_FLAG_WHOLE_STRING)) {
        behind = ast_end(ast, root) - string_parts(ast, string).content.start;
    }
    return text_find_byte(value, '#', behind) != TEXT_NOT_FOUND;
}

// Inside the parentheses of a parameter list lines may break anyhow.
static bool is_in_parameter(const Ast *ast, Node string) {
    const Node type = ast_ancestor_of_kind(ast, string, NODE_TYPE);
    Node node = type;
    while (ast_is(ast, node, NODE_TYPE) || ast_is(ast, node, NODE_GENERIC_TYPE) ||
           ast_is(ast, node, NODE_TYPE_PARAMETER) || ast_is(ast, node, NODE_UNION_TYPE)) {
        node = ast_parent(ast, node);
    }
    return ast_is(ast, node, NODE_TYPED_PARAMETER) ||
           ast_is(ast, node, NODE_TYPED_DEFAULT_PARAMETER);
}

// `a, b`, which can stand in a string alone.
static bool is_open_tuple(const Ast *ast, Node root) {
    return ast_is(ast, root, NODE_EXPRESSION_LIST) ||
           (ast_is(ast, root, NODE_TUPLE) && !text_starts_with(ast_text(ast, root), TEXT("(")));
}

static bool touches_word(const Check *check, uint32_t offset) {
    const Text text = check->source->text;
    return offset < text.length && byte_is_identifier(text.bytes[offset]);
}

static Text unquoted(const Check *check, Node string) {
    const Text value = value_of(check, string);
    if (is_open_tuple(check->ast, model_string_type(check->model, string)) ||
        touches_word(check, ast_start(check->ast, string) - 1) ||
        touches_word(check, ast_end(check->ast, string))) {
        return arena_printf(check->arena, "(%.*s)", TEXT_ARGS(value));
    }
    if (ends_in_comment(check, string, value)) {
        return arena_printf(check->arena, "(%.*s\n)", TEXT_ARGS(value));
    }
    const bool is_long = text_find_byte(value, '\n', 0) != TEXT_NOT_FOUND;
    if (!is_long || is_in_parameter(check->ast, string)) return value;
    return arena_printf(check->arena, "(%.*s)", TEXT_ARGS(value));
}

// Python refuses these in an annotation, but not in a string.
static bool is_refused(const Ast *ast, Node root) {
    for (Node node = root; node < ast_end_of(ast, root); node++) {
        switch (ast_kind(ast, node)) {
        case NODE_NAMED_EXPRESSION:
        case NODE_YIELD:
        case NODE_AWAIT: return true;
        default: break;
        }
    }
    return false;
}

static void check_string(Check *check, Node string, bool needs_import) {
    const Ast *const ast = check->ast;
    Finding *const finding = report(check, string, "Remove quotes from type annotation");
    if (ast_has_flag(ast, string, NODE_FLAG_WHOLE_STRING)) return;
    if (is_refused(ast, model_string_type(check->model, string))) return;
    const Text content = unquoted(check, string);
    Edit edits[2];
    uint32_t count = 0;
    if (needs_import) edits[count++] = edit_add_future_annotations(check);
    edits[count++] = (Edit){ast_start(ast, string), ast_end(ast, string), content};
    finding_set_fix(check, finding, needs_import ? FIX_UNSAFE : FIX_SAFE, edits, count,
                    "Remove quotes");
}

static void finish(Check *check) {
    for (uint32_t i = 0; i < model_typed_string_count(check->model); i++) {
        uint32_t flags;
        const Node string = model_typed_string(check->model, i, &flags);
        if ((flags & REFERENCE_ANNOTATION) == 0) continue;
        if (model_string_type(check->model, string) == 0) continue;
        const bool is_evaluated = (flags & REFERENCE_UNEVALUATED) == 0;
        if (is_evaluated && !check->settings->future_annotations) continue;
        check_string(check, string, is_evaluated);
    }
}

const Rule rule_pyupgrade_quoted_annotation[] = {
    {
        .code = "UP037",
        .name = "quoted-annotation",
        .summary = "An annotation stands in quotes although Python does not evaluate it",
        .why =
            "Quotes keep Python from evaluating a type that is not there yet. Under `from "
            "__future__ import annotations`, since Python 3.14, in stubs and for local variables "
            "it evaluates none anyway, and quotes only hide the type from editors and readers.",
        .help = "Remove the quotes.",
        .bad = "from __future__ import annotations\n\n\ndef double(size: \"int\") -> int:\n    "
               "return size * 2\n",
        .good = "from __future__ import annotations\n\n\ndef double(size: int) -> int:\n    return "
                "size * 2\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .finish = finish,
    },
    {0},
};
