// Statements that are only an expression.
#include "rules/shared/shown.h"

bool is_shown_by_notebook(const Check *check, Node statement) {
    const SourceCell *const cell = source_cell_at(check->source, ast_start(check->ast, statement));
    if (cell == NULL || !ast_is(check->ast, ast_parent(check->ast, statement), NODE_MODULE))
        return false;
    const Node next = ast_next(check->ast, statement);
    return next == 0 || source_cell_at(check->source, ast_start(check->ast, next)) != cell;
}

bool is_bare_tuple(const Ast *ast, Node statement) {
    const Node last = ast_last_child(ast, statement);
    const Range rest = {ast_end(ast, last), ast_end(ast, statement)};
    return last != ast_first_child(ast, statement) ||
           text_find_byte(source_slice(ast->source, rest), ',', 0) != TEXT_NOT_FOUND;
}
