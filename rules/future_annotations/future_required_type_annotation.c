// FA102: annotations that older Pythons could only read if they did not evaluate them.
#include "model/annotation.h"
#include "rules/shared/type_upgrade.h"

enum { FIRST_COLLECTION_VERSION = 309, FIRST_UNION_VERSION = 310 };

static bool is_union(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_UNION_TYPE) ||
           (ast_is(ast, node, NODE_BINARY_OPERATOR) &&
            ast_is(ast, ast_child(ast, node, FIELD_OPERATOR), TOKEN_BAR));
}

// What is written `builtins.list` is meant for later Pythons: ruff passes over it.
static bool is_imported_builtin(const Check *check, Node class) {
    if (ast_is(check->ast, class, NODE_ATTRIBUTE)) return true;
    return model_resolve(check->model, class) != 0;
}

static bool is_collection(const Check *check, Node node) {
    const Ast *const ast = check->ast;
    if (check->settings->target_version >= FIRST_COLLECTION_VERSION) return false;
    if (!ast_is(ast, node, NODE_SUBSCRIPT) && !ast_is(ast, node, NODE_GENERIC_TYPE)) return false;
    const Node class = ast_first_child(ast, node);
    const Text name = model_qualified_name(check->model, class, check->arena);
    if (!is_generic_class_name(name)) return false;
    if (text_starts_with(name, TEXT("tempfile."))) return false; // as ruff has it
    return !text_starts_with(name, TEXT("builtins.")) || !is_imported_builtin(check, class);
}

static void report_new(Check *check, Range range, const char *what) {
    Finding *const finding = report_range(
        check, range, "Missing `from __future__ import annotations`, but uses %s", what);
    const Edit edit = edit_add_future_annotations(check);
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1,
                    "Add `from __future__ import annotations`");
}

static void visit(Check *check, Node type) {
    const Ast *const ast = check->ast;
    if (!annotation_is_evaluated(check->model, type)) return;
    for (Node node = type + 1; node < ast_end_of(ast, type); node++) {
        if (is_union(ast, node)) {
            report_new(check, annotation_union_range(ast, node), "PEP 604 union");
        } else if (is_collection(check, node)) {
            report_new(check, ast_range(ast, node), "PEP 585 collection");
        }
    }
}

static bool applies(const Check *check) {
    return check->settings->target_version < FIRST_UNION_VERSION && !has_late_annotations(check);
}

const Rule rule_future_annotations_future_required_type_annotation[] = {
    {
        .code = "FA102",
        .name = "future-required-type-annotation",
        .summary = "An annotation is evaluated that the oldest Python cannot evaluate",
        .why =
            "`list[int]` raises TypeError before Python 3.9 and `int | None` before 3.10, as soon "
            "as the module is imported: annotations are evaluated unless `from __future__ import "
            "annotations` says otherwise.",
        .help = "Add `from __future__ import annotations`, or write the types as older versions "
                "have them.",
        .bad = "def total(sizes: list[int]) -> int:\n    return sum(sizes)\n",
        .good = "from __future__ import annotations\n\n\ndef total(sizes: list[int]) -> int:\n    "
                "return sum(sizes)\n",
        .example_version = 308,
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_TYPE},
        .applies = applies,
        .visit = visit,
    },
    {0},
};
