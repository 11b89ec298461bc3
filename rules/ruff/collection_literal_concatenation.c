// RUF005: `[1] + items` instead of `[1, *items]`.
//
// A sum is read from the left: each operand is a list or tuple display, or something that can be
// unpacked into one. At least one side of each `+` must be a display, and all displays of a kind.
#include "rules/rule.h"

#include "check/edits.h"
#include "model/unparse.h"

#include "base/buffer.h"
#include "base/utf8.h"

enum { DEEPEST_GROUP = 16, WIDEST_SHOWN = 50 };

typedef enum SumKind { SUM_NONE, SUM_SPLAT, SUM_LIST, SUM_TUPLE } SumKind;

typedef struct Item {
    Node node;
    bool is_unpacked;
} Item;

typedef struct Sum {
    VEC(Item) items;
} Sum;

static bool is_addition(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_BINARY_OPERATOR) &&
           ast_is(ast, ast_child(ast, node, FIELD_OPERATOR), TOKEN_PLUS);
}

// What is likely to be of the same type as the display beside it.
static bool can_unpack(const Ast *ast, Node node) {
    switch (ast_kind(ast, node)) {
    case NODE_IDENTIFIER:
    case NODE_ATTRIBUTE:
    case NODE_CALL: return true;
    case NODE_SUBSCRIPT: {
        const Node index = ast_child(ast, node, FIELD_SUBSCRIPT);
        return ast_is(ast, index, NODE_SLICE) && ast_next_in_field(ast, index) == 0;
    }
    default: return false;
    }
}

static SumKind add_leaf(const Check *check, Node node, Sum *sum) {
    const Ast *const ast = check->ast;
    if (can_unpack(ast, node)) {
        VEC_PUSH(check->arena, &sum->items, ((Item){node, true}));
        return SUM_SPLAT;
    }
    if (!ast_is(ast, node, NODE_LIST) && !ast_is(ast, node, NODE_TUPLE)) return SUM_NONE;
    AST_EACH_CHILD(ast, element, node) {
        VEC_PUSH(check->arena, &sum->items, ((Item){element, false}));
    }
    return ast_is(ast, node, NODE_LIST) ? SUM_LIST : SUM_TUPLE;
}

static SumKind sum_kind(SumKind left, SumKind right) {
    if (left == SUM_NONE || right == SUM_NONE) return SUM_NONE;
    if (left == SUM_SPLAT) return right == SUM_SPLAT ? SUM_NONE : right;
    return right == SUM_SPLAT || right == left ? left : SUM_NONE;
}

// Adds the operands in their order. Groups on the right nest, but not deeply.
static SumKind add_operand(const Check *check, Node operand, Sum *sum, int depth) {
    const Ast *const ast = check->ast;
    VEC(Node) rights = {0};
    Node node = ast_unparenthesized(ast, operand);
    if (depth > DEEPEST_GROUP) return SUM_NONE;
    for (; is_addition(ast, node);
         node = ast_unparenthesized(ast, ast_child(ast, node, FIELD_LEFT))) {
        VEC_PUSH(check->arena, &rights, ast_child(ast, node, FIELD_RIGHT));
    }
    SumKind kind = add_leaf(check, node, sum);
    while (kind != SUM_NONE && rights.count != 0) {
        kind = sum_kind(kind, add_operand(check, rights.items[--rights.count], sum, depth + 1));
    }
    return kind;
}

static Text display_text(const Check *check, const Sum *sum, SumKind kind) {
    Buffer out = {0};
    buffer_append_byte(&out, kind == SUM_LIST ? '[' : '(');
    for (uint32_t i = 0; i < sum->items.count; i++) {
        const Item item = sum->items.items[i];
        if (i != 0) buffer_append_c(&out, ", ");
        if (item.is_unpacked) buffer_append_byte(&out, '*');
        buffer_append(&out, unparse(check->ast, item.node, UNPARSE_ARGUMENT, check->arena));
    }
    if (kind == SUM_TUPLE && sum->items.count == 1) buffer_append_byte(&out, ',');
    buffer_append_byte(&out, kind == SUM_LIST ? ']' : ')');
    return buffer_move(&out, check->arena);
}

static bool is_shown(Text text) {
    return utf8_count(text) <= WIDEST_SHOWN && text_find_byte(text, '\n', 0) == TEXT_NOT_FOUND;
}

static void visit(Check *check, Node operation) {
    const Ast *const ast = check->ast;
    Sum sum = {0};
    if (!is_addition(ast, operation)) return;
    if (is_addition(ast, ast_parent(ast, ast_with_parentheses(ast, operation)))) return;
    const SumKind kind = add_operand(check, operation, &sum, 0);
    if (kind != SUM_LIST && kind != SUM_TUPLE) return;
    const Text content = display_text(check, &sum, kind);
    const bool shows = is_shown(content);
    Finding *const finding =
        shows ? report(check, operation, "Consider `%.*s` instead of concatenation",
                       TEXT_ARGS(content))
              : report(check, operation, "Consider iterable unpacking instead of concatenation");
    const Range range = ast_range(ast, operation);
    if (lines_have_comment(check, range)) return;
    const Edit edit = {range.start, range.end, content};
    const Text message = arena_printf(check->arena, "Replace with `%.*s`", TEXT_ARGS(content));
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1,
                    shows ? message.bytes : "Replace with iterable unpacking");
}

const Rule rule_ruff_collection_literal_concatenation[] = {
    {
        .code = "RUF005",
        .name = "collection-literal-concatenation",
        .summary = "A list or tuple display is joined with `+`",
        .why = "`+` makes a new object at each step and works only if both sides are of the same "
               "type. Unpacking builds the result once, takes any iterable, and shows the order "
               "of the elements at a glance.",
        .help = "Unpack the other operands into the display: `[first, *others]`.",
        .bad = "command = [\"git\"] + arguments\n",
        .good = "command = [\"git\", *arguments]\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_SOMETIMES,
        .kinds = {NODE_BINARY_OPERATOR},
        .visit = visit,
    },
    {0},
};
