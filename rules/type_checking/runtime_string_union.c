// TC010: `"A" | None` where it is evaluated.
#include "model/annotation.h"
#include "model/string_type.h"
#include "rules/rule.h"

static bool is_text(const Ast *ast, Node string) {
    if (!ast_is(ast, string, NODE_CONCATENATED_STRING)) return is_plain_string(ast, string);
    AST_EACH_CHILD(ast, part, string) {
        if (!is_plain_string(ast, part)) return false;
    }
    return true;
}

static bool is_operand(const Ast *ast, Node string) {
    Node parent = ast_parent(ast, string);
    while (ast_is(ast, parent, NODE_PARENTHESIZED_EXPRESSION) || ast_is(ast, parent, NODE_TYPE)) {
        parent = ast_parent(ast, parent);
    }
    return annotation_shape(ast, parent) == ANNOTATION_UNION;
}

static void finish(Check *check) {
    const uint32_t unevaluated =
        REFERENCE_IN_TYPE_CHECKING | REFERENCE_TYPING_ONLY | REFERENCE_TYPE_PARAMETER;
    if (check->source->kind == SOURCE_STUB) return;
    for (uint32_t i = 0; i < model_typed_string_count(check->model); i++) {
        uint32_t flags;
        const Node string = model_typed_string(check->model, i, &flags);
        if ((flags & unevaluated) != 0 || ast_is_in_string(check->ast, string)) continue;
        if (model_string_type(check->model, string) == 0) continue; // malformed: F722
        if (!is_operand(check->ast, string) || !is_text(check->ast, string)) continue;
        report(check, string, "Invalid string member in `X | Y`-style union type");
    }
}

const Rule rule_type_checking_runtime_string_union[] = {
    {
        .code = "TC010",
        .name = "runtime-string-union",
        .summary = "A string is an operand of `|` in a type that is evaluated",
        .why = "A str has no operator `|`: when Python gets to the annotation it raises a "
               "TypeError, and the module cannot be imported.",
        .help = "Put the whole union into quotes, or add `from __future__ import annotations`.",
        .bad = "from typing import TypeVar\n\nT = TypeVar(\"T\", bound=\"Node\" | None)\n",
        .good = "from typing import TypeVar\n\nT = TypeVar(\"T\", bound=\"Node | None\")\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .needs = NEEDS_MODEL,
        .finish = finish,
    },
    {0},
};
