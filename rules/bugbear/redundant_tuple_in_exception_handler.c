// B013: `except (X,):`.
#include "rules/shared/handler.h"

#include "check/edits.h"
#include "model/unparse.h"

static void visit(Check *check, Node clause) {
    const Ast *const ast = check->ast;
    HandlerTuple tuple;
    if (!handler_tuple(check, clause, &tuple)) return;
    const Node only = tuple.first;
    if (only == 0 || handler_tuple_next(ast, only) != 0) return;
    if (ast_is(ast, only, NODE_LIST_SPLAT)) return;
    Finding *const finding = report_range(
        check, tuple.range, "A length-one tuple literal is redundant in exception handlers");
    // Parentheses around a name go as well, those of a tuple inside stay.
    const Node inner = ast_unparenthesized(ast, only);
    const Text type = ast_is(ast, inner, NODE_TUPLE)
                          ? ast_text(ast, only)
                          : unparse(ast, inner, UNPARSE_VALUE, check->arena);
    const Range range = tuple.range;
    const Edit edit = {range.start, range.end, edit_padded(check, type, range)};
    const Text message = arena_printf(check->arena, "Replace with `except %.*s`", TEXT_ARGS(type));
    finding_set_fix(check, finding, applicability_in(ast, range), &edit, 1, message.bytes);
}

const Rule rule_bugbear_redundant_tuple_in_exception_handler[] = {
    {
        .code = "B013",
        .name = "redundant-tuple-in-exception-handler",
        .summary = "An `except` names its only exception in a tuple",
        .why = "The tuple says nothing that the exception does not say alone, and looks as "
               "if others had been forgotten.",
        .help = "Leave the parentheses and the comma out.",
        .bad = "try:\n    load()\nexcept (OSError,):\n    pass\n",
        .good = "try:\n    load()\nexcept OSError:\n    pass\n",
        .since = "0.1.0",
        .category = CATEGORY_STYLE,
        .severity = SEVERITY_INFO,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .is_default = false,
        .kinds = {NODE_EXCEPT_CLAUSE},
        .visit = visit,
    },
    {0},
};
