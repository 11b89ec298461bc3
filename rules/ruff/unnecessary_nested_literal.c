// RUF041: `Literal[Literal["a"], "b"]`.
#include "rules/rule.h"

#include "check/edits.h"
#include "model/annotation.h"
#include "model/typing_use.h"
#include "model/unparse.h"

#include "base/buffer.h"

typedef VEC(Node) NodeStack;

static bool is_literal(const Check *check, Node expression) {
    return annotation_shape(check->ast, expression) == ANNOTATION_SUBSCRIPT &&
           model_is_typing(check->model, annotation_head(check->ast, expression), "Literal");
}

static void open_values(const Ast *ast, Node literal, NodeStack *open, Arena *arena) {
    const uint32_t first = open->count;
    AST_EACH_ARGUMENT(ast, argument, literal) {
        VEC_PUSH(arena, open, argument);
    }
    for (uint32_t low = first, high = open->count; low + 1 < high; low++) {
        const Node node = open->items[low];
        open->items[low] = open->items[--high];
        open->items[high] = node;
    }
}

// The values of a Literal and of those inside it; *is_nested if there are such.
static Text all_values(const Check *check, Node outermost, bool *is_nested) {
    const Ast *const ast = check->ast;
    NodeStack open = {0};
    Buffer out = {0};
    open_values(ast, outermost, &open, check->arena);
    while (open.count != 0) {
        const Node value = annotation_strip(ast, open.items[--open.count]);
        if (is_literal(check, value)) {
            *is_nested |= annotation_first_argument(ast, value) != 0;
            open_values(ast, value, &open, check->arena);
            continue;
        }
        if (out.length != 0) buffer_append_c(&out, ", ");
        buffer_append(&out, unparse(ast, value, UNPARSE_ARGUMENT, check->arena));
    }
    return buffer_move(&out, check->arena);
}

static bool is_inside_literal(const Check *check, Node literal) {
    const Ast *const ast = check->ast;
    Node parent = ast_parent(ast, literal);
    while (ast_is(ast, parent, NODE_PARENTHESIZED_EXPRESSION) || ast_is(ast, parent, NODE_TYPE) ||
           ast_is(ast, parent, NODE_TYPE_PARAMETER) || ast_is(ast, parent, NODE_TUPLE)) {
        parent = ast_parent(ast, parent);
    }
    return is_literal(check, parent);
}

static void finish(Check *check) {
    const Ast *const ast = check->ast;
    TypingUse use = {0};
    while (typing_use_next(check->model, ast, &use)) {
        if (!text_is(use.member, "Literal")) continue;
        const Node literal = typing_use_subscript(ast, &use);
        if (literal == 0 || is_inside_literal(check, literal)) continue;
        bool is_nested = false;
        const Text values = all_values(check, literal, &is_nested);
        if (!is_nested) continue;
        Finding *const finding = report(check, literal, "Unnecessary nested `Literal`");
        const Range range = ast_range(ast, literal);
        const Edit edit = {range.start, range.end,
                           arena_printf(check->arena, "%.*s[%.*s]",
                                        TEXT_ARGS(ast_text(ast, annotation_head(ast, literal))),
                                        TEXT_ARGS(values))};
        finding_set_fix(check, finding, applicability_in(ast, range), &edit, 1,
                        "Replace with flattened `Literal`");
    }
}

const Rule rule_ruff_unnecessary_nested_literal[] = {
    {
        .code = "RUF041",
        .name = "unnecessary-nested-literal",
        .summary = "A `Literal` stands inside another one",
        .why = "The inner one changes nothing: a Literal of Literals takes the values of all of "
               "them. Some type checkers do not accept it.",
        .help = "Write all values into one `Literal`.",
        .bad = "from typing import Literal\n\nmode: Literal[Literal[\"r\"], \"w\"]\n",
        .good = "from typing import Literal\n\nmode: Literal[\"r\", \"w\"]\n",
        .since = "0.1.0",
        .category = CATEGORY_TYPING,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .finish = finish,
    },
    {0},
};
