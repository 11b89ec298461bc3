// RUF020: `Never | int`.
#include "rules/rule.h"

#include "check/edits.h"
#include "model/annotation.h"
#include "model/typing_use.h"
#include "model/union.h"
#include "model/unparse.h"

#include "base/buffer.h"

static void fix(Check *check, Finding *finding, Node whole, Text content, Text member) {
    const Range range = ast_range(check->ast, whole);
    const Edit edit = {range.start, range.end, content};
    const Text message = arena_printf(check->arena, "Remove `%.*s`", TEXT_ARGS(member));
    finding_set_fix(check, finding, applicability_in(check->ast, range), &edit, 1, message.bytes);
}

// 0 if that is too far to look, for nobody writes such a union.
static Node outermost_bar(const Ast *ast, Node bar) {
    enum { FARTHEST = 512 };
    Node outermost = bar;
    Node node = ast_parent(ast, bar);
    for (int i = 0; i < FARTHEST; i++, node = ast_parent(ast, node)) {
        if (ast_is(ast, node, NODE_PARENTHESIZED_EXPRESSION) || ast_is(ast, node, NODE_TYPE))
            continue;
        if (annotation_shape(ast, node) != ANNOTATION_UNION) return outermost;
        outermost = node;
    }
    return 0;
}

static Node with_parentheses(const Ast *ast, Node node) {
    while (ast_is(ast, ast_parent(ast, node), NODE_PARENTHESIZED_EXPRESSION)) {
        node = ast_parent(ast, node);
    }
    return node;
}

// As ruff has it, the name may not be taken out of the middle of a union with None: of
// `None | NoReturn | None` there would remain what Python refuses.
static bool may_leave_only_none(const Check *check, Node name, Node bar) {
    const Ast *const ast = check->ast;
    const Node outermost = outermost_bar(ast, bar);
    if (outermost == 0) return true;
    if (outermost == bar || ast_end(ast, with_parentheses(ast, name)) == ast_end(ast, outermost))
        return false;
    const UnionMembers members = union_members(check->model, ast, outermost, check->arena);
    for (uint32_t i = 0; i < members.items.count; i++) {
        if (is_none(ast, members.items.items[i])) return true;
    }
    return false;
}

static void check_bar(Check *check, const TypingUse *use, Node bar) {
    const Ast *const ast = check->ast;
    Finding *const finding =
        report(check, use->node, "`%.*s | T` is equivalent to `T`", TEXT_ARGS(use->member));
    const Node left = annotation_left(ast, bar);
    const Node other = left == use->node ? annotation_right(ast, bar) : left;
    if (may_leave_only_none(check, use->node, bar)) return;
    if (!fix_has_room(check, ast_text(ast, other).length)) return;
    fix(check, finding, bar, unparse(ast, other, UNPARSE_VALUE, check->arena), use->member);
}

// Whether `Union[...]` has something besides `name`.
static bool has_others(const Ast *ast, Node subscript, Node name) {
    AST_EACH_ARGUMENT(ast, argument, subscript) {
        if (annotation_strip(ast, argument) != name) return true;
    }
    return false;
}

static void check_subscript(Check *check, const TypingUse *use, Node subscript) {
    const Ast *const ast = check->ast;
    if (!has_others(ast, subscript, use->node)) return;
    Finding *const finding =
        report(check, use->node, "`Union[%.*s, T]` is equivalent to `T`", TEXT_ARGS(use->member));
    if (!fix_has_room(check, ast_text(ast, subscript).length)) return;
    Buffer out = {0};
    uint32_t count = 0;
    AST_EACH_ARGUMENT(ast, argument, subscript) {
        if (annotation_strip(ast, argument) == use->node) continue;
        if (count++ != 0) buffer_append_c(&out, ", ");
        buffer_append(
            &out, unparse(ast, annotation_strip(ast, argument), UNPARSE_ARGUMENT, check->arena));
    }
    Text rest = buffer_move(&out, check->arena);
    if (count != 1) {
        const Text head = ast_text(ast, annotation_head(ast, subscript));
        rest = arena_printf(check->arena, "%.*s[%.*s]", TEXT_ARGS(head), TEXT_ARGS(rest));
    }
    fix(check, finding, subscript, rest, use->member);
}

// The expression of which the name is a part, through parentheses and a tuple in brackets.
static Node user_of(const Ast *ast, Node name) {
    Node parent = ast_parent(ast, name);
    while (ast_is(ast, parent, NODE_PARENTHESIZED_EXPRESSION) || ast_is(ast, parent, NODE_TYPE) ||
           ast_is(ast, parent, NODE_TYPE_PARAMETER) || ast_is(ast, parent, NODE_TUPLE)) {
        parent = ast_parent(ast, parent);
    }
    return parent;
}

static void finish(Check *check) {
    const Ast *const ast = check->ast;
    TypingUse use = {0};
    while (typing_use_next(check->model, ast, &use)) {
        if (!text_is(use.member, "Never") && !text_is(use.member, "NoReturn")) continue;
        const Node user = user_of(ast, use.node);
        const AnnotationShape shape = annotation_shape(ast, user);
        if (shape == ANNOTATION_UNION) {
            check_bar(check, &use, user);
        } else if (shape == ANNOTATION_SUBSCRIPT && annotation_head(ast, user) != use.node &&
                   model_is_typing(check->model, annotation_head(ast, user), "Union")) {
            check_subscript(check, &use, user);
        }
    }
}

const Rule rule_ruff_never_union[] = {
    {
        .code = "RUF020",
        .name = "never-union",
        .summary = "`Never` or `NoReturn` is a member of a union",
        .why = "Never is the type without values: it adds nothing to a union. Most likely None was "
               "meant, or a function that does not return was mixed up with one that returns "
               "nothing.",
        .help = "Drop it from the union, or write None if that was meant.",
        .bad = "from typing import Never\n\n\ndef load(path: str) -> bytes | Never: ...\n",
        .good = "def load(path: str) -> bytes: ...\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .needs = NEEDS_MODEL,
        .finish = finish,
    },
    {0},
};
