// PLW0133: an exception that is made and not raised.
#include "rules/rule.h"

// What the builtin exceptions, and no other builtins, end in.
static bool is_exception_name(Text name) {
    static const char *const ENDS[] = {"Error", "Exception", "Warning",  "Group",
                                       "Exit",  "Interrupt", "Iteration"};
    for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++) {
        if (text_ends_with(name, text_from_c(ENDS[i]))) return true;
    }
    return false;
}

static void visit(Check *check, Node statement) {
    const Ast *const ast = check->ast;
    const Node expression = ast_first_child(ast, statement);
    const Node call = ast_unparenthesized(ast, expression);
    if (!ast_is(ast, call, NODE_CALL) || ast_is_bare_tuple(ast, statement)) return;
    const Node function = ast_unparenthesized(ast, ast_first_child(ast, call));
    const bool is_attribute = ast_is(ast, function, NODE_ATTRIBUTE);
    if (!is_attribute && !ast_is(ast, function, NODE_IDENTIFIER)) return;
    if (is_attribute && !is_exception_name(ast_text(ast, ast_last_child(ast, function)))) return;
    Text name = model_qualified_name(check->model, function, check->arena);
    if (!text_starts_with(name, TEXT("builtins."))) return;
    name = text_skip(name, strlen("builtins."));
    // ruff knows them by their own names only.
    if (text_is(name, "IOError") || text_is(name, "EnvironmentError")) return;
    if (text_is(name, "WindowsError")) return;
    if (!is_exception_name(name) || text_find_byte(name, '.', 0) != TEXT_NOT_FOUND) return;
    Finding *const finding = report(check, expression, "Missing `raise` statement on exception");
    const uint32_t start = ast_start(ast, expression);
    const Edit edit = {start, start, TEXT("raise ")};
    finding_set_fix(check, finding, FIX_UNSAFE, &edit, 1, "Add `raise` keyword");
}

const Rule rule_pylint_useless_exception_statement[] = {
    {
        .code = "PLW0133",
        .name = "useless-exception-statement",
        .summary = "An exception is made and not raised",
        .why = "The statement does nothing: the error that it was written for passes unnoticed.",
        .help = "Put `raise` before it.",
        .bad = "if not order.items:\n    ValueError(\"empty\")\n",
        .good = "if not order.items:\n    raise ValueError(\"empty\")\n",
        .since = "0.1.0",
        .category = CATEGORY_CORRECTNESS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .fix = FIX_ALWAYS,
        .is_default = true,
        .needs = NEEDS_MODEL,
        .kinds = {NODE_EXPRESSION_STATEMENT},
        .visit = visit,
    },
    {0},
};
