// PIE810: `x.startswith("a") or x.startswith("b")`.
#include "base/buffer.h"
#include "model/unparse.h"
#include "rules/rule.h"

enum { MOST_OPERANDS = 64 };

// One operand of the `or`.
typedef struct Operand {
    Node node;
    Atom object; // of `object.startswith(argument)`; else ATOM_NONE
    Text method;
    Node argument;
    bool is_done;
} Operand;

typedef struct Operands {
    Operand items[MOST_OPERANDS];
    uint32_t count;
} Operands;

static bool is_or(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_BOOLEAN_OPERATOR) &&
           ast_is(ast, ast_child(ast, node, FIELD_OPERATOR), TOKEN_OR);
}

// What is a tuple already cannot stand in another.
static bool may_be_tuple(const Check *check, Node argument) {
    const Binding *const binding =
        model_binding(check->model, model_resolve(check->model, argument));
    if (!ast_is(check->ast, binding->statement, NODE_ASSIGNMENT)) return false;
    const Node value = ast_child(check->ast, binding->statement, FIELD_RIGHT);
    return ast_is(check->ast, ast_unparenthesized(check->ast, value), NODE_TUPLE) ||
           ast_is(check->ast, value, NODE_EXPRESSION_LIST);
}

static Operand operand_of(const Check *check, Node node) {
    const Ast *const ast = check->ast;
    const Operand other = {.node = node};
    const Node call = ast_unparenthesized(ast, node);
    const Node callee = ast_unparenthesized(ast, ast_child(ast, call, FIELD_FUNCTION));
    if (!ast_is(ast, call, NODE_CALL) || !ast_is(ast, callee, NODE_ATTRIBUTE)) return other;
    const Text method = ast_text(ast, ast_child(ast, callee, FIELD_ATTRIBUTE));
    const Atom object = ast_atom(ast, ast_unparenthesized(ast, ast_first_child(ast, callee)));
    if (!text_is(method, "startswith") && !text_is(method, "endswith")) return other;
    const Node argument = ast_first_child(ast, call_arguments(ast, call));
    if (argument == 0 || ast_next(ast, argument) != 0) return other;
    if (!argument_is_positional(ast, argument) || may_be_tuple(check, argument)) {
        return other;
    }
    return (Operand){node, object, method, argument, false};
}

// From the right: the grammar nests them to the left. False if there are too many.
static bool read_operands(const Check *check, Node operation, Operands *operands) {
    const Ast *const ast = check->ast;
    uint32_t count = 1;
    for (Node at = operation; is_or(ast, at); at = ast_child(ast, at, FIELD_LEFT)) count++;
    operands->count = count;
    if (count > MOST_OPERANDS) return false;
    for (Node at = operation; is_or(ast, at); at = ast_child(ast, at, FIELD_LEFT)) {
        operands->items[--count] = operand_of(check, ast_child(ast, at, FIELD_RIGHT));
        operands->items[count - 1] = operand_of(check, ast_child(ast, at, FIELD_LEFT));
    }
    return true;
}

static bool is_same(const Operand *left, const Operand *right) {
    return left->object != ATOM_NONE && left->object == right->object &&
           text_equal(left->method, right->method);
}

static void append_item(Check *check, Buffer *out, Node item, uint32_t *count) {
    if ((*count)++ != 0) buffer_append_c(out, ", ");
    buffer_append(out, unparse(check->ast, item, UNPARSE_ARGUMENT, check->arena));
}

// The argument, or what it consists of.
static void append_argument(Check *check, Buffer *out, Node argument, uint32_t *count) {
    const Node node = ast_unparenthesized(check->ast, argument);
    if (!ast_is(check->ast, node, NODE_TUPLE)) {
        append_item(check, out, node, count);
        return;
    }
    AST_EACH_CHILD(check->ast, item, node) append_item(check, out, item, count);
}

static void append_merged(Check *check, Buffer *out, const Operands *operands, uint32_t first) {
    const Operand *const operand = &operands->items[first];
    buffer_printf(out, "%.*s.%.*s((", TEXT_ARGS(atom_text(&check->ast->atoms, operand->object)),
                  TEXT_ARGS(operand->method));
    uint32_t count = 0;
    for (uint32_t i = first; i < operands->count; i++) {
        if (!is_same(operand, &operands->items[i])) continue;
        append_argument(check, out, operands->items[i].argument, &count);
    }
    buffer_append_c(out, count == 1 ? ",))" : "))");
}

// What binds less than `or` does has parentheses and keeps them.
static void append_other(Check *check, Buffer *out, Node operand) {
    const Node inner = ast_unparenthesized(check->ast, operand);
    const uint16_t kind = ast_kind(check->ast, inner);
    const bool stays = is_or(check->ast, inner) || kind == NODE_LAMBDA ||
                       kind == NODE_NAMED_EXPRESSION || kind == NODE_CONDITIONAL_EXPRESSION ||
                       kind == NODE_YIELD || kind == NODE_TUPLE;
    buffer_append(out, stays ? ast_text(check->ast, operand)
                             : unparse(check->ast, inner, UNPARSE_ARGUMENT, check->arena));
}

static Text merged(Check *check, const Operands *operands, uint32_t first) {
    Buffer out = {0};
    for (uint32_t i = 0; i < operands->count; i++) {
        const bool is_merged = is_same(&operands->items[first], &operands->items[i]);
        if (is_merged && i != first) continue;
        if (out.length != 0) buffer_append_c(&out, " or ");
        if (is_merged) {
            append_merged(check, &out, operands, first);
        } else {
            append_other(check, &out, operands->items[i].node);
        }
    }
    return buffer_move(&out, check->arena);
}

static void visit(Check *check, Node operation) {
    Operands operands;
    if (!is_or(check->ast, operation) || is_or(check->ast, ast_parent(check->ast, operation)))
        return;
    if (!read_operands(check, operation, &operands)) return;
    for (uint32_t i = 0; i < operands.count; i++) {
        Operand *const operand = &operands.items[i];
        uint32_t count = 0;
        if (operand->is_done) continue;
        for (uint32_t k = i; k < operands.count; k++) {
            if (!is_same(operand, &operands.items[k])) continue;
            operands.items[k].is_done = true;
            count++;
        }
        if (count < 2) continue;
        Finding *const finding =
            report(check, operation, "Call `%.*s` once with a `tuple`", TEXT_ARGS(operand->method));
        const Range range = ast_range(check->ast, operation);
        const Edit edit = {range.start, range.end, merged(check, &operands, i)};
        const Text title = arena_printf(check->arena, "Merge into a single `%.*s` call",
                                        TEXT_ARGS(operand->method));
        finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, title.bytes);
    }
}

const Rule rule_pie_multiple_starts_ends_with[] = {
    {
        .code = "PIE810",
        .name = "multiple-starts-ends-with",
        .summary = "The start or end of a string is compared with one text after the other",
        .why = "`startswith` and `endswith` take a tuple of texts. One call says it in one place "
               "and is faster than several.",
        .help = "Pass all texts in one tuple.",
        .bad = "path.startswith(\"/\") or path.startswith(\"~\")\n",
        .good = "path.startswith((\"/\", \"~\"))\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_HIGH,
        .fix = FIX_ALWAYS,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_BOOLEAN_OPERATOR},
        .visit = visit,
    },
    {0},
};
