// UP044: `Unpack[Ts]` where `*Ts` can stand.
#include "model/annotation.h"
#include "rules/shared/type_upgrade.h"

enum { FIRST_VERSION = 311 };

// The node around, without parentheses and the grammar's own wrapping; `child` is what is in it.
static Node around(const Ast *ast, Node node, Node *child) {
    do {
        *child = node;
        node = ast_parent(ast, node);
    } while (ast_is(ast, node, NODE_TYPE) || ast_is(ast, node, NODE_PARENTHESIZED_EXPRESSION));
    return node;
}

static bool is_slice(const Ast *ast, Node parent, Node child) {
    if (ast_is(ast, parent, NODE_TYPE_PARAMETER)) {
        return ast_is(ast, ast_parent(ast, parent), NODE_GENERIC_TYPE);
    }
    return ast_is(ast, parent, NODE_SUBSCRIPT) && ast_field(ast, child) == FIELD_SUBSCRIPT;
}

static bool may_be_star(const Ast *ast, Node subscript) {
    Node child;
    const Node parent = around(ast, subscript, &child);
    if (is_slice(ast, parent, child)) return true;
    if (ast_is(ast, parent, NODE_TUPLE)) {
        const Node outer = around(ast, parent, &child);
        return is_slice(ast, outer, child) && ast_next(ast, child) == 0 &&
               ast_field(ast, ast_previous(ast, child)) != FIELD_SUBSCRIPT;
    }
    return ast_is(ast, parent, NODE_TYPED_PARAMETER) && ast_parent(ast, subscript) == child &&
           ast_is(ast, ast_first_child(ast, parent), NODE_LIST_SPLAT_PATTERN);
}

static void check_use(Check *check, const TypingUse *use) {
    const Ast *const ast = check->ast;
    const Node subscript = typing_use_subscript(ast, use);
    if (subscript == 0 || ast_has_flag(ast, subscript, NODE_FLAG_WHOLE_STRING)) return;
    const Node only = annotation_first_argument(ast, subscript);
    const AnnotationShape shape = annotation_shape(ast, only);
    if (annotation_has_tuple(ast, subscript) || !may_be_star(ast, subscript)) return;
    if (shape != ANNOTATION_NAME && shape != ANNOTATION_SUBSCRIPT) return;
    Finding *const finding = report(check, subscript, "Use `*` for unpacking");
    const Range range = ast_range(ast, ast_with_parentheses(ast, subscript));
    const Edit edit = {
        range.start, range.end,
        arena_printf(check->arena, "*%.*s", TEXT_ARGS(ast_text(ast, annotation_strip(ast, only))))};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Convert to `*` for unpacking");
}

static bool applies(const Check *check) {
    static const char *const names[] = {"Unpack", NULL};
    return check->settings->target_version >= FIRST_VERSION && file_uses(check, names);
}

static void finish(Check *check) {
    TypingUse use = {0};
    while (typing_use_next(check->model, check->ast, &use)) {
        if (text_is(use.member, "Unpack")) check_use(check, &use);
    }
}

const Rule rule_pyupgrade_non_pep646_unpack[] = {
    {
        .code = "UP044",
        .name = "non-pep646-unpack",
        .summary = "`Unpack[...]` stands where a star can",
        .why = "Since Python 3.11 types unpack with a star as values do: `tuple[*Ts]`. `Unpack` is "
               "for older versions, and an import that is no longer needed.",
        .help = "Write `*Ts`.",
        .bad = "from typing import Unpack\n\n\ndef call[*Ts](*args: Unpack[Ts]) -> None: ...\n",
        .good = "def call[*Ts](*args: *Ts) -> None: ...\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .applies = applies,
        .finish = finish,
    },
    {0},
};
