// PLW0120: `else` of a loop that has no `break`.
#include "check/edits.h"
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

static bool has_comment_behind(const Check *check, uint32_t line) {
    const Ast *const ast = check->ast;
    const Range range = source_line_range(check->source, line);
    uint32_t low = 0;
    uint32_t high = ast->comment_count;
    while (low < high) {
        const uint32_t middle = (low + high) / 2;
        if (ast->comments[middle].start < range.start) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < ast->comment_count && ast->comments[low].start < range.end;
}

// The statements of the `else` where it stands. A remark behind the `else` is lost.
static void fix(Check *check, Finding *finding, Node clause) {
    const Ast *const ast = check->ast;
    const Source *const source = check->source;
    const Node body = ast_child(ast, clause, FIELD_BODY);
    const Node first = ast_first_child(ast, body);
    const uint32_t line = source_line_of(source, ast_start(ast, clause));
    const uint32_t start = source_line_range(source, line).start;
    Text blank;
    if (first == 0 || !edit_line_start(check, clause, &blank)) return;
    Edit edit = {ast_start(ast, clause), ast_start(ast, first), TEXT("")};
    FixApplicability applicability = FIX_SAFE;
    if (source_line_of(source, ast_start(ast, first)) != line) {
        const Node last = ast_last_child(ast, body);
        const uint32_t last_line = source_line_of(source, ast_statement_range(ast, last).end);
        const Range lines = {source_line_range(source, line + 1).start,
                             source_line_range(source, last_line).end};
        edit = (Edit){start, lines.end, edit_reindented(check, lines, first, blank)};
        if (has_comment_behind(check, line)) applicability = FIX_UNSAFE;
    }
    finding_set_fix(check, finding, applicability, &edit, 1, "Remove `else`");
}

static void visit(Check *check, Node loop) {
    const Ast *const ast = check->ast;
    const Node clause = ast_child_of_kind(ast, loop, NODE_ELSE_CLAUSE);
    if (clause == 0 || has_break(ast, definition_body(ast, loop))) return;
    const uint32_t start = ast_start(ast, clause);
    Finding *const finding = report_range(
        check, (Range){start, start + (uint32_t)strlen("else")},
        "`else` clause on loop without a `break` statement; remove the `else` and dedent "
        "its contents");
    fix(check, finding, clause);
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
        .fix = FIX_ALWAYS,
        .is_default = true,
        .kinds = {NODE_FOR_STATEMENT, NODE_WHILE_STATEMENT},
        .visit = visit,
    },
    {0},
};
