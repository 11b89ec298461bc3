// Statements that are only an expression: what a notebook shows.
#include "rules/shared/shown.h"

bool is_shown_by_notebook(const Check *check, Node statement) {
    const SourceCell *const cell = source_cell_at(check->source, ast_start(check->ast, statement));
    if (cell == NULL || !ast_is(check->ast, ast_parent(check->ast, statement), NODE_MODULE))
        return false;
    const Node next = ast_next(check->ast, statement);
    return next == 0 || source_cell_at(check->source, ast_start(check->ast, next)) != cell;
}
