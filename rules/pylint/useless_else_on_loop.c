// PLW0120: `else` of a loop that has no `break`.
#include "rules/rule.h"

static bool is_loop(const Ast *ast, Node node) {
    return ast_is(ast, node, NODE_FOR_STATEMENT) || ast_is(ast, node, NODE_WHILE_STATEMENT);
}

// A `break` in the body of a loop within leaves only that; in its `else` it leaves the one around.
// Blocks nest a hundred deep at most (syntax/lexemes.h), so that this stays linear.
static bool has_break(const Ast *ast, Node body) {
    for (Node node = body; body != 0 && node < ast_end_of(ast, body);) {
        const Node parent = ast_parent(ast, node);
        switch (ast_kind(ast, node)) {
        case NODE_BREAK_STATEMENT: return true;
        case NODE_FUNCTION_DEFINITION:
        case NODE_CLASS_DEFINITION: node = ast_end_of(ast, node); continue;
        case NODE_BLOCK:
            if (node != body && is_loop(ast, parent)) {
                node = ast_end_of(ast, node);
                continue;
            }
            break;
        default: break;
        }
        node++;
    }
    return false;
}

static void visit(Check *check, Node loop) {
    const Ast *const ast = check->ast;
    const Node clause = ast_child_of_kind(ast, loop, NODE_ELSE_CLAUSE);
    if (clause == 0 || has_break(ast, definition_body(ast, loop))) return;
    const uint32_t start = ast_start(ast, clause);
    report_range(check, (Range){start, start + (uint32_t)strlen("else")},
                 "`else` clause on loop without a `break` statement; remove the `else` and dedent "
                 "its contents");
}

const Rule rule_pylint_useless_else_on_loop[] = {
    {
        .code = "PLW0120",
        .name = "useless-else-on-loop",
        .summary = "A loop without `break` has an `else`",
        .why = "The `else` of a loop runs unless a `break` left the loop. Without one it always "
               "runs, which is easily read as \"if the loop found nothing\".",
        .help = "Put the statements behind the loop, or add the missing `break`.",
        .bad = "for item in items:\n    send(item)\nelse:\n    close()\n",
        .good = "for item in items:\n    send(item)\nclose()\n",
        .since = "0.1.0",
        .category = CATEGORY_SUSPICIOUS,
        .severity = SEVERITY_WARNING,
        .precision = PRECISION_VERY_HIGH,
        .is_default = true,
        .kinds = {NODE_FOR_STATEMENT, NODE_WHILE_STATEMENT},
        .visit = visit,
    },
    {0},
};
