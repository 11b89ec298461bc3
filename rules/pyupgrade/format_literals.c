// UP030: `"{0} {1}".format(x, y)`, where the numbers say nothing.
#include "rules/pyupgrade/format_call.h"

#include "base/buffer.h"

// The positions in the template's order. False if a field has none, one is used twice or left out.
static bool read_order(const Check *check, const FormatCall *call, uint32_t *order) {
    const uint32_t count = call->fields.count;
    bool *const is_used = arena_zalloc(check->arena, count + 1, sizeof *is_used);
    for (uint32_t i = 0; i < count; i++) {
        const FormatField *const field = &call->fields.items[i];
        if (field->is_nested || !format_field_number(field, &order[i])) return false;
        if (order[i] >= count || is_used[order[i]]) return false;
        is_used[order[i]] = true;
    }
    return count != 0;
}

static bool is_in_order(const uint32_t *order, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        if (order[i] != i) return false;
    }
    return true;
}

// True if the arguments can be put into another order.
static bool can_sort(const Check *check, const FormatCall *call) {
    const Ast *const ast = check->ast;
    if (!ast_is(ast, call->arguments, NODE_ARGUMENT_LIST)) return false;
    AST_EACH_CHILD(ast, argument, call->arguments) {
        if (ast_is(ast, argument, NODE_LIST_SPLAT) ||
            ast_is(ast, argument, NODE_DICTIONARY_SPLAT) ||
            ast_is(ast, argument, NODE_KEYWORD_ARGUMENT)) {
            return false;
        }
    }
    return call_argument_count(ast, call->call) >= call->fields.count;
}

static Node *list_arguments(const Check *check, const FormatCall *call, uint32_t *count) {
    const Ast *const ast = check->ast;
    *count = call_argument_count(ast, call->call);
    Node *const list = ARENA_ARRAY(check->arena, Node, *count + 1);
    uint32_t index = 0;
    AST_EACH_CHILD(ast, argument, call->arguments) list[index++] = argument;
    return list;
}

// The arguments in the template's order; what stands between them stays, unused ones go.
static void append_arguments(const Check *check, Buffer *out, const FormatCall *call,
                             const uint32_t *order) {
    const Ast *const ast = check->ast;
    const Text source = check->source->text;
    uint32_t count;
    const Node *const list = list_arguments(check, call, &count);
    uint32_t at = ast_start(ast, call->arguments);
    for (uint32_t i = 0; i < call->fields.count; i++) {
        buffer_append(out, text_slice(source, at, ast_start(ast, list[i])));
        buffer_append(out, ast_text(ast, list[order[i]]));
        at = ast_end(ast, list[i]);
    }
    if (call->fields.count < count) {
        buffer_append(out, text_slice(source, at, ast_start(ast, list[call->fields.count])));
        at = ast_end(ast, list[count - 1]);
    }
    buffer_append(out, text_slice(source, at, ast_end(ast, call->call)));
}

static void append_template(const Check *check, Buffer *out, const FormatCall *call) {
    const Ast *const ast = check->ast;
    const Text source = check->source->text;
    uint32_t at = ast_start(ast, call->call);
    for (uint32_t i = 0; i < call->fields.count; i++) {
        const FormatField *const field = &call->fields.items[i];
        const uint32_t name = field->range.start + 1;
        buffer_append(out, text_slice(source, at, name));
        at = name + (uint32_t)field->name.length;
    }
    buffer_append(out, text_slice(source, at, ast_start(ast, call->arguments)));
}

static void visit(Check *check, Node node) {
    FormatCall call;
    if (!format_call_read(check, node, &call)) return;
    if (!ast_is(check->ast, call.arguments, NODE_ARGUMENT_LIST)) return;
    uint32_t *const order = ARENA_ARRAY(check->arena, uint32_t, call.fields.count + 1);
    if (!read_order(check, &call, order)) return;
    const bool is_sorted = is_in_order(order, call.fields.count);
    if (!is_sorted && !can_sort(check, &call)) return;
    Buffer out = {0};
    const Range range = ast_range(check->ast, node);
    append_template(check, &out, &call);
    if (is_sorted) {
        buffer_append(&out, ast_text(check->ast, call.arguments));
    } else {
        append_arguments(check, &out, &call, order);
    }
    const Edit edit = {range.start, range.end, buffer_move(&out, check->arena), false};
    finding_set_fix(check,
                    report(check, node, "Use implicit references for positional format fields"),
                    FIX_UNSAFE, &edit, 1, "Remove explicit positional indices");
}

const Rule rule_pyupgrade_format_literals[] = {
    {
        .code = "UP030",
        .name = "format-literals",
        .summary = "Placeholders of `str.format` are numbered although each argument is used once",
        .why = "The numbers are one more thing to keep right when a placeholder is added or moved. "
               "`{}` takes the next argument by itself.",
        .help = "Leave the numbers out, with the arguments in the placeholders' order.",
        .bad = "line = \"{0}: {1}\".format(name, count)\n",
        .good = "line = \"{}: {}\".format(name, count)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_SOMETIMES,
        .methods = (const char *const[]){"format", NULL},
        .visit = visit,
    },
    {0},
};
