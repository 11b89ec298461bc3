// When an annotation may be written the newer way.
#include "rules/shared/type_upgrade.h"

#include "check/imports.h"
#include "model/annotation.h"

bool has_late_annotations(const Check *check) {
    return check->source->kind == SOURCE_STUB || model_has_future_annotations(check->model);
}

bool may_upgrade(const Check *check, const TypingUse *use, uint16_t version, uint32_t flags) {
    if (check->source->kind == SOURCE_STUB || check->settings->target_version >= version) {
        return true;
    }
    return has_late_annotations(check) && !check->settings->pyupgrade.keep_runtime_typing &&
           (use->reference->flags & flags) != 0;
}

static bool is_splat(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_LIST_SPLAT) || ast_is(ast, node, NODE_SPLAT_TYPE);
}

// `"X" | Y` raises TypeError where it is evaluated, `*X | Y` is no expression.
static bool may_be_operand(const Ast *ast, const TypingUse *use, Node argument) {
    const Node node = annotation_strip(ast, argument);
    if (is_splat(ast, node)) return false;
    return !is_plain_string(ast, node) || typing_use_is_unevaluated(use);
}

bool may_be_written_as_union(const Check *check, const TypingUse *use, Node subscript) {
    const Ast *const ast = check->ast;
    if (ast_has_flag(ast, subscript, NODE_FLAG_WHOLE_STRING)) return false;
    AST_EACH_ARGUMENT(ast, argument, subscript) {
        if (!may_be_operand(ast, use, argument)) return false;
    }
    return true;
}

Edit edit_add_future_annotations(Check *check) {
    const Ast *const ast = check->ast;
    Node statement = ast_first_child(ast, AST_ROOT);
    uint32_t at = 0;
    if (is_plain_string(ast, ast_first_child(ast, statement))) statement = ast_next(ast, statement);
    while (ast_is(ast, statement, NODE_FUTURE_IMPORT_STATEMENT)) {
        at = ast_end(ast, statement) + 1;
        statement = ast_next(ast, statement);
    }
    return edit_add_import(check, at, TEXT("from __future__ import annotations"));
}
