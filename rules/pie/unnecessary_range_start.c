// PIE808: `range(0, n)`.
#include "rules/rule.h"

// From the argument to what follows the comma behind it.
static Edit edit_of(const Check *check, Node argument) {
    const Text text = check->source->text;
    size_t end = text_find_byte(text, ',', ast_end(check->ast, argument)) + 1;
    while (end < text.length && byte_is_space(text.bytes[end])) end++;
    return (Edit){ast_start(check->ast, argument), (uint32_t)end, TEXT("")};
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node arguments = call_arguments(ast, call);
    const Node argument = ast_first_child(ast, arguments);
    const Node next = ast_next(ast, argument);
    int64_t value;
    if (next == 0 || ast_next(ast, next) != 0 || !ast_is(ast, arguments, NODE_ARGUMENT_LIST))
        return;
    if (!argument_is_positional(ast, next)) return;
    const Node start = ast_unparenthesized(ast, argument);
    if (!ast_is(ast, start, NODE_INTEGER) || !literal_integer(ast, start, &value) || value != 0)
        return;
    Finding *const finding = report(check, start, "Unnecessary `start` argument in `range`");
    const Edit edit = edit_of(check, argument);
    finding_set_fix(check, finding, FIX_SAFE, &edit, 1, "Remove `start` argument");
}

const Rule rule_pie_unnecessary_range_start[] = {
    {
        .code = "PIE808",
        .name = "unnecessary-range-start",
        .summary = "`range` is told to start at 0",
        .why = "It does so anyway. A start that is given makes readers look for what is special.",
        .help = "Leave out the 0.",
        .bad = "for i in range(0, 10):\n    print(i)\n",
        .good = "for i in range(10):\n    print(i)\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .calls = (const char *const[]){"builtins.range", NULL},
        .visit = visit,
    },
    {0},
};
