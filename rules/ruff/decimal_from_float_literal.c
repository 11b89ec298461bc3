// RUF032: `Decimal(0.1)`.
#include "check/edits.h"
#include "rules/rule.h"

// The float below signs and parentheses; 0 if there is none. *is_negative gets its sign.
static Node float_literal(const Ast *ast, Node argument, bool *is_negative) {
    enum { MOST_SIGNS = 64 };
    Node node = ast_unparenthesized(ast, argument);
    *is_negative = false;
    for (int i = 0; ast_is(ast, node, NODE_UNARY_OPERATOR) && i < MOST_SIGNS; i++) {
        const Node op = ast_child(ast, node, FIELD_OPERATOR);
        if (!ast_is(ast, op, TOKEN_MINUS) && !ast_is(ast, op, TOKEN_PLUS)) return 0;
        *is_negative ^= ast_is(ast, op, TOKEN_MINUS);
        node = ast_unparenthesized(ast, ast_child(ast, node, FIELD_ARGUMENT));
    }
    return ast_is(ast, node, NODE_FLOAT) ? node : 0;
}

static void visit(Check *check, Node call) {
    const Ast *const ast = check->ast;
    const Node argument = ast_unparenthesized(ast, call_positional(ast, call, 0));
    bool is_negative;
    const Node number = float_literal(ast, argument, &is_negative);
    if (number == 0) return;
    const Text text = ast_text(ast, number);
    if (text.bytes[text.length - 1] == 'j' || text.bytes[text.length - 1] == 'J') return;
    Finding *const finding =
        report(check, argument, "`Decimal()` called with float literal argument");
    const Range range = ast_range(ast, argument);
    const Edit edit = {range.start, range.end,
                       arena_printf(check->arena, "%c%s%.*s%c", file_quote(check),
                                    is_negative ? "-" : "", TEXT_ARGS(text), file_quote(check))};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Replace with string literal");
}

const Rule rule_ruff_decimal_from_float_literal[] = {
    {
        .code = "RUF032",
        .name = "decimal-from-float-literal",
        .summary = "`Decimal()` is given a float literal",
        .why = "The literal becomes a binary float first, and the Decimal holds that exactly: "
               "`Decimal(0.1)` is 0.1000000000000000055511151231257827. That is what Decimal is "
               "used to avoid; sums of money are off by a cent.",
        .help = "Write the number as a string: `Decimal(\"0.1\")`.",
        .bad = "from decimal import Decimal\n\nfee = Decimal(0.1)\n",
        .good = "from decimal import Decimal\n\nfee = Decimal(\"0.1\")\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_HIGH,
        .cwe = 1339, // insufficient precision of a real number
        .fix = FIX_ALWAYS,
        .is_default = true,
        .calls = (const char *const[]){"decimal.Decimal", NULL},
        .visit = visit,
    },
    {0},
};
